import { element } from '../dom/element';

/** The note of the active cell in a line above the tabs, for whoever comes to it with the keyboard. */
export class NoteLine {
  private readonly cell = element('strong');
  private readonly words = element('span');
  readonly root = element('p', {
    class: 'note-line',
    attributes: { role: 'status', hidden: true, 'data-note': true },
    children: [this.cell, this.words],
  });
  private came: { readonly sheetId: string; readonly cell: string } | null = null;

  /** Shows the note of a cell somebody went to; the cell a tab opens with says nothing by itself. */
  show(sheetId: string, cell: string, note: string | null): void {
    if (this.came?.sheetId !== sheetId) this.came = { sheetId, cell };
    else if (this.came.cell !== cell) this.came = { sheetId, cell: '' };
    const silent = note === null || this.came.cell === cell;
    this.root.hidden = silent;
    if (silent || (this.cell.textContent === cell && this.words.textContent === note)) return;
    this.cell.textContent = cell;
    this.words.textContent = note;
  }
}
