import type { SentMail } from '../../local/host/desk';

const STYLED = /<(?:div|body|a href="https:\/\/[^"<>\s]+") style="[a-z0-9:;,.#%()/\-\s]*">/gi;
const PLAIN = [
  '<!doctype html>',
  '<html lang="en" dir="ltr">',
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width,initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  ...['html', 'head', 'body', 'title', 'div', 'strong', 'a', 'p'].map((name) => `</${name}>`),
  ...['<head>', '<title>', '<strong>', '<div>', '<p>'],
];
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;

/** What is left of a mail's HTML once every element of our own and every escaped character is taken out: no `<`, `>` or `&` may be. */
export function foreignMarkup(html: string): string {
  const bare = PLAIN.reduce((rest, tag) => rest.split(tag).join(''), html.replace(STYLED, ''));
  return (bare.replace(ENTITY, '').match(/[^\s]*[<>&][^\s]*/g) ?? []).join(' ');
}

/** What is wrong with a mail as it was handed to Google, nothing where it is one line of subject, one recipient and our own elements. */
export function faultsOf({ to, subject, htmlBody }: Pick<SentMail, 'to' | 'subject' | 'htmlBody'>): string[] {
  const html = htmlBody ?? '';
  const links = [...html.matchAll(/\b(?:href|src|action|background)\s*=\s*"([^"]*)"/gi)].map(([, address = '']) => address);
  return [
    ...(subject.length > 200 ? [`a subject of ${subject.length} characters`] : []),
    ...(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(subject)
      ? [`a subject with control characters: ${JSON.stringify(subject)}`]
      : []),
    ...(to.length === 1 && /^[^\s,;<>@\p{C}]+@[^\s,;<>@\p{C}]+$/u.test(to[0] ?? '') ? [] : [`an address ${JSON.stringify(to)}`]),
    ...(foreignMarkup(html) === '' ? [] : [`markup: ${foreignMarkup(html)}`]),
    ...links.filter((link) => !link.startsWith('https://docs.google.com/spreadsheets/')).map((link) => `a link to ${link}`),
  ];
}
