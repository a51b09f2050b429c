import { addRows, makeCompany, rowsOf, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { decodeState } from '../../../src/app/sweep/decode-state';
import { readInput } from '../../../src/app/sweep/read-input';
import { runSweep } from '../../../src/app/sweep/sweep';
import { cellText } from '../../../src/core/tables/cell';
import { addDays } from '../../../src/core/time/arith';

const ROCKS: readonly TypedRow[] = [
  { Rock: 'Second bar', Owner: 'Ana', Quarter: '2026 Q4', 'Why it matters': 'Rent', Target: 100, Current: 40, Due: '2026-12-18' },
];

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

/** Lines of History as `week row`, ids cut down to their letter. */
const linesOf = (ports: MemoryPorts): readonly string[] =>
  rowsOf(ports, 'History').map((row) => `${cellText(row['Week'] ?? '')} ${cellText(row['Row'] ?? '').replace(/-.*$/, '')}`);
const weeksOf = (ports: MemoryPorts): readonly string[] => [...new Set(linesOf(ports).map((line) => line.slice(0, 10)))];
const trendOf = (ports: MemoryPorts): readonly string[] => (decodeState(ports.store.all(), null).trend ?? []).map(({ week }) => week);

function makeWorld(): MemoryPorts {
  return makeCompany({ now: '2026-11-18T09:00', rows: { Rocks: ROCKS } });
}

describe('the snapshot of a week', () => {
  const ports = makeWorld();
  at(ports, '2026-11-18T09:04');

  it('has a line for every row with a status and every health number', () => {
    const lines = linesOf(ports);
    expect(lines.filter((line) => !line.includes('health.'))).toEqual([
      '2026-11-16 R',
      ...['Ana', 'Ben', 'Cy', 'Dee'].map((name) => `2026-11-16 ${name}`),
    ]);
    expect(lines).toContain('2026-11-16 health.rocks');
  });

  it('keeps the facts of the rules, and what may be changed in mid-quarter', () => {
    const rock = rowsOf(ports, 'History').find((row) => cellText(row['Row'] ?? '').startsWith('R-'));
    expect(rock).toMatchObject({ Status: 'Off track', Value: 0.4 });
    expect(JSON.parse(cellText(rock?.['Facts'] ?? ''))).toMatchObject({
      ...{ progress: 0.4, attached: false, missing: 'a goal' },
      ...{ 'row.owner': 'Ana', 'row.due': '2026-12-18', 'row.target': 100 },
    });
  });

  it.each([
    ['2026-11-18T10:04', ['2026-11-16']],
    ['2026-11-22T23:59', ['2026-11-16']],
    ['2026-11-23T00:00', ['2026-11-16', '2026-11-23']],
    ['2026-11-23T01:00', ['2026-11-16', '2026-11-23']],
    ['2026-12-07T00:04', ['2026-11-16', '2026-11-23', '2026-12-07']],
  ])('is taken once a week, and a missing week stays missing: %s', (now, weeks) => {
    at(ports, now);
    expect([weeksOf(ports), trendOf(ports), new Set(linesOf(ports)).size]).toEqual([weeks, weeks, linesOf(ports).length]);
  });

  it('shows the trend to every sweep, also after the properties were lost', () => {
    const { state } = readInput(ports).input;
    ports.store.remove('state');
    const { trend } = readInput(ports).input.state;
    expect(trend).toEqual(state.trend);
    expect(trend?.[0]).toMatchObject({ week: '2026-11-16', shares: { rocks: 0, measurables: null } });
  });
});

describe('facts', () => {
  it.each([
    ['2026-05-20', true],
    ['2026-05-19', false],
    ['2026-05-18', false],
  ])('of a line of %s are kept half a year: %s', (week, kept) => {
    const ports = makeWorld();
    const line = { Week: { local: `${week}T00:00` }, Status: 'On track', Value: 1, Facts: '{"good":1}' };
    addRows(ports, 'History', [
      { ...line, Row: 'R-AAAA' },
      { ...line, Row: 'health.rocks' },
    ]);
    at(ports, '2026-11-18T09:04');
    const [rock, health] = rowsOf(ports, 'History');
    expect([rock?.['Facts'] !== '', rock?.['Status'], health?.['Facts']]).toEqual([kept, 'On track', '{"good":1}']);
  });
});

describe('a Week that somebody wrote as text', () => {
  it.each(['16/11/2026', '1 Nov', 'x'])('%s loses no facts', (week) => {
    const ports = makeWorld();
    addRows(ports, 'History', [{ Week: week, Row: 'R-AAAA', Status: 'On track', Value: 1, Facts: '{"good":1}' }]);
    at(ports, '2026-11-18T09:04');
    expect(rowsOf(ports, 'History')[0]?.['Facts']).toBe('{"good":1}');
  });
});

describe('the trend', () => {
  it('holds the last thirteen kept weeks', () => {
    const ports = makeWorld();
    const weeks = Array.from({ length: 15 }, (_unused, turn) => addDays('2026-11-16', 7 * turn));
    weeks.forEach((week) => at(ports, `${week}T08:04`));
    expect(trendOf(ports)).toEqual(weeks.slice(-13));
  });
});
