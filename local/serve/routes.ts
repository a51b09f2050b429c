import type { PageLetter } from '../page/messages';
import type { CheckMessage } from './check-messages';
import { checkClock, checkEdit, checkMenu, checkOpen, checkReopen, checkRpc, checkShape } from './check-messages';
import { typeCells } from './edit';
import type { LiveBook } from './live-book';
import { clickMenu } from './menu';
import type { Clockwork } from './move-clock';
import type { OpenFiles } from './open-files';
import { callFromSidebar } from './rpc';
import { changeShape } from './shape';

/** What the messages of a window are carried out on. */
export interface Room {
  readonly live: LiveBook;
  readonly clockwork: Clockwork;
  readonly files: OpenFiles;
  /** Number of the file that the window shows, `null` where it does not say. */
  readonly seen: number | null;
}

/** Carries out the JSON of a request; `null` where it is none of this kind. Throws a Refusal with one sentence. */
export type Post = (json: unknown, room: Room) => Promise<object> | null;

const done = { ok: true } as const;

function post<Message>(check: CheckMessage<Message>, carryOut: (message: Message, room: Room) => Promise<object>): Post {
  return (json, room) => {
    const message = check(json);
    return message === null ? null : carryOut(message, room);
  };
}

/** One after the other, so that no execution sees half of another. */
function queued<Message>(carryOut: (live: LiveBook, message: Message) => object | void): (message: Message, room: Room) => Promise<object> {
  return (message, { live, files, seen }) =>
    live.queue.run(() => {
      files.refuseOther(seen);
      return carryOut(live, message) ?? done;
    });
}

/** What windows can post, by path. */
export const posts: ReadonlyMap<string, Post> = new Map([
  ['/api/edit', post(checkEdit, queued(typeCells))],
  ['/api/shape', post(checkShape, queued(changeShape))],
  ['/api/menu', post(checkMenu, queued(clickMenu))],
  ['/api/rpc', post(checkRpc, queued(callFromSidebar))],
  ['/api/open', post(checkOpen, (message, { live, files }) => live.queue.run(() => files.open(message)))],
  ['/api/reopen', post(checkReopen, ({ number }, { live, files }) => live.queue.run(() => files.reopen(number)))],
  [
    '/api/clock',
    post(checkClock, async ({ by }, { clockwork }) => {
      await clockwork.move(by);
      return done;
    }),
  ],
]);

/** The number of the mail that an address asks for (`/api/mail?number=3`, `/api/mails/3`); `null` where it asks for none. */
export function mailNumber(path: string, query: string): number | null {
  const named = /^\/api\/mails\/(\d{1,9})$/.exec(path)?.[1];
  if (named !== undefined) return Number(named);
  if (path !== '/api/mail') return null;
  return Number(/^\d{1,9}$/.exec(new URLSearchParams(query).get('number') ?? '')?.[0] ?? 0);
}

/** A mail, or the sentence that there is none. */
export function findLetter(live: LiveBook, number: number): PageLetter | { readonly error: string } {
  return live.letters.letter(number) ?? { error: `There is no mail number ${number}.` };
}
