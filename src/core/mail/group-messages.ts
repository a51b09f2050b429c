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

/** A claim of more keys than this would not fit into one property. */
const MOST_ENTRIES = 800;

function inPortions(entries: readonly OutboxEntry[]): readonly MessageGroup[] {
  const count = Math.ceil(entries.length / MOST_ENTRIES);
  return Array.from({ length: count }, (_unused, index) => {
    const portion = entries.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES);
    return { to: portion[0]?.to ?? '', entries: portion };
  });
}

/** Mail about the week, the meeting and what is somebody's goes alone: it is looked for by its subject. */
const ALONE: ReadonlySet<string> = new Set(['weekly', 'digest', 'daily', 'midweek', 'recap']);
const isAlone = (entry: OutboxEntry): boolean => ALONE.has(readMailKey(entry.key).kind);

/** One mail a person and state (several only after a flood, and those that go alone); the gravest and oldest groups first. */
export function groupMessages(entries: readonly OutboxEntry[]): readonly MessageGroup[] {
  const groups = new Map<string, OutboxEntry[]>();
  for (const entry of [...entries].sort(compare)) {
    const at = `${entry.state}|${entry.to}|${isAlone(entry) ? entry.key : ''}`;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].flatMap(inPortions);
}
