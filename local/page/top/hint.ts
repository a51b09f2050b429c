import { element } from '../dom/element';
import { icon } from '../dom/icons';

const key = 'runsheet-hint';

/** One thing to try. */
export interface HintStep {
  readonly label: string;
  readonly go: () => void;
}

/** The quiet line for whoever opens the sample for the first time. */
export class Hint {
  readonly root = element('section', { class: 'hint', attributes: { 'aria-label': 'Things to try', hidden: true, 'data-hint': true } });
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(steps: readonly HintStep[]) {
    this.buttons = steps.map(({ label, go }, index) =>
      element('button', {
        class: 'hint-step',
        attributes: { type: 'button' },
        children: [element('span', { class: 'hint-number', text: String(index + 1) }), label],
        click: go,
      }),
    );
    const close = element('button', {
      class: 'icon-button',
      attributes: { type: 'button', 'aria-label': 'Close this line' },
      children: [icon('close')],
      click: () => this.dismiss(),
    });
    this.root.append(element('span', { class: 'hint-lead', text: 'A sample company at work. Try:' }), ...this.buttons, close);
  }

  /** Shows the line, unless it was closed before. */
  offer(): void {
    this.root.hidden = localStorage.getItem(key) !== null;
  }

  /** Ticks a step off; `at` counts from 0. */
  done(at: number): void {
    const button = this.buttons[at];
    if (button === undefined || button.classList.contains('done')) return;
    button.classList.add('done');
    button.firstElementChild?.replaceChildren(icon('tick'));
    button.append(element('span', { class: 'visually-hidden', text: ' (done)' }));
  }

  private dismiss(): void {
    localStorage.setItem(key, 'closed');
    this.root.hidden = true;
  }
}
