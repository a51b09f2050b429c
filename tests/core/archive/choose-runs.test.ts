import { makeRun, rawOf, type Cells } from '../../support/core-world';
import { chooseRuns } from '../../../src/core/archive/choose-runs';
import { runCells } from '../../../src/core/runs/run-cells';
import type { RunStatus } from '../../../src/core/runs/run';
import { addDays } from '../../../src/core/time/arith';

interface Told {
  readonly due: string;
  readonly id?: string;
  readonly status?: RunStatus;
  readonly location?: string;
  readonly closed?: string | null;
  readonly cells?: Cells;
}

let count = 0;

function row({ due, id, status = 'Done', location = '', closed, cells = {} }: Told): Cells {
  count += 1;
  const end = closed === undefined ? `${due.slice(0, 10)}T10:05` : closed;
  const done = status.startsWith('Done') ? { doneBy: 'Ana', doneAt: `${due.slice(0, 10)}T06:30` } : {};
  const run = makeRun(
    { id: id ?? `U-${String(count).padStart(6, '0')}`, due, status, location, ...done },
    end === null ? {} : { closed: end },
  );
  return { ...runCells(run), ...cells };
}

/** One run a day, oldest first. */
function days(from: string, to: string, more: Partial<Told> = {}): readonly Cells[] {
  const rows: Cells[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) rows.push(row({ due: `${day}T07:00`, ...more }));
  return rows;
}

/** Months and days of those chosen, in their order. */
function chosen(rows: readonly Cells[], today = '2026-11-20', waited: readonly string[] = []): readonly string[] {
  const raw = rawOf('runs', rows);
  return chooseRuns(raw, today, new Set(waited)).map((index) => {
    const cells = rows[index - 1] ?? {};
    return String(cells['key']).slice(7);
  });
}

const monthsOf = (dues: readonly string[]): readonly string[] => [...new Set(dues.map((due) => due.slice(-16, -9)))];

describe('months that may go', () => {
  const year = days('2026-01-01', '2026-11-19');

  it.each([
    ['the day before the last of July is 100 days old', '2026-11-08', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']],
    ['the day after', '2026-11-09', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07']],
    ['a leap year: February has 29 days', '2028-06-08', ['2028-01']],
    ['a leap year, a day later', '2028-06-09', ['2028-01', '2028-02']],
    ['no leap year: February has 28 days', '2027-06-08', ['2027-01']],
    ['no leap year, a day later', '2027-06-09', ['2027-01', '2027-02']],
  ])('%s', (_name, today, months) => {
    const first = `${today.slice(0, 4)}-01-01`;
    expect(monthsOf(chosen(today.startsWith('2026') ? year : days(first, addDays(today, -1)), today))).toEqual(months);
  });

  it('go whole and in order of time, place by place', () => {
    const bar = days('2026-01-01', '2026-11-19', { location: 'Bar|North' });
    const found = chosen([...bar, ...year]);
    expect(found.length).toBe(2 * 212);
    expect(found.slice(0, 31).every((due) => due.startsWith('|2026-01'))).toBe(true);
    expect(found[31]).toBe('Bar|North|2026-01-01T07:00');
  });

  it('do not depend on the order of rows', () => {
    expect([...chosen([...year].reverse())].sort()).toEqual([...chosen(year)].sort());
  });

  it('are at most 1,500 runs at once', () => {
    const places = Array.from({ length: 10 }, (_unused, n) => days('2026-01-01', '2026-11-19', { location: `L${n}` })).flat();
    expect(chosen(places).length).toBeLessThanOrEqual(1500);
    expect(chosen(places).length).toBeGreaterThan(1400);
  });
});

describe('a month stays', () => {
  const rest = days('2026-06-01', '2026-11-19');
  const may = days('2026-05-01', '2026-05-30');
  const last = (more: Partial<Told>): readonly Cells[] => [...may, row({ due: '2026-05-31T07:00', ...more }), ...rest];
  const HAS_MAY = (rows: readonly Cells[], waited: readonly string[] = []): boolean =>
    monthsOf(chosen(rows, undefined, waited)).includes('2026-05');

  it('not, where all of it is closed and old', () => {
    expect(HAS_MAY(last({}))).toBe(true);
  });

  it.each([
    ['with a run that is open', { status: 'Late', closed: null }],
    ['with a missed run that may still be done', { status: 'Missed', closed: null }],
    ['with a run somebody opened again by hand', { status: 'Open' }],
    ['with a run that was closed a month ago', { closed: '2026-10-21T10:05' }],
    ['with a run whose due time is younger by its key', { cells: { key: 'P-AAAA||2026-11-01T07:00' } }],
  ] as const)('%s', (_name, more) => {
    expect(HAS_MAY(last(more))).toBe(false);
  });

  it('with a run of which a mail waits', () => {
    expect([HAS_MAY(last({ id: 'U-WAITED' })), HAS_MAY(last({ id: 'U-WAITED' }), ['U-WAITED'])]).toEqual([true, false]);
  });

  it.each([
    ['one key', { id: 'U-TWICE1' }, { id: 'U-TWICE2' }],
    ['one id', { id: 'U-TWICE1' }, { id: 'U-TWICE1', due: '2026-03-01T07:00' }],
  ])('with two rows of %s', (_name, one, other) => {
    expect(HAS_MAY([...last(one), row({ due: '2026-05-31T07:00', ...other })])).toBe(false);
  });
});

describe('runs that something looks at stay', () => {
  const left = (rows: readonly Cells[]): readonly string[] => {
    const gone = new Set(chosen(rows));
    return rows.map((cells) => String(cells['key']).slice(7)).filter((due) => !gone.has(due));
  };
  const monthly = (from: number, count: number, more: Partial<Told> = {}): readonly Cells[] =>
    Array.from({ length: count }, (_unused, n) =>
      row({ due: `${from - Math.floor(n / 12)}-${String(12 - (n % 12)).padStart(2, '0')}-01T07:00`, ...more }),
    );

  it.each([
    ['the newest 13 closed of a process and location', monthly(2020, 20), 13],
    ['as many of each location', [...monthly(2020, 20), ...monthly(2020, 20, { location: 'Bar' })], 26],
    [
      'the newest five that count, where all newer ones are excused',
      [...monthly(2020, 20, { status: 'Excused' }), ...monthly(2010, 20)],
      18,
    ],
    ['at most 100 of a streak of misses', monthly(2020, 120, { status: 'Missed' }), 100],
  ])('%s', (_name, rows, stay) => {
    expect(left(rows).length).toBe(stay);
  });

  it('the newest five that count and the newest five done, whichever the process asks for', () => {
    const rows = [...monthly(2020, 20, { status: 'Excused' }), ...monthly(2010, 20, { status: 'Missed' }), ...monthly(2000, 20)];
    const found = left(rows);
    const stay = (from: string, to: string): number => found.filter((due) => due > `|${from}` && due < `|${to}`).length;
    expect([stay('2019', '2021'), stay('2009', '2011'), stay('1999', '2001')]).toEqual([13, 5, 5]);
  });

  it('the one that was done last, because the next may count from it', () => {
    const marked = { done_at: { local: '2010-12-01T06:30' } };
    const rows = [
      ...monthly(2020, 30, { status: 'Missed' }),
      ...monthly(2010, 1, { status: 'Excused', cells: marked }),
      ...monthly(2000, 30),
    ];
    expect(left(rows)).toContain('|2010-12-01T07:00');
  });
});

it('keeps everything of the last 100 days, longer than a sweep ever looks back for what has to open', () => {
  const rows = days('2026-01-01', '2026-11-19');
  expect(chosen(rows).every((due) => due.slice(-16, -6) < addDays('2026-11-20', -100))).toBe(true);
});
