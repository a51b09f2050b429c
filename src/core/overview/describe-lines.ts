import { cutName } from './cut-text';
import { describeMeasures } from './describe-measure';
import { listStrips } from './list-strips';
import type { Extras } from './list-groups';
import { dueOf } from '../chain/describe-row';
import type { Family } from '../chain/family';
import type { StatusLine } from '../contract/overview';
import type { SweepPlan } from '../plan/plan-sweep';
import { cellText } from '../tables/cell';
import type { Row } from '../tables/row';

/** What is told of rows of one table only. */
type ByTable = Readonly<Record<string, ((row: Row) => Partial<StatusLine>) | undefined>>;

/** Gives for each status when its row is due, what it serves, the newest values of a measurable, the newest runs of a process. */
export function describeLines(plan: SweepPlan, family: Family, now: string, locale: string): Extras {
  const { yearStartsIn } = plan.workbook.settings.calendar;
  const stripOf = listStrips(plan);
  const more: ByTable = {
    scorecard: describeMeasures(plan.workbook, now, locale),
    processes: (row) => ({ strip: stripOf(row.id), location: cutName(cellText(row.cells['location'] ?? '')) }),
  };
  return ({ id }) => {
    const row = family.find(id);
    if (row === undefined) return {};
    const due = dueOf(row, yearStartsIn);
    const under = family.parentOf(row)?.id;
    return { ...(due === null ? {} : { due }), ...(under === undefined ? {} : { under }), ...more[row.table]?.(row) };
  };
}
