import type { AdoptChoice } from '../../../../src/core/adopt/adopt-context';
import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { asWords } from '../../../../src/core/adopt/plan/decode-words';
import { recogniseTable } from '../../../../src/core/adopt/recognise/recognise-table';
import { wordsText } from '../../../support/words';
import { drawSheet } from '../find/draw-sheet';
import { context } from '../values/context';
import { decoyTables } from './decoy-cases';
import { ourTables } from './table-cases';

const words = asWords(JSON.parse(wordsText));

/** The first table of a drawing in one line: `todos: Task to_do, Who owner`. */
function tell(drawing: string, tab = 'Sheet1', choice?: AdoptChoice): string {
  const [found] = findTables(drawSheet(drawing, [], tab), words);
  if (found === undefined) return 'no table';
  const { table, columns } = recogniseTable(found, { file: '' }, context({ words }), choice);
  const mapped = columns.filter(({ field }) => field !== '').map(({ at, field }) => `${found.columns[at]?.header ?? ''} ${field}`);
  return table === null ? 'none' : `${table}: ${mapped.join(', ')}`;
}

describe('what a table is and which column is which', () => {
  test.each(ourTables)('$says', ({ drawing, tab, is }) => {
    expect(tell(drawing, tab)).toBe(is);
  });

  test.each(decoyTables)('none of ours: $says', ({ drawing, tab }) => {
    expect(tell(drawing, tab)).toBe('none');
  });
});

const prices = `
  |Item|Price|Sold on
  |Green chair|12|2026-01-03
  |White table|80|2026-01-05
  |Blue lamp|30|2026-02-11`;

describe('what a person says', () => {
  test('a table is what they say, though nothing speaks for it', () => {
    expect(tell(prices)).toBe('none');
    expect(tell(prices, 'Sheet1', { table: 'todos' })).toMatch(/^todos: Item to_do/);
  });

  test('a column is what they say, and the field is taken from the column that was guessed', () => {
    expect(tell(prices, 'Sheet1', { table: 'todos', columns: { C: 'due', A: '' } })).toBe('todos: Sold on due');
  });

  test('dates down and numbers beside them are a scorecard once they say so', () => {
    const drawing = `
      |Day|Widgets|Gadgets
      |2026-01-03|12|4
      |2026-01-05|80|5
      |2026-02-11|30|9`;
    expect(tell(drawing)).toBe('none');
    expect(tell(drawing, 'Sheet1', { table: 'scorecard' })).toBe('scorecard: Day week, Widgets measurable, Gadgets measurable');
  });

  test('what is no column of ours is not listened to', () => {
    expect(tell(prices, 'Sheet1', { table: 'todos', columns: { B: '__proto__' } })).toMatch(/^todos: Item to_do/);
  });
});
