import type { Cell } from '../../tables/cell';

/** True where a cell holds a text with a letter, as names of lines do. */
export function holdsName(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell);
}
