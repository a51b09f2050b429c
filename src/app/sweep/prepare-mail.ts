import { nameMessage, type NamedMessage } from '../../core/mail/name-messages';
import type { OutboxEntry } from '../../core/mail/outbox';
import type { SweepPlan } from '../../core/plan/plan-sweep';
import type { SweepInput } from '../../core/plan/sweep-input';

/** The mails of a plan. */
export interface MailWork {
  /** To hand over now. */
  readonly ready: readonly NamedMessage[];
  /** New, but not to go out now. */
  readonly kept: readonly NamedMessage[];
  /** Every row of the Outbox that is new or was waiting, as it is written before anything is sent. */
  readonly entries: readonly OutboxEntry[];
}

/** Renders the mails of a plan and gathers the rows of the Outbox that come of them. */
export function prepareMail(plan: SweepPlan, input: SweepInput): MailWork {
  const { workbook, mail, currentRuns, ledger } = plan;
  const stepsOf = new Map([...ledger.stepsOf, ...plan.runs.outcomes.map(({ run, steps }) => [run.id, steps] as const)]);
  const context = {
    now: input.now,
    company: workbook.settings.company,
    url: input.url,
    runs: new Map([...ledger.stillTold, ...currentRuns].map((run) => [run.id, run])),
    stepsOf,
  };
  const ready = mail.ready.map((group) => nameMessage(group, context));
  const kept = mail.kept.map((group) => nameMessage(group, context));
  const named = [...ready, ...kept].flatMap(({ group }) => group.entries);
  const keys = new Set(named.map((entry) => entry.key));
  return { ready, kept, entries: [...named, ...mail.settled.filter((entry) => !keys.has(entry.key))] };
}
