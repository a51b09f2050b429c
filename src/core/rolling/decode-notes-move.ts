import type { Roll } from './plan-roll';
import { noteArea, rollNotes, type FallingNote, type NoteArea, type Notes } from './roll-notes';
import { digest } from '../ids/digest';
import type { RawTable } from '../tables/raw-table';

/** Name of the document property that holds a move of notes that is under way. */
export const NOTES_PROPERTY = 'notes';

/** How notes move with their weeks, kept from before the values move until the notes have: both cannot be written in one. */
export interface NotesMove {
  readonly area: NoteArea;
  readonly roll: Roll;
  /** Which notes are meant: others were written since, or these have moved already. */
  readonly seal: string;
}

/** The notes once they moved, and what leaves the tab. */
export interface MovedNotes {
  readonly notes: Notes;
  readonly falling: readonly FallingNote[];
}

const sealOf = (notes: Notes): string => digest(JSON.stringify(notes));

/** The move that a roll asks for. */
export function planNotesMove(table: RawTable, roll: Roll): Omit<NotesMove, 'seal'> {
  return { area: noteArea(table, roll), roll };
}

/** The property's text; `null` where there are no notes to move. */
export function encodeNotesMove(move: Omit<NotesMove, 'seal'>, notes: Notes): string | null {
  return rollNotes(notes, move.area, move.roll) === null ? null : JSON.stringify({ ...move, seal: sealOf(notes) });
}

/** What the property says is under way; `null` where nothing is, or where it cannot be read. */
export function decodeNotesMove(properties: Readonly<Record<string, string>>): NotesMove | null {
  try {
    const move = JSON.parse(properties[NOTES_PROPERTY] ?? 'null') as NotesMove | null;
    return Array.isArray(move?.roll.columns) && Array.isArray(move.roll.falling) && move.area.rows > 0 ? move : null;
  } catch {
    return null;
  }
}

/** The notes after the move; `null` where those that are there are not those that were to move. */
export function moveNotes({ area, roll, seal }: NotesMove, notes: Notes): MovedNotes | null {
  return sealOf(notes) === seal ? rollNotes(notes, area, roll) : null;
}
