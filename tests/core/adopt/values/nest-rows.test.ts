import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { AdoptedRow, AdoptedTable } from '../../../../src/core/adopt/adopted-table';
import type { Cell } from '../../../../src/core/tables/cell';
import { context } from './context';
import { reading, type TableText } from './reading';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const read = (text: TableText): AdoptedTable => readAdopted(reading(text), context());
const titles = (rows: readonly AdoptedRow[]): readonly string[] => rows.map(({ title }) => title);

describe('a plan whose lines are indented', () => {
  const columns = ['Task: rock', 'Who: owner', 'End: due'];

  it('makes milestones of lines that have owners or dates', () => {
    const { rows, notices } = read({
      ...{ table: 'rocks', columns },
      rows: [
        ['Network', '', ''],
        ['Design', 'Ana', day('2026-02-01')],
        ['Build', 'Ben', ''],
        ['Site', 'Cy', ''],
      ],
      lines: { 1: { indent: 2 }, 2: { indent: 4 } },
    });
    expect(titles(rows)).toEqual(['Network', 'Site']);
    expect(rows[0]?.under.map(({ table, row, title, values }) => [table, row, title, values])).toEqual([
      ['milestones', 3, 'Design', { milestone: 'Design', owner: 'Ana', due: day('2026-02-01') }],
      ['milestones', 4, 'Build', { milestone: 'Build', owner: 'Ben' }],
    ]);
    expect(notices).toContain('Indented lines become milestones of the line they stand under.');
  });

  it('leaves lines without either as rows, with the line above them beside', () => {
    const { rows } = read({
      table: 'rocks',
      columns,
      rows: [
        ['Network', 'Ana', ''],
        ['Design', '', ''],
        ['Build', '', ''],
      ],
      lines: { 1: { indent: 2 }, 2: { indent: 2 } },
    });
    expect(titles(rows)).toEqual(['Network', 'Design', 'Build']);
    expect(rows[2]?.kept).toEqual({ Under: 'Network' });
  });

  it('makes steps of lines under a process', () => {
    const { rows } = read({
      table: 'processes',
      columns: ['What: process', 'How often: cadence'],
      rows: [
        ['Close the till', 'Daily'],
        ['Count', ''],
        ['Sign', ''],
      ],
      lines: { 1: { indent: 1 }, 2: { indent: 1 } },
    });
    expect(rows[0]?.under.map(({ values }) => values)).toEqual([
      { step: 'Count', order: 1 },
      { step: 'Sign', order: 2 },
    ]);
  });
});
