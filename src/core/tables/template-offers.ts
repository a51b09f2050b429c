import type { TableSpec, ColumnSpec } from './spec';
import { placeTable, type Present, type TabPlace } from './template-place';
import { isTeamLink, LINK_LISTS } from '../links/offer-column';

/** A tab that was there before, and the columns of it that get a dropdown; indexes are 0-based. */
export interface OfferedTab {
  readonly tab: string;
  readonly columns: readonly { readonly column: ColumnSpec; readonly index: number }[];
}

function linkColumns({ spec, columns, added }: TabPlace): OfferedTab['columns'] {
  return spec.columns.flatMap((column) => {
    const index = columns[column.key];
    return index === undefined || !isTeamLink(column) || added.includes(column) ? [] : [{ column, index }];
  });
}

/** The link columns of tabs that were there before the tab that fills their dropdowns; none where that was there too. */
export function planOffers(
  places: readonly TabPlace[],
  input: Present & { readonly others?: readonly TableSpec[] },
): readonly OfferedTab[] {
  if (places.every(({ spec, action }) => spec.key !== LINK_LISTS || action === 'keep')) return [];
  const taken = places.map(({ tab }) => tab);
  const others = (input.others ?? []).map((spec) => placeTable(spec, input, taken));
  return [...places, ...others]
    .filter(({ action, adopted }) => action === 'keep' && !adopted)
    .map((place) => ({ tab: place.tab, columns: linkColumns(place) }))
    .filter(({ columns }) => columns.length > 0);
}
