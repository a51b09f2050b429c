import { escapeHtml, oneLine } from '../mail/escape-html';
import type { Message } from '../mail/render-message';

const LONGEST_NAME = 100;

/** A mail that a person sends to themselves to see that mail arrives. */
export function describeTestMail(address: string, company: string, url: string): Message {
  const where = company === '' ? 'this file' : oneLine(company, LONGEST_NAME);
  const lines = [
    `This is the test mail that you asked Runsheet for in ${where}.`,
    `It went out from ${address} to ${address}. Nobody else got it.`,
    'Mail about missed work looks like this, and goes to nobody until somebody switches it on.',
  ];
  const link = url.startsWith('https://') ? `<p><a href="${escapeHtml(url)}">Open the file</a></p>` : '';
  return {
    to: address,
    subject: 'Runsheet: your test mail',
    text: [...lines, url].join('\n\n'),
    html: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('') + link,
  };
}
