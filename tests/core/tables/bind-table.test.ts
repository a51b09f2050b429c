import { tableSpecs } from '../../../src/app/templates';
import { bindTable } from '../../../src/core/tables/bind-table';
import type { Cell } from '../../../src/core/tables/cell';
import type { ColumnBinding } from '../../../src/core/tables/column-binding';
import { decodeTable } from '../../../src/core/tables/decode-table';
import type { TableSpec } from '../../../src/core/tables/spec';
import { placeAppends } from '../../../src/core/plan/place-changes';

function spec(key: string): TableSpec {
  const found = tableSpecs[key];
  if (found === undefined) throw new Error(key);
  return found;
}

const TAB = 'Big things';
const row = (column: string, header: string, kind = '', table = 'Rocks'): ColumnBinding => ({ table, column, tab: TAB, header, kind });
const whole = (header: string, table = 'Rocks'): ColumnBinding => row('*', header, 'tab 7', table);
const rocks = [row('Rock', 'What'), row('Owner', 'Who'), row('Due', 'By when', 'dates day first'), row('ID', 'ID')];

const messy: readonly (readonly Cell[])[] = [
  ['Our big things', '', '', '', ''],
  ['', '', '', '', ''],
  ['What', 'Who', 'By when', 'Status', 'ID'],
  ['SALES', '', '', '', '-'],
  ['Open the shop', 'Ana', '23/4/2026', 'green', 'R-2222'],
  ['Total', 1, '', '', '-'],
];

describe('a tab of the team with its header further down', () => {
  const raw = bindTable(spec('rocks'), TAB, messy, [whole('3'), ...rocks]);

  it('keeps the number of every row', () => {
    expect(decodeTable(raw).rows.map(({ row: at, title, id }) => [at, title, id])).toEqual([[5, 'Open the shop', 'R-2222']]);
  });

  it('reads what the Columns tab names, as it says, and nothing else', () => {
    const [only] = decodeTable(raw).rows;
    expect(only?.values).toMatchObject({ owner: 'Ana', due: '2026-04-23', status: null });
    expect(decodeTable(raw).issues).toEqual([]);
  });

  it('appends below what is used, never into the header', () => {
    expect(placeAppends(raw, [{ id: 'R-3333', rock: 'Next' }])).toEqual({
      after: 6,
      blocks: [
        { column: 5, values: [['R-3333']] },
        { column: 1, values: [['Next']] },
      ],
    });
    const bare = bindTable(spec('rocks'), TAB, messy.slice(0, 3), [whole('3'), ...rocks]);
    expect(placeAppends(bare, [{ rock: 'First' }]).after).toBe(3);
  });

  it('says which header is gone, what it may be, and where to write it', () => {
    const renamed = messy.map((cells, at) => (at === 2 ? ['What', 'Person', 'By when', 'Status', 'ID'] : cells));
    const { issues } = decodeTable(bindTable(spec('rocks'), TAB, renamed, [whole('3'), ...rocks]));
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'bound-column-gone',
        'Big things: the header "Who" is not in row 3 any more, so Owner is not read. It may be "Person", "Status". In the tab Columns write its new header into Header of the row Rocks, Owner, or give it its name back.',
      ],
    ]);
  });
});

describe('a header of several lines', () => {
  const grid: readonly (readonly Cell[])[] = [
    ['', 'Plan', '', ''],
    ['Goal', 'Who', 'When', 'ID'],
    ['Grow', 'Ana', { local: '2026-04-23T00:00' }, 'R-2222'],
  ];

  it('is joined, and what stands above is spread over blanks to its right', () => {
    const raw = bindTable(spec('rocks'), TAB, grid, [whole('1:2'), row('Rock', 'Goal'), row('Due', 'plan / when'), row('ID', 'id')]);
    expect(raw.grid[0]).toEqual(['Goal', 'Plan / Who', 'Plan / When', 'Plan / ID']);
    expect(decodeTable(raw).rows).toMatchObject([{ row: 3, title: 'Grow', values: { due: '2026-04-23' } }]);
  });

  it.each([
    ['nothing', ''],
    ['a sentence', 'row 3'],
    ['an area', '7:120'],
    ['the wrong way round', '9:2'],
  ])('counts as row 1 where Header says %s', (_, header) => {
    expect(bindTable(spec('rocks'), TAB, grid, [whole(header)]).adopted?.headerRow).toBe(1);
  });
});

describe('what is not bound', () => {
  it('is not read, however it is called', () => {
    const grid = [['Rock', 'Owner', 'Status', 'ID', '__proto__']];
    const { columns } = bindTable(spec('rocks'), TAB, grid, [whole(''), row('Rock', 'Rock'), row('Owner', 'constructor')]).binding;
    expect(columns).toEqual({ rock: 0 });
  });

  it('counts by its own name in a tab of ours under another name', () => {
    const raw = bindTable(spec('rocks'), TAB, [['Rock', 'Owner']], [row('*', '')]);
    expect(raw.adopted).toBeUndefined();
    expect(raw.binding.columns).toEqual({ rock: 0, owner: 1 });
  });

  it('rests without a column for ids, and says so', () => {
    const raw = bindTable(spec('rocks'), TAB, [['Rock'], ['Grow']], [whole(''), row('Rock', 'Rock')]);
    expect(decodeTable(raw)).toEqual({
      rows: [],
      issues: [
        {
          code: 'bound-column-gone',
          tab: TAB,
          row: 0,
          column: '',
          message:
            'Big things: the tab Columns names no column for ids, so nothing of the tab is read; add a column for them and a row with ID and its header.',
        },
      ],
    });
  });

  it('takes a letter only where Kind says so', () => {
    const grid: readonly (readonly Cell[])[] = [
      ['', 'Rock'],
      ['x', 'y'],
    ];
    const at = (kind: string) =>
      bindTable(spec('rocks'), TAB, grid, [whole(''), row('Rock', 'A', kind), row('Owner', 'ID', '')]).binding.columns;
    expect(at('by letter')).toEqual({ rock: 0 });
    expect(at('')).toEqual({});
  });
});

describe('weeks on a tab of the team', () => {
  const kpis = [whole('1', 'Scorecard'), row('Measurable', 'KPI', '', 'Scorecard')];
  const periodsOf = (headers: readonly Cell[], more: readonly ColumnBinding[], kind = '') =>
    bindTable(spec('scorecard'), TAB, [['KPI', ...headers]], [...kpis, row('periods', '', kind, 'Scorecard'), ...more]).binding.periods;
  const known = (start: string, header: string): ColumnBinding => row(start, header, '', 'Scorecard');

  it.each<[string, readonly Cell[], readonly ColumnBinding[], string, readonly (readonly [number, string])[]]>([
    [
      'real dates, whatever stands between',
      [{ local: '2026-01-05T00:00' }, 'Avg', { local: '2026-01-12T00:00' }],
      [],
      '',
      [
        [3, '2026-01-12'],
        [1, '2026-01-05'],
      ],
    ],
    [
      'days with a year',
      ['Week of Jan 5, 2026', 'w/e 18 Jan 2026'],
      [],
      '',
      [
        [2, '2026-01-12'],
        [1, '2026-01-05'],
      ],
    ],
    [
      'numbers in the order that was decided',
      ['5/1/2026', '12/1/2026'],
      [],
      'dates day first',
      [
        [2, '2026-01-12'],
        [1, '2026-01-05'],
      ],
    ],
    ['numbers whose order nobody decided: none', ['5/1/2026', '12/1/2026'], [], '', []],
    ['no year known: none', ['5-Jan', '12-Jan'], [], '', []],
    [
      'a year from one that is known',
      ['29-Dec', '5-Jan', '12-Jan'],
      [known('2026-01-05', '5-Jan')],
      '',
      [
        [3, '2026-01-12'],
        [2, '2026-01-05'],
        [1, '2025-12-29'],
      ],
    ],
    [
      'newest first',
      ['12-Jan', '5-Jan', '29-Dec'],
      [known('2026-01-05', '5-Jan')],
      '',
      [
        [1, '2026-01-12'],
        [2, '2026-01-05'],
        [3, '2025-12-29'],
      ],
    ],
    [
      'week numbers, also of the next year',
      ['Wk 52', 'Wk 1'],
      [known('2026-12-21', 'Wk 52')],
      '',
      [
        [2, '2027-01-04'],
        [1, '2026-12-21'],
      ],
    ],
    [
      'months',
      ['January 2026', 'February 2026', 'Total 2026'],
      [],
      '',
      [
        [2, '2026-02-01'],
        [1, '2026-01-01'],
      ],
    ],
    ['a year in the line above', ['2026 / Wk 2'], [], '', [[1, '2026-01-05']]],
    ['a header that only the Columns tab can read', ['KW zwei'], [known('2026-01-05', 'kw zwei')], '', [[1, '2026-01-05']]],
    [
      'years that do not fit together: none',
      ['5-Jan', '12-Jan'],
      [known('2026-01-05', '5-Jan'), known('2025-01-12', '12-Jan')],
      '',
      [
        [1, '2026-01-05'],
        [2, '2025-01-12'],
      ],
    ],
    ['the same day every month may be a year: none', ['Jan 26', 'Feb 26'], [], 'year 2026', []],
  ])('are read: %s', (_, headers, more, kind, wanted) => {
    expect(periodsOf(headers, more, kind).map(({ index, start }) => [index, start])).toEqual(wanted);
  });
});
