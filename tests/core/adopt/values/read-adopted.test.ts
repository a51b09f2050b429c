import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { AdoptedRow, AdoptedTable } from '../../../../src/core/adopt/adopted-table';
import type { Cell } from '../../../../src/core/tables/cell';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';
import { context } from './context';
import { reading, type TableText } from './reading';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const read = (text: TableText): AdoptedTable => readAdopted(reading(text), context());
const titles = (rows: readonly AdoptedRow[]): readonly string[] => rows.map(({ title }) => title);

describe('lines of a table', () => {
  it('are left out as a whole without a title, with the reason', () => {
    const { rows, rejects, lines } = read({
      table: 'todos',
      columns: ['Task: to_do', 'Who: owner'],
      rows: [
        ['Call', 'Ana'],
        ['', 'Ben'],
        ['#REF!', ''],
      ],
    });
    expect([titles(rows), lines]).toEqual([['Call'], 3]);
    expect(rejects).toEqual([
      {
        row: 3,
        column: '',
        value: '',
        code: 'no-title',
        message: 'Plan, row 3: nothing stands in Task; write it, or leave the row out.',
        whole: true,
      },
      {
        row: 4,
        column: '',
        value: '#REF!',
        code: 'cell-error',
        message: 'Plan, row 4, column Task: the cell shows "#REF!"; mend its formula.',
        whole: true,
      },
    ]);
  });

  it('keep what we have no column for, and what could not be read', () => {
    const { rows } = read({
      table: 'todos',
      columns: ['Task: to_do', 'Due: due', 'Notes: (notes)', 'Odd:', 'Notes: (description)'],
      rows: [['Call', 'soonish', 'a', 'b', 'c']],
      lines: { 0: { section: 'Sales' } },
    });
    expect(rows[0]?.kept).toEqual({ 'Notes (C)': 'a', 'Notes (E)': 'c', Due: 'soonish', Section: 'Sales' });
  });

  it('take a value that is written once for those below, not over a section', () => {
    const { rows } = read({
      table: 'todos',
      columns: ['Who: owner', 'Task: to_do'],
      spread: ['Who'],
      rows: [
        ['Ana', 'a'],
        ['', 'b'],
        ['', 'c'],
      ],
      lines: { 2: { section: 'Other' } },
    });
    expect(rows.map(({ values }) => values['owner'] ?? '-')).toEqual(['Ana', 'Ana', '-']);
  });

  it('with one title stay rows of their own and say so', () => {
    const { rows } = read({ table: 'todos', columns: ['Task: to_do'], rows: [['Call'], ['call'], ['CALL ']] });
    expect(rows.map(({ notes }) => notes)).toEqual([
      [],
      ['The same title stands in row 2; this is number 2.'],
      ['The same title stands in row 2; this is number 3.'],
    ]);
  });

  it('are one line of title, of at most 200 characters, the whole of it beside', () => {
    const long = 'word '.repeat(100).trim();
    const { rows } = read({ table: 'todos', columns: ['Task: to_do'], rows: [['- Call\nBen'], [long]] });
    expect([rows[0]?.title, rows[1]?.title.length, rows[1]?.kept['Task']]).toEqual(['Call Ben', 200, long]);
  });

  it('that say done in another column are done', () => {
    const { rows } = read({
      table: 'issues',
      columns: ['Issue: issue', 'State: (status)'],
      rows: [
        ['Leak', 'Fixed'],
        ['Noise', 'open'],
      ],
    });
    expect(rows.map(({ values, notes }) => [values['solved_on'] ?? '-', notes.length])).toEqual([
      [day('2026-11-20'), 1],
      ['-', 0],
    ]);
  });

  it('of a plan keep the word of their owner and their percentage', () => {
    const { rows } = read({
      table: 'rocks',
      columns: ['Project: rock', 'RAG: (status)', '% done: current'],
      rows: [['Site', 'Amber', '40%']],
    });
    expect(rows[0]?.values).toMatchObject({ owner_says: 'Amber', current: 0.4 });
  });

  it.each(HOSTILE_TEXTS)('come through as plain text: $name', ({ text }) => {
    const { rows } = read({
      table: 'todos',
      columns: [`Task: to_do`, `${text.replace(/:/g, '')}: (notes)`, '__proto__: (category)'],
      rows: [[text, text, text]],
    });
    const all = JSON.stringify([rows[0]?.title, rows[0]?.values, rows[0]?.kept]);
    expect(rows).toHaveLength(1);
    expect(Object.getPrototypeOf(rows[0]?.kept)).toBe(Object.prototype);
    expect(all).not.toMatch(/\\u0000|\\u0007|\\u001b|[\u202a-\u202e\u2066-\u2069\u200f]/u);
  });
});

describe('tables whose rows have no title of their own', () => {
  it('are called by their date, or by the column that names things', () => {
    expect(titles(read({ table: 'holidays', columns: ['Date: date'], rows: [['2026-12-25']] }).rows)).toEqual(['2026-12-25']);
    expect(titles(read({ table: 'runs', columns: ['Check: (check)', 'Done: done'], rows: [['Fire door', 'x']] }).rows)).toEqual([
      'Fire door',
    ]);
  });

  it('keep a step in its order where the order is a number', () => {
    const { rows } = read({
      ...{ table: 'steps', columns: ['No: order', 'Step: step'] },
      rows: [
        ['1.', 'Open'],
        ['Step 2', 'Count'],
        ['1.2.3', 'Close'],
      ],
      lines: { 0: { section: 'Till' } },
    });
    expect(rows.map(({ values, kept }) => [values['order'] ?? '-', values['process'] ?? '-', kept['No'] ?? '-'])).toEqual([
      [1, 'Till', '-'],
      [2, '-', '-'],
      ['-', '-', '1.2.3'],
    ]);
  });
});
