import { isSafeLink, linksIn } from './safe-link';

/** Parts of an address that say how it was shared, not what it shows. */
const TRACKING = /^(?:utm_\w+|usp|gclid|fbclid|msclkid|igshid)(?:=|$)/i;
const PARTS = /^https:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;

/** A fragment like `#top` is a place on a page; one with `/` or `=` in it (`#inbox/42`, `#gid=7`) says which page. */
function linkKey(link: string): string {
  const [, host = '', path = '', query = '', fragment = ''] = PARTS.exec(link) ?? [];
  const asked = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  const place = host.toLowerCase().replace(/:443$/, '') + path.replace(/\/+$/, '');
  return `https://${place}?${asked.join('&')}#${/[/=]/.test(fragment) ? fragment : ''}`;
}

function textKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return plain.replace(/[\p{Cf}\p{Cc}]/gu, '').replace(/^ +|[ .!…]+$/g, '');
}

/** What a link or a note is recognised by: two that a sensible person would call the same have one key. */
export function proofKey(value: string): string {
  return isSafeLink(value) ? linkKey(value) : textKey(value);
}

/** Every key under which a proof counts as used: the whole of it and each link in it. */
export function proofKeys(text: string): readonly string[] {
  const links = text.includes('://') ? linksIn(text).filter(isSafeLink).map(linkKey) : [];
  return [...new Set([...links, textKey(text)])];
}
