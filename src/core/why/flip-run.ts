import { planSweep } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';
import type { Run } from '../runs/run';
import { describeMoment } from '../status/describe-date';
import type { RawTable } from '../tables/raw-table';
import type { LocalDateTime } from '../time/local';
import { addHours } from '../time/zone';

function runIn(input: SweepInput, id: string): Run | undefined {
  return planSweep(input).currentRuns.find((run) => run.id === id);
}

/** The Runs tab with the box of one run ticked. */
function ticked(raw: RawTable, run: Run): RawTable {
  const column = raw.binding.columns['done'];
  const at = (run.row?.row ?? 0) - 1;
  return {
    ...raw,
    grid: raw.grid.map((cells, index) => (index === at ? cells.map((cell, turn) => (turn === column ? true : cell)) : cells)),
  };
}

function flipTick(input: SweepInput, run: Run): readonly string[] {
  const raw = input.raws['runs'];
  if (raw === undefined || run.row === null || run.tick) return [];
  const after = runIn({ ...input, raws: { ...input.raws, runs: ticked(raw, run) } }, run.id);
  if (after === undefined) return [];
  if (after.terms.closed !== undefined) return [`${after.status} as soon as Done is ticked now.`];
  return after.flags.includes('Proof missing') ? ['Done only with its proof: the tick alone leaves it at Proof missing.'] : [];
}

/** What a moment ahead makes of a run that nobody does. */
function flipMoment(input: SweepInput, run: Run, moment: LocalDateTime): { readonly says: string; readonly run: Run } | null {
  if (moment <= input.now) return null;
  const after = runIn({ ...input, now: moment }, run.id);
  if (after === undefined || (after.status === run.status && after.hop === run.hop)) return null;
  const holder = after.assignee === '' ? 'nobody' : after.assignee;
  const goes = after.hop === run.hop ? '' : `, and goes to ${holder}`;
  return { says: `${after.status} from ${describeMoment(moment)} if nothing is done${goes}.`, run: after };
}

/** What happens to an open run next, and what closes it: each tried by planning that moment or that tick. */
export function flipRun(input: SweepInput, run: Run): readonly string[] {
  if (run.terms.closed !== undefined) return [];
  const moments = [run.due, addHours(run.due, run.terms.grace, input.zone)];
  let standing = run;
  const ahead = moments.flatMap((moment) => {
    const flip = flipMoment(input, standing, moment);
    standing = flip?.run ?? standing;
    return flip === null ? [] : [flip.says];
  });
  return [...flipTick(input, run), ...ahead];
}
