import { isAddress } from './directory';
import type { Directory, Person } from './person';

const plain = (text: string): string => text.trim().toLowerCase();
const DOTLESS = /@(gmail|googlemail)\.com$/;

/** The mailbox an address leads to: `Ana.Roe+till@gmail.com` is `anaroe@gmail.com`. */
function mailboxOf(address: string): string {
  const [name = '', domain = ''] = plain(address)
    .replace(/\+[^@]*@/, '@')
    .split('@');
  return DOTLESS.test(`@${domain}`) ? `${name.replace(/\./g, '')}@gmail.com` : `${name}@${domain}`;
}

/** Somebody as a cell names them. */
export interface Named {
  /** Name or address. */
  readonly name: string;
  /** Address Google revealed, `''` where it did not. */
  readonly email: string;
}

const namesOf = ({ name, email, aliases }: Person): readonly string[] => [name, email, ...aliases].map(plain);

function mailboxesOf(texts: readonly string[], rows: readonly Person[]): readonly string[] {
  return [...texts.map(plain), ...rows.flatMap(namesOf)].filter(isAddress).map(mailboxOf);
}

/**
 * Whether the address belongs to somebody named in a cell, by every row of People that could be theirs: names, "also known as" and
 * addresses count. `unknown` where nobody can tell, because People no longer knows the name or has no address for it.
 */
export function comparePeople(directory: Directory, address: string, { name, email }: Named): 'same' | 'other' | 'unknown' {
  const rows = directory.people.filter((row) => namesOf(row).includes(plain(name)));
  const own = directory.people.filter((row) => mailboxesOf([], [row]).includes(mailboxOf(address)));
  const mailboxes = mailboxesOf([name, email], rows);
  const isSame = mailboxesOf([address], own).some((mailbox) => mailboxes.includes(mailbox));
  if (isSame || own.some((row) => rows.includes(row))) return 'same';
  return mailboxes.length > 0 || (rows.length > 0 && own.length > 0) ? 'other' : 'unknown';
}
