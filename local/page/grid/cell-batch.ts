import type { PageCell, PageNote } from '../messages';

type Place = Readonly<Record<'row' | 'col', number> & { sheetId: string }>;

/** Cells and notes that wait to be shown together: of every cell only what was told last. */
export class CellBatch {
  private cells = new Map<string, PageCell>();
  private notes = new Map<string, PageNote>();

  add(cells: readonly PageCell[], notes: readonly PageNote[]): void {
    for (const cell of cells) this.cells.set(keyOf(cell), cell);
    for (const note of notes) this.notes.set(keyOf(note), note);
  }

  /** Forgets what waits for these cells: something newer stands there. */
  forget(places: readonly Place[]): void {
    for (const place of places) this.cells.delete(keyOf(place));
  }

  /** Everything that waits; afterwards nothing does. */
  take(): { readonly cells: readonly PageCell[]; readonly notes: readonly PageNote[] } {
    const taken = { cells: [...this.cells.values()], notes: [...this.notes.values()] };
    this.cells = new Map();
    this.notes = new Map();
    return taken;
  }
}

function keyOf({ sheetId, row, col }: Place): string {
  return `${sheetId} ${row} ${col}`;
}
