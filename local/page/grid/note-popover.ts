import { sheets, views } from '../packages';
import type { NoteBook } from './note-book';

const maxHeight = 240;

/** Shows the note of the cell under the pointer, as text. */
export function showNotesOnHover(notes: NoteBook): void {
  class NotePopover extends views.Component {
    static override template = views.xml`<div class="note-popover" t-esc="props.text"/>`;
    static override props = { text: String, cellPosition: { type: Object, optional: true }, onClosed: { type: Function, optional: true } };
    static maxSize = { maxHeight };
  }
  sheets.registries.cellPopoverRegistry.add('RunsheetNote', {
    onHover: (position) => {
      const text = notes.at(position);
      if (text === null) return { isOpen: false };
      return { isOpen: true, Component: NotePopover, props: { text }, cellCorner: 'top-right' };
    },
  });
}
