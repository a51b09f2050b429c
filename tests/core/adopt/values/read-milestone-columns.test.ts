import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { AdoptedTable } from '../../../../src/core/adopt/adopted-table';
import type { Cell } from '../../../../src/core/tables/cell';
import { context } from './context';
import { reading, type TableText } from './reading';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const read = (text: TableText): AdoptedTable => readAdopted(reading(text), context());

describe('columns of milestones', () => {
  it('are due at the end of the month they are called by', () => {
    const { rows } = read({
      table: 'rocks',
      title: 'Goals 2026',
      columns: ['Goal: rock', 'JAN: milestone', 'FEB: milestone'],
      rows: [
        ['Learn', 'Read a book', '- Write\n- Speak'],
        ['Rest', '', 'n/a'],
      ],
    });
    expect(rows[0]?.under.map(({ values }) => values)).toEqual([
      { milestone: 'Read a book', due: day('2026-01-31') },
      { milestone: 'Write', due: day('2026-02-28') },
      { milestone: 'Speak', due: day('2026-02-28') },
    ]);
    expect(rows[1]?.under).toEqual([]);
    expect(rows[1]?.notes).toEqual(['FEB: "n/a" is taken as blank.']);
  });

  it('have no due date where the year is not known', () => {
    const { rows } = read({ table: 'rocks', columns: ['Goal: rock', 'JAN: milestone'], rows: [['Learn', 'Read a book']] });
    expect(rows[0]?.under[0]).toMatchObject({
      values: { milestone: 'Read a book' },
      notes: ['JAN: no due date, because the year is not known.'],
    });
  });

  it('are stages of every row where they are ticked', () => {
    const { rows } = read({
      table: 'rocks',
      columns: ['Chapter: rock', 'Typed: milestone', 'Printed: milestone'],
      rows: [
        ['One', 'x', ''],
        ['Two', '√', '✓'],
        ['Three', 'x', 'v'],
      ],
    });
    expect(rows[0]?.under.map(({ values }) => values)).toEqual([
      { milestone: 'Typed', done_on: day('2026-11-20') },
      { milestone: 'Printed' },
    ]);
  });

  it('make a to-do done where all are ticked', () => {
    const { rows } = read({
      table: 'todos',
      language: 'fr',
      columns: [': to_do', 'Texte: milestone', 'Images: milestone'],
      rows: [
        ['Un', '√', 'v'],
        ['Deux', '√', ''],
        ['Trois', 'x', '-'],
      ],
    });
    expect(rows.map(({ values }) => values['done_on'] ?? '')).toEqual([day('2026-11-20'), '', day('2026-11-20')]);
    expect(rows[1]?.notes).toEqual(['1 of 2 stages are ticked.']);
  });
});
