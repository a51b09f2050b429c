import { asksToFinish } from './describe-run-item';
import { readMailKey } from './mail-item';
import type { OutboxEntry } from './outbox';
import type { RenderContext } from './render-context';

const HELD = 'You get this because it is with you now. A tick without its proof does not close it.';
const TOLD = 'You get this because you have a part in this work.';

interface Reason {
  readonly kinds: ReadonlySet<string>;
  readonly says: string;
}

const REASONS: readonly Reason[] = [
  {
    kinds: new Set(['weekly']),
    says: 'You get this once a week because Settings names you as Business owner. Weekly mail in Settings says when, or off.',
  },
  {
    kinds: new Set(['midweek']),
    says: 'You get this in mid-week because these are yours; with nothing open you get none. Mid-week mail in Settings says when, or off.',
  },
  {
    kinds: new Set(['daily']),
    says: 'You get this because your row in People has a time under Daily mail at; with nothing due you get none. Blank: never.',
  },
  {
    kinds: new Set(['digest']),
    says: 'You get this before each leadership meeting because you hold a leadership seat or own the business. Settings says when it is.',
  },
  {
    kinds: new Set(['recap']),
    says: 'You get this once after a leadership meeting because you hold a leadership seat or own the business.',
  },
  { kinds: new Set(['turned', 'better']), says: 'You get this once because it is yours or that of somebody who reports to you.' },
  { kinds: new Set(['todo', 'rock']), says: 'You get this because you are the owner. Settings says how many days before Due, or off.' },
];

/** Why its reader gets a mail, and where that is changed. */
export function sayReason(entries: readonly OutboxEntry[], context: RenderContext): string {
  if (entries.some((entry) => asksToFinish(entry, context))) return HELD;
  const kinds = entries.map((entry) => readMailKey(entry.key).kind);
  return REASONS.find((reason) => kinds.every((kind) => reason.kinds.has(kind)))?.says ?? TOLD;
}
