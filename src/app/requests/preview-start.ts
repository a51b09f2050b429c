import { openSweep } from '../beat/open-sweep';
import type { Ports } from '../ports';
import { countChanges } from '../sweep/apply-changes';
import { prepareMail } from '../sweep/prepare-mail';
import type { ReadInput } from '../sweep/read-input';
import { readRecaps } from '../sweep/read-recaps';
import { countHome } from '../sweep/write-home';
import type { StartPreview } from '../../core/contract/overview';
import { refuseLeft } from '../../core/formalise/describe-leave';
import { leftOn } from '../../core/formalise/left';
import { buildReport } from '../../core/plan/build-report';
import { listRecipients } from '../../core/plan/list-recipients';
import { mailNow, planStart, withSettings } from '../../core/plan/plan-start';
import { planSweep, type SweepPlan } from '../../core/plan/plan-sweep';
import type { SweepReport } from '../../core/plan/report';
import type { SweepInput } from '../../core/plan/sweep-input';
import { NOT_SET_UP, sayCheck, sayUnauthorized, sayWaiting } from '../../core/texts/start-texts';

/** What starting would do, or the sentence that refuses it. */
export type PreviewAnswer =
  { readonly ok: true; readonly preview: StartPreview } | { readonly ok: false; readonly says: readonly string[] };

/** The report of the check that would run now, as if it were carried out and its mails not yet handed over. */
function rehearse({ workbook }: Ports, plan: SweepPlan, input: SweepInput, read: ReadInput): SweepReport {
  const { ready, kept } = prepareMail(plan, input, readRecaps(workbook, read.read, plan));
  const changed = countChanges(input.raws, plan.changes, plan.appends) + countHome(read.read, plan.home);
  const carried = { now: input.now, zone: input.zone.name, messages: [...ready, ...kept], changed, complete: true, past: false };
  return buildReport(plan, carried);
}

/**
 * What the first check would do and whom mail may reach, planned with mail as if it were on; nothing is written, nobody is mailed.
 * Where mail cannot be switched on, the check is planned as the file stands.
 */
export function previewStart(ports: Ports): PreviewAnswer {
  const missing = ports.identity.authorizationUrl();
  if (missing !== null) return { ok: false, says: [sayUnauthorized(missing)] };
  const opening = openSweep(ports, undefined);
  if ('rests' in opening) return { ok: false, says: opening.rests.issues.map(({ message }) => message) };
  const read = opening.sweep;
  if (read.input.raws['settings'] === undefined) return { ok: false, says: [NOT_SET_UP] };
  const left = leftOn(read.input.properties, read.read.home?.grid ?? null);
  if (left !== null) return { ok: false, says: [refuseLeft(left)] };
  const start = planStart(read.input, 'on', '');
  const input = start.ok ? withSettings(read.input, start.changes) : read.input;
  const plan = planSweep(input);
  const report = rehearse(ports, plan, input, read);
  return {
    ok: true,
    preview: {
      says: [...sayCheck(report), ...sayWaiting(report.mails, plan.workbook.settings.testRecipient)],
      mails: report.mails.filter(({ state }) => state === 'queued').map(({ to, subject }) => ({ to, subject })),
      recipients: listRecipients(plan),
      ...(start.ok ? { domains: start.domains } : {}),
      from: ports.identity.effective(),
      mail: mailNow(read.input),
    },
  };
}
