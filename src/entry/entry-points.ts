import { customFunctions } from './custom-functions';
import { MENU } from './menu';
import { onEdit } from './on-edit';
import { withMessage } from './report-errors';
import { previewInstall } from '../app/install/install';
import { removeSample } from '../app/install/remove-sample';
import { answerRequest, refuse } from '../app/requests/answer-request';
import { setUpTabs } from '../app/requests/formalise/set-up-tabs';
import { previewStart } from '../app/requests/preview-start';
import { startChecks, stopChecks } from '../app/requests/start-checks';
import { guardVersion } from '../app/beat/guard-version';
import { runHeartbeat } from '../app/beat/heartbeat';
import { runSweep } from '../app/sweep/sweep';
import type { Ports } from '../app/ports';
import { sayProblem, saySweep } from '../app/texts/say-problem';
import { AFTER_INSTALL } from '../core/texts/install-texts';
import { askStart } from '../core/texts/start-texts';
import { isTriggerEvent, triggerOf, wantsFullReport } from '../platform/google-event';
import { makePorts } from '../platform/google-ports';
import { askYesNo, buildMenu, hasPerson, showSidebar } from '../platform/google-ui';

/** Ports for what a person asks. */
const askedPorts = (): Ports => guardVersion(makePorts());

function onOpen(): void {
  buildMenu(MENU);
}

function menuOpen(): void {
  withMessage('Runsheet', () => {
    showSidebar('Sidebar', 'Runsheet');
    return [];
  });
}

function menuInstall(): void {
  const title = 'Set up tabs';
  withMessage(title, () => {
    const ports = askedPorts();
    const { asks, text } = previewInstall(ports);
    if (!asks) return [text];
    if (!askYesNo(title, text)) return ['Nothing was changed.'];
    const { ok, says } = setUpTabs(ports, { sample: false });
    return ok ? [...says, AFTER_INSTALL] : says;
  });
}

function menuCheckNow(): void {
  withMessage('Check now', () => [saySweep(runSweep(askedPorts(), { past: false, asked: true }))]);
}

const REMOVE_QUESTION =
  'This removes the rows that came as a sample, with the runs and mails that came of them. Your own rows stay. Remove them?';

function menuRemoveSample(): void {
  const title = 'Remove sample rows';
  withMessage(title, () => (askYesNo(title, REMOVE_QUESTION) ? removeSample(askedPorts()).says : ['Nothing was removed.']));
}

function menuStart(): void {
  const title = 'Start hourly checks';
  withMessage(title, () => {
    const ports = askedPorts();
    const answer = previewStart(ports);
    if (!answer.ok) return answer.says;
    if (!askYesNo(title, askStart(answer.preview))) return ['Nothing was started.'];
    return startChecks(ports, answer.preview.mail).says;
  });
}

function menuStop(): void {
  withMessage('Stop hourly checks', () => stopChecks(askedPorts()).says);
}

/** The hourly heartbeat; its report is for the stand-in, Google ignores what a trigger returns. */
function runsheetHourly(event: unknown): string {
  if (!isTriggerEvent(event)) return JSON.stringify({ ok: false, error: 'Only the hourly trigger may call this.' });
  return JSON.stringify(runHeartbeat(makePorts(), triggerOf(event), wantsFullReport(event)));
}

function rpc(json: unknown): string {
  if (!hasPerson()) return JSON.stringify(refuse('Runsheet answers its own sidebar only.'));
  try {
    return JSON.stringify(answerRequest(json, askedPorts()));
  } catch (error) {
    return JSON.stringify(refuse(sayProblem(error)));
  }
}

/** Every function Google can call, by name. The build makes one top-level function of each. */
export const entryPoints = {
  onOpen,
  onInstall: onOpen,
  onEdit,
  menuOpen,
  menuInstall,
  menuRemoveSample,
  menuCheckNow,
  menuStart,
  menuStop,
  runsheetHourly,
  rpc,
  ...customFunctions,
};
