import type { Deed } from './firm';
import type { Model } from './model';
import type { Seen } from './observe';
import type { RunState } from './run-state';
import { isoDay, isoOf } from './wall';

interface Compared {
  readonly name: string;
  readonly now: number;
  readonly deeds: readonly Deed[];
  readonly model: Model;
  readonly seen: Seen;
  readonly expected: Seen;
}

const PARTS = ['opened', 'closed', 'moved', 'open', 'sent'] as const;
const MOST = 6;

const but = (list: readonly string[], other: readonly string[]): readonly string[] => list.filter((line) => !other.includes(line));

function tellRun(model: Model, run: RunState): string {
  const people = model.firm.members
    .filter((one) => JSON.stringify(run.chain).includes(one.name) || one.name === run.holder?.name)
    .map((one) => {
      const away = one.away === null ? '' : ` away ${isoDay(one.away.from)}..${isoDay(one.away.to)} cover ${one.cover || 'nobody'}`;
      return `${one.name} <${one.email}> manager ${one.manager || 'nobody'}${away}`;
    });
  const duties = model.telling.duties.filter((duty) => duty.run === run).map((duty) => `${duty.kind} ${duty.to.name} ${duty.state}`);
  const { work, chain, due, opened, base, hold, cells, hop, missed, stuck, status } = run;
  const { rhythm, ...rest } = work;
  return [
    `  ${rhythm.text} ${JSON.stringify(rest)}`,
    `  chain ${chain.join(' > ')}; due ${isoOf(due)}, opened ${isoOf(opened)}, base ${isoOf(base)}, hop ${hop}, ${status}`,
    `  ${JSON.stringify({ hold, cells, missed, stuck, knows: [...run.knows] })}`,
    ...people.map((line) => `  ${line}`),
    `  told: ${duties.join(', ')}`,
  ].join('\n');
}

function tellKey(model: Model, key: string): string {
  const run = model.runs.get(key);
  if (run !== undefined) return tellRun(model, run);
  const work = model.firm.works.find(({ id }) => key.startsWith(id));
  return work === undefined ? '' : `  ${work.rhythm.text} ${JSON.stringify({ ...work, starts: isoDay(work.starts ?? 0) })}`;
}

/** Throws with the shortest story of what differs, if anything does. */
export function tellMismatch({ name, now, deeds, model, seen, expected }: Compared): void {
  const lines = PARTS.flatMap((part) => [
    ...but(expected[part], seen[part]).map((line) => `model only, ${part}: ${line}`),
    ...but(seen[part], expected[part]).map((line) => `product only, ${part}: ${line}`),
    ...(seen[part].length === new Set(seen[part]).size ? [] : [`product twice, ${part}`]),
  ]);
  if (seen.messages !== expected.messages) lines.push(`messages: model ${expected.messages}, product ${seen.messages}`);
  if (lines.length === 0) return;
  const keys = [...new Set(lines.map((line) => /: (\S+)/.exec(line)?.[1] ?? ''))].slice(0, 2);
  const told = keys.map((key) => tellKey(model, key));
  const weekday = new Date(now * 60_000).toUTCString().slice(0, 3);
  throw new Error(
    [
      `${name} at ${weekday} ${isoOf(now)}`,
      `deeds: ${JSON.stringify(deeds)}; closed ${model.firm.holidays.map(({ day, place }) => `${isoDay(day)} ${place}`).join(', ')}`,
      ...lines.slice(0, MOST),
      ...told,
    ].join('\n'),
  );
}
