import fc from 'fast-check';
import type { AdoptedRow } from '../../../../src/core/adopt/adopted-table';
import type { AdoptTable } from '../../../../src/core/adopt/table-reading';
import { isBlankCell } from '../../../../src/core/adopt/values/clean-cell';
import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { Cell } from '../../../../src/core/tables/cell';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';
import { context } from './context';
import { reading } from './reading';

const TABLES: Readonly<Partial<Record<AdoptTable, readonly string[]>>> = {
  todos: ['A: to_do', 'B: owner', 'C: due', 'D: done_on', 'E: (status)', 'F: (notes)'],
  rocks: ['A: rock', 'B: owner', 'C: due', 'D: start', 'E: quarter', 'F: current', 'G: owner_says', 'H: link', 'I: rank'],
  processes: ['A: process', 'B: owner', 'C: backup', 'D: cadence', 'E: due_at', 'F: starts', 'G: proof'],
  issues: ['A: issue', 'B: raised_by', 'C: priority', 'D: solved_on', 'E: fix', 'F: (severity)'],
  milestones: ['A: milestone', 'B: rock', 'C: owner', 'D: due', 'E: weight', 'F: done_on', 'G: proof'],
  people: ['A: name', 'B: email', 'C: team', 'D: away_from', 'E: hours_per_week'],
  scorecard: ['A: measurable', 'B: owner', 'C: goal', 'D: unit', 'E: every', '2026-01-05: period', '2026-01-12: period'],
};

const texts = [
  ...[
    '',
    'x',
    'v',
    '-',
    'n/a',
    'TBD',
    'Done',
    'in progress',
    'cancelled',
    'Ana Berg',
    'AB',
    'Ana, Ben',
    'Ana (backup: Ben)',
    'High',
    'Daily',
    'every Friday',
  ],
  ...[
    '3/4/2026',
    '23/4/2026',
    '15. März',
    'Q3 2026',
    'Q4',
    'EOM',
    'next Friday',
    '2026-11-20',
    '7am',
    '40%',
    '$100K',
    '1.500',
    '2,5',
    '>= 95',
    '10-20',
    '#REF!',
  ],
  ...['https://cafe.example', 'ana@cafe.example', 'No idea yet', '5 or so', '__proto__', 'constructor', '1,234', '(12)', '\u200b', ' '],
  ...HOSTILE_TEXTS.map(({ text }) => text),
];

const cells: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  fc.integer({ min: -5, max: 60000 }),
  fc.double({ min: 0, max: 2, noNaN: true }),
  fc.boolean(),
  fc.constantFrom<Cell[]>({ local: '2026-01-05T00:00' }, { local: '1899-12-30T07:00' }, { local: '2026-01-05T14:30' }),
  fc.string({ maxLength: 30 }),
);

const pictures = fc.constantFrom(...(Object.keys(TABLES) as AdoptTable[])).chain((table) => {
  const columns = TABLES[table] ?? [];
  const row = fc.array(cells, { minLength: columns.length, maxLength: columns.length });
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 8 }),
      indents: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }),
    })
    .map((made) => ({ table, columns, ...made }));
});

const flat = (rows: readonly AdoptedRow[]): readonly AdoptedRow[] => rows.flatMap((row) => [row, ...flat(row.under)]);
const nameOf = (column: string): string => column.slice(0, column.lastIndexOf(':'));
const whatOf = (column: string): string => column.slice(column.lastIndexOf(':') + 1).trim();

describe('the law of reading a table', () => {
  it('makes of every line a row or a reject of the whole row, never both and never neither', () => {
    fc.assert(
      fc.property(pictures, ({ table, columns, rows, indents }) => {
        const read = readAdopted(
          reading({ table, columns, rows, lines: Object.fromEntries(rows.map((_row, at) => [at, { indent: indents[at] ?? 0 }])) }),
          context(),
        );
        const taken = flat(read.rows).map(({ row }) => row);
        const left = read.rejects.filter(({ whole }) => whole).map(({ row }) => row);
        expect([...taken, ...left].sort((a, b) => a - b)).toEqual(rows.map((_row, at) => at + 2));
        expect(read.lines).toBe(rows.length);
      }),
    );
  });

  it('makes of every cell that is mapped a value, a note, something kept, or a reject', () => {
    fc.assert(
      fc.property(pictures, ({ table, columns, rows }) => {
        const read = readAdopted(reading({ table, columns, rows }), context());
        rows.forEach((row, line) => {
          const taken = read.rows.find((one) => one.row === line + 2);
          if (taken === undefined) return;
          row.forEach((cell, at) => {
            const column = columns[at] ?? '';
            const [name, field] = [nameOf(column), whatOf(column)];
            const accounted =
              isBlankCell(cell) ||
              cell === false ||
              field in taken.values ||
              name in taken.kept ||
              taken.periods.some(({ start }) => start === name) ||
              taken.notes.some((note) => note.startsWith(`${name}: `)) ||
              read.rejects.some((reject) => reject.row === line + 2 && reject.column === name);
            expect({ cell, column, accounted }).toEqual({ cell, column, accounted: true });
          });
        });
      }),
    );
  });

  it('says where each reject is, and never a control or direction character', () => {
    fc.assert(
      fc.property(pictures, ({ table, columns, rows }) => {
        const { rejects } = readAdopted(reading({ table, columns, rows }), context());
        for (const reject of rejects) {
          expect(reject.message).toMatch(new RegExp(`^Plan, row ${String(reject.row)}[,:]`));
          expect(reject.message + reject.value).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
