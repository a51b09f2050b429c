import type { SetupView } from '../contract/setup';
import { cellText, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

/** Who last switched mail on, by lines of the log in their order; `null` where none of them says so. */
export function findConfirmation(lines: readonly (readonly Cell[])[], { binding }: RawTable): NonNullable<SetupView['confirmed']> | null {
  const read = (cells: readonly Cell[], key: string): string => cellText(cells[binding.columns[key] ?? -1] ?? '');
  const line = [...lines].reverse().find((cells) => read(cells, 'what') === 'mail on');
  return line === undefined ? null : { who: read(line, 'who'), at: read(line, 'at').slice(0, 16) };
}
