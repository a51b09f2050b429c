import { addRows, gridOf, makeCompany, rowNumber, rowsOf, snapshotOf, typeInto, type TypedRow } from '../../support/company';
import { endAtCall, endPoints, UNDISTURBED, type EndPoint } from '../../support/end-at-call';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { cellText, type Cell } from '../../../src/core/tables/cell';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const ROCK = { Quarter: '2026 Q4', 'Why it matters': 'Rent', Goal: 'G-AAAA' };
const ROWS: Readonly<Record<string, readonly TypedRow[]>> = {
  Goals: [
    { ID: 'G-AAAA', Goal: 'Earn', Owner: 'Dee', Year: 2026, Start: 0, Target: 100, Current: 60 },
    { ID: 'G-BBBB', Goal: 'Guests', Owner: 'Ana', Year: 2026, Start: 0, Target: 10, Current: 10 },
  ],
  Rocks: [
    { ...ROCK, ID: 'R-AAAA', Rock: 'Bar', Owner: 'Ana', Target: 100, Current: 70 },
    { ...ROCK, ID: 'R-BBBB', Rock: 'Menu', Owner: 'Ben' },
    { ...ROCK, ID: 'R-CCCC', Rock: 'Till', Owner: 'Cy', Target: 10, Current: 9, 'Depends on': 'R-BBBB' },
  ],
  Milestones: [
    { ID: 'M-AAAA', Rock: 'R-BBBB', Milestone: 'Taste', Owner: 'Ben', Due: day('2026-11-21') },
    { ID: 'M-BBBB', Rock: 'R-BBBB', Milestone: 'Print', Owner: 'Ana', Due: day('2026-12-01') },
  ],
  Scorecard: [
    { ID: 'K-AAAA', Measurable: 'Sales', Owner: 'Ana', Goal: '>= 95', Serves: 'R-AAAA' },
    { ID: 'K-BBBB', Measurable: 'Waste', Owner: 'Ben', Goal: '< 4' },
    { ID: 'K-CCCC', Measurable: 'Rent', Owner: 'Cy', Goal: '< 9', Every: 'month' },
  ],
  'To-Dos': [{ ID: 'T-AAAA', 'To-Do': 'Call', Owner: 'Ana', Due: day('2026-11-21') }],
};

function enter(ports: MemoryPorts, name: string, newestFirst: readonly Cell[]): void {
  const column = (gridOf(ports, 'Scorecard')[0] ?? []).indexOf('Since') + 2;
  ports.workbook.write('Scorecard', rowNumber(ports, 'Scorecard', 'Measurable', name), column, [newestFirst]);
}

const typeAt = (ports: MemoryPorts, tab: string, id: string, header: string, value: Cell): void =>
  typeInto(ports, tab, rowNumber(ports, tab, 'ID', id), header, value);

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

/** A company on Friday, and what people did over the weekend: numbers moved, one measurable fell, one Rock was set by hand. */
function makeWorld(order: (rows: readonly TypedRow[]) => readonly TypedRow[] = (rows) => rows): MemoryPorts {
  const rows = Object.fromEntries(Object.entries(ROWS).map(([tab, list]) => [tab, order(list)]));
  const ports = makeCompany({ now: '2026-11-20T09:00', rows });
  enter(ports, 'Sales', [97, 96, 95]);
  enter(ports, 'Waste', [9, 9, 3]);
  enter(ports, 'Rent', [8, '', 8]);
  at(ports, '2026-11-20T09:04');
  enter(ports, 'Waste', [9, 9, 9]);
  typeAt(ports, 'Rocks', 'R-AAAA', 'Current', 80);
  typeAt(ports, 'Rocks', 'R-CCCC', 'Owner', '');
  addRows(ports, 'Overrides', [{ Row: 'R-CCCC', Status: 'On track', Why: 'agreed', By: 'dee@cafe.example', Until: day('2026-11-25') }]);
  return ports;
}

const KEPT: Readonly<Record<string, readonly string[]>> = {
  Log: ['Who', 'What', 'Row', 'Before', 'After', 'Reason'],
  Issues: ['ID', 'Issue', 'About'],
  'Scorecard history': ['Measurable', 'Period', 'Value', 'Goal', 'Hit'],
  History: ['Week', 'Row', 'Status', 'Value'],
  Rocks: ['ID', 'Progress', 'Status', 'Why', 'Since'],
  Goals: ['ID', 'Progress', 'Status', 'Why', 'Since'],
  Scorecard: ['ID', 'Status', 'Trend', 'Why', 'Since'],
  Outbox: ['Key', 'To'],
};

/** What the file keeps, whatever the order of its rows. */
function kept(ports: MemoryPorts): unknown {
  const lines = (tab: string, headers: readonly string[]): readonly string[] =>
    rowsOf(ports, tab)
      .map((row) => headers.map((header) => cellText(row[header] ?? '')).join(' | '))
      .sort();
  return Object.fromEntries(Object.entries(KEPT).map(([tab, headers]) => [tab, lines(tab, headers)]));
}

const MOMENTS = ['2026-11-23T00:04', '2026-11-23T09:04', '2026-11-26T09:04', '2026-11-30T00:04', '2026-12-07T09:04'];

describe('a company with a strategy', () => {
  const ports = makeWorld();
  const turned = makeWorld((rows) => [...rows].reverse());

  it.each(MOMENTS)('has nothing left to do after the check at %s, whatever the order of its rows', (now) => {
    [ports, turned].forEach((one) => at(one, now));
    expect(at(ports, now)).toMatchObject({ changed: 0, mails: [] });
    expect(kept(turned)).toEqual(kept(ports));
  });
});

describe('a check that is ended at any call while a strategy moves', () => {
  const check = { options: snapshotOf(makeWorld()), act: (ports: MemoryPorts) => void at(ports, '2026-11-23T00:04') };

  function endedAt(point: EndPoint): MemoryPorts {
    const { ports } = endAtCall(check, point);
    ['2026-11-23T01:04', '2026-11-23T02:04', '2026-11-23T09:04'].forEach((now) => at(ports, now));
    return ports;
  }
  const undisturbed = kept(endedAt(UNDISTURBED));

  it.each(endPoints(check))('call $k, $phase its effect, is completed by the next', (point) => {
    expect(kept(endedAt(point))).toEqual(undisturbed);
  });
});

describe('more overrides than the engine remembers', () => {
  it('are each logged once at most', () => {
    const ids = Array.from({ length: 45 }, (_unused, turn) => `R-AA${10 + turn}`);
    const rocks = ids.map((ID) => ({ ...ROCK, ID, Rock: ID, Owner: 'Ana', Target: 10, Current: 9 }));
    const held = { Status: 'At risk', Why: 'agreed', By: 'dee@cafe.example', Until: day('2026-11-25') };
    const ports = makeCompany({ now: '2026-11-20T09:00', rows: { Rocks: rocks, Overrides: ids.map((Row) => ({ ...held, Row })) } });
    const logged = ['09:04', '10:04', '11:04'].map((time) => {
      at(ports, `2026-11-20T${time}`);
      return rowsOf(ports, 'Log').filter((line) => line['What'] === 'override').length;
    });
    expect(logged).toEqual([40, 40, 40]);
  });
});
