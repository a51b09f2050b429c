import { element } from './element';

/** What a dialog asks. `buttons` are as the add-on names them: `OK`, `CANCEL`, `YES`, `NO`. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  /** True where a text is to be typed. */
  readonly input?: boolean;
}

/** Name of the button that closing a dialog stands for. */
export const closed = 'CLOSE';

const names: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' };
const affirmative: ReadonlySet<string> = new Set(['OK', 'YES']);

/** Shows a dialog over the page until it is answered: the name of the button, or what was typed where a text was asked for. */
export function ask(question: Question): Promise<string> {
  const input =
    question.input === true ? element('input', { class: 'field', attributes: { type: 'text', 'aria-label': question.text } }) : null;
  const heading = element('h2', { text: question.title || 'Runsheet', attributes: { id: 'dialog-title' } });
  const text = element('p', { text: question.text, attributes: { id: 'dialog-text' } });
  const dialog = element('dialog', {
    class: 'dialog',
    attributes: { 'aria-labelledby': heading.id, 'aria-describedby': text.id },
  });
  return new Promise((resolve) => {
    const answer = (name: string): void => {
      dialog.remove();
      resolve(input !== null && affirmative.has(name) ? input.value : name);
    };
    const form = element('form', { attributes: { method: 'dialog' }, children: [heading, text, input, makeButtons(question, answer)] });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(primaryOf(question));
    });
    dialog.addEventListener('cancel', () => answer(closed));
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    input?.focus();
  });
}

function primaryOf({ buttons }: Pick<Question, 'buttons'>): string {
  return buttons.find((name) => affirmative.has(name)) ?? buttons[0] ?? closed;
}

/** The answer that goes on comes first in the code, so that Enter and the first Tab find it, and last on the line. */
function makeButtons({ buttons }: Pick<Question, 'buttons'>, answer: (name: string) => void): HTMLElement {
  const primary = primaryOf({ buttons });
  const inOrder = [...buttons].sort((one, other) => Number(other === primary) - Number(one === primary));
  return element('div', {
    class: 'dialog-buttons',
    children: inOrder.map((name) =>
      element('button', {
        class: name === primary ? 'button primary' : 'button',
        text: names[name] ?? name,
        attributes: { type: name === primary ? 'submit' : 'button', 'data-answer': name, autofocus: name === primary },
        ...(name === primary ? {} : { click: () => answer(name) }),
      }),
    ),
  });
}
