import fc from 'fast-check';
import { addRows, makeCompany, rowNumber, rowsOf, snapshotOf, typeInto, type TypedRow } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { readInput } from '../../../src/app/sweep/read-input';
import { runSweep } from '../../../src/app/sweep/sweep';
import { tableSpecs } from '../../../src/app/templates';
import { planSweep } from '../../../src/core/plan/plan-sweep';
import type { Cell } from '../../../src/core/tables/cell';
import type { Value } from '../../../src/core/tables/row';
import { addDays, isLocalDate } from '../../../src/core/time/arith';
import { findFlips } from '../../../src/core/why/find-flips';
import type { Flip } from '../../../src/core/why/flip';
import { worldOf, type CellSet } from '../../../src/core/why/world';

const NOW = '2026-11-20T10:00';
const TODAY = NOW.slice(0, 10);
const MONDAY = '2026-11-23';
const day = (date: string): Cell => ({ local: `${date}T00:00` });
const ROCK = { Owner: 'Ana', Goal: 'G-AAAA', 'Why it matters': 'Queues', Start: day('2026-10-01') };

interface Shape {
  readonly done: number;
  readonly dues: readonly number[];
  readonly why: boolean;
  readonly effort: number;
  readonly target: number | null;
  readonly started: number;
  readonly values: readonly (number | null)[];
  readonly waits: boolean;
  readonly progress: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  done: fc.integer({ min: 0, max: 3 }),
  dues: fc.array(fc.integer({ min: -10, max: 30 }), { minLength: 1, maxLength: 4 }),
  why: fc.boolean(),
  effort: fc.integer({ min: 0, max: 30 }),
  target: fc.option(fc.integer({ min: 0, max: 40 })),
  started: fc.integer({ min: -30, max: 5 }),
  values: fc.array(fc.option(fc.integer({ min: 85, max: 105 })), { minLength: 4, maxLength: 4 }),
  waits: fc.boolean(),
  progress: fc.integer({ min: 0, max: 90 }),
});

const MILESTONES = (shape: Shape): readonly TypedRow[] =>
  shape.dues.map((offset, index) => ({
    ID: `M-AAA${'ABCD'.charAt(index)}`,
    Milestone: `Part ${index}`,
    Rock: 'R-AAAA',
    Due: day(addDays(TODAY, offset)),
    'Done on': index < shape.done ? day(TODAY) : '',
  }));

function rowsFor(shape: Shape): Readonly<Record<string, readonly TypedRow[]>> {
  const dates = { Start: day(addDays(TODAY, shape.started)), Due: day('2026-12-31') };
  const rock = { Owner: 'Ana', Goal: 'G-AAAA', 'Why it matters': 'Queues', ...dates };
  return {
    People: [
      { Name: 'Ana', Email: 'ana@cafe.example', 'Hours per week': 30 },
      { Name: 'Dee', Email: 'dee@cafe.example' },
    ],
    Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }],
    Rocks: [
      { ...rock, ID: 'R-AAAA', Rock: 'Second till', 'Why it matters': shape.why ? 'Queues' : '', Effort: shape.effort },
      {
        ...rock,
        ID: 'R-BBBB',
        Rock: 'Menu',
        Target: 40,
        Current: shape.target ?? '',
        'Depends on': shape.waits ? 'R-AAAA' : '',
        Effort: 5,
      },
    ],
    Milestones: MILESTONES(shape),
    Scorecard: [{ ID: 'K-AAAA', Measurable: 'Served in time', Owner: 'Ana', Goal: '>= 95', Serves: 'R-BBBB', Every: 'week' }],
    'To-Dos': [{ ID: 'T-AAAA', 'To-Do': 'Call', Owner: 'Ana', Due: day(addDays(TODAY, shape.dues[0] ?? 0)) }],
    Initiatives: [
      { ID: 'W-AAAA', Initiative: 'Move', Owner: 'Ana', Serves: 'G-AAAA', Progress: shape.progress / 100, Effort: 2, ...dates },
    ],
  };
}

/** Header of a period as it stands in row 1. */
function periodColumn(ports: MemoryPorts, start: string): number {
  return (ports.workbook.read('Scorecard')[0] ?? []).findIndex((cell) => typeof cell === 'object' && cell.local.startsWith(start));
}

function build(shape: Shape): MemoryPorts {
  const ports = makeCompany({ now: NOW, rows: rowsFor(shape), settings: { 'Escalation mail': 'off' } });
  shape.values.forEach((value, index) => {
    const column = periodColumn(ports, addDays('2026-11-16', -7 * index));
    if (value !== null) ports.workbook.write('Scorecard', 2, column + 1, [[value]]);
  });
  runSweep(ports);
  return ports;
}

const toCell = (value: Value): Cell => {
  if (value === null) return '';
  if (typeof value === 'string' && isLocalDate(value)) return day(value);
  return typeof value === 'object' ? value.join(', ') : value;
};

function set(ports: MemoryPorts, { table, id, column, value }: CellSet): void {
  const spec = tableSpecs[table];
  if (spec === undefined) throw new Error(`no table ${table}`);
  const row = rowNumber(ports, spec.tab, 'ID', id);
  const header = spec.columns.find(({ key }) => key === column)?.header;
  if (header !== undefined) typeInto(ports, spec.tab, row, header, toCell(value));
  else ports.workbook.write(spec.tab, row, periodColumn(ports, column) + 1, [[toCell(value)]]);
}

/** Carries out in a copy of the file what a flip speaks of, and reads the status a check gives the row. */
function statusAfter(before: MemoryPorts, table: string, id: string, { otherwise }: Flip): Cell | undefined {
  const ports = makeMemoryPorts({ ...snapshotOf(before), now: otherwise.day === undefined ? NOW : `${otherwise.day}T23:59` });
  otherwise.cells.forEach((cell) => set(ports, cell));
  const { threshold, moved = [] } = otherwise;
  if (threshold !== undefined) typeInto(ports, 'Rules', rowNumber(ports, 'Rules', 'ID', threshold.id), 'Value', threshold.value);
  if (moved.length > 0) {
    const state = JSON.parse(ports.store.all()['state'] ?? '{}') as { moves: object };
    ports.store.set('state', JSON.stringify({ ...state, moves: Object.fromEntries(moved.map((row) => [row, TODAY])) }));
  }
  for (const [process, status] of Object.entries(otherwise.health ?? {}))
    addRows(ports, 'Overrides', [{ Row: process, Status: status, Why: 'It went well', Until: day(otherwise.day ?? TODAY) }]);
  runSweep(ports);
  const spec = tableSpecs[table];
  return rowsOf(ports, spec?.tab ?? '').find((row) => row['ID'] === id)?.['Status'];
}

/** Weeks that are still to come have no column yet in a file that was not rolled. */
function isInFile({ otherwise }: Flip, table: string): boolean {
  const ahead = otherwise.cells.some(({ column }) => isLocalDate(column) && column >= MONDAY);
  return !ahead && ((otherwise.day ?? '') < MONDAY || table === 'milestones' || table === 'todos');
}

function flipsOf(ports: MemoryPorts): readonly { readonly table: string; readonly id: string; readonly flip: Flip }[] {
  const { input } = readInput(ports);
  const plan = planSweep(input);
  const statusOf = (id: string) => plan.statuses.find((status) => status.id === id);
  const judged = plan.statuses.filter(({ table }) => !['vto', 'people', 'processes'].includes(table));
  return judged.flatMap((status) =>
    findFlips(worldOf(plan, input), status, statusOf).map((flip) => ({ table: status.table, id: status.id, flip })),
  );
}

describe('what would change a status', () => {
  it('comes true for every sentence, whatever the file holds', () => {
    let tried = 0;
    fc.assert(
      fc.property(shapes, (shape) => {
        const ports = build(shape);
        for (const { table, id, flip } of flipsOf(ports)) {
          if (!isInFile(flip, table)) continue;
          tried += 1;
          expect([id, flip.says, statusAfter(ports, table, id, flip)]).toEqual([id, flip.says, flip.status]);
        }
      }),
      { numRuns: 6 },
    );
    expect(tried).toBeGreaterThan(25);
  });

  it.each<[name: string, rows: Readonly<Record<string, readonly TypedRow[]>>, id: string, says: readonly string[]]>([
    [
      'a goal whose worst row is a process',
      { Processes: [{ ID: 'P-AAAA', Process: 'Count the till', Owner: 'Ana', Cadence: 'every day', Serves: 'G-AAAA' }] },
      'G-AAAA',
      ['On track as soon as P-AAAA "Count the till" is Good.'],
    ],
    [
      'a Rock ahead of its pace that waits and drifts',
      {
        Rocks: [
          { ...ROCK, ID: 'R-BBBB', Rock: 'Sign', Due: day('2026-11-13'), Target: 9 },
          { ...ROCK, ID: 'R-AAAA', Rock: 'Menu', Due: day('2026-12-31'), Target: 40, Current: 39, 'Depends on': 'R-BBBB' },
        ],
      },
      'R-AAAA',
      ['On track as soon as R-BBBB "Sign" is done and something about it moves (98 % done, 55 % expected by today).'],
    ],
  ])('of %s', (_name, rows, id, says) => {
    const ports = makeCompany({ now: NOW, rows: { Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }], ...rows } });
    runSweep(ports);
    const better = flipsOf(ports).filter((one) => one.id === id && one.flip.says.includes('as soon as'));
    expect(better.map(({ flip }) => flip.says)).toEqual(says);
    expect(better.map(({ table, flip }) => statusAfter(ports, table, id, flip))).toEqual(['On track']);
  });
});
