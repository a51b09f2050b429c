import { escapeHtml } from './escape-html';
import type { Letter, Part } from './letter';

/** A mail as plain text and as HTML; both say the same. */
export interface LaidOut {
  readonly text: string;
  readonly html: string;
}

const headOf = ({ head, note }: Part): string => (note === undefined ? head : `${head} ${note}`);

function toText({ state, parts, action, reason }: Letter): string {
  const bodies = parts.map((part) => [headOf(part), ...part.lines].join('\n'));
  return [state, ...bodies, ...(action === null ? [] : [`${action.says}: ${action.url}`]), reason].join('\n\n');
}

const div = (style: string, inner: string): string => `<div style="${style}">${inner}</div>`;

function partHtml({ head, note, lines }: Part): string {
  const rest = note === undefined ? '' : ` ${escapeHtml(note)}`;
  const top = div('margin:0', `<strong>${escapeHtml(head)}</strong>${rest}`);
  return div('margin:0 0 20px', [top, ...lines.map((line) => div('margin:4px 0 0', escapeHtml(line)))].join(''));
}

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1a5fb4;color:#ffffff;font-weight:bold;text-decoration:none';

/**
 * Lays a letter out for phones and for both colour schemes: one column, no table, no picture, styles on the elements because mail programs
 * drop style sheets, and no colour but that of the button.
 */
export function layOutLetter(letter: Letter): LaidOut {
  const { subject, state, parts, action, reason } = letter;
  const hidden = div('display:none;max-height:0;overflow:hidden;opacity:0', escapeHtml(state));
  const link = action === null ? '' : `<a href="${escapeHtml(action.url)}" style="${BUTTON}">${escapeHtml(action.says)}</a>`;
  const button = link === '' ? '' : div('margin:0 0 20px', link);
  const footer = div('margin:0;font-size:14px;opacity:0.75', escapeHtml(reason));
  const column = 'max-width:600px;margin:0 auto;font:16px/1.5 Arial,Helvetica,sans-serif;overflow-wrap:anywhere';
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
  ].join('');
  const body = `${hidden}${div(column, `${parts.map(partHtml).join('')}${button}${footer}`)}`;
  const html = `<!doctype html><html lang="en" dir="ltr"><head>${head}</head><body style="margin:0;padding:16px">${body}</body></html>`;
  return { text: toText(letter), html };
}
