import { makeScanView } from '../../../../src/core/adopt/view/make-scan-view';
import type { AdoptContext } from '../../../../src/core/adopt/adopt-context';
import type { AdoptedRow } from '../../../../src/core/adopt/adopted-table';
import type { ColumnGuess, TableReading } from '../../../../src/core/adopt/table-reading';
import { tableSpecs } from '../../../../src/app/templates';
import type { ScanTable } from '../../../../src/core/contract/adopt';
import { allWords } from '../values/all-words';
import type { Cell } from '../../../../src/core/tables/cell';

const context: AdoptContext = {
  words: allWords,
  specs: tableSpecs,
  ...{ today: '2026-11-20', locale: 'en_GB', weekStartsOn: 1, yearStartsIn: 1, people: [] },
};

/** `Task = to_do` is a header and what it is taken for; `Remark = (notes)` a concept we have no column for. */
function readingOf(columns: readonly string[], table: TableReading['table'] = 'todos'): TableReading {
  const pairs = columns.map((text) => text.split('=').map((part) => part.trim()));
  const guesses = pairs.map(([, field = ''], at): ColumnGuess => {
    const concept = /^\((.*)\)$/.exec(field)?.[1] ?? '';
    return { at, field: concept === '' ? field : '', concept, confidence: 0.9, reason: 'so it is' };
  });
  return {
    found: {
      ...{ sheet: 'Plan', title: '', above: [], headerRows: [1], firstRow: 2, lastRow: 2, stacked: false, beside: false, split: '' },
      columns: pairs.map(([header = ''], index) => ({ index, letter: 'ABCDEFG'[index] ?? '', header, parts: [header], spread: false })),
      lines: [{ row: 2, role: 'data', section: '', cells: pairs.map((): Cell => 'x'), indent: 0 }],
    },
    ...{ table, confidence: 0.9, reason: 'so it is', others: [], columns: guesses, weeksDown: false, language: 'en' },
  };
}

const row = (at: number, title: string, values: Readonly<Record<string, Cell>> = {}): AdoptedRow => ({
  ...{ table: 'todos', row: at, title, values, periods: [], kept: {}, under: [], notes: [] },
});

function show(reading: TableReading, rows: readonly AdoptedRow[] = [], periods: ReadonlyMap<number, string> = new Map()): ScanTable {
  const adopted = { rows, rejects: [], notices: [], formats: {}, lines: rows.length };
  const scanned = { reading, adopted, bind: { ok: true, says: '' }, before: '' as const, adoption: '', periods };
  const [table] = makeScanView({ tables: [scanned], others: [], says: [] }, context, false).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('which column is which', () => {
  it.each<readonly [string, readonly string[], Partial<ScanTable>]>([
    ['by our name and their header', ['Was = to_do', 'Wer = owner'], { mapping: { 'To-Do': 'Was', Owner: 'Wer' }, unmapped: [] }],
    ['by the letter where there is no header', ['= to_do', 'Wer = owner'], { mapping: { 'To-Do': 'A', Owner: 'Wer' } }],
    ['by the letter where a header stands there twice', ['Name = to_do', 'Name = owner'], { mapping: { 'To-Do': 'A', Owner: 'B' } }],
    ['what is none of ours', ['Was = to_do', 'Colour =', ' ='], { unmapped: ['Colour'] }],
    ['what is kept beside it', ['Was = to_do', 'Info = (notes)', 'More = (notes)'], { kept: { notes: 'Info', 'notes (2)': 'More' } }],
  ])('is told %s', (_name, columns, wanted) => {
    expect(show(readingOf(columns))).toMatchObject(wanted);
  });

  it('names the second of a kind, and a period by its first day', () => {
    expect(show(readingOf(['Big = rock', 'Jan = milestone', 'Feb = milestone'], 'rocks')).mapping).toEqual({
      Rock: 'Big',
      Milestone: 'Jan',
      'Milestone (2)': 'Feb',
    });
    const weeks = show(readingOf(['KPI = measurable', 'W1 = period', 'W2 = period'], 'scorecard'), [], new Map([[1, '2026-01-05']]));
    expect(weeks.mapping).toEqual({ Measurable: 'KPI', '2026-01-05': 'W1', Period: 'W2' });
  });

  it('takes headers for texts, whatever they are called', () => {
    const table = show(readingOf(['__proto__ = to_do', 'constructor = (notes)', '<b>x</b> =']));
    expect([table.mapping, table.kept, table.unmapped]).toEqual([{ 'To-Do': '__proto__' }, { notes: 'constructor' }, ['<b>x</b>']]);
  });
});

describe('rows to look at first', () => {
  const day = (date: string): Cell => ({ local: `${date}T00:00` });
  const reading = readingOf(['Task = to_do', 'Who = owner', 'When = due', 'Done = done_on']);
  const found = (rows: readonly AdoptedRow[], of = reading) => show(of, rows).candidates.map(({ kind, row: at }) => `${kind} ${at}`);
  const ana = { owner: 'Ana' };

  it.each<readonly [string, readonly AdoptedRow[], readonly string[]]>([
    ['the day before is over', [row(2, 'Chairs', { ...ana, due: day('2026-11-19') })], ['slipping 2']],
    ['today is not over', [row(2, 'Chairs', { ...ana, due: day('2026-11-20') })], []],
    ['what is done does not slip', [row(2, 'Chairs', { ...ana, due: day('2026-11-01'), done_on: day('2026-11-02') })], []],
    ['what its owner calls done does not slip', [row(2, 'Chairs', { ...ana, due: day('2026-11-01'), owner_says: 'Done!' })], []],
    ['nor what is not wanted any more', [row(2, 'Chairs', { ...ana, due: day('2026-11-01'), owner_says: 'cancelled' })], []],
    ['nor a number that is where it was to go', [row(2, 'Chairs', { ...ana, due: day('2026-11-01'), current: 100, target: 100 })], []],
    [
      'what is under way slips',
      [row(2, 'Chairs', { ...ana, due: day('2026-11-01'), owner_says: 'in progress', current: 40, target: 100 })],
      ['slipping 2'],
    ],
    ['nobody is named', [row(2, 'Chairs')], ['ownerless 2']],
    ['a word says that it comes again', [row(2, 'Weekly count', ana), row(3, 'Biweeklyish', ana)], ['recurring 2']],
    ['a title stands there twice', [row(2, 'Count', ana), row(3, 'count', ana)], []],
    ['a title stands there three times', [row(2, 'Count', ana), row(3, 'count', ana), row(4, 'Count ', ana)], ['recurring 2']],
  ])('%s', (_name, rows, wanted) => {
    expect(found(rows)).toEqual(wanted);
  });

  it('parts of projects that are called the same are none that come again, unless their dates say so', () => {
    const parts = (days: readonly string[]) =>
      days.map((date, at): AdoptedRow => ({ ...row(at + 2, 'Design', { ...ana, due: day(date) }), table: 'rocks' }));
    const rocks = readingOf(['Task = rock', 'Who = owner', 'When = due'], 'rocks');
    expect(found(parts(['2026-12-01', '2026-12-03', '2027-02-01']), rocks)).toEqual([]);
    expect(found(parts(['2026-12-01', '2027-01-01', '2027-02-01']), rocks)).toEqual(['recurring 2']);
  });

  it('where no column says who owns a row, that is said once', () => {
    const table = show(readingOf(['Task = to_do']), [row(2, 'Chairs'), row(3, 'Door')]);
    expect([table.candidates, table.notices]).toEqual([[], ['No column says who owns a row.']]);
  });
});
