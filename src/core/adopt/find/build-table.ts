import type { FoundLine, FoundTable } from '../found-table';
import { profileOf, shapeBody } from './body-shape';
import type { BodyShape } from './body-shape';
import type { Draft } from './draft';
import type { Grid } from './grid';
import { cellAt, filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { nameColumns } from './name-columns';
import type { FoundColumn } from '../found-table';
import { readTitles } from './read-titles';
import { findEmpty } from './tell-empty';
import { tellIndent } from './tell-indent';
import type { RoleOfRow } from './tell-roles';
import { tellRoles } from './tell-roles';
import { sectionName } from './tell-section';
import { tellUnit } from './tell-unit';

/** Where a table was found: facts of the tab as a whole. */
export interface Place {
  readonly sheet: string;
  readonly split: string;
  readonly stacked: boolean;
  readonly beside: boolean;
}

function isSectionHeader(shape: BodyShape, row: number): string {
  const header = shape.headerRows[shape.headerRows.length - 1];
  const first = filledColumns(shape.grid, row, shape.left, shape.right)[0];
  if (header === undefined || first === undefined) return '';
  const own = textAt(shape.grid, row, first);
  return own === textAt(shape.grid, header, first) ? '' : own;
}

function firstSection(shape: BodyShape, roles: readonly RoleOfRow[]): string {
  const other = roles.some(({ row, role }) => role === 'header' && isSectionHeader(shape, row) !== '');
  const header = shape.headerRows[shape.headerRows.length - 1];
  const first = header === undefined ? undefined : filledColumns(shape.grid, header, shape.left, shape.right)[0];
  return other && header !== undefined && first !== undefined ? textAt(shape.grid, header, first) : '';
}

function nameSection(shape: BodyShape, { row, role }: RoleOfRow, section: string, first: string): string {
  if (role === 'header') return isSectionHeader(shape, row) || first;
  return role === 'section' ? sectionName(shape, row) : section;
}

/** What numbers of a row show beside them, nothing where none shows any. */
function readUnits({ grid }: BodyShape, row: number, columns: readonly FoundColumn[]): Pick<FoundLine, 'units'> {
  const formats = grid.formats[row];
  if (formats === undefined) return {};
  const units = columns.map(({ index }) => (typeof cellAt(grid, row, index) === 'number' ? tellUnit(formats[index] ?? '') : ''));
  return units.some((unit) => unit !== '') ? { units } : {};
}

function readLines(shape: BodyShape, roles: readonly RoleOfRow[], columns: readonly FoundColumn[]): FoundLine[] {
  const first = firstSection(shape, roles);
  let section = first;
  return roles.map((one) => {
    section = nameSection(shape, one, section, first);
    return {
      row: one.row + 1,
      role: one.role,
      section,
      cells: columns.map(({ index }) => cellAt(shape.grid, one.row, index)),
      ...readUnits(shape, one.row, columns),
      indent: tellIndent(shape.grid, one.row, shape.left, shape.right),
    };
  });
}

/** True where a last line is a remark below the table: one text that is no line of a table with a key in each line. */
function isRemark(shape: BodyShape, { row, role }: RoleOfRow): boolean {
  if (role === 'section' || role === 'hint' || role === 'header') return true;
  const columns = filledColumns(shape.grid, row, shape.left, shape.right);
  const column = columns[0];
  if (role !== 'data' || column === undefined || columns.length > 1 || shape.usual < 3) return false;
  if (kindAt(shape.grid, row, column) === Kind.long || /[:：]$/.test(textAt(shape.grid, row, column))) return true;
  return column !== shape.key && (profileOf(shape, shape.key)?.fill ?? 0) >= 0.7;
}

/** Leaves out remarks below the last line, and names of sections with nothing under them. */
function endAtData(shape: BodyShape, roles: readonly RoleOfRow[]): readonly RoleOfRow[] {
  let end = roles.length;
  for (let last = roles[end - 1]; last !== undefined && isRemark(shape, last); last = roles[end - 1]) end -= 1;
  return roles.slice(0, end);
}

/** Cells of a line from which on it is full, and up to which it is narrow. */
const FULL = 5;
const NARROW = 2;

/** Where a total of full lines is followed by a text alone and narrow lines, another list begins: its place among the roles. */
function findCut(shape: BodyShape, roles: readonly RoleOfRow[]): number {
  const counts = roles.map(({ row }) => filledColumns(shape.grid, row, shape.left, shape.right).length);
  let cut = roles.length;
  for (let at = roles.length - 1; at > 0 && (counts[at] ?? 0) <= NARROW; at -= 1)
    if (counts[at] === 1 && roles[at - 1]?.role === 'total') cut = at;
  const before = counts.slice(0, cut).sort((a, b) => a - b);
  return (before[Math.floor(before.length / 2)] ?? 0) >= FULL ? cut : roles.length;
}

function assembleTable(shape: BodyShape, roles: readonly RoleOfRow[], draft: Draft, place: Place): FoundTable | undefined {
  const data = roles.filter(({ role }) => role === 'data').map(({ row }) => row);
  const first = data[0];
  const last = data[data.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const columns = nameColumns(shape);
  return {
    ...place,
    ...readTitles(shape.grid, draft),
    headerRows: draft.headerRows.map((row) => row + 1),
    firstRow: first + 1,
    lastRow: last + 1,
    columns,
    lines: readLines(shape, roles, columns),
  };
}

function shapeOf(grid: Grid, draft: Draft, rows: readonly number[]): BodyShape {
  return shapeBody(grid, rows, draft, draft.headerRows);
}

/**
 * Makes found tables of a draft: one as a rule, none where no line of it is data, two where a shorter list follows its
 * total. Rows that were prepared and not used do not count when lines are compared.
 */
export function buildTables(grid: Grid, draft: Draft, place: Place): readonly FoundTable[] {
  const lines = draft.rows.filter((row) => !draft.repeated.has(row));
  const empty = findEmpty(shapeOf(grid, draft, lines));
  const used = empty.size === 0 ? lines : lines.filter((row) => !empty.has(row));
  const shape = shapeOf(grid, draft, used);
  const all = tellRoles(shape, draft.rows, { repeated: draft.repeated, empty });
  const cut = findCut(shape, all);
  const [name, ...rest] = all.slice(cut).map(({ row }) => row);
  const kept =
    name === undefined
      ? shape
      : shapeOf(
          grid,
          draft,
          used.filter((row) => row < name),
        );
  const table = assembleTable(kept, endAtData(kept, all.slice(0, cut)), draft, place);
  const found = table === undefined ? [] : [table];
  if (name === undefined || rest.length < 2) return found;
  const other: Draft = { ...draft, titles: [name], headerRows: [], rows: rest, repeated: new Set() };
  return [...found, ...buildTables(grid, other, place)];
}
