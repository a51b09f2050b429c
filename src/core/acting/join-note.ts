import { isOurNote } from '../edit/place-notes';

/** The note of a cell with what somebody says now: ours makes room, a person's stays above, and what is there already is not repeated. */
export function joinNote(present: string, says: string): string {
  if (isOurNote(present)) return says;
  const plain = present.replace(/\r/g, '');
  return plain === says || plain.endsWith(`\n${says}`) ? present : `${present}\n${says}`;
}
