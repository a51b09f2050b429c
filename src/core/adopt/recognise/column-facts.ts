import { cellText, isDateCell, type Cell } from '../../tables/cell';
import type { AdoptWords } from '../adopt-words';
import type { FoundColumn, FoundTable } from '../found-table';
import { profileColumn, type ColumnProfile } from '../values/profile-column';
import { agreementOf } from './agree';
import { holdsOf } from './concept-holds';
import { foldHeader } from './fold-header';
import { indexHeaders, type HeaderIndex } from './header-index';
import { matchHeader, type HeaderMatch } from './match-header';

/** What a header may mean, judged by what stands below it. */
export interface ColumnMeaning extends HeaderMatch {
  /** How well the cells agree, 0 to 1. */
  readonly agrees: number;
}

/** One column with all that is known of it before anybody asks what the table is. */
export interface ColumnFacts {
  readonly at: number;
  readonly header: string;
  readonly profile: ColumnProfile;
  readonly meanings: readonly ColumnMeaning[];
  /** `period` of weeks, months or quarters; `weekday`; `day` of a month; `''` else. */
  readonly axis: '' | 'period' | 'weekday' | 'day';
  readonly spread: boolean;
}

const LAST_PART = 0.97;
const ALTERNATIVE = 0.95;
const FIRST_PART = 0.6;
const ASIDE = 0.6;
const LONG_HEADER = 60;
const KNOWN = 0.9;
const VAGUE = new Set(['date', 'name', 'value', 'item']);

const weaker = (matches: readonly HeaderMatch[], by: number): readonly HeaderMatch[] =>
  matches.map((match) => ({ ...match, strength: match.strength * by }));

function strongest(matches: readonly HeaderMatch[]): readonly HeaderMatch[] {
  const best = new Map<string, HeaderMatch>();
  for (const match of matches) {
    const key = `${match.concept} ${match.language}`;
    if (match.strength > (best.get(key)?.strength ?? 0)) best.set(key, match);
  }
  return [...best.values()];
}

const isTitle = ({ concept }: HeaderMatch): boolean => holdsOf(concept) === 'title';

/**
 * `Task / Action`, `Responsable | Owner`: each of them may be what it says. What rows are called by stands first:
 * `Comment / linked risk` is a comment.
 */
function matchAlternatives(text: string, index: HeaderIndex): readonly HeaderMatch[] {
  const parts = text.split(/[/|\n\\]/).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 4) return [];
  const [first = [], ...others] = parts.map((part) => matchHeader(part, index));
  const isOther = first.length > 0 && !first.some(isTitle);
  const later = others.flat().map((match) => (isOther && isTitle(match) ? { ...match, strength: match.strength * ASIDE } : match));
  return weaker(strongest([...first, ...later]), ALTERNATIVE);
}

/** A header of two lines says in the last one what the column is. The first may stand above a group: rows are not called by each of its columns. */
function matchParts(parts: readonly string[], index: HeaderIndex): readonly HeaderMatch[] {
  const last = parts[parts.length - 1] ?? '';
  const first = matchHeader(parts[0] ?? '', index);
  return [
    ...weaker([...matchHeader(last, index), ...matchAlternatives(last, index)], LAST_PART),
    ...weaker(first.filter(isTitle), FIRST_PART),
    ...weaker(
      first.filter((match) => !isTitle(match)),
      ALTERNATIVE,
    ),
  ];
}

/** `Date (completed)`: where the words before a bracket say little, those in it count too. */
function matchWhole(header: string, index: HeaderIndex): readonly HeaderMatch[] {
  const whole = matchHeader(header, index);
  if (!/[([]/.test(header) || !whole.some(({ concept }) => VAGUE.has(concept))) return whole;
  const flat = matchHeader(header.replace(/[()[\]]/g, ' '), index).filter(
    ({ strength, concept }) => strength >= KNOWN && !VAGUE.has(concept),
  );
  return flat.length > 0 ? flat : whole;
}

function matchColumn(column: FoundColumn, index: HeaderIndex): readonly HeaderMatch[] {
  const { header } = column;
  const by = foldHeader(header).length > LONG_HEADER ? 0.6 : 1;
  const whole = matchWhole(header, index);
  if (whole.some(({ strength }) => strength > 0.8)) return weaker(whole, by);
  const parts = column.parts.map(cellText).filter((part) => part !== '');
  const partly = parts.length < 2 ? matchAlternatives(header, index) : matchParts(parts, index);
  return weaker(strongest([...partly, ...whole]), by);
}

const hasConcept = (text: string, concept: string, index: HeaderIndex): boolean =>
  (index.exact.get(text) ?? []).some((known) => known.concept === concept);

/** `Week 3`, `KW 12`, `W03`, `Sem. 4`, `3. hét`: a word for week or month beside a number. */
function isNumbered(folded: string, index: HeaderIndex): boolean {
  const match = /^(?:(\p{L}+) ?(\d{1,2})|(\d{1,2}) ?(\p{L}+))(?: \d{4})?$/u.exec(folded);
  const word = match?.[1] ?? match?.[4] ?? '';
  return word !== '' && (['w', 'q', 't'].includes(word) || hasConcept(word, 'week', index) || hasConcept(word, 'month', index));
}

function axisOfText(text: string, words: AdoptWords, index: HeaderIndex): ColumnFacts['axis'] {
  const folded = foldHeader(text);
  if (folded === '') return '';
  if (hasConcept(folded, 'monthname', index) || isNumbered(folded, index)) return 'period';
  if (hasConcept(folded, 'weekday', index)) return 'weekday';
  if (/^(?:19|20)\d\d$/.test(folded)) return '';
  if (/^\d{1,2}$/.test(folded)) return 'day';
  const [first = '', ...rest] = folded.split(' ');
  if (rest.length > 0 && rest.length < 4 && hasConcept(first, 'week', index) && /\d/.test(rest.join(''))) return 'period';
  return profileColumn([text], words).dates > 0 ? 'period' : '';
}

function axisOf(parts: readonly Cell[], words: AdoptWords, index: HeaderIndex): ColumnFacts['axis'] {
  if (parts.some(isDateCell)) return 'period';
  const axes = parts.map((part) => axisOfText(cellText(part), words, index)).filter((axis) => axis !== '');
  return axes.find((axis) => axis === 'period') ?? axes[axes.length - 1] ?? '';
}

function meaningsOf(column: FoundColumn, profile: ColumnProfile, index: HeaderIndex): readonly ColumnMeaning[] {
  return matchColumn(column, index).map((match) => ({ ...match, agrees: agreementOf(holdsOf(match.concept), profile) }));
}

/** Cells of a column, of lines that hold data. */
export function dataCells(found: FoundTable, at: number): readonly Cell[] {
  return found.lines.filter(({ role }) => role === 'data').map(({ cells }) => cells[at] ?? '');
}

/** What is known of each column of a table. */
export function readColumnFacts(found: FoundTable, words: AdoptWords): readonly ColumnFacts[] {
  const index = indexHeaders(words);
  return found.columns.map((column, at) => {
    const profile = profileColumn(dataCells(found, at), words);
    const axis = axisOf(column.parts, words, index);
    return { at, header: column.header, profile, meanings: meaningsOf(column, profile, index), axis, spread: column.spread };
  });
}
