import { element } from './element';
import { icon } from './icons';

const shownFor = 7000;
const most = 3;

/** Short messages at the bottom left, as Sheets shows them. */
export class Toasts {
  readonly root = element('div', { class: 'toasts', attributes: { 'aria-live': 'polite', 'data-toasts': true } });
  private readonly shown = new Map<string, HTMLElement>();

  /** Shows a sentence once: as long as it stands there it is not shown again. Grave ones stay until they are closed or others need the room. */
  say(text: string, options: { readonly title?: string; readonly grave?: boolean } = {}): void {
    const { title = '', grave = false } = options;
    const known = `${title}\n${text}`;
    if (this.shown.has(known)) return;
    const toast = element('div', {
      class: grave ? 'toast-line grave' : 'toast-line',
      attributes: { role: grave ? 'alert' : 'status' },
      children: [
        element('div', {
          class: 'toast-words',
          children: [title === '' ? null : element('strong', { text: title }), element('span', { text })],
        }),
        element('button', {
          class: 'icon-button',
          attributes: { type: 'button', 'aria-label': 'Close this message' },
          children: [icon('close')],
          click: () => this.close(known),
        }),
      ],
    });
    const oldest = this.shown.size < most ? undefined : this.shown.keys().next().value;
    if (oldest !== undefined) this.close(oldest);
    this.shown.set(known, toast);
    this.root.append(toast);
    if (!grave) setTimeout(() => this.close(known), shownFor);
  }

  private close(known: string): void {
    this.shown.get(known)?.remove();
    this.shown.delete(known);
  }
}
