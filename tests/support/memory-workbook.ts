import type { CellArea, ColumnOffer, TabInfo, TabLayout, Workbook } from '../../src/app/ports';
import type { PageLayout } from '../../src/core/home/layout';
import type { Cell } from '../../src/core/tables/cell';
import { filledRows, usedColumns, usedRows } from './used-cells';

/** One tab in memory: all cells of its grid. */
export interface MemoryTab {
  name: string;
  readonly id: number;
  hidden: boolean;
  cells: Cell[][];
  formulas: Map<string, string>;
  /** By `row,column`, 0-based. */
  notes: Map<string, string>;
  /** By `row,column`, 0-based. */
  formats: Map<string, string>;
  merges: CellArea[];
  isProtected: boolean;
  layouts: TabLayout[];
  offers: ColumnOffer[];
  page: PageLayout | null;
  /** True while columns of the engine warn whoever writes in them. */
  warned: boolean;
}

/** Called before and after every counted call; may throw to end the execution there. */
export type CallHook = (call: string, index: number, phase: 'before' | 'after') => void;

/** A workbook over plain arrays, with what a test wants to look at. */
export interface MemoryWorkbook extends Workbook {
  readonly sheets: readonly MemoryTab[];
  sheet(name: string): MemoryTab;
  /** The tab somebody would see. */
  readonly shown: () => string;
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

function blankRows(rows: number, columns: number): Cell[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, (): Cell => ''));
}

function makeTab(name: string, id: number, values: readonly (readonly Cell[])[]): MemoryTab {
  const width = Math.max(26, ...values.map((row) => row.length));
  const cells = blankRows(Math.max(100, values.length + 10), width);
  values.forEach((row, r) => row.forEach((value, c) => setCell(cells, r, c, value)));
  return {
    ...{ name, id, hidden: false, cells, formulas: new Map(), notes: new Map(), formats: new Map(), merges: [], isProtected: false },
    ...{ layouts: [], offers: [], page: null, warned: false },
  };
}

function setCell(cells: Cell[][], row: number, column: number, value: Cell): void {
  const target = cells[row];
  if (target === undefined || column >= target.length) throw new Error(OUTSIDE);
  target[column] = typeof value === 'object' ? { local: value.local.length === 10 ? `${value.local}T00:00` : value.local } : value;
}

function checkShape(values: readonly (readonly unknown[])[], tab: MemoryTab, row: number, column: number): void {
  const width = values[0]?.length ?? 0;
  if (values.length === 0) throw new Error('The number of rows in the range must be at least 1.');
  if (width === 0) throw new Error('The number of columns in the range must be at least 1.');
  const uneven = values.find((line) => line.length !== width);
  if (uneven !== undefined) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${uneven.length} but the range has ${width}.`,
    );
  }
  const isInside =
    row >= 1 && column >= 1 && row + values.length - 1 <= tab.cells.length && column + width - 1 <= (tab.cells[0]?.length ?? 0);
  if (!isInside) throw new Error(OUTSIDE);
}

function readRange(tab: MemoryTab, firstRow: number): Cell[][] {
  const width = usedColumns(tab);
  return tab.cells.slice(firstRow - 1, filledRows(tab)).map((row) => row.slice(0, width));
}

/** One text for every used cell, by `row,column`; a blank tab has its first cell. */
function readTexts(tab: MemoryTab, texts: ReadonlyMap<string, string>, otherwise: string): string[][] {
  const [rows, columns] = [Math.max(1, usedRows(tab)), Math.max(1, usedColumns(tab))];
  return blankRows(rows, columns).map((row, r) => row.map((_, c) => texts.get(`${r},${c}`) ?? otherwise));
}

function readMerges(tab: MemoryTab): CellArea[] {
  const [rows, columns] = [Math.max(1, usedRows(tab)), Math.max(1, usedColumns(tab))];
  return tab.merges.filter(({ row, column }) => row <= rows && column <= columns);
}

function put(tab: MemoryTab, row: number, column: number, values: readonly (readonly Cell[])[]): void {
  checkShape(values, tab, row, column);
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      setCell(tab.cells, row + r - 1, column + c - 1, value);
      tab.formulas.delete(`${row + r - 1},${column + c - 1}`);
    }),
  );
}

function putNote(tab: MemoryTab, row: number, column: number, note: string): void {
  if (note === '') tab.notes.delete(`${row},${column}`);
  else tab.notes.set(`${row},${column}`, note);
}

/** The notes of deleted rows go, those below move up with their rows. */
function dropNotes(tab: MemoryTab, first: number, count: number): void {
  const kept = [...tab.notes].flatMap(([place, note]) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const gone = row >= first && row < first + count;
    return gone ? [] : [[`${row < first ? row : row - count},${column}`, note] as const];
  });
  tab.notes = new Map(kept);
}

function grow(tab: MemoryTab, rows: number): void {
  if (rows > tab.cells.length) tab.cells.push(...blankRows(rows - tab.cells.length, tab.cells[0]?.length ?? 1));
}

function widen(tab: MemoryTab, columns: number): void {
  tab.cells.forEach((row) => {
    while (row.length < columns) row.push('');
  });
}

/** Makes a workbook with these tabs; `fingerprint` is that of the file. */
export function makeMemoryWorkbook(
  tabs: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  fingerprint: string,
  counted: <T>(call: string, run: () => T) => T,
): MemoryWorkbook {
  const sheets = Object.entries(tabs).map(([name, values], index) => makeTab(name, index + 1, values));
  let shown = sheets[0]?.name ?? '';
  let selected: ReturnType<Workbook['selectedCell']> = null;
  const sheet = (name: string): MemoryTab => {
    const found = sheets.find((tab) => tab.name === name);
    if (found === undefined) throw new Error(`There is no tab "${name}" in this file.`);
    return found;
  };
  return {
    sheets,
    sheet,
    shown: () => shown,
    fingerprint: () => fingerprint,
    locale: () => counted('locale', () => 'en_US'),
    url: () => `https://docs.example/${fingerprint}`,
    sizes: () => sheets.map(({ name, cells }) => ({ tab: name, cells: cells.length * (cells[0]?.length ?? 0) })),
    tabs: (): TabInfo[] => sheets.map(({ name, id, hidden }) => ({ name, id, hidden })),
    read: (name) => counted('read', () => readRange(sheet(name), 1)),
    formulas: (name) =>
      counted('formulas', () => readRange(sheet(name), 1).map((row, r) => row.map((_, c) => sheet(name).formulas.get(`${r},${c}`) ?? ''))),
    formats: (name) => counted('formats', () => readTexts(sheet(name), sheet(name).formats, 'General')),
    isProtected: (name) => counted('isProtected', () => sheet(name).isProtected),
    merges: (name) => counted('merges', () => readMerges(sheet(name))),
    tail: (name, count) =>
      counted('tail', () => {
        const firstRow = Math.max(1, usedRows(sheet(name)) - count + 1);
        return { firstRow, rows: readRange(sheet(name), firstRow) };
      }),
    part: (name, row, count, column = 1, columns) =>
      counted('part', () =>
        readRange(sheet(name), row)
          .slice(0, count)
          .map((cells) => {
            const end = columns === undefined ? cells.length : column - 1 + columns;
            return Array.from({ length: Math.max(0, end - column + 1) }, (_unused, at): Cell => cells[column - 1 + at] ?? '');
          }),
      ),
    write: (name, row, column, values) => counted('write', () => put(sheet(name), row, column, values)),
    writeFormula: (name, row, column, formula) =>
      counted('writeFormula', () => {
        put(sheet(name), row, column, [[formula === '=""' ? '' : 0]]);
        sheet(name).formulas.set(`${row - 1},${column - 1}`, formula);
      }),
    notes: (name, row, column, rows, columns) =>
      counted('notes', () => {
        checkShape(blankRows(rows, columns), sheet(name), row, column);
        return blankRows(rows, columns).map((line, r) =>
          line.map((_, c) => sheet(name).notes.get(`${row + r - 1},${column + c - 1}`) ?? ''),
        );
      }),
    writeNotes: (name, row, column, notes) =>
      counted('writeNotes', () => {
        checkShape(notes, sheet(name), row, column);
        notes.forEach((line, r) => line.forEach((note, c) => putNote(sheet(name), row + r - 1, column + c - 1, note)));
      }),
    append: (name, lastRow, values, column = 1) =>
      counted('append', () => {
        if (values.length === 0) return;
        grow(sheet(name), lastRow + values.length);
        put(sheet(name), lastRow + 1, column, values);
      }),
    deleteRows: (name, row, count) =>
      counted('deleteRows', () => {
        if (row < 1 || count < 1 || row + count - 1 > sheet(name).cells.length) throw new Error(OUTSIDE);
        sheet(name).cells.splice(row - 1, count);
        dropNotes(sheet(name), row - 1, count);
      }),
    addTab: (name, rows, columns) =>
      counted('addTab', () => {
        if (sheets.some((tab) => tab.name.toLowerCase() === name.toLowerCase()))
          throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
        const tab = makeTab(name, Math.max(0, ...sheets.map(({ id }) => id)) + 1, []);
        tab.cells = blankRows(rows, columns);
        sheets.push(tab);
      }),
    deleteTab: (name) => counted('deleteTab', () => void sheets.splice(sheets.indexOf(sheet(name)), 1)),
    ensureColumns: (name, count) => widen(sheet(name), count),
    applyLayout: (name, layout) =>
      counted('applyLayout', () => {
        sheet(name).layouts.push(layout);
        sheet(name).warned = sheet(name).warned || layout.columns.some(({ writer }) => writer === 'engine');
        sheet(name).hidden = sheet(name).hidden || layout.hidden;
      }),
    clearColumns: (name, row, column, columns) =>
      counted('clearColumns', () => {
        const rows = sheet(name).cells.length - row + 1;
        put(sheet(name), row, column, blankRows(rows, columns));
        const gone = [...sheet(name).notes.keys()].filter((place) => {
          const [r = 0, c = 0] = place.split(',').map(Number);
          return r >= row - 1 && c >= column - 1 && c < column - 1 + columns;
        });
        gone.forEach((place) => sheet(name).notes.delete(place));
      }),
    addOffers: (name, offers) => counted('addOffers', () => void sheet(name).offers.push(...offers)),
    applyPage: (name, page) => counted('applyPage', () => void (sheet(name).page = page)),
    selectCell: (name, row, column) =>
      counted('selectCell', () => {
        checkShape([['']], sheet(name), row, column);
        shown = sheet(name).name;
        selected = { tab: shown, row, column };
      }),
    selectedCell: () => counted('selectedCell', () => selected ?? { tab: shown, row: 1, column: 1 }),
    setHidden: (name, hidden) => counted('setHidden', () => void (sheet(name).hidden = hidden)),
    dropWarnings: (name) => counted('dropWarnings', () => void (sheet(name).warned = false)),
    showTab: (name) => counted('showTab', () => void (shown = sheet(name).name)),
    flush: () => counted('flush', () => undefined),
  };
}
