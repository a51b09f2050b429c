import { MENU } from './menu';
import { withMessage } from './report-errors';
import { installTemplates } from '../app/install/install';
import { removeSample } from '../app/install/remove-sample';
import { answerRequest } from '../app/requests/answer-request';
import { runSweep } from '../app/sweep/sweep';
import { sayProblem, saySweep } from '../app/texts/say-problem';
import { isTriggerEvent, wantsFullReport } from '../platform/google-event';
import { makePorts } from '../platform/google-ports';
import { askYesNo, buildMenu, hasPerson } from '../platform/google-ui';

function onOpen(): void {
  buildMenu(MENU);
}

function menuInstall(): void {
  withMessage(() => ({ title: 'Set up tabs', text: installTemplates(makePorts(), { sample: false }).says.join('\n') }));
}

function menuCheckNow(): void {
  withMessage(() => ({ title: 'Check now', text: saySweep(runSweep(makePorts())) }));
}

const REMOVE_QUESTION =
  'This removes the rows that came as a sample, with the runs and mails that came of them. Your own rows stay. Remove them?';

function menuRemoveSample(): void {
  withMessage(() => {
    const title = 'Remove sample rows';
    return { title, text: askYesNo(title, REMOVE_QUESTION) ? removeSample(makePorts()).says.join('\n') : 'Nothing was removed.' };
  });
}

const START_QUESTION =
  'Runsheet will look at this file once an hour, as you, and write its statuses into it. Mail goes out only where Escalation mail in Settings is on; it goes out from your address. Start?';

function menuStart(): void {
  withMessage(() => {
    if (!askYesNo('Start hourly checks', START_QUESTION)) return { title: 'Start hourly checks', text: 'Nothing was started.' };
    makePorts().triggers.create();
    return { title: 'Start hourly checks', text: 'Started: the first check comes within the hour.' };
  });
}

function menuStop(): void {
  withMessage(() => {
    makePorts().triggers.remove();
    return {
      title: 'Stop hourly checks',
      text: 'Your hourly checks of this file are stopped. Another person who started theirs still has them.',
    };
  });
}

/** The hourly heartbeat; its report is for the stand-in, Google ignores what a trigger returns. */
function runsheetHourly(event: unknown): string {
  if (!isTriggerEvent(event)) return JSON.stringify({ ok: false, error: 'Only the hourly trigger may call this.' });
  return JSON.stringify(runSweep(makePorts(), { past: wantsFullReport(event) }));
}

function rpc(json: unknown): string {
  if (!hasPerson()) return JSON.stringify({ ok: false, error: 'Runsheet answers its own sidebar only.' });
  try {
    return JSON.stringify(answerRequest(json, makePorts()));
  } catch (error) {
    return JSON.stringify({ ok: false, error: sayProblem(error) });
  }
}

/** Every function Google can call, by name. The build makes one top-level function of each. */
export const entryPoints = {
  onOpen,
  onInstall: onOpen,
  menuInstall,
  menuRemoveSample,
  menuCheckNow,
  menuStart,
  menuStop,
  runsheetHourly,
  rpc,
};
