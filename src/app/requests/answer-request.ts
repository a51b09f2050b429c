import { runAction } from './acting/run-action';
import { selectRow, viewSelected } from './acting/select-row';
import { adoptTable } from './adopt/adopt';
import { scanFile } from './adopt/scan';
import { showPlace } from './adopt/show-place';
import { unadopt } from './adopt/unadopt';
import { viewRowChain } from './chain';
import { closePeriod, reopenPeriod, viewPeriod } from './close-period';
import { exportProven } from './export';
import { bringDictionary } from './formalise/bring-dictionary';
import { leaveFile, type LeaveAnswer } from './formalise/leave-file';
import { setUpTabs } from './formalise/set-up-tabs';
import { viewHonesty } from './formalise/view-honesty';
import { endMeeting } from './meeting/end-meeting';
import { goOnMeeting } from './meeting/go-on-meeting';
import { openMeeting } from './meeting/open-meeting';
import { startMeeting } from './meeting/start-meeting';
import { makeOnePage } from './one-page';
import { makeRow } from './make';
import { endOverride, setOverride } from './override';
import { previewStart } from './preview-start';
import { saveRules, trialRules, viewRules } from './rules';
import { checkProcess, defineProcess } from './setup/define-process';
import { addFromLibrary, viewLibrary } from './setup/library';
import { answerFirstRun, saveSettings } from './setup/save-settings';
import { sendTestMail } from './setup/test-mail';
import { viewSetup } from './setup/view-setup';
import { signOff } from './sign-off';
import { startChecks, stopChecks, type Outcome } from './start-checks';
import { verifyWorkbook } from './verify';
import { explainRow } from './explain-row';
import { viewReview } from './view-review';
import { viewOverview, viewStatus } from './view-status';
import { removeSample } from '../install/remove-sample';
import type { Ports } from '../ports';
import { runSweep } from '../sweep/sweep';
import { planAddToDo } from '../../core/acting/plan-add-to-do';
import { planComplete } from '../../core/acting/plan-complete';
import { planDecide } from '../../core/acting/plan-decide';
import { planRaise } from '../../core/acting/plan-raise';
import { planRedate } from '../../core/acting/plan-redate';
import { planAnswerRun } from '../../core/acting/plan-answer-run';
import { planEscalate } from '../../core/acting/plan-escalate';
import { planReassign } from '../../core/acting/plan-reassign';
import { planSubmit } from '../../core/acting/plan-submit';
import { planUndo } from '../../core/acting/plan-undo';
import { planSet } from '../../core/acting/plan-set';
import type { Answer } from '../../core/contract/answer';
import { checkQuestion, checkRequest, type Request } from '../../core/contract/check-request';
import type { MeetingStep } from '../../core/contract/meeting';
import type { CloseView, RuleChange } from '../../core/contract/strategy';
import { VERSION } from '../../core/contract/version';
import { answerCadence } from '../../core/recurrence/answer-cadence';
import { refuseCadence, type CadenceAnswer, type CadenceQuestion } from '../../core/recurrence/cadence-question';
import { quote } from '../../core/texts/issue-texts';
import type { Zone } from '../../core/time/local';

/** A result of any form, or the sentence that refuses it; the version comes to it at the door. */
type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: string };

const done = (result: unknown): Reply => ({ ok: true, result });

const answerOf = (result: Outcome): Reply => (result.ok ? done(result) : { ok: false, error: result.says.join(' ') });

const answerView = (view: CloseView | Outcome): Reply => ('rows' in view ? done(view) : answerOf(view));

const answerLeave = (answer: LeaveAnswer): Reply => ('view' in answer ? done(answer.view) : answerOf(answer));
function answerSeen(answer: { readonly ok: true; readonly view: unknown } | { readonly ok: false; readonly says: string }): Reply {
  return answer.ok ? done(answer.view) : { ok: false, error: answer.says };
}

function answerExport(from: string, to: string, ports: Ports): Reply {
  const answer = exportProven(ports, from, to);
  if (!answer.ok) return answer;
  const { ok: _ok, ...period } = answer;
  return done(period);
}

function answerPreview(ports: Ports): Reply {
  const answer = previewStart(ports);
  return answer.ok ? done(answer.preview) : answerOf(answer);
}

function answerWhy(id: string, ports: Ports): Reply {
  const explanation = explainRow(ports, id);
  return explanation === null ? { ok: false, error: `Nothing with a status has the id ${quote(id)}.` } : done(explanation);
}

function answerTrial(changes: readonly RuleChange[], ports: Ports): Reply {
  const answer = trialRules(ports, changes);
  return answer.ok ? done(answer.trial) : { ok: false, error: answer.says };
}

function answerChain(id: string, ports: Ports): Reply {
  const chain = viewRowChain(ports, id);
  return chain === null
    ? { ok: false, error: `No row that can be linked has the id ${quote(id)}. Check now and look again.` }
    : done(chain);
}

function answerQuestion(question: CadenceQuestion, { clock }: Ports): CadenceAnswer {
  const findZone = (name: string): Zone | null => clock.zoneNamed(name);
  return answerCadence(question, { now: clock.now(), zone: clock.zone(), findZone, dueAt: '17:00', yearStartsIn: 1 });
}

function answerGiven(given: unknown, ports: Ports): CadenceAnswer {
  const checked = checkQuestion(given);
  return checked.ok ? answerQuestion(checked.question, ports) : refuseCadence(checked.error);
}

/** A check that a person asked for. */
const ASKED = { past: false, asked: true };

function answerStep(result: Outcome | MeetingStep): Reply {
  return 'ok' in result ? answerOf(result) : done(result);
}

type ByName = { readonly [R in Request as R['request']]: R };

/** What a request says beside its name. */
function saying<R extends Request>({ request: _request, ...rest }: R): Omit<R, 'request'> {
  return rest;
}

/** The allow-list: what is not here cannot be asked. */
const ANSWERS: { readonly [K in keyof ByName]: (request: ByName[K], ports: Ports) => Reply } = {
  install: (request, ports) => answerOf(setUpTabs(ports, { sample: false, ...request })),
  'remove-sample': (_request, ports) => answerOf(removeSample(ports)),
  sweep: (_request, ports) => done(runSweep(ports, ASKED)),
  status: (_request, ports) => done(viewStatus(ports)),
  overview: ({ as }, ports) => done(viewOverview(ports, as)),
  preview: (_request, ports) => answerPreview(ports),
  start: ({ mail }, ports) => answerOf(startChecks(ports, mail)),
  stop: (_request, ports) => answerOf(stopChecks(ports)),
  'sign-off': (request, ports) => answerOf(signOff(ports, saying(request))),
  submit: (request, ports) => runAction(ports, (context) => planSubmit(saying(request), context)),
  'answer-run': (request, ports) => runAction(ports, (context) => planAnswerRun(saying(request), context)),
  escalate: (request, ports) => runAction(ports, (context) => planEscalate(saying(request), context)),
  reassign: (request, ports) => runAction(ports, (context) => planReassign(saying(request), context)),
  redate: (request, ports) => runAction(ports, (context) => planRedate(saying(request), context)),
  complete: (request, ports) => runAction(ports, (context) => planComplete(saying(request), context)),
  raise: (request, ports) => runAction(ports, (context) => planRaise(saying(request), context)),
  'add-to-do': (request, ports) => runAction(ports, (context) => planAddToDo(saying(request), context)),
  decide: (request, ports) => runAction(ports, (context) => planDecide(saying(request), context)),
  set: (request, ports) => runAction(ports, (context) => planSet(saying(request), context)),
  undo: (request, ports) => runAction(ports, (context) => planUndo(saying(request), context), request.made.length > 0),
  settle: (_request, ports) => done(runSweep(ports, ASKED)),
  setup: (_request, ports) => done(viewSetup(ports)),
  'save-settings': ({ changes }, ports) => answerOf(saveSettings(ports, changes)),
  'first-run': (request, ports) => answerOf(answerFirstRun(ports, saying(request))),
  'test-mail': (_request, ports) => answerOf(sendTestMail(ports)),
  'check-process': ({ draft }, ports) => done(checkProcess(ports, draft)),
  'define-process': ({ draft }, ports) => answerOf(defineProcess(ports, draft)),
  library: (_request, ports) => done(viewLibrary(ports)),
  'add-from-library': (request, ports) => answerOf(addFromLibrary(ports, saying(request))),
  select: (request, ports) => selectRow(ports, saying(request)),
  selected: (_request, ports) => done(viewSelected(ports)),
  meeting: (_request, ports) => done(openMeeting(ports)),
  'start-meeting': (_request, ports) => answerStep(startMeeting(ports)),
  'move-meeting': (request, ports) => answerStep(goOnMeeting(ports, saying(request))),
  'end-meeting': (request, ports) => answerStep(endMeeting(ports, saying(request))),
  'write-dictionary': (_request, ports) => answerOf(bringDictionary(ports)),
  honesty: (_request, ports) => done(viewHonesty(ports)),
  leave: (request, ports) => answerLeave(leaveFile(ports, saying(request))),
  scan: (request, ports) => answerSeen(scanFile(ports, saying(request))),
  adopt: ({ draft, dry }, ports) => answerSeen(adoptTable(ports, draft, dry)),
  unadopt: ({ adoption }, ports) => answerOf(unadopt(ports, adoption)),
  'show-place': ({ sheet, row, column = '' }, ports) => answerOf(showPlace(ports, sheet, row, column)),
  why: ({ id }, ports) => answerWhy(id, ports),
  chain: ({ id }, ports) => answerChain(id, ports),
  make: (request, ports) => answerOf(makeRow(ports, saying(request))),
  quarter: ({ quarter }, ports) => answerView(viewPeriod(ports, 'quarter', quarter)),
  'close-quarter': ({ quarter, results }, ports) => answerOf(closePeriod(ports, 'quarter', quarter, results)),
  'reopen-quarter': (request, ports) => answerOf(reopenPeriod(ports, 'quarter', request.quarter)),
  year: ({ year }, ports) => answerView(viewPeriod(ports, 'year', year)),
  'close-year': ({ year, results }, ports) => answerOf(closePeriod(ports, 'year', year, results)),
  'reopen-year': (request, ports) => answerOf(reopenPeriod(ports, 'year', request.year)),
  rules: (_request, ports) => done(viewRules(ports)),
  'try-rules': ({ changes }, ports) => answerTrial(changes, ports),
  'save-rules': ({ changes }, ports) => answerOf(saveRules(ports, changes)),
  override: (request, ports) => answerOf(setOverride(ports, saying(request))),
  'end-override': ({ id }, ports) => answerOf(endOverride(ports, id)),
  export: ({ from, to }, ports) => answerExport(from, to, ports),
  verify: (_request, ports) => done(verifyWorkbook(ports)),
  review: (_request, ports) => done(viewReview(ports)),
  'one-page': (_request, ports) => answerOf(makeOnePage(ports)),
  cadence: (request, ports) => done(answerQuestion(saying(request), ports)),
  cadences: ({ questions }, ports) => done(questions.map((given) => answerGiven(given, ports))),
};

function answerNamed<K extends keyof ByName>(name: K, request: ByName[K], ports: Ports): Reply {
  return ANSWERS[name](request, ports);
}

/** A refusal in the form of the door. */
export function refuse(error: string): Answer {
  return { ok: false, error, version: VERSION };
}

/** Answers one request of the sidebar or the command line; never throws for what a person can get wrong. */
export function answerRequest(json: unknown, ports: Ports): Answer {
  const checked = checkRequest(json);
  const reply = checked.ok ? answerNamed(checked.request.request, checked.request, ports) : checked;
  return reply.ok ? { ...reply, version: VERSION } : refuse(reply.error);
}
