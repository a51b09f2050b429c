import { element } from './dom/element';
import { icon } from './dom/icons';

/** The parts of the page, from top to bottom and from left to right. */
export interface Parts {
  readonly file: HTMLElement;
  readonly menus: HTMLElement;
  readonly clock: HTMLElement;
  readonly person: HTMLElement;
  readonly hint: HTMLElement;
  readonly grid: HTMLElement;
  readonly note: HTMLElement;
  readonly sidebar: HTMLElement;
  readonly panel: HTMLElement;
  readonly rail: HTMLElement;
  readonly working: HTMLElement;
  readonly toasts: HTMLElement;
  readonly door: HTMLElement;
}

/** Puts the parts in their places. */
export function layOut(target: HTMLElement, parts: Parts): void {
  const logo = element('span', { class: 'logo', children: [icon('sheet')] });
  const head = element('header', {
    class: 'top',
    children: [logo, element('div', { class: 'top-file', children: [parts.file, parts.menus] }), parts.clock, parts.person],
  });
  const sheet = element('main', { class: 'sheet', attributes: { 'aria-label': 'Sheet' }, children: [parts.grid, parts.note] });
  const work = element('div', { class: 'work', children: [sheet, parts.sidebar, parts.panel, parts.rail] });
  target.replaceChildren(head, parts.hint, work, parts.working, parts.toasts, parts.door);
}

/** F6 goes round the parts of the page, as it does in other programs with panes: the sheet keeps Tab for itself. */
export function goRoundWithKey(stops: readonly { readonly area: HTMLElement; readonly focus: () => void }[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const open = stops.filter(({ area }) => area.offsetParent !== null);
    const at = open.findIndex(({ area }) => area.contains(document.activeElement));
    open[(at + (event.shiftKey ? -1 : 1) + open.length) % open.length]?.focus();
  });
}
