import { readAgain } from './apply-changes';
import type { ReadInput } from './read-input';
import type { MailWork } from './prepare-mail';
import type { Ports } from '../ports';
import { planSweep, type SweepPlan } from '../../core/plan/plan-sweep';
import { MARKS, readMarks, touchedRuns } from '../../core/runs/touched-runs';

/** Times a sweep is decided anew because somebody marked a run meanwhile. */
const MOST_PLANS = 3;

/** Where Runs cannot be read any more every run counts as marked. */
function touchedSince({ workbook }: Ports, { read }: ReadInput): ReadonlySet<string> {
  const before = readMarks(read.raws['runs']);
  try {
    return touchedRuns(before, readMarks(readAgain(workbook, read, 'runs') ?? undefined));
  } catch {
    return new Set(before.keys());
  }
}

/** Decides; where runs are to change and somebody has marked one since it was read, all is read and decided anew. */
export function planAsMarked<R extends ReadInput & { readonly again: () => R }>(
  ports: Ports,
  first: R,
): { readonly found: R; readonly plan: SweepPlan } {
  let found = first;
  for (let left = MOST_PLANS; ; left -= 1) {
    const plan = planSweep(found.input);
    const moves = plan.changes.some(({ table }) => table === 'runs') || plan.mail.ready.length > 0;
    if (!moves || left === 1 || touchedSince(ports, found).size === 0) return { found, plan };
    found = found.again();
  }
}

/** Mails that may go: those about runs that somebody marked since they were read wait for the next sweep. */
export function readyStill(ports: Ports, found: ReadInput, plan: SweepPlan, mail: MailWork): MailWork['ready'] {
  const own = new Set(plan.changes.filter(({ table, column }) => table === 'runs' && MARKS.includes(column)).map(({ id }) => id));
  const touched = touchedSince(ports, found);
  return mail.ready.filter(({ group }) => !group.entries.some(({ about }) => touched.has(about) && !own.has(about)));
}
