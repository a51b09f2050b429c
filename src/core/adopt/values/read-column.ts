import type { ColumnKind } from '../../tables/spec';
import { plainOutcome, type ColumnOutcome, type ColumnReader } from './column-outcome';
import { readCadences } from './read-cadences';
import { readDates } from './read-dates';
import { readDone } from './read-done';
import { readGoals } from './read-goals';
import { readNumbers } from './read-numbers';
import { readOwners } from './read-owners';
import { readProgress } from './read-progress';
import { readQuarters } from './read-quarters';
import { readRanks } from './read-ranks';
import { keepBeside, readAny, readChoices, readEmails, readLinks, readOrders, readTexts, readTimes, readTitles } from './read-texts';
import { readTicks } from './read-ticks';
import type { ColumnToRead, TableAround } from './table-around';

/** Columns in which a month or quarter means its first day. */
const STARTS = new Set(['start', 'starts', 'away_from', 'date', 'last_reviewed']);

const dates: ColumnReader = (column, around) => readDates(column, around, STARTS.has(column.field) ? 'start' : 'end');

const BY_KIND: Readonly<Record<ColumnKind, ColumnReader>> = {
  id: keepBeside,
  text: readTexts,
  person: readOwners,
  date: dates,
  datetime: dates,
  time: readTimes,
  number: readNumbers,
  percent: readProgress,
  choice: readChoices,
  link: readTexts,
  links: readTexts,
  url: readLinks,
  cadence: readCadences,
  goal: (column, around) => readGoals(column, around, []),
  yesno: readTicks,
  json: keepBeside,
  any: readAny,
};

const BY_FIELD: ReadonlyMap<string, ColumnReader> = new Map([
  ['done_on', readDone],
  ['solved_on', readDone],
  ['quarter', readQuarters],
  ['priority', readRanks],
  ['rank', readRanks],
  ['order', readOrders],
  ['email', readEmails],
  ['due_at', readTimes],
  ['holder', readOwners],
]);

function kindOf({ field }: ColumnToRead, { reading, context }: TableAround): { readonly kind: ColumnKind; readonly title: boolean } | null {
  const spec = reading.table === null ? undefined : context.specs[reading.table];
  const column = spec?.columns.find(({ key }) => key === field);
  return column === undefined ? null : { kind: column.kind, title: spec?.title === field };
}

/**
 * Reads a column by what it is of ours; one that is none of ours keeps its cells as they stand.
 * @param titles of the rows, for goals whose direction only the name tells
 */
export function readColumn(column: ColumnToRead, around: TableAround, titles: readonly string[]): ColumnOutcome {
  const kind = kindOf(column, around);
  if (kind === null) return plainOutcome(readAny(column, around).readings);
  if (kind.title && kind.kind === 'text') return readTitles(column, around);
  if (kind.kind === 'goal') return readGoals(column, around, titles);
  if (column.field === 'current' && column.concept === 'progress') return readProgress(column, around);
  const own = kind.kind === 'link' || kind.kind === 'links' ? undefined : BY_FIELD.get(column.field);
  return (own ?? BY_KIND[kind.kind])(column, around);
}
