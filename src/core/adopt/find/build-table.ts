import type { FoundLine, FoundTable } from '../found-table';
import { profileOf, shapeBody } from './body-shape';
import type { BodyShape } from './body-shape';
import type { Draft } from './draft';
import type { Grid } from './grid';
import { cellAt, filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { nameColumns } from './name-columns';
import type { FoundColumn } from '../found-table';
import { tellIndent } from './tell-indent';
import type { RoleOfRow } from './tell-roles';
import { tellRoles } from './tell-roles';
import { sectionName } from './tell-section';

/** Where a table was found: facts of the tab as a whole. */
export interface Place {
  readonly sheet: string;
  readonly split: string;
  readonly stacked: boolean;
  readonly beside: boolean;
}

function ownColumns(draft: Draft, columns: readonly number[]): readonly number[] {
  const own = columns.filter((column) => column >= draft.left && column <= draft.right);
  return own.length > 0 ? own : columns;
}

function readTitles(grid: Grid, draft: Draft): { title: string; above: string[] } {
  const rows = draft.titles.map((row) => ownColumns(draft, filledColumns(grid, row, 0, grid.width - 1)).map((column) => ({ row, column })));
  const lone = rows.filter((cells) => cells.length === 1).flat();
  const named = lone.filter(({ row, column }) => kindAt(grid, row, column) === Kind.text);
  const last = named[named.length - 1];
  const first = named.find(({ row }) => last !== undefined && last.row - row <= 1) ?? last;
  const title = first === undefined ? '' : textAt(grid, first.row, first.column);
  const others = rows.map((cells) =>
    cells
      .map(({ row, column }) => textAt(grid, row, column))
      .join(' ')
      .trim(),
  );
  return { title, above: others.filter((text) => text !== '' && text !== title) };
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
  return column !== shape.key && (profileOf(shape, shape.key)?.fill ?? 0) >= 0.8;
}

/** Leaves out remarks below the last line, and names of sections with nothing under them. */
function endAtData(shape: BodyShape, roles: readonly RoleOfRow[]): readonly RoleOfRow[] {
  let end = roles.length;
  for (let last = roles[end - 1]; last !== undefined && isRemark(shape, last); last = roles[end - 1]) end -= 1;
  return roles.slice(0, end);
}

/** Makes a found table of a draft; `undefined` where no line of it is data. */
export function buildTable(grid: Grid, draft: Draft, place: Place): FoundTable | undefined {
  const lines = draft.rows.filter((row) => !draft.repeated.has(row));
  const shape = shapeBody(grid, lines, draft, draft.headerRows);
  const roles = endAtData(shape, tellRoles(shape, draft.rows, draft.repeated));
  const data = roles.filter(({ role }) => role === 'data').map(({ row }) => row);
  const first = data[0];
  const last = data[data.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const columns = nameColumns(shape);
  const { title, above } = readTitles(grid, draft);
  return {
    ...place,
    title,
    above,
    headerRows: draft.headerRows.map((row) => row + 1),
    firstRow: first + 1,
    lastRow: last + 1,
    columns,
    lines: readLines(shape, roles, columns),
  };
}
