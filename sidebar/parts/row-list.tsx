import type { JSX } from 'preact';
import { LongList } from './long-list';
import { RowButton, type RowPiece } from './row-button';
import type { Walk } from '../state/use-walk';

interface RowListProps<T extends RowPiece> {
  readonly rows: readonly T[];
  readonly walk: Walk;
  readonly now: string;
  /** What is said below each. */
  readonly says?: (row: T) => string;
}

/** Rows as a list; each leads to its links. */
export function RowList<T extends RowPiece>({ rows, walk, now, says }: RowListProps<T>): JSX.Element {
  return (
    <LongList
      class="card"
      items={rows}
      keyOf={({ id }, index) => `${id} ${index}`}
      row={(row) => (
        <RowButton row={row} walk={walk} now={now}>
          {says === undefined ? null : (
            <span class="row-says" dir="auto">
              {says(row)}
            </span>
          )}
        </RowButton>
      )}
    />
  );
}
