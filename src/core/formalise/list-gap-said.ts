import { lineAt, noData, partOf, placeOfRow } from './honesty-part';
import type { HonestyPart } from '../contract/formalise';
import { findSaid } from '../review/find-said';
import type { ReviewScope } from '../review/review-scope';

const TITLE = 'Owners who say better than the rows';

/** Where what an owner says is better than what follows from the rows. */
export function listGapSaid(scope: ReviewScope): HonestyPart {
  const said = findSaid(scope);
  if (said.length === 0) return noData('said', TITLE, 'No open Rock or goal has anything in Owner says that can be compared.');
  const lines = said
    .filter(({ better }) => better)
    .map(({ row, status, said: text }) =>
      lineAt(placeOfRow(row), `${row.tab}: ${row.title || row.id}: the owner says "${text}", the rows give ${status.status}.`),
    );
  return partOf('said', TITLE, `${lines.length} of ${said.length} that can be compared say better than is derived.`, lines);
}
