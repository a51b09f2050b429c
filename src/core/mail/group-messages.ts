import { GRAVITY, readMailKey } from './mail-item';
import type { OutboxEntry } from './outbox';

/** Rows that go to one person in one mail. */
export interface MessageGroup {
  readonly to: string;
  /** Gravest and oldest first. */
  readonly entries: readonly OutboxEntry[];
}

function gravity(entry: OutboxEntry): number {
  const kind = readMailKey(entry.key).kind;
  return kind === '' ? GRAVITY.length : GRAVITY.indexOf(kind);
}

function compare(a: OutboxEntry, b: OutboxEntry): number {
  return gravity(a) - gravity(b) || a.nominal.localeCompare(b.nominal) || a.key.localeCompare(b.key);
}

/** One mail a person and state; the gravest and oldest groups first. */
export function groupMessages(entries: readonly OutboxEntry[]): readonly MessageGroup[] {
  const groups = new Map<string, OutboxEntry[]>();
  for (const entry of [...entries].sort(compare)) {
    const at = `${entry.state}|${entry.to}`;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].map((group) => ({ to: group[0]?.to ?? '', entries: group }));
}
