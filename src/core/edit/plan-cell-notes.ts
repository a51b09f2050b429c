import { isEdited, placedColumns, rowsOf, type EditedArea, type NoteWish } from './edit';
import { proofRuleIssues } from '../runs/process';
import { decodeSettings } from '../settings/decode-settings';
import { measurableIssues, quarterIssues } from '../status/find-strategy-issues';
import { decodeTable } from '../tables/decode-table';
import type { Issue } from '../tables/issue';
import { isNotOurs, type RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import type { ColumnSpec, TableSpec } from '../tables/spec';
import { withoutPlace } from '../texts/issue-texts';

const REPLACED = 'Runsheet writes this column; your text is replaced at the next check.';
const KEPT = 'Runsheet finds its way by this cell and cannot mend it; undo the change.';

/** Tables in which a team adds rows of its own, with every column of them. */
const ADDED_TO: ReadonlySet<string> = new Set(['rules', 'columns', 'settings']);
/** Tables that are a record: nothing in them is worked out a second time. */
const RECORDS: ReadonlySet<string> = new Set(['outbox', 'scorecard_history']);
const RECORDED: ReadonlySet<string> = new Set(['id', 'key', 'terms']);

/** Cells that have to be more than of their kind, by table. The year does not decide whether a quarter can be read. */
const MORE: Readonly<Record<string, (row: Row) => readonly Issue[]>> = {
  processes: proofRuleIssues,
  steps: proofRuleIssues,
  scorecard: (row) => measurableIssues(row),
  rocks: (row) => quarterIssues(row, 1),
  settings: (row) => decodeSettings([row], []).issues,
};

function sayEngine(spec: TableSpec, column: ColumnSpec): string {
  if (ADDED_TO.has(spec.key)) return '';
  const kept = RECORDS.has(spec.key) || RECORDED.has(column.key) || spec.identity.includes(column.key);
  return kept ? KEPT : REPLACED;
}

function issuesIn(raw: RawTable, area: EditedArea): readonly Issue[] {
  const { rows, issues } = decodeTable(raw, (_cells, index) => index + 1 >= area.row && index + 1 < area.row + area.rows);
  const more = MORE[raw.spec.key];
  return more === undefined ? issues : [...issues, ...rows.flatMap(more)];
}

/**
 * What the cells of the edited rows should say: a team's cell that cannot be read, what is expected; an engine's cell typed over,
 * that it is replaced. A blank that has to be filled is told where it was made, not while the rest of a row is still to be typed.
 * The echo of a cadence stays while something else is edited.
 */
export function planCellNotes(raw: RawTable, area: EditedArea): readonly NoteWish[] {
  const issues = issuesIn(raw, area);
  const sayTeam = (row: number, header: string, edited: boolean): string => {
    const issue = issues.find((one) => one.row === row && one.column === header && (edited || one.code !== 'blank'));
    return issue === undefined ? '' : withoutPlace(issue);
  };
  const columns = placedColumns(raw).filter(({ column, index }) => column.kind !== 'cadence' || isEdited(area, index));
  const rows = rowsOf(area).filter((row) => !isNotOurs(raw, raw.grid[row - 1] ?? []));
  return rows.flatMap((row) => [
    ...columns.map(({ column, index }) => {
      const edited = isEdited(area, index);
      const typed = edited && (raw.grid[row - 1]?.[index] ?? '') !== '';
      const engine = typed ? sayEngine(raw.spec, column) : '';
      return { row, column: index + 1, says: column.writer === 'engine' ? engine : sayTeam(row, column.header, edited) };
    }),
    ...raw.binding.periods.map(({ index, start }) => ({ row, column: index + 1, says: sayTeam(row, start, true) })),
  ]);
}
