import { settingsWith } from '../../support/core-world';
import { measurable, row } from '../status/builders';
import { closePeriods } from '../../../src/core/rolling/close-periods';
import type { Cell } from '../../../src/core/tables/cell';
import type { Row, Value } from '../../../src/core/tables/row';

const NOW = '2026-11-16T00:05';

function kept(start: string, value: Cell, goal: string, more: Readonly<Record<string, Value>> = {}): Row {
  const texts = typeof value === 'object' ? null : value;
  return row('scorecard_history', `K-AAAA|${start}`, 'K-AAAA', { measurable: 'K-AAAA Sales', period: start, value: texts, goal, ...more });
}

/** Rows to append as `period value goal hit`, and changes as `period column value`. */
function closed(rows: readonly Row[], history: readonly Row[] = [], now = NOW): readonly string[] {
  const { appends, changes } = closePeriods({ settings: settingsWith(), tables: { scorecard: rows, scorecard_history: history } }, now);
  const day = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.local.slice(0, 10) : String(cell));
  return [
    ...appends.map(
      ({ values }) => `${day(values['period'])} ${String(values['value'])} ${String(values['goal'])} ${String(values['hit'])}`,
    ),
    ...changes.map(({ id, column, value }) => `${id.slice(7)} ${column} ${String(value)}`),
  ];
}

describe('a period that is over', () => {
  it.each<[string, string, readonly Cell[], readonly string[]]>([
    ['is kept with the goal of today', '>= 95', [1, 96, 94], ['2026-11-02 94 >= 95 false', '2026-11-09 96 >= 95 true']],
    ['is kept blank once there was a value', '>= 95', ['', '', 94, ''], ['2026-11-02 94 >= 95 false', '2026-11-09  >= 95 ']],
    ['is not kept where there never was one', '>= 95', ['', '', ''], []],
    ['is kept without a verdict where nobody can judge it', 'often', [1, 5], ['2026-11-09 5 often ']],
    ['keeps no error of a formula', '>= 95', [1, '#N/A', 3], ['2026-11-02 3 >= 95 false', '2026-11-09  >= 95 ']],
  ])('%s', (_what, goal, weeks, lines) => {
    expect(closed([measurable('K-AAAA', goal, weeks)])).toEqual(lines);
  });

  it.each([
    ['2026-11-15T23:59', []],
    ['2026-11-16T00:00', ['2026-11-09 96 >= 95 true']],
    ['2026-11-16T00:01', ['2026-11-09 96 >= 95 true']],
  ])('is over when the next one begins, at %s', (now, lines) => {
    expect(closed([measurable('K-AAAA', '>= 95', [1, 96])], [], now)).toEqual(lines);
  });

  it('is kept blank after a value of which only history knows', () => {
    expect(closed([measurable('K-AAAA', '>= 95', ['', ''])], [kept('2026-08-03', 99, '>= 90', { hit: true })])).toEqual([
      '2026-11-09  >= 95 ',
    ]);
  });

  it('is a filled week where the measurable is monthly', () => {
    expect(closed([measurable('K-AAAA', '>= 95', ['', '', 96, '', 97], { every: 'month' })])).toEqual([
      '2026-10-19 97 >= 95 true',
      '2026-11-02 96 >= 95 true',
    ]);
  });

  it('waits for the id of its row', () => {
    expect(closed([measurable('', '>= 95', [1, 96])])).toEqual([]);
  });

  it('is left out where the history is not installed', () => {
    expect(closePeriods({ settings: settingsWith(), tables: { scorecard: [measurable('K-AAAA', '>= 95', [1, 96])] } }, NOW)).toEqual({
      changes: [],
      appends: [],
    });
  });
});

describe('a period that history has', () => {
  const history = kept('2026-11-09', 94, '>= 90', { hit: true, note: 'A strike' });
  it.each<[string, Cell, Row, readonly string[]]>([
    ['stays', 94, history, []],
    ['keeps the goal it was judged by', 89, history, ['2026-11-09 value 89', '2026-11-09 hit false']],
    ['is not emptied with its cell', '', history, []],
    ['is filled late', 91, kept('2026-11-09', '', '>= 90', { hit: null }), ['2026-11-09 value 91', '2026-11-09 hit true']],
    ['follows a goal that a person wrote for it', 94, kept('2026-11-09', 94, '>= 99', { hit: true }), ['2026-11-09 hit false']],
    ['is judged by the goal of today where it has none', 94, kept('2026-11-09', 94, '', { hit: true }), ['2026-11-09 hit false']],
  ])('%s', (_what, cell, before, lines) => {
    expect(closed([measurable('K-AAAA', '>= 95', ['', cell])], [before])).toEqual(lines);
  });
});
