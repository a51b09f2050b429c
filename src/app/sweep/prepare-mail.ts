import { makePlaceOf } from '../../core/mail/find-place';
import { nameMessage, type NamedMessage } from '../../core/mail/name-messages';
import { readMailKey } from '../../core/mail/mail-item';
import type { OutboxEntry } from '../../core/mail/outbox';
import type { RenderContext } from '../../core/mail/render-context';
import type { SweepPlan } from '../../core/plan/plan-sweep';
import { planDigest } from '../../core/plan/plan-digest';
import { planWeekly } from '../../core/plan/plan-weekly';
import { untilOf } from '../../core/runs/until-of';
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

type Recaps = RenderContext['recaps'];

function renderContext(plan: SweepPlan, input: SweepInput, recaps: Recaps): RenderContext {
  const { workbook, mail, currentRuns, ledger } = plan;
  const goes = [...mail.ready, ...mail.kept].flatMap(({ entries }) => entries);
  const kindOf = ({ key }: OutboxEntry): string => readMailKey(key).kind;
  const { raws, tabIds = {}, homeTab = '' } = input;
  const runs = new Map([...ledger.stillTold, ...currentRuns].map((run) => [run.id, run]));
  const told = new Set(goes.map(({ about }) => about));
  const weekly = goes.find((entry) => kindOf(entry) === 'weekly');
  return {
    now: input.now,
    company: workbook.settings.company,
    url: input.url,
    placeOf: makePlaceOf({ raws, tabIds, homeTab, tables: workbook.tables, runs, appends: plan.appends }),
    until: new Map(plan.runs.outcomes.filter(({ run }) => told.has(run.id)).flatMap((outcome) => untilOf(outcome, mail.context))),
    directory: workbook.directory,
    runs,
    stepsOf: new Map([...ledger.stepsOf, ...plan.runs.outcomes.map(({ run, steps }) => [run.id, steps] as const)]),
    fixes: mail.context.fixes,
    reminded: mail.context.reminded,
    standings: mail.context.standings,
    own: mail.context.own,
    words: plan.front.words,
    weekly: weekly === undefined ? null : planWeekly(plan, weekly.nominal),
    digest: goes.some((entry) => kindOf(entry) === 'digest') ? planDigest(plan) : null,
    recaps,
  };
}

/** Renders the mails of a plan and gathers the rows of the Outbox that come of them. */
export function prepareMail(plan: SweepPlan, input: SweepInput, recaps: Recaps): MailWork {
  const { mail } = plan;
  const context = renderContext(plan, input, recaps);
  const ready = mail.ready.map((group) => nameMessage(group, context));
  const kept = mail.kept.map((group) => nameMessage(group, context));
  const named = [...ready, ...kept].flatMap(({ group }) => group.entries);
  const keys = new Set(named.map((entry) => entry.key));
  return { ready, kept, entries: [...named, ...mail.settled.filter((entry) => !keys.has(entry.key))] };
}
