import { planHome, type HomeBlock, type HomeInput } from './plan-home';
import type { OutboxEntry } from '../mail/outbox';

/**
 * The lists of Home that look different once mail was handed over, or was not because the quota was used up.
 * @param home as planned before
 * @param delivered rows of the mails that were ready, with what became of them
 */
export function homeAfter(front: HomeInput, home: readonly HomeBlock[], delivered: readonly OutboxEntry[]): readonly HomeBlock[] {
  const now = new Map(delivered.map((entry) => [entry.key, entry]));
  const outbox = front.outbox.map((entry) => now.get(entry.key) ?? entry);
  const before = new Set(home.map((block) => JSON.stringify(block)));
  return planHome({ ...front, outbox }).filter((block) => !before.has(JSON.stringify(block)));
}
