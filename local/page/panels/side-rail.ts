import { element, setAttribute } from '../dom/element';
import type { IconName } from '../dom/icons';
import { icon } from '../dom/icons';

/** A panel that opens at the right. */
export interface RailPanel {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly body: HTMLElement;
  /** The panel came into view. */
  readonly opened?: () => void;
}

interface Slot {
  readonly panel: RailPanel;
  readonly button: HTMLButtonElement;
  readonly badge: HTMLElement;
}

/** The narrow bar of buttons at the right edge and the one panel that is open. */
export class SideRail {
  readonly rail = element('nav', { class: 'rail', attributes: { 'aria-label': 'Panels' } });
  readonly panel = element('aside', { class: 'panel', attributes: { id: 'panel', 'aria-labelledby': 'panel-title', hidden: true } });
  private readonly title = element('h2', { attributes: { id: 'panel-title' } });
  private readonly slots: readonly Slot[];
  private open: string | null = null;

  constructor(panels: readonly RailPanel[]) {
    const close = element('button', {
      class: 'icon-button',
      attributes: { type: 'button', 'aria-label': 'Close the panel' },
      children: [icon('close')],
      click: () => this.hide(),
    });
    this.panel.append(element('div', { class: 'sidebar-head', children: [this.title, close] }));
    this.panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
    this.slots = panels.map((panel) => this.makeSlot(panel));
  }

  show(id: string): void {
    const slot = this.slots.find(({ panel }) => panel.id === id);
    if (slot === undefined) return;
    this.open = id;
    this.title.textContent = slot.panel.name;
    this.panel.dataset['panel'] = id;
    this.update();
    slot.panel.opened?.();
  }

  /** Shows a number on a panel's button; 0 takes it away. `name` says what is counted. */
  count(id: string, number: number, name: string): void {
    const slot = this.slots.find(({ panel }) => panel.id === id);
    if (slot === undefined) return;
    slot.badge.hidden = number === 0;
    slot.badge.textContent = number > 99 ? '99+' : String(number);
    slot.button.setAttribute('aria-label', number === 0 ? slot.panel.name : `${slot.panel.name}, ${number} ${name}`);
  }

  private hide(): void {
    const was = this.slots.find(({ panel }) => panel.id === this.open);
    this.open = null;
    this.update();
    was?.button.focus();
  }

  private update(): void {
    this.panel.hidden = this.open === null;
    for (const { panel, button } of this.slots) {
      panel.body.hidden = panel.id !== this.open;
      setAttribute(button, 'aria-expanded', String(panel.id === this.open));
    }
  }

  private makeSlot(panel: RailPanel): Slot {
    const badge = element('span', { class: 'badge-count', attributes: { hidden: true, 'aria-hidden': 'true' } });
    const button = element('button', {
      class: 'rail-button',
      attributes: {
        type: 'button',
        title: panel.name,
        'aria-label': panel.name,
        'aria-expanded': 'false',
        'aria-controls': 'panel',
        'data-rail': panel.id,
      },
      children: [icon(panel.icon), badge],
      click: () => (this.open === panel.id ? this.hide() : this.show(panel.id)),
    });
    this.rail.append(button);
    panel.body.hidden = true;
    this.panel.append(panel.body);
    return { panel, button, badge };
  }
}
