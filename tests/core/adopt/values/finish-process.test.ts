import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { AdoptedTable } from '../../../../src/core/adopt/adopted-table';
import { context } from './context';
import { reading, type TableText } from './reading';

const read = (text: TableText): AdoptedTable => readAdopted(reading(text), context());

describe('how often a process is done', () => {
  const cadences = (text: Omit<TableText, 'table'>): readonly unknown[] =>
    read({ table: 'processes', ...text }).rows.map(({ values }) => values['cadence'] ?? '-');

  it('may stand in the section, else in the title, else in the tab', () => {
    const rows = [['Sweep'], ['Mop'], ['Audit']];
    expect(
      cadences({
        columns: ['Task: process'],
        rows,
        title: 'Monthly list',
        lines: { 0: { section: 'Daily tasks' }, 1: { section: 'Wöchentlich' } },
      }),
    ).toEqual(['daily', 'weekly', 'monthly']);
    expect(cadences({ columns: ['Task: process'], rows, title: 'Daily and weekly tasks', sheet: 'Yearly' })).toEqual([
      'yearly',
      'yearly',
      'yearly',
    ]);
    expect(cadences({ columns: ['Task: process'], rows, title: 'Daily and weekly tasks' })).toEqual(['-', '-', '-']);
  });

  it('may be ticked under its name or under weekdays', () => {
    expect(
      cadences({
        columns: ['Task: process', 'Daily: (ticks)', 'Monthly: (ticks)'],
        rows: [
          ['Sweep', 'x', ''],
          ['Audit', '', '3M'],
          ['Mop', 'x', 'x'],
          ['Rest', '', ''],
        ],
      }),
    ).toEqual(['daily', 'every 3 months', '-', '-']);
    expect(
      cadences({
        columns: ['Task: process', 'Mon: (weekday)', 'Thu: (weekday)'],
        rows: [
          ['Sweep', 'x', 'x'],
          ['Audit', '', '✓'],
        ],
      }),
    ).toEqual(['Monday, Thursday', 'Thursday']);
  });

  it('is not made up where a cell says something else', () => {
    expect(cadences({ columns: ['Task: process', 'How often: cadence'], rows: [['Sweep', 'Error message']], title: 'Daily list' })).toEqual(
      ['-'],
    );
  });

  it('is proposed where the dates lie equally far apart', () => {
    const rows = ['Pump', 'Fan', 'Lift'].map((name, at) => [name, `2026-01-0${String(at + 1)}`, `2026-01-3${String(at % 2)}`]);
    const even = rows.map(([name = '', last = '']) => [name, last, last.replace('-01-', '-02-')]);
    const columns = ['Equipment: process', 'Last: (last_done)', 'Next: (next_due)'];
    expect(read({ table: 'processes', columns, rows: even }).notices).toEqual([
      'No column says how often. In every row Next is 31 days after Last: write "every 31 days" if that is what is meant.',
    ]);
    expect(read({ table: 'processes', columns, rows }).notices).toEqual([]);
  });
});
