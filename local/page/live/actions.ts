import type { Step } from '../grid/to-steps';
import type { ClockMessage, MenuAnswer, MenuMessage, OpenAnswer, OpenMessage, PlainAnswer, RpcAnswer, RpcMessage } from '../messages';
import { readReply } from './read-answer';

/** What the person at this window can ask of the server; `user` says who that is. */
export class Actions {
  constructor(private readonly user: () => string) {}

  send(step: Step): Promise<PlainAnswer> {
    const user = this.user();
    return step.kind === 'edit' ? readReply('/api/edit', { user, ...step.edit }) : readReply('/api/shape', { user, ...step.shape });
  }

  menu(message: Omit<MenuMessage, 'user'>): Promise<MenuAnswer> {
    return readReply('/api/menu', { user: this.user(), ...message });
  }

  /** `google.script.run`; what goes wrong on the way is an answer too. */
  async call(name: string, argument: unknown, selection: RpcMessage['selection'] = null): Promise<RpcAnswer> {
    try {
      return await readReply<RpcAnswer>('/api/rpc', { user: this.user(), name, argument, selection });
    } catch (error) {
      return { ok: false, error: describeError(error) };
    }
  }

  /** Opens a copy of a file; throws one sentence where that is not possible. */
  open(message: OpenMessage): Promise<OpenAnswer> {
    return readOpened('/api/open', message);
  }

  /** Goes back to a file that was open. */
  reopen(number: number): Promise<OpenAnswer> {
    return readOpened('/api/reopen', { number });
  }

  /** Moves the clock; throws one sentence where that is not possible. */
  async move(by: ClockMessage['by']): Promise<void> {
    const answer = await readReply<PlainAnswer>('/api/clock', { by });
    if (!answer.ok) throw new Error(answer.error);
  }
}

async function readOpened(address: string, message: object): Promise<OpenAnswer> {
  const answer = await readReply<OpenAnswer | Exclude<PlainAnswer, { ok: true }>>(address, message);
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

/** The sentence of an error. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
