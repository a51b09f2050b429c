import type { Scan } from '../../local/adopt/scan-file';
import { decodeIndex } from '../../local/bench/adopt/decode-index';
import { scoreFile } from '../../local/bench/adopt/score-file';
import { Book } from '../../local/store/book';

interface Told {
  readonly table?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly rows?: readonly [number, number];
  readonly accepted?: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly rejects?: readonly { readonly row: number; readonly message: string }[];
}

const header = ['Task', 'Who', 'When', 'Notes', 'Week 1', 'Week 2', 'Notes', ''];
const two = [
  ['Call', 'Ana', 'soon'],
  ['Pay', 'Ben', 'later'],
];

/** A book with one tab, or two: three blank rows, a header in row 4, two lines below it. */
function makeBook(tabs: readonly string[]): Book {
  const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
  for (const name of tabs) {
    const tab = book.addTab(name);
    [header, ...two].forEach((row, r) => row.forEach((value, c) => tab.setCell(r + 4, c + 1, { value })));
  }
  return book;
}

function tell({ table = 'To-Dos', sheet = 'One', headerRow = 4, rows = [5, 6], accepted = 2, fields = {}, rejects = [] }: Told) {
  const columns = Object.entries(fields).map(([letter, name]) => ({ letter, field: name.toLowerCase(), name }));
  return {
    sheet,
    table,
    confidence: 0.9,
    headerRow,
    firstRow: rows[0],
    lastRow: rows[1],
    rows: 2,
    accepted,
    rejects,
    moreRejects: 0,
    columns,
  };
}

function scoreOf(expected: Readonly<Record<string, unknown>> | null, told: readonly Told[], tabs: readonly string[] = ['One', 'Two']) {
  const table = { sheet: 'One', kind: 'todos', headerRow: 4, dataRows: [5, 6], rowsOfData: 2, ...expected };
  const entry = expected === null ? { file: 'x', kind: 'none', tables: [] } : { file: 'x', kind: 'todos', tables: [table] };
  const [file] = decodeIndex({ entries: [entry] });
  if (file === undefined) throw new Error('no entry');
  const scan: Scan = { path: 'x', book: makeBook(tabs), view: { tables: told.map(tell), others: [] } };
  return scoreFile(file, scan);
}

const meanings = {
  Task: 'title',
  Who: 'owner',
  When: 'due',
  Notes: 'notes',
  'Week 1..Week 2': 'ignore (gantt)',
  'Notes#2': 'notes',
  'H (no header)': 'status',
};
const all = { A: 'To-Do', B: 'Owner', C: 'Due', H: 'Done on' };

describe('the report of adopting', () => {
  it.each<[string, Told, object]>([
    [
      'all right',
      { fields: all },
      { tables: 1, kinds: 1, headers: 1, wanted: 4, right: 4, claimed: 4, rows: 2, accepted: 2, falseFinds: 0 },
    ],
    ['one column left out', { fields: { A: 'To-Do', B: 'Owner' } }, { wanted: 4, right: 2, claimed: 2 }],
    ['one column mistaken for another', { fields: { ...all, B: 'Due', C: 'Owner' } }, { wanted: 4, right: 2, claimed: 4 }],
    ['notes taken for something', { fields: { ...all, D: 'Serves' } }, { wanted: 4, right: 4, claimed: 5 }],
    ['the second of a name taken for something', { fields: { ...all, G: 'Serves' } }, { right: 4, claimed: 5 }],
    ['a column of a range taken for something', { fields: { ...all, F: 'Done on' } }, { right: 4, claimed: 5 }],
    ['a column that has the very name of ours', { fields: { ...all, D: 'Notes' } }, { right: 4, claimed: 4 }],
    ['two columns taken for one of ours', { fields: { ...all, C: 'Due (2)' } }, { right: 4, claimed: 4 }],
    ['another header row', { headerRow: 3, fields: all }, { kinds: 1, headers: 0, right: 4 }],
    [
      'another kind',
      { table: 'Issues', fields: { A: 'Issue', H: 'Solved on' } },
      { kinds: 0, wanted: 4, right: 0, claimed: 2, accepted: 0, falseFinds: 1 },
    ],
    ['more rows than there are', { accepted: 5, fields: all }, { rows: 2, accepted: 2 }],
    [
      'rejects without a reason',
      {
        rejects: [
          { row: 5, message: 'Why.' },
          { row: 0, message: 'Why.' },
          { row: 6, message: '' },
        ],
      },
      { rejects: 3, bareRejects: 2 },
    ],
  ])('counts a table with %s', (_, told, expected) => {
    expect(scoreOf({ expectedMapping: meanings }, [told])).toMatchObject(expected);
  });

  it.each<[string, readonly Told[], object]>([
    ['nothing found', [], { tables: 1, kinds: 0, headers: 0, wanted: 4, right: 0, claimed: 0, rows: 2, accepted: 0, falseFinds: 0 }],
    ['a find on another tab', [{ sheet: 'Two' }], { tables: 1, kinds: 0, falseFinds: 1 }],
    ['a find on other rows', [{ rows: [20, 30] }], { kinds: 0, falseFinds: 1 }],
    ['two finds in one place', [{ fields: all }, { table: 'Rocks' }], { tables: 1, kinds: 1, falseFinds: 1 }],
  ])('counts %s', (_, told, expected) => {
    expect(scoreOf({ expectedMapping: meanings }, told)).toMatchObject(expected);
  });

  it('counts every find in a file that has nothing of ours', () => {
    expect(scoreOf(null, [{}, { sheet: 'Two' }])).toMatchObject({ files: 1, tables: 0, falseFinds: 2, claimed: 0 });
    expect(scoreOf(null, [])).toMatchObject({ files: 1, tables: 0, falseFinds: 0 });
  });

  it('takes every reading that the index allows', () => {
    const also = { expectedMapping: meanings, alsoFine: { kinds: ['issues', 'none'], columns: { When: ['ignore'] } } };
    expect(scoreOf(also, [])).toMatchObject({ tables: 0, falseFinds: 0 });
    expect(scoreOf(also, [{ table: 'Issues', fields: { A: 'Issue', H: 'Solved on' } }])).toMatchObject({ kinds: 1, right: 2, claimed: 2 });
    expect(scoreOf(also, [{ fields: { A: 'To-Do', B: 'Owner', H: 'Done on' } }])).toMatchObject({ wanted: 3, right: 3 });
  });

  it('takes the one tab of a file for the one that is meant', () => {
    expect(scoreOf({ sheet: 'Sheet1', expectedMapping: meanings }, [{ fields: all }], ['One'])).toMatchObject({
      tables: 1,
      kinds: 1,
      right: 4,
    });
  });

  it('says what differs', () => {
    expect(scoreOf({ expectedMapping: meanings }, [{ accepted: 1, fields: { ...all, C: 'Start' } }, { sheet: 'Two' }]).misses).toEqual([
      'x: One row 4 (todos): C "When": Start instead of Due',
      'x: One row 4 (todos): 1 rows accepted of 2, 0 rejects',
      'x: false find: To-Dos (0.90) on Two rows 5 to 6, 2 rows accepted',
    ]);
  });
});
