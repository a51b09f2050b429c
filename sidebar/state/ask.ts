import { watchTime, type Patience } from './time-limit';
import { readAnswer } from '../messages/read-answer';
import type { Is } from '../messages/read-shape';
import type { Server } from '../server';
import type { Request } from '../../src/core/contract/check-request';
import { VERSION } from '../../src/core/contract/version';
import { texts } from '../texts';

/** Why there is no result. `refused` carries the server's own sentence; `outdated` and `alone` end the sidebar. */
export interface Problem {
  readonly kind: 'refused' | 'failed' | 'denied' | 'unreadable' | 'outdated' | 'lost' | 'alone';
  readonly says: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Waiting extends Patience {
  readonly onSlow: () => void;
}

/** Asks the server one thing; settles once, never rejects. */
export type Ask = <T>(request: Request, is: Is<T>, waiting: Waiting) => Promise<Reply<T>>;

function refuse<T>(kind: Exclude<Problem['kind'], 'refused'>): Reply<T> {
  return { ok: false, problem: { kind, says: texts.problems[kind] } };
}

function judge<T>(given: unknown, is: Is<T>): Reply<T> {
  const answer = readAnswer(given);
  if (answer === null) return refuse('unreadable');
  if (answer.version !== VERSION) return refuse('outdated');
  if (!answer.ok) return { ok: false, problem: { kind: 'refused', says: answer.error } };
  return is(answer.result) ? { ok: true, value: answer.result } : refuse('unreadable');
}

/** Google words its failures for programmers; only the kind of them is told to a person. */
function judgeFailure<T>(error: unknown): Reply<T> {
  return refuse(/permission|authori[sz]/i.test(String(error)) ? 'denied' : 'failed');
}

/** The way to ask that server; a late answer to what counts as lost is dropped. */
export function makeAsk(server: Server | null, onOutdated: () => void): Ask {
  return <T>(request: Request, is: Is<T>, waiting: Waiting) =>
    new Promise<Reply<T>>((resolve) => {
      if (server === null) {
        resolve(refuse('alone'));
        return;
      }
      const settle = (reply: Reply<T>): void => {
        stop();
        if (!reply.ok && reply.problem.kind === 'outdated') onOutdated();
        resolve(reply);
      };
      const stop = watchTime(waiting, {
        slow: waiting.onSlow,
        lost: () => {
          settle(refuse('lost'));
        },
      });
      server(JSON.stringify(request), {
        answer: (value) => {
          settle(judge(value, is));
        },
        failure: (error) => {
          settle(judgeFailure(error));
        },
      });
    });
}
