import type { PageNote } from '../messages';

type Place = Pick<PageNote, 'sheetId' | 'row' | 'col'>;

/** The notes of the workbook, by cell. */
export class NoteBook {
  private readonly tabs = new Map<string, Map<string, PageNote>>();

  /** Puts other notes in the place of all. */
  replace(notes: readonly PageNote[]): void {
    this.tabs.clear();
    this.apply(notes);
  }

  /** Takes in what changed; an empty text takes a note away. */
  apply(notes: readonly PageNote[]): void {
    for (const note of notes) {
      const tab = this.tabs.get(note.sheetId) ?? new Map<string, PageNote>();
      this.tabs.set(note.sheetId, tab);
      if (note.text.trim() === '') tab.delete(keyOf(note));
      else tab.set(keyOf(note), note);
    }
  }

  /** The text on a cell, `null` where there is none. */
  at(place: Place): string | null {
    return this.tabs.get(place.sheetId)?.get(keyOf(place))?.text ?? null;
  }

  /** Every note of a tab. */
  on(sheetId: string): Iterable<PageNote> {
    return this.tabs.get(sheetId)?.values() ?? [];
  }
}

function keyOf({ row, col }: Place): string {
  return `${row}:${col}`;
}
