import { cellText, isDateCell } from '../../tables/cell';
import type { AdoptTable } from '../table-reading';
import type { AdoptWords } from '../adopt-words';
import type { FoundTable } from '../found-table';
import { lexiconOf } from '../values/value-lexicon';
import { dataCells, type ColumnFacts } from './column-facts';
import { countDecoys } from './count-decoys';
import { findHints } from './find-hints';
import { foldHeader } from './fold-header';
import { indexHeaders } from './header-index';
import { readSpacing, type Spacing } from './read-spacing';
import { tellChoices } from './tell-choices';
import { tellDaysOff } from './tell-days-off';

/** The best column for a concept. */
export interface Sign {
  readonly at: number;
  /** Header and cells together, 0 to 1. */
  readonly strength: number;
  readonly header: string;
}

/** What speaks for and against a table being any of ours, before a kind is chosen. */
export interface Evidence {
  readonly columns: readonly ColumnFacts[];
  readonly rows: number;
  readonly sections: number;
  /** Concepts of its columns, each with the column that shows it best. */
  readonly signs: ReadonlyMap<string, Sign>;
  /** How strongly tab, title or file hint at a kind, 0 to 1; `none` for kinds that are none of ours. */
  readonly hints: ReadonlyMap<AdoptTable | 'none', number>;
  /** Columns that say it is something else: prices, grades, customers, coordinates; in columns. */
  readonly decoys: number;
  /** What these are, the first few headers. */
  readonly decoyHeaders: readonly string[];
  /** Columns of numbers whose header says nothing to us. */
  readonly strangeNumbers: number;
  /** Share of the headers that are known. */
  readonly known: number;
  /** Columns headed by weeks or months, and how many hold numbers or texts. */
  readonly periods: { readonly all: number; readonly numbers: number; readonly texts: number };
  /** Columns headed by weekdays or days of a month. */
  readonly days: number;
  /** Columns whose cells are only ticks, letters or marks. */
  readonly tickColumns: number;
  /** Distance of the dates in the first column that holds them. */
  readonly spacing: Spacing;
  /** Share of the most usual organisation among e-mail addresses, 0 where there are none. */
  readonly organisation: number;
  /** The dates are those of a calendar of days off. */
  readonly daysOff: boolean;
  /** Concepts that headers name as one of their words (`risk_id`, `Issue status`), and in how many columns. */
  readonly mentions: ReadonlyMap<string, number>;
  /** Its columns are lists to choose from. */
  readonly choices: boolean;
}

function signsOf(columns: readonly ColumnFacts[]): ReadonlyMap<string, Sign> {
  const signs = new Map<string, Sign>();
  for (const { at, header, meanings } of columns)
    for (const { concept, strength, agrees } of meanings) {
      const together = strength * agrees;
      if (together > (signs.get(concept)?.strength ?? 0.3)) signs.set(concept, { at, strength: together, header });
    }
  return signs;
}

const mostly = (column: ColumnFacts, count: number): boolean => column.profile.cells > 0 && count / column.profile.cells >= 0.7;

/** True where most of the cells are numbers. */
export function isNumeric(column: ColumnFacts): boolean {
  const { profile } = column;
  return mostly(column, profile.numbers + profile.nones);
}

function organisationOf(found: FoundTable, columns: readonly ColumnFacts[]): number {
  const mails = columns.find((column) => mostly(column, column.profile.emails));
  if (mails === undefined) return 0;
  const domains = new Map<string, number>();
  const cells = dataCells(found, mails.at)
    .map(cellText)
    .filter((text) => text.includes('@'));
  for (const text of cells) {
    const domain = text.slice(text.lastIndexOf('@') + 1).toLowerCase();
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
  }
  return Math.max(0, ...domains.values()) / Math.max(1, cells.length);
}

function countPeriods(columns: readonly ColumnFacts[]): Evidence['periods'] {
  const periods = columns.filter(({ axis }) => axis === 'period');
  const filled = periods.filter(({ profile }) => profile.cells > 0);
  const numbers = filled.filter(isNumeric).length;
  const texts = filled.filter((column) => mostly(column, column.profile.longTexts + column.profile.shortTexts)).length;
  return { all: periods.length, numbers, texts };
}

const isTicked = (column: ColumnFacts): boolean =>
  column.profile.cells > 0 && column.profile.distinct <= 4 && column.profile.meanLength <= 5 && mostly(column, column.profile.ticks);

const MENTIONED = new Set(['issue', 'risk']);

function mentionsOf(columns: readonly ColumnFacts[], words: AdoptWords): ReadonlyMap<string, number> {
  const { exact } = indexHeaders(words);
  const counts = new Map<string, number>();
  for (const { header } of columns) {
    const concepts = foldHeader(header, true)
      .split(' ')
      .flatMap((word) => (exact.get(word) ?? []).map(({ concept }) => concept));
    for (const concept of new Set(concepts)) if (MENTIONED.has(concept)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return counts;
}

/** Gathers what speaks for and against. */
export function gatherEvidence(found: FoundTable, columns: readonly ColumnFacts[], words: AdoptWords, file: string): Evidence {
  const headed = columns.filter(({ header }) => header !== '');
  const known = headed.filter(
    (column) => column.axis !== '' || isTicked(column) || column.meanings.some(({ strength }) => strength >= 0.6),
  );
  const strange = headed.filter(
    (column) => column.axis === '' && isNumeric(column) && column.meanings.every(({ strength }) => strength < 0.6),
  );
  const dated = columns.find(({ profile }) => profile.cells > 0 && (profile.dates + profile.serials) / profile.cells >= 0.8);
  return {
    columns,
    rows: found.lines.filter(({ role }) => role === 'data').length,
    sections: found.lines.filter(({ role }) => role === 'section').length,
    signs: signsOf(columns),
    hints: findHints(found, words, file),
    ...countDecoys(columns),
    strangeNumbers: strange.length,
    known: headed.length === 0 ? 0 : known.length / headed.length,
    periods: countPeriods(columns),
    days: columns.filter(({ axis }) => axis === 'weekday' || axis === 'day').length,
    tickColumns: columns.filter(isTicked).length,
    spacing: readSpacing(dated === undefined ? [] : dataCells(found, dated.at).filter(isDateCell)),
    organisation: organisationOf(found, columns),
    daysOff: dated !== undefined && tellDaysOff(dataCells(found, dated.at), lexiconOf(words, 'en')),
    mentions: mentionsOf(columns, words),
    choices: tellChoices(columns),
  };
}
