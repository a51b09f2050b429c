import { lineAt, noData, partOf, placeOfRow } from './honesty-part';
import { groupBy } from '../archive/group-by';
import type { HonestyLine, HonestyPart } from '../contract/formalise';
import { splitLinkId } from '../links/resolve-links';
import type { LoggedLine } from '../log/logged-line';
import { cellText } from '../tables/cell';
import { dateOf, textOf, type Row } from '../tables/row';
import { quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';

const TITLE = 'Goals changed inside a quarter';

/** What goals are compared in. */
export interface GoalEditsInput {
  readonly scorecard: readonly Row[];
  readonly history: readonly Row[];
  readonly log: readonly LoggedLine[];
  readonly yearStartsIn: number;
  readonly today: LocalDate;
}

interface Kept {
  readonly start: LocalDate;
  readonly goal: string;
}

const quarterName = (day: LocalDate, yearStartsIn: number): string => {
  const { year, quarter } = quarterOf(day, yearStartsIn);
  return `${year} Q${quarter}`;
};

function keptOf(id: string, history: readonly Row[]): readonly Kept[] {
  const own = history.filter((row) => splitLinkId(cellText(row.cells['measurable'] ?? '')) === id);
  const kept = own.flatMap((row) => {
    const start = dateOf(row, 'period');
    const goal = cellText(row.cells['goal'] ?? '');
    return start === null || goal === '' ? [] : [{ start, goal }];
  });
  return kept.sort((a, b) => a.start.localeCompare(b.start));
}

/** Each quarter in which its goal changed, with what it was first and last. */
function changesOf(row: Row, { history, yearStartsIn, today }: GoalEditsInput): readonly string[] {
  const now = { start: today, goal: textOf(row, 'goal') };
  const all = [...keptOf(row.id, history), ...(now.goal === '' ? [] : [now])];
  return [...groupBy(all, ({ start }) => quarterName(start, yearStartsIn))].flatMap(([quarter, own]) => {
    const goals = own.map(({ goal }) => goal.replace(/\s+/g, ' '));
    const [first = ''] = goals;
    return goals.some((goal) => goal !== first) ? [`from ${first} to ${goals[goals.length - 1] ?? ''} in ${quarter}`] : [];
  });
}

function loggedOf(row: Row, { log, yearStartsIn }: GoalEditsInput): readonly string[] {
  const own = log.filter(({ what, row: about, before }) => what === 'Goal set' && splitLinkId(about) === row.id && before !== '');
  return own.map(({ before, after, at }) => `from ${before} to ${after} in ${quarterName(at.slice(0, 10), yearStartsIn)}`);
}

/** Measurables whose goal was changed before the quarter was over, from the kept periods and the Log. */
export function findGoalEdits(input: GoalEditsInput): HonestyPart {
  const rows = input.scorecard.filter(({ id }) => id !== '');
  if (rows.length === 0) return noData('goals', TITLE, 'There are no measurables yet.');
  const lines = rows.flatMap((row): readonly HonestyLine[] => {
    const kept = changesOf(row, input);
    const changes = kept.length > 0 ? kept : loggedOf(row, input);
    return changes.length === 0
      ? []
      : [lineAt(placeOfRow(row), `${row.tab}: the goal of ${row.title || row.id} went ${changes.join('; ')}.`)];
  });
  const says =
    lines.length === 0
      ? `None of ${rows.length} goals was changed before its quarter was over.`
      : `${lines.length} of ${rows.length} goals were changed before their quarter was over.`;
  return partOf('goals', TITLE, says, lines);
}
