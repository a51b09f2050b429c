import fc from 'fast-check';
import { idOf } from './id-of';
import { makeMeasurable, type MeasurableChoice } from './make-measurable';
import { makeRock, type RockChoice } from './make-rock';
import type { Company, CompanySettings, MilestoneRow } from './model/company';
import { plusDays, weekdayOf } from './model/days';

const TODAY = '2026-11-20';
const OWNERS = ['Ana', 'Ben'];

const blankOr = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const about = (...offsets: readonly number[]): fc.Arbitrary<string> => fc.constantFrom(...offsets).map((days) => plusDays(TODAY, days));
const nearToday = about(-6, -2, -1, 0, 1, 2);

const rocks: fc.Arbitrary<RockChoice> = fc.record({
  owner: fc.constantFrom('Ana', 'Ana', 'Ana', 'Ben', 'Ben', 'Ben', 'Ana', 'Ben', ''),
  why: fc.constantFrom(...Array.from({ length: 9 }, () => 'It pays'), ''),
  goal: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 1, null),
  quarter: fc.constantFrom('2026 Q4', '2026 Q3', '2026 Q2', '2027 Q1', ''),
  start: fc.oneof({ arbitrary: fc.integer({ min: -60, max: 3 }), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }),
  length: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 90 }), weight: 3 },
    { arbitrary: fc.constantFrom('yesterday' as const, 'today' as const, 'tomorrow' as const, 'quiet' as const), weight: 3 },
    { arbitrary: fc.constant(null), weight: 1 },
  ),
  quiet: fc.constantFrom(-1, 0, 1),
  measure: fc.constantFrom('target' as const, 'target' as const, 'down' as const, 'milestones' as const, 'both' as const, 'none' as const),
  stands: fc.record({
    line: fc.constantFrom('off' as const, 'risk' as const, 'risk' as const, 'all' as const, 'all' as const, 'none' as const),
    by: fc.constantFrom(-1, 0, 1),
  }),
  weight: blankOr(fc.constantFrom(0, 1, 2, 5)),
  effort: fc.constantFrom(null, null, null, null, 19, 20, 21, 40),
  dependsOn: fc.uniqueArray(fc.constantFrom('R0', 'R1', 'R2', 'R3', 'M0', 'T0', 'W0', 'K0'), { maxLength: 2 }),
  result: fc.constantFrom('', '', '', '', '', '', '', '', 'Done', 'Not done', 'Carried', 'Dropped'),
  logged: fc.constantFrom(null, -1, -1, -1, -1, -1, -13, -14, -15),
});

const milestones = fc.record({
  rock: fc.nat({ max: 4 }),
  due: blankOr(nearToday),
  weight: blankOr(fc.constantFrom(0, 1, 2, 3)),
  doneOn: blankOr(about(-20, -14, -1, 0, 1)),
});

const measurables: fc.Arbitrary<MeasurableChoice> = fc.record({
  owner: fc.constantFrom(...OWNERS),
  seat: fc.constantFrom('', '', 'Sales', 'Nobody'),
  serves: fc.constantFrom('R0', 'R1', 'R0', 'G0', 'G1', null),
  unit: fc.constantFrom('number' as const, 'percent' as const, 'money' as const, 'minutes' as const, 'answer' as const),
  aim: fc.constantFrom(
    'atLeast' as const,
    'over' as const,
    'atMost' as const,
    'under' as const,
    'exactly' as const,
    'within' as const,
    'outside' as const,
  ),
  every: fc.constantFrom('week' as const, 'week' as const, 'month' as const),
  deadline: fc.option(fc.record({ day: fc.constantFrom(-1, 0, 1), minute: fc.constantFrom(-1, 0, 1) }), { nil: null }),
  /** How far the values lie from the bound, newest first; a blank is a blank cell. */
  steps: fc.oneof(
    fc.array(fc.constantFrom(-2, -1, 0, 1, 2, null), { minLength: 0, maxLength: 13 }),
    fc
      .tuple(fc.constantFrom(-3, -1, 1, 3), fc.constantFrom(1, -1), fc.nat({ max: 5 }))
      .map(([from, way, flat]) => Array.from({ length: 6 }, (_unused, n) => from + way * Math.min(n, flat))),
  ),
  blanks: fc.constantFrom(0, 0, 1, 2),
  /** Periods for which history keeps another goal, and how far off. */
  kept: fc.uniqueArray(fc.record({ at: fc.nat({ max: 15 }), by: fc.constantFrom(-1, 1) }), { maxLength: 3, selector: ({ at }) => at }),
});

const rules = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  {
    arbitrary: fc.record(
      {
        'rock.off.milestone': fc.record({ value: fc.constantFrom(1, 2) }),
        'rock.off.pace': fc.constantFrom({ on: false }, { value: 0.5 }),
        'rock.off.due': fc.constant({ on: false }),
        'rock.risk.pace': fc.constantFrom({ on: false }, { value: 1 }),
        'rock.risk.upstream': fc.constant({ on: false }),
        'rock.risk.kpi': fc.constantFrom({ on: false }, { value: 2 }),
        'rock.risk.capacity': fc.constantFrom({ on: false }, { value: 1.5 }),
        'rock.risk.drift': fc.constantFrom({ on: false }, { value: 13 }),
        'rock.quiet': fc.constantFrom({ on: false }, { value: 0.25 }),
        'rock.incomplete': fc.constant({ on: false }),
        'kpi.off': fc.constantFrom({ on: false }, { value: 2 }, { value: 4 }),
        'kpi.nodata': fc.constant({ on: false }),
        'kpi.risk.latest': fc.constant({ on: false }),
        'kpi.risk.two': fc.constantFrom({ on: false }, { value: 3 }),
        'kpi.risk.trend': fc.constantFrom({ on: false }, { value: 1 }, { value: 2 }),
      },
      { requiredKeys: [] },
    ),
    weight: 1,
  },
);

const settings: fc.Arbitrary<CompanySettings> = fc.record({
  workWeek: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4], [7, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7]),
  yearStarts: fc.constantFrom(1, 1, 4, 7),
  deadline: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time: fc.constantFrom('08:59', '09:00', '09:01', '17:00') }),
});

const base = fc.record({
  settings,
  rules,
  ahead: fc.boolean(),
  holidays: fc.uniqueArray(about(-25, -11, -4, -1, 3, 6, 35), { maxLength: 4 }),
  hours: fc.record({ Ana: blankOr(fc.constantFrom(20, 40)), Ben: blankOr(fc.constantFrom(39, 40, 41)) }),
  holder: fc.constantFrom('Cy', 'Ana'),
  goals: fc.array(
    fc.record({
      start: blankOr(fc.constantFrom(0, 10)),
      target: blankOr(fc.constantFrom(0, 10, 20)),
      current: blankOr(fc.constantFrom(-5, 4, 15, 30)),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  rocks: fc.array(rocks, { minLength: 1, maxLength: 5 }),
  milestones: fc.array(milestones, { maxLength: 8 }),
  measurables: fc.array(measurables, { maxLength: 3 }),
  todos: fc.array(fc.record({ due: blankOr(nearToday), doneOn: blankOr(nearToday) }), { maxLength: 2 }),
  initiatives: fc.array(
    fc.record({
      owner: fc.constantFrom(...OWNERS),
      start: blankOr(nearToday),
      due: blankOr(nearToday),
      effort: blankOr(fc.constantFrom(1, 2, 20)),
      progress: blankOr(fc.constantFrom(0, 0.5, 1)),
    }),
    { maxLength: 2 },
  ),
});

type Base = typeof base extends fc.Arbitrary<infer T> ? T : never;

/** `R0` as the id of the first Rock; `null` where the company has none such. */
function refer(made: Base, name: string | null): string | null {
  if (name === null) return null;
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    ...{ R: made.rocks, M: made.milestones, T: made.todos, W: made.initiatives, K: made.measurables, G: made.goals },
  };
  const [letter = '', n = 0] = [name.charAt(0), Number(name.slice(1))];
  return n < (lists[letter]?.length ?? 0) ? idOf(letter, n) : null;
}

function milestonesFor(made: Base): readonly MilestoneRow[] {
  return made.milestones.map((row, n) => ({ ...row, id: idOf('M', n), rock: idOf('R', row.rock % made.rocks.length) }));
}

function frame(made: Base): Company {
  const monday = plusDays(TODAY, 1 - weekdayOf(TODAY) + (made.ahead ? 7 : 0));
  return {
    now: `${TODAY}T09:00`,
    ...{ settings: made.settings, rules: made.rules, holidays: made.holidays },
    people: [...Object.entries(made.hours).map(([name, hours]) => ({ name, hours })), { name: 'Cy', hours: null }],
    seats: [{ seat: 'Sales', holder: made.holder }],
    goals: made.goals.map((goal, n) => ({ ...goal, id: idOf('G', n), owner: 'Ana', result: '' })),
    rocks: [],
    milestones: milestonesFor(made),
    measurables: [],
    periods: Array.from({ length: 13 }, (_unused, week) => plusDays(monday, -7 * week)),
    history: [],
    todos: made.todos.map((row, n) => ({ ...row, id: idOf('T', n) })),
    initiatives: made.initiatives.map((row, n) => ({ ...row, id: idOf('W', n), serves: null })),
  };
}

function build(made: Base): Company {
  const empty = frame(made);
  const measured = made.measurables.map((choice, n) => makeMeasurable(choice, idOf('K', n), refer(made, choice.serves), empty));
  const rocksMade = made.rocks.map((choice, n) =>
    makeRock(
      choice,
      idOf('R', n),
      choice.dependsOn.flatMap((name) => refer(made, name) ?? []),
      empty,
    ),
  );
  return {
    ...empty,
    rocks: rocksMade,
    measurables: measured.map(({ row }) => row),
    history: measured.flatMap(({ history }) => history),
  };
}

/** Companies on Fri 20 Nov 2026 at 09:00 whose rows lie just before, at and just after what the rules look at. */
export const companies: fc.Arbitrary<Company> = base.map(build);
