import { buildDirectory } from '../../../src/core/people/directory';
import { decodeSeat } from '../../../src/core/people/decode-people';
import { scopeReview, type ReviewInput, type ReviewScope } from '../../../src/core/review/review-scope';
import type { SettledRun } from '../../../src/core/statistics/settled-run';
import { deriveStrategy } from '../../../src/core/status/derive-strategy';
import type { Row, Value } from '../../../src/core/tables/row';
import { context, person, row, type World } from '../status/builders';

type Values = Readonly<Record<string, Value>>;

export interface ReviewWorld extends World {
  readonly settled?: readonly SettledRun[];
}

export function seat(id: string, title: string, holder: string, values: Values = {}): Row {
  return row('seats', id, title, { seat: title, holder, ...values });
}

export function goal(id: string, values: Values = {}): Row {
  return row('goals', id, `Goal ${id}`, { owner: 'Ana', year: 2026, ...values });
}

export function todo(id: string, values: Values = {}): Row {
  return row('todos', id, `To-do ${id}`, { owner: 'Ana', due: '2026-11-24', ...values });
}

/** A closed run that was Ana's to do. */
export function settledRun(result: string): SettledRun {
  return {
    ...{ id: 'U-AAAAAA', process: 'P-AAAA', title: 'Open', location: '', due: '2026-11-18T07:00', result, hops: 0 },
    ...{ optional: false, owner: 'Ana', holder: 'Ana', doneBy: 'Ana' },
  };
}

/** Everything a review of that world is made from, at Fri 20 Nov 2026, 09:00; Ana is of team Bar, Ben of Kitchen. */
export function reviewInput(world: ReviewWorld = {}): ReviewInput {
  const people = world.people ?? [person('Ana', { team: 'Bar' }), person('Ben', { team: 'Kitchen' })];
  const directory = buildDirectory(people, (world.tables?.['seats'] ?? []).map(decodeSeat));
  const known = { ...context({ ...world, people }), directory };
  const tables = Object.fromEntries(Object.entries(known.tables).flatMap(([key, rows]) => (rows === undefined ? [] : [[key, rows]])));
  return {
    today: known.today,
    workbook: { tables, settings: known.settings, directory },
    statuses: deriveStrategy(known),
    settled: world.settled ?? [],
    coverage: { counted: 0, withoutOwner: 0 },
  };
}

export function reviewScope(world: ReviewWorld = {}): ReviewScope {
  return scopeReview(reviewInput(world));
}
