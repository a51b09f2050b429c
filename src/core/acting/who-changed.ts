import { oneLine } from '../mail/escape-html';
import { nameOf } from '../runs/marks';
import type { Run, RunStep } from '../runs/run';
import { sayMoment } from '../texts/say-time';
import type { LocalDateTime } from '../time/local';

interface Stamp {
  readonly what: string;
  readonly by: string;
  readonly at: LocalDateTime;
}

/** Who ticked something of the run last, as the sentence that asks to look again. */
export function whoChanged(run: Run, steps: readonly RunStep[]): string {
  const own = [{ what: 'it', tick: run.tick, doneBy: run.doneBy, doneAt: run.doneAt }];
  const rows = [...own, ...steps.map((step) => ({ ...step, what: `step ${step.order}` }))];
  const stamps = rows.flatMap(({ what, tick, doneBy, doneAt }): readonly Stamp[] =>
    tick && doneAt !== null ? [{ what, by: doneBy, at: doneAt }] : [],
  );
  const last = stamps.reduce<Stamp | null>((newest, stamp) => (newest === null || stamp.at > newest.at ? stamp : newest), null);
  if (last === null) return 'Somebody changed it since you looked; nothing was written. Look again.';
  return `${oneLine(nameOf(last.by), 100)} ticked ${last.what} on ${sayMoment(last.at)}, and it was changed since you looked; nothing was written. Look again.`;
}
