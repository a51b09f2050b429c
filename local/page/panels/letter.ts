import { element } from '../dom/element';
import { icon } from '../dom/icons';
import type { PageLetter } from '../messages';
import { describeMoment } from '../state/describe';

/** What mail programs give a letter that says nothing of its looks; no colour, because a letter may be for both colour schemes. */
const looks = 'body{margin:16px;font:14px/1.5 Arial,sans-serif;overflow-wrap:anywhere}';
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Shows a letter: its headers and its text in a frame in which nothing runs and which loads nothing. */
export function makeLetter(letter: PageLetter, back: () => void): HTMLElement {
  const { html } = letter;
  const body = element('div', { class: 'letter-body' });
  const ways = html === null ? [] : [{ name: 'Letter', make: () => makeFrame(letter.subject, html) }];
  const all = [...ways, { name: 'Plain text', make: () => element('pre', { text: letter.text, attributes: { tabindex: 0 } }) }];
  const buttons = all.map(({ name, make }) =>
    element('button', {
      class: 'tab',
      text: name,
      attributes: { type: 'button', 'aria-pressed': 'false' },
      click: () => show(name, make),
    }),
  );
  const show = (name: string, make: () => HTMLElement): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.textContent === name));
    body.replaceChildren(make());
  };
  const [first] = all;
  if (first !== undefined) show(first.name, first.make);
  return element('article', {
    class: 'letter',
    attributes: { 'aria-label': letter.subject, 'data-letter': letter.number },
    children: [makeHead(letter, back), element('div', { class: 'tabs', children: all.length > 1 ? buttons : [] }), body],
  });
}

function makeHead(letter: PageLetter, back: () => void): HTMLElement {
  const row = (name: string, value: string): HTMLElement =>
    element('div', { children: [element('dt', { text: name }), element('dd', { text: value })] });
  return element('div', {
    class: 'letter-head',
    children: [
      element('button', {
        class: 'button small',
        attributes: { type: 'button', 'data-back': true },
        children: [icon('back'), 'All mail'],
        click: back,
      }),
      element('h3', { text: letter.subject }),
      element('dl', {
        children: [row('From', letter.from), row('To', letter.to.join(', ')), row('Sent', describeMoment(letter.at))],
      }),
    ],
  });
}

function makeFrame(title: string, html: string): HTMLElement {
  const head = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${looks}</style>`;
  return element('iframe', { attributes: { title: `Text of: ${title}`, sandbox: '', referrerpolicy: 'no-referrer', srcdoc: head + html } });
}
