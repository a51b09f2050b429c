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

describe('a plan whose lines stand under names in another column', () => {
  it('nests them where those names have dates of their own', () => {
    const { rows, rejects, notices } = read({
      ...{ table: 'rocks', columns: ['Feature: (item)', 'Part: rock', 'End: due'] },
      rows: [
        ['Network', '', day('2026-02-01')],
        ['', 'Design', ''],
        ['', 'Build', ''],
        ['Site', '', day('2026-03-01')],
        ['', 'Draw', ''],
      ],
    });
    expect(rows.map(({ title, under }) => [title, ...titles(under)])).toEqual([
      ['Network', 'Design', 'Build'],
      ['Site', 'Draw'],
    ]);
    expect([rejects, notices[0]]).toEqual([[], 'Feature names the lines above those that Part names.']);
  });

  it('takes names alone as sections, and a name that nothing follows as a row without a title', () => {
    const { rows, rejects, notices } = read({
      ...{ table: 'todos', columns: ['Topic: (category)', 'Task: to_do', 'Who: owner'] },
      rows: [
        ['Sound', '', ''],
        ['', 'Record', 'Ana'],
        ['Map', '', ''],
        ['Map', 'Draw', 'Ben'],
        ['Story', '', ''],
      ],
    });
    expect(rows.map(({ title, kept }) => [title, kept['Section']])).toEqual([
      ['Record', 'Sound'],
      ['Draw', 'Map'],
    ]);
    expect(rejects.map(({ row, code }) => [row, code])).toEqual([[6, 'no-title']]);
    expect(notices).toContain('Lines with nothing but Topic name the lines below them.');
  });

  it('leaves lines without a title that say more as rejects', () => {
    const { rejects } = read({
      ...{ table: 'todos', columns: ['Topic: (category)', 'Task: to_do', 'Who: owner'] },
      rows: [
        ['Sound', '', 'Ana'],
        ['Sound', 'Record', 'Ana'],
      ],
    });
    expect(rejects.map(({ row, code }) => [row, code])).toEqual([[2, 'no-title']]);
  });
});
