import { isLone } from './find-header';
import type { Area, Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import type { OpenTable } from './new-table';
import { beginsTable, continuesTable } from './new-table';
import type { ColumnProfile } from './profile';
import { profileColumns } from './profile';
import { countFilled, endOfRun, isRowUsed, nextRows } from './rows';
import { isRepeated, isSameForOtherDays } from './same-header';
import { findSequence } from './sequence';

/** Rows that belong to a table, and the row at which something else begins. */
export interface Body {
  readonly rows: readonly number[];
  readonly repeated: ReadonlySet<number>;
  readonly next: number;
}

/** Blank rows a table may have between its lines; a header may be repeated after fewer. */
const MOST_GAP = 4;
const MOST_GAP_REPEATED = 2;
/** Lines by which what follows is judged. */
const SAMPLE = 30;
/** New lines after which the columns are looked at again. */
const FRESH = 20;

/** Lines below a repeated header that are compared, and lines above it among which they are looked for. */
const SAME_LINES = 6;
const SAME_AMONG = 60;
/** Dates in a row from which on they may be weeks of a header. */
const LEAST_DATES = 3;

interface LoneRow {
  readonly row: number;
  /** Blank rows between it and the last line. */
  readonly gap: number;
}

interface Reading {
  readonly rows: number[];
  readonly repeated: Set<number>;
  /** Lone texts since the last line: of this table when it goes on, else of what follows. */
  pending: LoneRow[];
  gap: number;
  /** Lines with one cell only that were taken. */
  lone: number;
  profiles: readonly ColumnProfile[];
  profiled: number;
}

type Verdict = 'line' | 'lone' | 'repeated' | 'stop';

function profileLast(grid: Grid, reading: Reading, area: Area): readonly ColumnProfile[] {
  const count = reading.rows.length;
  if (count === reading.profiled || (count < reading.profiled * 1.3 + 1 && count < reading.profiled + FRESH)) return reading.profiles;
  const lines = reading.rows.slice(-SAMPLE).filter((row) => !reading.repeated.has(row));
  reading.profiles = profileColumns(grid, lines, area.left, area.right);
  reading.profiled = count;
  return reading.profiles;
}

function startsOther(grid: Grid, row: number, table: OpenTable, reading: Reading): boolean {
  if (reading.rows.length === 0) return false;
  const before = reading.gap > 0 ? 'blank' : reading.pending.length > 0 ? 'lone' : 'none';
  return beginsTable(grid, row, table, profileLast(grid, reading, table.area), before);
}

function goesOn(grid: Grid, row: number, table: OpenTable, reading: Reading): boolean {
  if (reading.rows.length === 0) return reading.gap <= MOST_GAP;
  if (reading.gap > MOST_GAP) return false;
  const end = endOfRun(grid, table.area, row);
  const run = nextRows(grid, { ...table.area, bottom: end }, row, 8).filter((at) => !isLone(grid, at, table.area));
  return continuesTable(grid, run, table, profileLast(grid, reading, table.area));
}

/** True where a row counts on under a header that counts, and has nothing else: the next weeks of a plan. */
function countsOn(grid: Grid, row: number, table: OpenTable): boolean {
  const { left, right } = table.area;
  const header = table.headerRows.find((line) => countsDates(grid, line, table.area).length >= LEAST_DATES);
  if (header === undefined) return false;
  const counting = countsDates(grid, row, table.area);
  if (counting.length < LEAST_DATES) return false;
  const others = filledColumns(grid, row, left, right).filter((column) => !counting.includes(column));
  return others.every((column) => textAt(grid, row, column) === textAt(grid, header, column));
}

function countsDates(grid: Grid, row: number, area: Area): number[] {
  const columns = filledColumns(grid, row, area.left, area.right).filter((column) => kindAt(grid, row, column) === Kind.date);
  return columns.length < LEAST_DATES ? [] : [...findSequence(grid, row, columns)];
}

/** The column of texts that tells lines apart best; `-1` where none has texts. */
function findSign(profiles: readonly ColumnProfile[], left: number): number {
  const telling = profiles.map((profile) => (profile.main === Kind.text ? profile.distinct * profile.fill : 0));
  const best = Math.max(0, ...telling);
  return best === 0 ? -1 : left + telling.indexOf(best);
}

/** True where the lines below a repeated header are those above it again: another version of the table. */
function isAgain(grid: Grid, row: number, table: OpenTable, reading: Reading): boolean {
  const sign = findSign(profileLast(grid, reading, table.area), table.area.left);
  if (sign < 0) return false;
  const next = nextRows(grid, table.area, row + 1, SAME_LINES).map((at) => textAt(grid, at, sign));
  const known = new Set(reading.rows.slice(-SAME_AMONG).map((at) => textAt(grid, at, sign)));
  const same = next.filter((text) => text !== '' && known.has(text));
  return next.length > 1 && same.length >= next.length * 0.6;
}

function judge(grid: Grid, row: number, table: OpenTable, reading: Reading): Verdict {
  const { left, right } = table.area;
  if (left !== right && isLone(grid, row, table.area)) return 'lone';
  const again = table.headerRows.some((header) => isRepeated(grid, header, row, left, right));
  if (again) return reading.gap > MOST_GAP_REPEATED || isAgain(grid, row, table, reading) ? 'stop' : 'repeated';
  if (table.headerRows.some((header) => isSameForOtherDays(grid, header, row, left, right))) return 'stop';
  if (countsOn(grid, row, table) || startsOther(grid, row, table, reading)) return 'stop';
  return reading.gap > 0 && !goesOn(grid, row, table, reading) ? 'stop' : 'line';
}

function take(reading: Reading, row: number, verdict: Verdict): void {
  reading.rows.push(...reading.pending.map((lone) => lone.row), row);
  reading.lone += reading.pending.length;
  reading.pending = [];
  reading.gap = 0;
  if (verdict === 'repeated') reading.repeated.add(row);
}

function finish(reading: Reading, next: number): Body {
  const usual = reading.lone >= reading.rows.length * 0.2 && reading.rows.length > 0;
  const apart = reading.pending.findIndex(({ gap }) => gap > (usual ? 1 : 0));
  const own = apart === -1 ? reading.pending : reading.pending.slice(0, apart);
  const rest = apart === -1 ? undefined : reading.pending[apart]?.row;
  return { rows: [...reading.rows, ...own.map(({ row }) => row)], repeated: reading.repeated, next: rest ?? next };
}

/** Reads the lines of a table from the row below its header until the area ends or something else begins. */
export function readBody(grid: Grid, table: OpenTable): Body {
  const { area } = table;
  const reading: Reading = { rows: [], repeated: new Set(), pending: [], gap: 0, lone: 0, profiles: [], profiled: 0 };
  const start = (table.headerRows[table.headerRows.length - 1] ?? area.top - 1) + 1;
  for (let row = start; row <= area.bottom; row += 1) {
    if (!isRowUsed(grid, row, area)) {
      reading.gap += 1;
      continue;
    }
    if (countFilled(grid, row, area, 1) === 0) continue;
    const verdict = judge(grid, row, table, reading);
    if (verdict === 'stop') return finish(reading, row);
    if (verdict === 'lone') reading.pending.push({ row, gap: reading.gap });
    else take(reading, row, verdict);
  }
  return finish(reading, area.bottom + 1);
}
