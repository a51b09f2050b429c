import fc from 'fast-check';
import { specOf } from '../../support/core-world';
import type { Block } from '../../../src/core/plan/place-changes';
import { isSameScorecard } from '../../../src/core/rolling/is-same-scorecard';
import { planRoll } from '../../../src/core/rolling/plan-roll';
import { rollBlocks, rolledTable, type Formulas } from '../../../src/core/rolling/roll-grid';
import { bindColumns } from '../../../src/core/tables/bind-columns';
import { cellText, type Cell } from '../../../src/core/tables/cell';
import type { RawTable } from '../../../src/core/tables/raw-table';
import { addDays } from '../../../src/core/time/arith';

type Grid = readonly (readonly Cell[])[];

const MONDAY = 1;
const SUNDAY = 7;
const spec = specOf('scorecard');

/** A Scorecard of ID, Measurable and what follows; headers that are days are period columns. */
function scorecard(headers: readonly string[], ...rows: readonly (readonly Cell[])[]): RawTable {
  const dated = headers.map((header): Cell => (/^\d/.test(header) ? { local: `${header}T00:00` } : header));
  return bind([['ID', 'Measurable', ...dated], ...rows]);
}

function bind(grid: Grid): RawTable {
  return { spec, tab: 'Scorecard', grid, binding: bindColumns(spec, grid[0] ?? [], []) };
}

function write(grid: Grid, blocks: readonly Block[]): Grid {
  const written = grid.map((cells) => [...cells]);
  for (const { row, column, values } of blocks) {
    values.forEach((line, down) =>
      line.forEach((cell, across) => {
        const cells = written[row - 1 + down];
        if (cells !== undefined) cells[column - 1 + across] = cell;
      }),
    );
  }
  return written;
}

const NO_FORMULAS: Formulas = [];

function blocksOf(raw: RawTable, today: string, formulas = NO_FORMULAS, weekStartsOn = MONDAY): readonly Block[] {
  const roll = planRoll(raw, today, weekStartsOn);
  return roll === null ? [] : rollBlocks(raw, roll, formulas);
}

/** Rows of the tab after the roll, dates as days, without ID and Measurable. */
function rolled(raw: RawTable, today: string, formulas = NO_FORMULAS, weekStartsOn = MONDAY): readonly string[] {
  return write(raw.grid, blocksOf(raw, today, formulas, weekStartsOn)).map((cells) => cells.slice(2).map(cellText).join(' '));
}

const THREE = ['2026-11-16', '2026-11-09', '2026-11-02'];
const numbers = scorecard(THREE, ['K-AAAA', 'Sales', 3, 2, 1], ['K-BBBB', 'Waste', '', '=A1', 7]);

describe('a new week', () => {
  it.each([
    ['2026-11-16', ['2026-11-16 2026-11-09 2026-11-02', '3 2 1', ' =A1 7']],
    ['2026-11-22', ['2026-11-16 2026-11-09 2026-11-02', '3 2 1', ' =A1 7']],
    ['2026-11-23', ['2026-11-23 2026-11-16 2026-11-09', ' 3 2', '  =A1']],
    ['2026-11-29', ['2026-11-23 2026-11-16 2026-11-09', ' 3 2', '  =A1']],
    ['2026-12-07', ['2026-12-07 2026-11-30 2026-11-23', '  ', '  ']],
    ['2026-11-30', ['2026-11-30 2026-11-23 2026-11-16', '  3', '  ']],
  ])('on %s the columns are %j', (today, rows) => {
    expect(rolled(numbers, today)).toEqual(rows);
  });

  it('is one write where the columns stand together', () => {
    expect(blocksOf(numbers, '2026-11-23')).toHaveLength(1);
  });

  it('follows the day on which weeks start', () => {
    const sunday = scorecard(['2026-11-15', '2026-11-08'], ['K-AAAA', 'Sales', 3, 2]);
    expect(rolled(sunday, '2026-11-22', [], SUNDAY)[0]).toBe('2026-11-22 2026-11-15');
  });

  it.each([
    ['Sunday instead of Monday', THREE, SUNDAY, '2026-11-21', '2026-11-16'],
    ['Sunday instead of Monday', THREE, SUNDAY, '2026-11-22', '2026-11-22'],
    ['Monday instead of Sunday', ['2026-11-15', '2026-11-08'], MONDAY, '2026-11-16', '2026-11-15'],
    ['Monday instead of Sunday', ['2026-11-15', '2026-11-08'], MONDAY, '2026-11-22', '2026-11-15'],
    ['Monday instead of Sunday', ['2026-11-15', '2026-11-08'], MONDAY, '2026-11-23', '2026-11-23'],
  ])('with %s no week is shorter than four days: %j, %s, on %s', (_what, headers, start, today, running) => {
    const table = scorecard(headers, ['K-AAAA', 'Sales', 3, 2]);
    expect(rolled(table, today, [], start)[0]?.slice(0, 10)).toBe(running);
  });

  it('goes left where the team has its newest week on the right', () => {
    const mirrored = scorecard([...THREE].reverse(), ['K-AAAA', 'Sales', 1, 2, 3]);
    expect(rolled(mirrored, '2026-11-23')).toEqual(['2026-11-09 2026-11-16 2026-11-23', '2 3 ']);
  });

  it('leaves columns of the team between alone', () => {
    const mixed = scorecard(['2026-11-16', 'Mean', '2026-11-09', '2026-11-02'], ['K-AAAA', 'Sales', 3, 99, 2, 1]);
    expect(rolled(mixed, '2026-11-23')).toEqual(['2026-11-23 Mean 2026-11-16 2026-11-09', ' 99 3 2']);
  });

  it('does nothing to columns that stand in no order, and none without columns', () => {
    const jumbled = scorecard(['2026-11-16', '2026-10-26', '2026-11-09', '2026-10-19', '2026-11-02'], ['K-AAAA', 'Sales', 5, 2, 4, 1, 3]);
    expect([planRoll(jumbled, '2026-11-23', MONDAY), planRoll(scorecard([]), '2026-11-23', MONDAY)]).toEqual([null, null]);
  });
});

describe('a formula', () => {
  const formulas: Formulas = [[], ['', '', '=B7', '=B6', ''], [], ['', '', '=B9']];
  const table = scorecard(THREE, ['K-AAAA', 'Sales', 3, 2, 1], ['K-BBBB', 'Waste', 8, '', 7], ['K-CCCC', 'Late', '#N/A', 5, 6]);

  it('in the running column is not written over, and its result goes on as a value', () => {
    expect(rolled(table, '2026-11-23', formulas)).toEqual(['2026-11-23 2026-11-16 2026-11-09', '3 3 2', ' 8 ', '#N/A  5']);
    const own = blocksOf(table, '2026-11-23', formulas).filter(({ column }) => column === 3);
    expect(own.flatMap(({ row, values }) => values.map((_line, down) => row + down))).toEqual([3, 1]);
  });
});

describe('a roll that was cut short', () => {
  const layouts: readonly (readonly string[])[] = [
    ['*', '*', '*', '*', '*'],
    ['*', 'Mean', '*', '*', '*'],
    ['*', 'Mean', '*', 'Total', '*', 'Best', '*', 'x', '*'],
  ];

  it('is completed by the next, whatever was written, and loses no value', () => {
    const cases = fc.record({
      layout: fc.constantFrom(...layouts),
      mirrored: fc.boolean(),
      formula: fc.boolean(),
      weeks: fc.integer({ min: 1, max: 6 }),
      later: fc.integer({ min: 0, max: 2 }),
      done: fc.nat({ max: 12 }),
    });
    fc.assert(
      fc.property(cases, ({ layout, mirrored, formula, weeks, later, done }) => {
        let age = -1;
        const headers = layout.map((header) => (header === '*' ? addDays('2026-11-16', -7 * (age += 1)) : header));
        const values = headers.map((header) => (/^\d/.test(header) ? `v${header}` : 'own'));
        const turn = <T>(list: readonly T[]): readonly T[] => (mirrored ? [...list].reverse() : list);
        const raw = scorecard(turn(headers), ['K-AAAA', 'Sales', ...turn(values)], ['K-BBBB', 'Waste', ...turn(values)]);
        const running = 2 + turn(headers).indexOf('2026-11-16');
        const formulas: Formulas = formula ? [[], Array.from({ length: running + 1 }, (_v, at) => (at === running ? '=X' : ''))] : [];
        const today = addDays('2026-11-16', 7 * weeks);
        const cut = bind(write(raw.grid, blocksOf(raw, today, formulas).slice(0, done)));
        const end = write(cut.grid, blocksOf(cut, addDays(today, 7 * later), formulas));
        const last = bind(end);
        const kept = last.binding.periods.map(({ index, start }) => [start, end[1]?.[index], end[2]?.[index]]);
        const wasWhole = planRoll(cut, today, MONDAY) === null;
        const expected = kept.map(([start]) => {
          const value = headers.includes(String(start)) ? `v${String(start)}` : '';
          const isShown = start === addDays(today, 7 * later) || (wasWhole && start === today);
          return [start, isShown && formula ? 'v2026-11-16' : value, value];
        });
        expect(kept).toEqual(expected);
        expect(planRoll(last, addDays(today, 7 * later), MONDAY)).toBeNull();
        expect(end[1]?.filter((cell) => cell === 'own')).toHaveLength(layout.filter((header) => header !== '*').length);
      }),
    );
  });
});

describe('the table a sweep decides from', () => {
  it('shows the new week, and the weeks that leave behind it', () => {
    const roll = planRoll(numbers, '2026-11-30', MONDAY);
    const table = roll === null ? numbers : rolledTable(numbers, roll, NO_FORMULAS);
    const shown = table.binding.periods.map(({ index, start }) => [start, ...table.grid.slice(1).map((cells) => cells[index] ?? '')]);
    expect(shown).toEqual([
      ['2026-11-30', '', ''],
      ['2026-11-23', '', ''],
      ['2026-11-16', 3, ''],
      ['2026-11-09', 2, '=A1'],
      ['2026-11-02', 1, 7],
    ]);
  });
});

describe('Scorecard between reading and rolling', () => {
  const roll = planRoll(numbers, '2026-11-23', MONDAY);
  const [first, second] = [
    ['K-AAAA', 'Sales', 3, 2, 1],
    ['K-BBBB', 'Waste', '', '=A1', 7],
  ];
  it.each<[string, boolean, readonly (readonly Cell[])[]]>([
    ['nothing', true, [first, second]],
    ['a value of a week that stays', true, [['K-AAAA', 'Sales', 4, 2, 1], second]],
    ['a value of the week that leaves', false, [['K-AAAA', 'Sales', 3, 2, 5], second]],
    ['the order of the rows', false, [second, first]],
    ['a row more', false, [first, second, ['', 'Late', 1, '', '']]],
    ['a name', false, [first, ['K-BBBB', 'Wasted', '', '=A1', 7]]],
  ])('%s may have changed: %s', (_what, same, rows) => {
    expect(roll !== null && isSameScorecard(numbers, scorecard(THREE, ...rows), roll)).toBe(same);
  });

  it('may have given ids', () => {
    const fresh = scorecard(THREE, ['', 'Sales', 3, 2, 1], ['K-BBBB', 'Waste', '', '=A1', 7]);
    expect(roll !== null && isSameScorecard(fresh, numbers, roll)).toBe(true);
  });
});
