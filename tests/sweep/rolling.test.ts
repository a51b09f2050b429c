import type { Unflushed } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import { columnOf, textAt } from '../../local/sample/fill-sheet';
import { beatAt, faultyBeat, goBack, makeCafe, remember, rowsOf, tabOf } from './cafe';

const ROLL = '2026-11-30T00:05';
const SERIALS = ['46356', '46349', '46342', '46335'] as const;

const host = makeCafe({
  now: '2026-11-18T09:00',
  templates: ['home', 'processes', 'people', 'system', 'scorecard'],
  rows: {
    Scorecard: [
      { Measurable: 'Sales', Owner: 'Ana', Goal: '>= 95' },
      { Measurable: 'Waste', Owner: 'Ben', Goal: '< 4' },
      { Measurable: 'Open', Owner: 'Cy', Goal: 'yes' },
    ],
  },
  warm: true,
});
const first = columnOf(tabOf(host, 'Scorecard'), 'Since') + 1;

/** Types values into a row of Scorecard, the running week first. */
function type(row: number, values: readonly (string | number)[]): void {
  values.forEach((value, at) => tabOf(host, 'Scorecard').setCell(row, first + at, { value }));
}

type(2, [97, 96, ...Array<number>(11).fill(95)]);
type(3, [3, '=A1', ...Array<number>(11).fill(2)]);
type(4, ['yes', 'no', ...Array<string>(11).fill('yes')]);
tabOf(host, 'Scorecard').setCell(2, first, { value: 97, formula: '=90+7' });
beatAt(host, '2026-11-18T09:05');
const before = remember(host);

/** Scorecard's first four weeks and everything its history and History hold, moments of writing left out. */
function outcome(at: Host): unknown {
  const tab = tabOf(at, 'Scorecard');
  const history = rowsOf(at, 'Scorecard history').map(({ Measurable, Period, Value, Goal, Hit }) =>
    [Measurable, Period, Value, Goal, Hit].join(' '),
  );
  return {
    grid: [1, 2, 3, 4].map((row) => Array.from({ length: 13 }, (_unused, column) => textAt(tab, row, first + column))),
    formula: tab.cell(2, first)?.formula,
    history: history.sort(),
    snapshots: rowsOf(at, 'History')
      .map((row) => `${String(row['Week'])} ${String(row['Row'])}`)
      .sort(),
  };
}

beatAt(host, ROLL);
beatAt(host, '2026-11-30T01:05');
const calm = outcome(host) as { grid: string[][]; formula: string; history: string[] };

describe('two weeks later, in the built add-on', () => {
  it('the columns have moved on, the formula stays and its result is a value', () => {
    expect(calm.grid.map((cells) => cells.slice(0, 4))).toEqual([
      [...SERIALS],
      ['97', '', '97', '96'],
      ['', '', '3', '=A1'],
      ['', '', 'yes', 'no'],
    ]);
    expect(calm.formula).toBe('=90+7');
    expect(tabOf(host, 'Scorecard').cell(3, first + 3)?.formula).toBeUndefined();
  });

  it('the history has every week that is over once', () => {
    expect(calm.history).toHaveLength(3 * 14);
    expect(new Set(calm.history).size).toBe(calm.history.length);
  });
});

function replay(): void {
  goBack(host, before);
}

replay();
const { total } = faultyBeat(host, ROLL, {}).run.calls;
const points = Array.from({ length: total }, (_unused, at) =>
  (['before', 'after'] as const).map((phase) => ({ call: at + 1, phase })),
).flat();

describe.each<Unflushed>(['cut', 'lost'])('ended from outside, unflushed writes %s', (unflushed) => {
  it.each(points)('$phase call $call, no value is lost and none doubled', ({ call, phase }) => {
    replay();
    expect(faultyBeat(host, ROLL, { killAt: call, phase, unflushed, seed: call }).run.killed).toBe(true);
    beatAt(host, '2026-11-30T01:05');
    beatAt(host, '2026-11-30T02:05');
    expect(outcome(host)).toEqual(calm);
  });
});
