import type { FoundLine, FoundTable } from '../found-table';
import type { Cell } from '../../tables/cell';
import { isBlankCell } from './clean-cell';

/** Lines with data. A blank cell of a spread column takes the value above it, as far as the section goes. */
export function listLines({ lines, columns }: FoundTable): readonly FoundLine[] {
  const above = new Map<number, Cell>();
  const filled: FoundLine[] = [];
  let section: string | null = null;
  for (const line of lines) {
    if (line.section !== section) above.clear();
    section = line.section;
    if (line.role !== 'data') continue;
    const cells = line.cells.map((cell, at) => {
      if (columns[at]?.spread !== true) return cell;
      if (!isBlankCell(cell)) above.set(at, cell);
      return isBlankCell(cell) ? (above.get(at) ?? cell) : cell;
    });
    filled.push({ ...line, cells });
  }
  return filled;
}
