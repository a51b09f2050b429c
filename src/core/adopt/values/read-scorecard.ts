import { quote } from '../../texts/issue-texts';
import type { Cell } from '../../tables/cell';
import type { AdoptReject } from '../adopted-table';
import { decideForAll, readSeries, tellEvery } from './add-periods';
import { cleanCell, isBlankCell } from './clean-cell';
import type { ColumnPlan } from './draft-rows';
import { makeReject } from './make-reject';
import { readPeriods } from './read-periods';
import { addTo, type RowDraft } from './row-draft';
import type { ColumnToRead, TableAround } from './table-around';

/** The rows of a scorecard with the values of their periods. */
export interface WithPeriods {
  readonly drafts: readonly RowDraft[];
  readonly notices: readonly string[];
  readonly rejects: readonly AdoptReject[];
}

function sayEvery(every: string): readonly string[] {
  return every === '' ? [] : [`Every: ${quote(every)} from the dates above the values.`];
}

/** False where a goal of 1 or less without a percent sign stands beside values in percent: it is a ratio, as they are. */
function fitsGoal(unit: string, goal: Cell | undefined): boolean {
  if (unit !== '%' || typeof goal !== 'string' || goal.includes('%')) return true;
  const numbers = goal.match(/\d+(?:[.,]\d+)?/g) ?? [];
  return numbers.every((number) => Number(number.replace(',', '.')) > 1);
}

function addValues(
  draft: RowDraft,
  columns: readonly ColumnToRead[],
  starts: readonly (string | null)[],
  decision: ReturnType<typeof decideForAll>,
  plan: ColumnPlan,
  around: TableAround,
): RowDraft {
  const { sheet } = around.reading.found;
  const cells = columns.map((column) => column.cells[draft.at] ?? '');
  const units = columns.map((column) => column.units?.[draft.at] ?? '');
  const { periods, readings, unit } = readSeries({ cells, starts, units }, decision, around);
  const rejects = readings.flatMap(({ refusal }, at) =>
    refusal === null ? [] : [makeReject(sheet, draft.line.row, columns[at]?.name ?? '', cells[at] ?? '', refusal)],
  );
  const notes = readings.flatMap(({ notes: said }, at) => said.map((note) => `${columns[at]?.name ?? ''}: ${note}`));
  const kept = readings.flatMap(({ keep, refusal }, at) =>
    keep || refusal !== null ? [[columns[at]?.name ?? '', cleanCell(cells[at] ?? '')] as const] : [],
  );
  const ownUnit = unit !== '' && !draft.values.has('unit') && !plan.mapped.some(({ field }) => field === 'unit');
  return addTo(draft, { periods, rejects, notes, kept, values: ownUnit && fitsGoal(unit, draft.values.get('goal')) ? { unit } : {} });
}

/** Adds the values of a scorecard whose periods run across. A period whose first day cannot be known is one reject, at its header. */
export function readAcross(
  drafts: readonly RowDraft[],
  columns: readonly ColumnToRead[],
  plan: ColumnPlan,
  around: TableAround,
): WithPeriods {
  const { found, language } = around.reading;
  const chosen = columns.filter(({ field }) => field === 'period');
  const starts = readPeriods(
    chosen.map(({ at }) => found.columns[at]?.parts ?? []),
    { sheet: found.sheet, title: found.title, above: found.above, language },
    around.context,
  );
  const headerRow = found.headerRows[found.headerRows.length - 1] ?? found.firstRow;
  const unknown = chosen.filter((column, at) => (starts[at] ?? null) === null && column.cells.some((cell) => !isBlankCell(cell)));
  const rejects = unknown.map((column) =>
    makeReject(found.sheet, headerRow, column.name, column.header, {
      code: 'no-period',
      says: `the first day of ${quote(column.header)} cannot be known; write it with its year, like 2026-11-16.`,
    }),
  );
  const decision = decideForAll(
    chosen.flatMap(({ cells }) => cells),
    around,
  );
  const every = tellEvery(starts);
  const withEvery = every !== '' && !plan.mapped.some(({ field }) => field === 'every');
  const finished = drafts.map((draft) => {
    const read = addValues(draft, chosen, starts, decision, plan, around);
    return withEvery ? addTo(read, { values: { every }, notes: sayEvery(every) }) : read;
  });
  return { drafts: finished, notices: decision.says === '' ? [] : [`The scorecard ${decision.says}`], rejects };
}
