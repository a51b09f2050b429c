import { exportPeriod } from './export';
import { previewStart } from './preview-start';
import { signOff } from './sign-off';
import { startChecks, stopChecks, type Outcome } from './start-checks';
import { verifyWorkbook } from './verify';
import { explainRow, viewOverview, viewStatus } from './view-status';
import { installTemplates } from '../install/install';
import { removeSample } from '../install/remove-sample';
import type { Ports } from '../ports';
import { runSweep } from '../sweep/sweep';
import type { Answer } from '../../core/contract/answer';
import { checkQuestion, checkRequest, type Request } from '../../core/contract/check-request';
import { VERSION } from '../../core/contract/version';
import { answerCadence } from '../../core/recurrence/answer-cadence';
import { refuseCadence, type CadenceAnswer, type CadenceQuestion } from '../../core/recurrence/cadence-question';
import { quote } from '../../core/texts/issue-texts';
import type { Zone } from '../../core/time/local';

/** A result of any form, or the sentence that refuses it; the version comes to it at the door. */
type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: string };

const done = (result: unknown): Reply => ({ ok: true, result });

const answerOf = (result: Outcome): Reply => (result.ok ? done(result) : { ok: false, error: result.says.join(' ') });

function answerExport(from: string, to: string, ports: Ports): Reply {
  const answer = exportPeriod(ports, from, to);
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

function answerQuestion(question: CadenceQuestion, { clock }: Ports): CadenceAnswer {
  const findZone = (name: string): Zone | null => clock.zoneNamed(name);
  return answerCadence(question, { now: clock.now(), zone: clock.zone(), findZone, dueAt: '17:00', yearStartsIn: 1 });
}

function answerGiven(given: unknown, ports: Ports): CadenceAnswer {
  const checked = checkQuestion(given);
  return checked.ok ? answerQuestion(checked.question, ports) : refuseCadence(checked.error);
}

/** The allow-list: what is not here cannot be asked. */
function answerChecked(request: Request, ports: Ports): Reply {
  switch (request.request) {
    case 'install':
      return answerOf(installTemplates(ports, { sample: false, ...request }));
    case 'remove-sample':
      return answerOf(removeSample(ports));
    case 'sweep':
      return done(runSweep(ports));
    case 'status':
      return done(viewStatus(ports));
    case 'overview':
      return done(viewOverview(ports));
    case 'preview':
      return answerPreview(ports);
    case 'start':
      return answerOf(startChecks(ports, request.mail));
    case 'stop':
      return answerOf(stopChecks(ports));
    case 'sign-off': {
      const { request: _request, ...saying } = request;
      return answerOf(signOff(ports, saying));
    }
    case 'why':
      return answerWhy(request.id, ports);
    case 'export':
      return answerExport(request.from, request.to, ports);
    case 'verify':
      return done(verifyWorkbook(ports));
    case 'cadence': {
      const { request: _request, ...question } = request;
      return done(answerQuestion(question, ports));
    }
    case 'cadences':
      return done(request.questions.map((given) => answerGiven(given, ports)));
    default: {
      const never: never = request;
      return never;
    }
  }
}

/** A refusal in the form of the door. */
export function refuse(error: string): Answer {
  return { ok: false, error, version: VERSION };
}

/** Answers one request of the sidebar or the command line; never throws for what a person can get wrong. */
export function answerRequest(json: unknown, ports: Ports): Answer {
  const checked = checkRequest(json);
  const reply = checked.ok ? answerChecked(checked.request, ports) : checked;
  return reply.ok ? { ...reply, version: VERSION } : refuse(reply.error);
}
