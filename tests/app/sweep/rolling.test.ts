import { addRows, gridOf, makeCompany, rowsOf, setSettings, snapshotOf, typeInto, type TypedRow } from '../../support/company';
import { endAtCall, endPoints, UNDISTURBED, type EndPoint } from '../../support/end-at-call';
import type { MemoryOptions, MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { cellText, type Cell } from '../../../src/core/tables/cell';
import { addDays } from '../../../src/core/time/arith';

const MEASURABLES: readonly TypedRow[] = [
  { Measurable: 'Sales', Owner: 'Ana', Goal: '>= 95' },
  { Measurable: 'Waste', Owner: 'Ben', Goal: '< 4' },
  { Measurable: 'Rent', Owner: 'Cy', Goal: '< 9', Every: 'month' },
];

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

const dayOf = (cell: Cell): string => cellText(cell).slice(0, 10);
const headersOf = (ports: MemoryPorts): readonly string[] => (gridOf(ports, 'Scorecard')[0] ?? []).map(dayOf);
const weeksOf = (ports: MemoryPorts): readonly string[] => headersOf(ports).filter((header) => /^\d{4}-/.test(header));

function type(ports: MemoryPorts, name: string, week: string, value: Cell): void {
  const grid = gridOf(ports, 'Scorecard');
  const row = grid.findIndex((cells) => cells.includes(name)) + 1;
  ports.workbook.write('Scorecard', row, headersOf(ports).indexOf(week) + 1, [[value]]);
}

const historyOf = (ports: MemoryPorts): readonly string[] =>
  rowsOf(ports, 'Scorecard history').map((row) =>
    [cellText(row['Measurable'] ?? '').slice(7), dayOf(row['Period'] ?? ''), row['Value'], row['Goal'], cellText(row['Hit'] ?? '')].join(
      ' ',
    ),
  );

function makeWorld(options: Pick<MemoryOptions, 'zone'> = {}): MemoryPorts {
  return makeCompany({ ...options, now: '2026-11-16T09:00', rows: { Scorecard: MEASURABLES } });
}

describe('the first sweep of a new week', () => {
  const ports = makeWorld();
  type(ports, 'Sales', '2026-11-16', 96);
  type(ports, 'Sales', '2026-08-24', 94);
  const before = [at(ports, '2026-11-22T23:59').changed, weeksOf(ports)[0]];
  const report = at(ports, '2026-11-23T00:04');

  it('moves the weeks on, though it gave the rows their ids a moment ago', () => {
    expect(before[1]).toBe('2026-11-16');
    expect([weeksOf(ports).length, weeksOf(ports)[0], weeksOf(ports)[12]]).toEqual([13, '2026-11-23', '2026-08-31']);
    expect(report.changed).toBeGreaterThan(13);
  });

  it('has kept what left the tab, and the week that is over', () => {
    expect(historyOf(ports)).toEqual(
      expect.arrayContaining(['Sales 2026-08-24 94 >= 95 FALSE', 'Sales 2026-11-09  >= 95 ', 'Sales 2026-11-16 96 >= 95 TRUE']),
    );
    expect(historyOf(ports)).toHaveLength(13);
  });

  it('leaves nothing to do', () => {
    expect(at(ports, '2026-11-23T00:04').changed).toBe(0);
  });
});

describe('after weeks without a sweep', () => {
  it.each(['2026-11-30T09:04', '2026-12-21T18:04', '2027-06-07T09:04'])('one sweep does it all: %s', (now) => {
    const ports = makeWorld();
    weeksOf(ports).forEach((week, turn) => type(ports, 'Sales', week, 100 - turn));
    at(ports, '2026-11-16T10:04');
    at(ports, now);
    expect([weeksOf(ports)[0], at(ports, now).changed]).toEqual([now.slice(0, 10), 0]);
    expect(historyOf(ports).filter((line) => !/ {2}/.test(line))).toHaveLength(13);
  });
});

describe('goals and values of the past', () => {
  const ports = makeWorld();
  ['2026-11-16', '2026-11-09'].forEach((week) => type(ports, 'Waste', week, 3));
  at(ports, '2026-11-23T00:04');
  typeInto(ports, 'Scorecard', 3, 'Goal', '< 2');

  it('stay judged by the goal they had', () => {
    at(ports, '2026-11-23T01:04');
    expect(historyOf(ports)).toEqual(['Waste 2026-11-09 3 < 4 TRUE', 'Waste 2026-11-16 3 < 4 TRUE']);
    expect(rowsOf(ports, 'Scorecard')[1]?.['Status']).toBe('On track');
  });

  it('take a late correction, with the same goal and the note that stands there', () => {
    typeInto(ports, 'Scorecard history', 3, 'Note', 'Freezer');
    type(ports, 'Waste', '2026-11-16', 5);
    at(ports, '2026-11-23T02:04');
    expect([historyOf(ports)[1], rowsOf(ports, 'Scorecard history')[1]?.['Note']]).toEqual(['Waste 2026-11-16 5 < 4 FALSE', 'Freezer']);
  });
});

describe('a formula in the running week', () => {
  it('stays, and what it showed is kept', () => {
    const ports = makeWorld();
    const column = headersOf(ports).indexOf('2026-11-16');
    type(ports, 'Sales', '2026-11-16', 97);
    type(ports, 'Waste', '2026-11-16', 3);
    ports.workbook.sheet('Scorecard').formulas.set(`1,${column}`, '=Till!B2');
    at(ports, '2026-11-23T00:04');
    expect([...ports.workbook.sheet('Scorecard').formulas]).toEqual([[`1,${column}`, '=Till!B2']]);
    expect(gridOf(ports, 'Scorecard').map((cells) => cells.slice(column, column + 2).map(dayOf))).toEqual([
      ['2026-11-23', '2026-11-16'],
      ['97', '97'],
      ['', '3'],
      ['', ''],
    ]);
  });
});

describe('values in a row without a name', () => {
  it('are named before their week leaves the tab', () => {
    const ports = makeCompany({ now: '2026-11-16T09:00', rows: { Scorecard: [...MEASURABLES, { Owner: 'Ana', Goal: '> 1' }] } });
    const about = (): readonly string[] =>
      at(ports, '2026-11-16T10:04').issues.flatMap(({ tab, message }) => (tab === 'Scorecard' ? [message] : []));
    expect(about()).toEqual([]);
    ports.workbook.write('Scorecard', 5, headersOf(ports).indexOf('2026-08-24') + 1, [[7]]);
    expect(about()).toEqual([expect.stringMatching(/^Scorecard, row 5, column Measurable: .*write a name/)]);
    typeInto(ports, 'Scorecard', 5, 'Measurable', 'Covers');
    expect(about()).toEqual([]);
  });
});

describe('without the tab of the history', () => {
  it('no week moves, and it says so', () => {
    const ports = makeWorld();
    ports.workbook.sheet('Scorecard history').name = 'Gone';
    const { issues } = at(ports, '2026-11-23T00:04');
    expect(weeksOf(ports)[0]).toBe('2026-11-16');
    expect(issues).toContainEqual(expect.objectContaining({ code: 'missing-tab', tab: 'Scorecard history' }));
  });
});

describe.each([
  ['UTC', undefined],
  ['New York', { name: 'America/New_York', stretches: [{ from: null, offset: -300 }] }],
  ['Auckland', { name: 'Pacific/Auckland', stretches: [{ from: null, offset: 780 }] }],
])('thirteen weeks in %s', (_name, zone) => {
  it('keep every value once, in the tab and in the history', () => {
    const ports = makeWorld(zone === undefined ? {} : { zone });
    const weeks = Array.from({ length: 14 }, (_unused, turn) => addDays('2026-11-16', 7 * turn));
    weeks.forEach((week, turn) => {
      at(ports, `${week}T00:04`);
      type(ports, 'Sales', week, 100 + turn);
      at(ports, `${addDays(week, 6)}T23:04`);
    });
    expect(historyOf(ports)).toEqual(weeks.slice(0, 13).map((week, turn) => `Sales ${week} ${100 + turn} >= 95 TRUE`));
    const Trend: unknown = expect.stringMatching(/^Better 13 in a row;/);
    expect(rowsOf(ports, 'Scorecard')[0]).toMatchObject({ Status: 'On track', Trend });
    expect(weeksOf(ports)).toEqual([...weeks].reverse().slice(0, 13));
  });
});

describe('a sweep that is ended at any call while weeks move', () => {
  const calm = makeWorld();
  addRows(calm, 'Scorecard', [{ Measurable: 'Late row', Owner: 'Ana', Goal: '< 9' }]);
  at(calm, '2026-11-16T10:04');
  weeksOf(calm).forEach((week, turn) => ['Sales', 'Waste', 'Rent'].forEach((name) => type(calm, name, week, 50 - turn)));
  setSettings(calm, { 'Escalation mail': 'off' });
  const column = headersOf(calm).indexOf('2026-11-16');

  const rolling = {
    options: snapshotOf(calm),
    prepare: (ports: MemoryPorts) => void ports.workbook.sheet('Scorecard').formulas.set(`1,${column}`, '=Till!B2'),
    act: (ports: MemoryPorts) => void at(ports, '2026-12-07T00:04'),
  };

  function endedAt(point: EndPoint): MemoryPorts {
    const { ports } = endAtCall(rolling, point);
    ['2026-12-07T01:04', '2026-12-07T02:04'].forEach((now) => at(ports, now));
    return ports;
  }

  const outcome = (ports: MemoryPorts): unknown => ({
    grid: gridOf(ports, 'Scorecard').map((cells) => cells.slice(column).map(dayOf)),
    history: [...historyOf(ports)].sort(),
    week: [...new Set(rowsOf(ports, 'History').map((row) => dayOf(row['Week'] ?? '')))],
    rows: rowsOf(ports, 'History')
      .map((row) => cellText(row['Row'] ?? ''))
      .sort(),
  });
  const undisturbed = outcome(endedAt(UNDISTURBED));
  const points = endPoints(rolling);

  it('has calls to be ended at', () => {
    expect(points.length).toBeGreaterThan(50);
  });

  it.each(points)('call $k, $phase its effect, is completed by the next', (point) => {
    expect(outcome(endedAt(point))).toEqual(undisturbed);
  });
});

describe('notes of values', () => {
  const note = (ports: MemoryPorts, week: string, text: string): void =>
    ports.workbook.writeNotes('Scorecard', 2, headersOf(ports).indexOf(week) + 1, [[text]]);
  const notesOf = (ports: MemoryPorts): readonly string[] => {
    const weeks = headersOf(ports);
    const [line = []] = ports.workbook.notes('Scorecard', 2, 1, 1, weeks.length);
    return line.flatMap((text, column) => (text === '' ? [] : [`${weeks[column] ?? ''} ${text}`]));
  };

  it.each([
    ['the next week', '2026-11-23T00:04', ['2026-11-16 =rain', '2026-08-31 snow'], []],
    ['the week after', '2026-11-30T00:04', ['2026-11-16 =rain'], ['2026-08-31 snow']],
    ['long after', '2027-11-29T00:04', [], ['2026-08-31 snow', '2026-11-16 =rain']],
  ])('move with their weeks, and are kept when these leave: %s', (_name, now, left, kept) => {
    const ports = makeWorld();
    at(ports, '2026-11-16T10:04');
    for (const [week, text] of [
      ['2026-11-16', '=rain'],
      ['2026-08-31', 'snow'],
    ] as const) {
      type(ports, 'Sales', week, 90);
      note(ports, week, text);
    }
    at(ports, now);
    expect(notesOf(ports)).toEqual(left);
    const history = rowsOf(ports, 'Scorecard history').filter((row) => row['Note'] !== '');
    expect(history.map((row) => `${dayOf(row['Period'] ?? '')} ${String(row['Note'])}`)).toEqual(kept);
  });

  it('cost one call in a week that begins without any, and none in other sweeps', () => {
    const ports = makeWorld();
    at(ports, '2026-11-16T10:04');
    const calls = ['2026-11-16T11:04', '2026-11-23T00:04'].map((now) => {
      const before = { ...ports.calls };
      at(ports, now);
      return ['notes', 'writeNotes'].map((call) => (ports.calls[call] ?? 0) - (before[call] ?? 0));
    });
    expect(calls).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});
