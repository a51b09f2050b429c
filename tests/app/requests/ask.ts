import type { MemoryPorts } from '../../support/memory-ports';
import { snapshotOf } from '../../support/company';
import { answerRequest } from '../../../src/app/requests/answer-request';
import type { ActionResult, Overview, StartPreview, WhyView } from '../../../src/core/contract/overview';
import type { ChainView, ReviewView } from '../../../src/core/contract/strategy';
import type { Verification } from '../../../src/app/requests/verify';
import type { Ports } from '../../../src/app/ports';

/** What the requests of the sidebar answer. */
export interface Answers {
  readonly overview: Overview;
  readonly preview: StartPreview;
  readonly start: ActionResult;
  readonly stop: ActionResult;
  readonly why: WhyView;
  readonly review: ReviewView;
  readonly chain: ChainView;
  readonly make: ActionResult;
  readonly verify: Verification;
}

/** Asks through the door and gives the result; a refusal fails the test. */
export function ask<R extends keyof Answers>(ports: Ports, request: R, more: object = {}): Answers[R] {
  const answer = answerRequest(JSON.stringify({ request, ...more }), ports);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(JSON.stringify(answer.result)) as Answers[R];
}

/** Asks through the door and gives the sentence that refuses it. */
export function refusal(ports: Ports, request: object): string {
  const answer = answerRequest(JSON.stringify(request), ports);
  if (answer.ok) throw new Error('it was not refused');
  return answer.error;
}

/** Everything a request could change: cells, properties, mail, whether there is a trigger. */
export function footprint(ports: MemoryPorts): unknown {
  return JSON.parse(JSON.stringify({ ...snapshotOf(ports), sent: ports.sent, trigger: ports.triggers.exists() })) as unknown;
}
