import { shapeFormula } from './relative-formula';
import { lettersOf } from '../tables/column-letters';
import { cellText, isDateCell, type Cell } from '../tables/cell';

/** A column that the team added, as it stands. */
export interface OwnColumn {
  /** Name of the tab. */
  readonly tab: string;
  /** As the Dictionary calls the table. */
  readonly table: string;
  readonly header: string;
  /** 1-based. */
  readonly column: number;
  /** Note of its header, `''` where none. */
  readonly note: string;
  /** Sheet row of the first cell below its header, 1-based. */
  readonly firstRow: number;
  /** Its cells below the header, and their formulas. */
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
}

/** As many cells have to calculate alike to say that the column does. */
const LEAST = 2;

function kindOf(cell: Cell): string {
  if (isDateCell(cell)) return 'date';
  if (typeof cell === 'boolean') return 'yesno';
  return typeof cell === 'number' ? 'number' : 'text';
}

/** The kind of nearly all its cells; `any` where they differ, `''` of an empty one. */
function usualKind(cells: readonly Cell[]): string {
  const kinds = cells.filter((cell) => cellText(cell) !== '').map(kindOf);
  const [first = ''] = kinds;
  return kinds.every((kind) => kind === first) ? first : 'any';
}

/** The formula of a column that is one formula, in words. */
function describeFormula({ cells, formulas, column, firstRow }: OwnColumn): string {
  const used = cells.flatMap((cell, at) => (cellText(cell) === '' && (formulas[at] ?? '') === '' ? [] : [at]));
  const [first] = used;
  if (first === undefined || used.length < LEAST) return '';
  const shapes = new Set(used.map((at) => shapeFormula(formulas[at] ?? '', at + firstRow, column).relative));
  const written = formulas[first] ?? '';
  return written === '' || shapes.size > 1 ? '' : `Calculated: in row ${first + firstRow} ${written}, and so in every row.`;
}

/** The row of the Dictionary for a column of the team; what nobody but the team knows stays blank. */
export function describeOwnColumn(own: OwnColumn): Readonly<Record<string, Cell>> {
  const { table, header, note, cells } = own;
  return { table, column: header, kind: usualKind(cells), who_writes_it: 'Team', meaning: note.trim(), rule: describeFormula(own) };
}

/** `Tasks, column C`; with the header that stands there where it is another one. */
export function describePlace(tab: string, column: number, header: string, shown: string): string {
  const named = shown === '' || shown === header ? '' : `: ${shown}`;
  return `${tab}, column ${lettersOf(column - 1)}${named}`;
}
