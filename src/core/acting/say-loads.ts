import type { ActContext } from './action';
import { buildDirectory } from '../people/directory';
import { decodePerson, decodeSeat } from '../people/decode-people';
import { formatNumber } from '../rules/format-fact';
import { deriveLoads } from '../status/derive-load';
import { indexStrategy } from '../status/strategy-index';
import type { Row, Value } from '../tables/row';
import { dateOf } from '../time/arith';

/** A cell as an action is about to leave it. */
export interface Patch {
  readonly row: Row;
  readonly column: string;
  readonly value: Value;
}

interface Loaded {
  readonly promised: number;
  readonly hours: number | null;
}

function patched(rows: readonly Row[], { row, column, value }: Patch): readonly Row[] {
  return rows.map((one) => (one === row ? { ...one, values: { ...one.values, [column]: value } } : one));
}

/** Hours promised a week by everybody in People, by the row they stand in. */
function loadsOf({ input, plan }: ActContext, patch: Patch | null): ReadonlyMap<number, Loaded> {
  const { settings, tables: read } = plan.workbook;
  const own = patch === null ? {} : { [patch.row.table]: patched(read[patch.row.table] ?? [], patch) };
  const tables = { ...read, ...own };
  const directory = buildDirectory((tables['people'] ?? []).map(decodePerson), (tables['seats'] ?? []).map(decodeSeat));
  const context = { now: input.now, today: dateOf(input.now), tables, directory, settings, rules: plan.rules, lastMoves: {} };
  const loads = deriveLoads(context, indexStrategy(context));
  return new Map([...loads].map(([person, { promised }]) => [person.row, { promised, hours: person.hoursPerWeek }]));
}

function sayLoad(name: string, now: Loaded, before: Loaded): string {
  const of = now.hours === null ? '' : ` of ${formatNumber(now.hours)}`;
  const over = now.hours !== null && now.promised > now.hours ? ', more than there are' : '';
  const was =
    before.promised === now.promised && before.hours !== now.hours
      ? `${formatNumber(before.promised)} of ${before.hours === null ? 'unknown' : formatNumber(before.hours)}`
      : formatNumber(before.promised);
  return `${name}: ${formatNumber(now.promised)}${of} hours a week, before ${was}${over}.`;
}

/** Whose load a change of that cell moves, from what to what: `Ana: 32 of 40 hours a week, before 38.` */
export function sayLoads(patch: Patch, context: ActContext): readonly string[] {
  const [before, after] = [loadsOf(context, null), loadsOf(context, patch)];
  return context.plan.workbook.directory.people.flatMap((person) => {
    const [was, is] = [before.get(person.row), after.get(person.row)];
    const isSame = was === undefined || is === undefined || (was.promised === is.promised && was.hours === is.hours);
    return isSame ? [] : [sayLoad(person.name || person.email, is, was)];
  });
}
