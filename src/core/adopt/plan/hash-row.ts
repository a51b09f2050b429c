import { extraKey } from './extra-columns';
import { shortHash } from '../../ids/short-hash';
import { firstWord } from '../../links/split-links';
import { isId } from '../../ids/make-id';
import { cellText, type Cell } from '../../tables/cell';
import type { TableSpec } from '../../tables/spec';

/** A link is its id: the title beside it is refreshed by the engine. */
function plain(cell: Cell, isLink: boolean): string {
  const text = cell === false ? '' : cellText(cell);
  return isLink && isId(firstWord(text)) ? firstWord(text) : text;
}

/**
 * A fingerprint of what people wrote or may write in a row: another one than when the row was taken means that somebody worked on it.
 * @param cellOf the cell of a column by its key
 * @param extras headers of columns beside ours
 */
export function hashRow(spec: TableSpec, extras: readonly string[], cellOf: (key: string) => Cell): string {
  const own = spec.columns.filter(({ writer }) => writer === 'team');
  const cells = [
    ...own.map(({ key, kind }) => [key, plain(cellOf(key), kind === 'link' || kind === 'links')]),
    ...extras.map((header) => [extraKey(header), plain(cellOf(extraKey(header)), false)]),
  ];
  return shortHash(JSON.stringify(cells.filter(([, text]) => text !== '')));
}
