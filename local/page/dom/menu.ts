import { element } from './element';
import { icon } from './icons';

/** One line of a menu. */
export interface MenuEntry {
  readonly label: string;
  /** Shortcut or other small text on the right. */
  readonly hint?: string;
  readonly enabled?: boolean;
  /** `null` where it is nothing one can choose. */
  readonly checked?: boolean | null;
  /** True where a line follows below. */
  readonly separator?: boolean;
  /** What opens beside it; none where choosing it does something. */
  readonly children?: () => readonly MenuEntry[];
  readonly run?: () => void;
}

/** What a menu is made of. */
export interface MenuOptions {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Called before the chosen entry runs, to close everything. */
  readonly chosen: () => void;
  /** Keys that the menu does not use itself: left and right at its edges. */
  readonly key?: (event: KeyboardEvent) => void;
}

/** An open menu. */
export interface Menu {
  readonly root: HTMLElement;
  readonly focusFirst: () => void;
  readonly focusLast: () => void;
}

/** Builds a menu that is used with pointer and keyboard as Sheets' are. */
export function makeMenu(options: MenuOptions): Menu {
  const root = element('div', { class: 'menu', attributes: { role: 'menu', 'aria-label': options.label, tabindex: -1 } });
  const lines = options.entries.map((entry) => new MenuLine(entry, root, options));
  for (const line of lines) {
    root.append(line.button);
    if (line.entry.separator === true && line !== lines.at(-1))
      root.append(element('div', { class: 'menu-rule', attributes: { role: 'separator' } }));
  }
  const step = (by: number): void => {
    const at = lines.findIndex(({ button }) => button === document.activeElement);
    const from = at < 0 && by < 0 ? 0 : at;
    lines[(from + by + lines.length) % lines.length]?.button.focus();
  };
  root.addEventListener('keydown', (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move === undefined || !(event.target instanceof Node) || event.target.parentNode !== root) return;
    event.preventDefault();
    event.stopPropagation();
    step(move);
  });
  root.addEventListener('pointerover', (event) => {
    for (const line of lines) if (!(event.target instanceof Node && line.holds(event.target))) line.closeChildren();
  });
  return { root, focusFirst: () => lines[0]?.button.focus(), focusLast: () => lines.at(-1)?.button.focus() };
}

/** A line and, while it is open, the menu beside it. */
class MenuLine {
  readonly button: HTMLButtonElement;
  private opened: Menu | null = null;

  constructor(
    readonly entry: MenuEntry,
    private readonly parent: HTMLElement,
    private readonly options: MenuOptions,
  ) {
    const { label, hint = '', checked = null, enabled = true, children } = entry;
    const opens = children !== undefined;
    this.button = element('button', {
      class: 'menu-line',
      attributes: {
        type: 'button',
        role: checked === null ? 'menuitem' : 'menuitemradio',
        tabindex: -1,
        'aria-checked': checked === null ? null : String(checked),
        'aria-disabled': enabled ? null : 'true',
        'aria-haspopup': opens ? 'menu' : null,
        'aria-expanded': opens ? 'false' : null,
      },
      children: [
        element('span', { class: 'menu-mark', children: [checked === true ? icon('tick') : null] }),
        element('span', { class: 'menu-label', text: label }),
        element('span', { class: 'menu-hint', text: hint }),
        opens ? icon('next') : null,
      ],
    });
    this.button.addEventListener('click', () => this.choose());
    this.button.addEventListener('pointerenter', () => this.point());
    this.button.addEventListener('keydown', (event) => this.onKey(event));
  }

  holds(target: Node): boolean {
    return this.button.contains(target) || this.opened?.root.contains(target) === true;
  }

  closeChildren(): void {
    this.opened?.root.remove();
    this.opened = null;
    if (this.button.hasAttribute('aria-expanded')) this.button.setAttribute('aria-expanded', 'false');
  }

  private point(): void {
    this.button.focus({ preventScroll: true });
    if (this.entry.children !== undefined) this.openChildren();
  }

  private choose(): void {
    if (this.entry.enabled === false) return;
    if (this.entry.children !== undefined) {
      this.openChildren();
      this.opened?.focusFirst();
      return;
    }
    this.options.chosen();
    this.entry.run?.();
  }

  private onKey(event: KeyboardEvent): void {
    const { children, enabled = true } = this.entry;
    if (event.key === 'ArrowRight' && children !== undefined && enabled) {
      event.preventDefault();
      event.stopPropagation();
      return this.choose();
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.options.key?.(event);
  }

  private openChildren(): void {
    const { children, enabled = true, label } = this.entry;
    if (children === undefined || !enabled || this.opened !== null) return;
    this.opened = makeMenu({ label, entries: children(), chosen: this.options.chosen, key: (event) => this.leave(event) });
    this.button.setAttribute('aria-expanded', 'true');
    this.parent.append(this.opened.root);
    placeBeside(this.button, this.opened.root);
  }

  private leave(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft') return this.options.key?.(event);
    event.preventDefault();
    event.stopPropagation();
    this.closeChildren();
    this.button.focus();
  }
}

function placeBeside(anchor: HTMLElement, menu: HTMLElement): void {
  const { right, left, top } = anchor.getBoundingClientRect();
  const fits = right + menu.offsetWidth < window.innerWidth;
  menu.style.left = `${fits ? right - 2 : Math.max(4, left - menu.offsetWidth + 2)}px`;
  menu.style.top = `${Math.max(4, Math.min(top - 6, window.innerHeight - menu.offsetHeight - 8))}px`;
}
