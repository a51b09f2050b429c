import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { drawSheet, findIn, someWords } from './draw-sheet';

describe('findTables names columns', () => {
  it('by letter, by place and by the parts of the header, in which dates stay dates', () => {
    const [table] = findTables(drawSheet('|\n| | Measurable | 2026-01-05 | 2026-01-12\n| | Calls | 4 | 5\n| | Visits | 2 | 9'), someWords);
    expect(table?.columns[1]).toEqual({
      index: 2,
      letter: 'C',
      header: '2026-01-05',
      parts: [{ local: '2026-01-05T00:00' }],
      spread: false,
    });
  });

  it('and says where a value holds for the blank cells below it', () => {
    const [table] = findTables(
      drawSheet(`
        | Area   | Task           | Owner | Comment
        | Office | Water plants   | Ana   |
        |        | Empty bins     | Ben   | every day
        | Shop   | Count the till | Ana   |
        |        | Lock the door  | Cy    |
        |        | Set the alarm  | Cy    |
      `),
      someWords,
    );
    expect(table?.columns.filter(({ spread }) => spread).map(({ header }) => header)).toEqual(['Area']);
  });

  it('and takes no state and no single value for one that holds below', () => {
    const lines = ['Task 1 | Ana', 'Task 2 | Ben', 'Task 3 | Cy', 'Task 4 | Ana', 'Task 5 | Ben'];
    const draw = (marks: readonly string[]): string =>
      ['| Mark | Task | Owner', ...lines.map((line, at) => `| ${marks[at] ?? ''} | ${line}`)].join('\n');
    const states = { ...someWords, values: someWords.values.map((words) => ({ ...words, states: { done: ['done'], late: ['late'] } })) };
    const drawn = [draw(['DONE']), draw(['done', '', 'late'])].map((drawing) => findTables(drawSheet(drawing), states)[0]?.columns[0]);
    expect(drawn.map((column) => [column?.header, column?.spread])).toEqual([
      ['Mark', false],
      ['Mark', false],
    ]);
  });

  it('with texts of a hostile file as any others', () => {
    const drawing = '| __proto__ | constructor | toString\n| a thing | 4 | 2026-01-05\n| another | 5 | 2026-01-06';
    expect(findIn(drawing)).toEqual(['header 1 | lines 2-3 | __proto__, constructor, toString']);
  });
});
