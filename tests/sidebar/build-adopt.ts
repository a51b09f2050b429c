import type { AdoptLine, AdoptView, ScanColumn, ScanTable, ScanView } from '../../src/core/contract/adopt';

export const column = (fields: Partial<ScanColumn> = {}): ScanColumn => ({
  ...{ letter: 'A', header: 'Task', field: 'to_do', name: 'To-Do', kept: false, confidence: 0.95 },
  ...{ reason: 'The header "Task" is a title; the cells are phrases.', samples: ['Order new chairs', 'Call the landlord'] },
  ...fields,
});

const COLUMNS: readonly ScanColumn[] = [
  column(),
  column({ letter: 'B', header: 'Who', field: 'owner', name: 'Owner', samples: ['Ana Roe', 'Ben'], reason: '9 of 10 cells are names.' }),
  column({
    letter: 'C',
    header: 'When',
    field: 'due',
    name: 'Due',
    confidence: 0.62,
    samples: ['27 Nov'],
    reason: 'Most cells are dates.',
  }),
  column({
    letter: 'D',
    header: 'Comment',
    field: '',
    name: '',
    kept: true,
    confidence: 0.4,
    samples: ['the blue ones'],
    reason: 'Texts.',
  }),
];

/** A list of to-dos on the team's own tab. */
export const found = (fields: Partial<ScanTable> = {}): ScanTable => ({
  ...{ sheet: 'Plan', table: 'To-Dos', confidence: 0.9, reason: 'Tasks with owners and dates.', headerRow: 4, headerRows: [4] },
  ...{ firstRow: 5, lastRow: 18, mapping: { 'To-Do': 'Task', Owner: 'Who', Due: 'When' }, unmapped: [], kept: { notes: 'Comment' } },
  ...{ rows: 14, accepted: 13, moreRejects: 0, notices: ['When is read day first, because row 7 says 23/4/2026.'], columns: COLUMNS },
  rejects: [{ row: 9, column: 'When', value: 'soon', code: 'bad-date', message: '"soon" is no date.' }],
  ...{ others: [{ table: 'Issues', confidence: 0.5 }], weeksDown: false, bind: { ok: false, says: 'It has merged cells among its rows.' } },
  candidates: [
    { kind: 'recurring', row: 6, title: 'Weekly stock count', says: '"weekly" says that it comes again. It may be a process.' },
    {
      kind: 'slipping',
      row: 7,
      title: 'Call the landlord',
      says: 'It was due on 12 Nov 2026, 8 days ago, and nothing says that it is done.',
    },
    { kind: 'ownerless', row: 8, title: 'Write the winter menu', says: 'Nobody is named as its owner.' },
  ],
  ...{ adopted: '', adoption: '' },
  ...fields,
});

/** What a scan of a file says. */
export const scanned = (fields: Partial<ScanView> = {}): ScanView => ({
  tables: [
    found(),
    found({
      sheet: 'Crew',
      table: 'People',
      confidence: 0.6,
      headerRow: 1,
      headerRows: [1],
      candidates: [],
      adopted: 'copied',
      adoption: 'A-0001',
    }),
  ],
  others: [{ sheet: 'Prices', row: 1, says: 'It is a list of prices.' }],
  fields: {
    'To-Dos': [
      { key: 'to_do', name: 'To-Do' },
      { key: 'owner', name: 'Owner' },
      { key: 'due', name: 'Due' },
      { key: 'done_on', name: 'Done on' },
    ],
    Issues: [{ key: 'issue', name: 'Issue' }],
    People: [{ key: 'name', name: 'Name' }],
  },
  says: ['"Sensor log" was not looked at: it has 900,000 cells, and at most 200,000 are read.'],
  ...fields,
});

const line = (fields: Partial<AdoptLine> = {}): AdoptLine => ({
  ...{ change: 'new', row: 5, title: 'Order new chairs', cells: [{ name: 'Owner', was: '', is: 'Ana Roe' }], says: '' },
  ...fields,
});

/** What adopting would do. */
export const adopting = (fields: Partial<AdoptView> = {}): AdoptView => ({
  ...{ dry: true, says: ['2 rows would be added.', 'Added to People: Ana Roe.'], added: 2, there: 1, changed: 1, rejected: 1 },
  lines: [
    line(),
    line({ row: 6, title: 'Weekly stock count' }),
    line({
      change: 'changed',
      row: 7,
      title: 'Call the landlord',
      cells: [{ name: 'Owner', was: 'Ben', is: 'Ana Roe' }],
      says: 'It differs.',
    }),
    line({ change: 'rejected', row: 9, title: '', cells: [], says: 'Row 9 has no title; write one.' }),
    line({ change: 'there', row: 8, title: 'Write the winter menu', cells: [], says: 'It is there: To-Dos, row 4.' }),
  ],
  rejects: [{ row: 9, column: 'When', value: 'soon', code: 'bad-date', message: '"soon" is no date.' }],
  writes: ['The column Source is added at the end of the tab To-Dos.'],
  ...fields,
});
