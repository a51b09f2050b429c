import { CLOSED_TABLE, isOpen, rowsOfPeriod, type ClosePeriod } from './close-period';
import { DONE_TARGET } from './decode-closing';
import { reword } from '../contract/reword';
import type { CloseRow, CloseView } from '../contract/strategy';
import type { SweepPlan } from '../plan/plan-sweep';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';
import { textOf, type Row } from '../tables/row';
import { sayCount } from '../texts/say-list';
import type { LocalDate } from '../time/local';
import { wordsOf } from '../words/vocabulary';

/** What a closing is decided from. */
export interface CloseScope extends Pick<SweepPlan, 'workbook' | 'statuses'> {
  readonly today: LocalDate;
}

const GOES_ON = {
  quarter:
    'Carried makes the Rock anew in %, with what is not done of its milestones three months later; Converted makes a to-do due in a week that serves the same goal; Dropped and Not done need nothing more.',
  year: 'Carried makes the goal anew in %. The lines of the 1-year plan are dated a year on and their numbers wait to be set; the 3-year picture moves on a year. What they were stays in History.',
} as const;

function isDone({ status, rule, cells, table }: Status): boolean {
  return rule !== 'override' && (status === 'Done' || (table === 'goals' && cells['progress'] === 1));
}

/** What a row may be closed as; Done is derived, never chosen. */
function choicesFor(status: Status | undefined, { workbook }: CloseScope, { kind }: ClosePeriod): readonly string[] {
  const done = status !== undefined && isDone(status) ? ['Done'] : [];
  const converted = kind === 'quarter' && workbook.tables['todos'] !== undefined ? ['Converted'] : [];
  return [...done, 'Not done', 'Carried', ...converted, 'Dropped'];
}

function closeRow(row: Row, scope: CloseScope, period: ClosePeriod): CloseRow {
  const status = scope.statuses.find(({ id }) => id === row.id);
  const choices = choicesFor(status, scope, period);
  const text = status?.status ?? '';
  return {
    id: row.id,
    title: row.title,
    owner: status?.owner ?? textOf(row, 'owner'),
    status: text,
    tone: toneOf(text),
    why: status?.why ?? '',
    suggestion: choices[0] === 'Done' ? 'Done' : '',
    choices,
  };
}

/** How a period stands: `3 of 5 Rocks of 2026 Q4 have a result, 2 of them Done`. */
export function countDone(rows: readonly Row[]): number {
  return rows.filter((row) => textOf(row, 'result') === 'Done').length;
}

function saysOf(period: ClosePeriod, rows: readonly Row[], open: readonly CloseRow[], today: LocalDate): readonly string[] {
  const what = period.kind === 'quarter' ? 'Rock' : 'goal';
  const done = countDone(rows) + open.filter(({ suggestion }) => suggestion !== '').length;
  const target = period.kind === 'quarter' ? `, where ${DONE_TARGET * 100} % are wanted` : '';
  const standing =
    rows.length === 0
      ? `There is no ${what} of ${period.name}.`
      : `${done} of ${sayCount(rows.length, what)} of ${period.name} are done${target}.`;
  return [
    standing,
    ...(today < period.last ? [`It ends on ${period.last}.`] : []),
    ...(open.length === 0 && rows.length > 0 ? ['Each has its Result.'] : []),
    GOES_ON[period.kind].replace('%', period.next),
    'Closing writes Result into every row that has none, all of them or none, and can be taken back until the next closing.',
  ];
}

/** A period as it stands before it is closed: each row without Result, with what it may be closed as. */
export function viewClose(period: ClosePeriod, scope: CloseScope, reopens: string): CloseView {
  const rows = rowsOfPeriod(period, scope.workbook);
  const open = rows.filter(isOpen).map((row) => closeRow(row, scope, period));
  const isThere = scope.workbook.tables[CLOSED_TABLE[period.kind]] !== undefined;
  const says = isThere ? saysOf(period, rows, open, scope.today) : ['The tab it stands in is not set up in this file.'];
  const words = wordsOf(scope.workbook.settings.vocabulary);
  return { period: period.name, next: period.next, rows: open, says: says.map((text) => reword(text, words)), reopens };
}
