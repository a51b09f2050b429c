import type { FrameAnswer, FrameRequest } from '../sidebar/frame-messages';
import { isPlain } from './is-plain';

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success: Handler;
  readonly failure: Handler;
  readonly userObject: unknown;
}

/** `google.script.run` and the ear for its answers. */
export interface Runner {
  readonly run: object;
  readonly hear: (answer: FrameAnswer) => void;
}

const unhandled: Handlers = {
  success: () => undefined,
  failure: (error) => console.error('Uncaught', error),
  userObject: undefined,
};

/** Makes a `google.script.run` that asks through `tell`: any function can be called on it, with one plain value. */
export function makeRunner(tell: (request: FrameRequest) => void): Runner {
  const waiting = new Map<number, Handlers>();
  let last = 0;
  const call = (handlers: Handlers, name: string, given: readonly unknown[]): void => {
    if (given.length > 1) throw new TypeError(`${name} takes one value at most.`);
    if (!isPlain(given[0])) throw new TypeError('Failed due to illegal value in property: 0');
    last += 1;
    waiting.set(last, handlers);
    tell({ runsheet: 'call', id: last, name, argument: given[0] ?? null });
  };
  const chain = (handlers: Handlers): object => {
    const known: Readonly<Record<string, unknown>> = {
      withSuccessHandler: (success: Handler) => chain({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => chain({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => chain({ ...handlers, userObject }),
    };
    return new Proxy(known, {
      get: (target, name) => {
        if (typeof name !== 'string') return undefined;
        return Object.hasOwn(target, name) ? target[name] : (...given: unknown[]) => call(handlers, name, given);
      },
    });
  };
  return { run: chain(unhandled), hear: (answer) => settle(waiting, answer) };
}

function settle(waiting: Map<number, Handlers>, answer: FrameAnswer): void {
  const handlers = waiting.get(answer.id);
  if (handlers === undefined) return;
  waiting.delete(answer.id);
  if (answer.ok) handlers.success(answer.value, handlers.userObject);
  else handlers.failure(new Error(answer.error), handlers.userObject);
}
