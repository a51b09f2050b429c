import { exportPeriod } from './export';
import { verifyWorkbook } from './verify';
import { explainRow, viewStatus } from './view-status';
import { installTemplates } from '../install/install';
import { removeSample } from '../install/remove-sample';
import type { Ports } from '../ports';
import { runSweep } from '../sweep/sweep';
import { checkQuestion, checkRequest, type Request } from '../../core/contract/check-request';
import { answerCadence } from '../../core/recurrence/answer-cadence';
import { refuseCadence, type CadenceAnswer, type CadenceQuestion } from '../../core/recurrence/cadence-question';
import { quote } from '../../core/texts/issue-texts';
import type { Zone } from '../../core/time/local';

/** What the door gives back, as JSON. */
export type Answer = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: string };

const done = (result: unknown): Answer => ({ ok: true, result });

const answerOf = (result: { readonly ok: boolean; readonly says: readonly string[] }): Answer =>
  result.ok ? done(result) : { ok: false, error: result.says.join(' ') };

function answerExport(from: string, to: string, ports: Ports): Answer {
  const answer = exportPeriod(ports, from, to);
  return answer.ok ? done({ runs: answer.runs, csv: answer.csv }) : answer;
}

function answerWhy(id: string, ports: Ports): Answer {
  const explanation = explainRow(ports, id);
  return explanation === null ? { ok: false, error: `No row with a status has the id ${quote(id)}.` } : done(explanation);
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
function answerChecked(request: Request, ports: Ports): Answer {
  switch (request.request) {
    case 'install':
      return answerOf(installTemplates(ports, { sample: false, ...request }));
    case 'remove-sample':
      return answerOf(removeSample(ports));
    case 'sweep':
      return done(runSweep(ports));
    case 'status':
      return done(viewStatus(ports));
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

/** Answers one request of the sidebar or the command line; never throws for what a person can get wrong. */
export function answerRequest(json: unknown, ports: Ports): Answer {
  const checked = checkRequest(json);
  return checked.ok ? answerChecked(checked.request, ports) : checked;
}
