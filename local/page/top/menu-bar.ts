import { element } from '../dom/element';
import type { MenuEntry } from '../dom/menu';
import { makeMenu } from '../dom/menu';
import type { Popup } from '../dom/popup';
import { openPopup } from '../dom/popup';

/** The bar of menus under the file's name. */
export class MenuBar {
  readonly root = element('div', { class: 'menu-bar', attributes: { role: 'menubar', 'aria-label': 'Menu' } });
  private buttons: HTMLButtonElement[] = [];
  private open: { readonly at: number; readonly popup: Popup } | null = null;

  /** `done` gives the focus back to the sheet. */
  constructor(
    private entries: readonly MenuEntry[],
    private readonly done: () => void,
  ) {
    this.set(entries);
    this.root.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Shows other menus. */
  set(entries: readonly MenuEntry[]): void {
    this.entries = entries;
    this.buttons = entries.map((entry, at) => this.makeButton(entry, at));
    this.root.replaceChildren(...this.buttons);
  }

  /** Opens the menu of that name, as a click would. */
  openNamed(label: string): void {
    const at = this.entries.findIndex((entry) => entry.label === label);
    if (at >= 0) this.show(at, 'first');
  }

  private makeButton(entry: MenuEntry, at: number): HTMLButtonElement {
    const button = element('button', {
      class: 'menu-button',
      text: entry.label,
      attributes: { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false', tabindex: at === 0 ? 0 : -1 },
      click: () => (this.open?.at === at ? this.open.popup.close() : this.show(at, null)),
    });
    button.addEventListener('pointerenter', () => {
      if (this.open !== null && this.open.at !== at) this.show(at, null);
    });
    return button;
  }

  private show(at: number, focus: 'first' | 'last' | null): void {
    const entry = this.entries[at];
    const button = this.buttons[at];
    if (entry === undefined || button === undefined) return;
    this.open?.popup.close();
    const menu = makeMenu({
      label: entry.label,
      entries: entry.children?.() ?? [],
      chosen: () => {
        this.open?.popup.close();
        this.done();
      },
      key: (event) => this.onKey(event),
    });
    button.setAttribute('aria-expanded', 'true');
    const popup = openPopup(button, menu.root, (giveFocusBack) => {
      button.setAttribute('aria-expanded', 'false');
      this.open = null;
      if (giveFocusBack) button.focus();
    });
    this.open = { at, popup };
    if (focus === 'last') menu.focusLast();
    else if (focus === 'first') menu.focusFirst();
    else button.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.open?.at ?? this.buttons.findIndex((button) => button === document.activeElement);
    if (at < 0) return;
    const wasOpen = this.open !== null;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.show(at, event.key === 'ArrowDown' ? 'first' : 'last');
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const next = (at + (event.key === 'ArrowRight' ? 1 : -1) + this.buttons.length) % this.buttons.length;
      if (wasOpen) this.show(next, 'first');
      else this.focus(next);
    } else if (event.key === 'Escape') this.done();
    else return;
    event.preventDefault();
  }

  private focus(at: number): void {
    this.buttons.forEach((button, index) => (button.tabIndex = index === at ? 0 : -1));
    this.buttons[at]?.focus();
  }
}
