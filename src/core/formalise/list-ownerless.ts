import { lineAt, noData, partOf, placeOfRow } from './honesty-part';
import type { HonestyPart } from '../contract/formalise';
import { activeProcesses, currentGoals, isSettled, openRocks, openWork } from '../review/open-rows';
import type { ReviewScope } from '../review/review-scope';
import { textOf, type Row } from '../tables/row';
import { sayCount } from '../texts/say-list';

const TITLE = 'Rows without an owner';

/** Open rows somebody has to own: goals, Rocks, measurables, processes, to-dos, initiatives. A milestone is its Rock's owner's. */
export function ownedRows(scope: ReviewScope): readonly Row[] {
  return [
    ...activeProcesses(scope),
    ...openRocks(scope),
    ...currentGoals(scope).filter((row) => !isSettled(scope, row)),
    ...scope.index.rows('scorecard'),
    ...openWork(scope, 'todos'),
    ...openWork(scope, 'initiatives'),
  ];
}

/** True where a cell says whose the row is; a measurable may name a seat instead. */
export function hasOwner(row: Row): boolean {
  return textOf(row, 'owner') !== '' || (row.table === 'scorecard' && textOf(row, 'seat') !== '');
}

/** Open rows in which nobody is named. */
export function listOwnerless(scope: ReviewScope): HonestyPart {
  const rows = ownedRows(scope);
  if (rows.length === 0) return noData('owner', TITLE, 'There are no open rows yet.');
  const lines = rows
    .filter((row) => !hasOwner(row))
    .map((row) => lineAt(placeOfRow(row), `${row.tab}: ${row.title || row.id} has no Owner.`));
  const says =
    lines.length === 0
      ? `All ${sayCount(rows.length, 'open row')} name somebody.`
      : `${lines.length} of ${rows.length} open rows ${lines.length === 1 ? 'names' : 'name'} nobody.`;
  return partOf('owner', TITLE, says, lines);
}
