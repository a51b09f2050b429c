import { buildDirectory } from '../../../src/core/people/directory';
import type { Person } from '../../../src/core/people/person';
import type { RuleSetting } from '../../../src/core/rules/rule-file';
import { decodeSettings } from '../../../src/core/settings/decode-settings';
import type { StatusContext, Tables } from '../../../src/core/status/context';
import { deriveStrategy } from '../../../src/core/status/derive-strategy';
import type { Status } from '../../../src/core/status/status';
import type { Cell } from '../../../src/core/tables/cell';
import type { Row, Value } from '../../../src/core/tables/row';
import { addDays } from '../../../src/core/time/arith';
import type { Holiday } from '../../../src/core/time/calendar-types';
import { productRules } from '../rules/product-rules';

type Values = Readonly<Record<string, Value>>;

const toCell = (value: Value): Cell => (value === null || typeof value === 'object' ? '' : value);

/** A decoded row; its title stands in the column the table is called by. */
export function row(table: string, id: string, title: string, values: Values = {}, more: Partial<Row> = {}): Row {
  const cells = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toCell(value)]));
  return { table, tab: table, row: 2, id, title, values: { id, ...values }, cells, periods: [], ...more };
}

/** A Rock with nothing missing: number 0 of 100 from Mon 2 to Fri 27 Nov 2026, 20 working days. */
export function rock(id: string, values: Values = {}): Row {
  const complete = {
    owner: 'Ana',
    why_it_matters: 'It pays the rent',
    goal: 'G-AAAA',
    start: '2026-11-02',
    due: '2026-11-27',
    target: 100,
    current: 0,
  };
  return row('rocks', id, `Rock ${id}`, { ...complete, ...values });
}

export function milestone(id: string, rockId: string, values: Values = {}): Row {
  return row('milestones', id, `Step ${id}`, { rock: rockId, ...values });
}

/** A weekly measurable; `weeks` are its cells newest first, the first one of the week that begins on `newest`. */
export function measurable(id: string, goal: string, weeks: readonly Cell[], values: Values = {}, newest = '2026-11-16'): Row {
  const periods = weeks.map((value, index) => ({ start: addDays(newest, -7 * index), value }));
  return row('scorecard', id, `Measurable ${id}`, { owner: 'Ana', goal, ...values }, { periods });
}

export function person(name: string, values: Partial<Person> = {}): Person {
  return {
    row: name.charCodeAt(0),
    name,
    aliases: [],
    email: `${name.toLowerCase()}@x.example`,
    manager: '',
    team: '',
    location: '',
    awayFrom: null,
    awayTo: null,
    cover: '',
    hoursPerWeek: null,
    quietHours: null,
    dailyMailAt: null,
    ...values,
  };
}

export interface World {
  readonly now?: string;
  readonly tables?: Tables;
  readonly people?: readonly Person[];
  readonly holidays?: readonly Holiday[];
  readonly rules?: readonly RuleSetting[];
  readonly lastMoves?: Readonly<Record<string, string>>;
}

/** A context at Fri 20 Nov 2026, 09:00 with Ana and Ben. */
export function context(world: World = {}): StatusContext {
  const now = world.now ?? '2026-11-20T09:00';
  const people = world.people ?? [person('Ana'), person('Ben')];
  return {
    now,
    today: now.slice(0, 10),
    tables: world.tables ?? {},
    directory: buildDirectory(people, []),
    settings: decodeSettings([], world.holidays ?? []).settings,
    rules: productRules(world.rules),
    lastMoves: world.lastMoves ?? {},
  };
}

/** The status of one row in a world. */
export function statusOf(id: string, world: World): Status {
  const found = deriveStrategy(context(world)).find((status) => status.id === id);
  if (found === undefined) throw new Error(`${id} has no status.`);
  return found;
}
