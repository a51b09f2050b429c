import { isAddress } from './directory';
import type { Directory, Person } from './person';

const plain = (text: string): string => text.trim().toLowerCase();
const DOTLESS = /@(gmail|googlemail)\.com$/;

/** The mailbox an address leads to: `Ana.Roe+till@gmail.com` is `anaroe@gmail.com`. */
function mailboxOf(address: string): string {
  const [name = '', domain = ''] = plain(address).replace(/\+[^@]*@/, '@').split('@');
  return DOTLESS.test(`@${domain}`) ? `${name.replace(/\./g, '')}@gmail.com` : `${name}@${domain}`;
}

/** Somebody as a cell names them. */
export interface Named {
  /** Name or address. */
  readonly name: string;
  /** Address Google revealed, `''` where it did not. */
  readonly email: string;
}

function mailboxesOf({ name, email }: Named, rows: readonly Person[]): readonly string[] {
  return [name, email, ...rows.flatMap((row) => [row.email, ...row.aliases])].filter(isAddress).map(mailboxOf);
}

/**
 * Whether the address belongs to somebody named in a cell, by every row of People that could be theirs: names, "also known as" and
 * addresses count. `unknown` where nobody can tell, because People no longer knows the name or has no address for it.
 */
export function comparePeople(directory: Directory, address: string, named: Named): 'same' | 'other' | 'unknown' {
  const namesOf = (row: Person): readonly string[] => [row.name, row.email, ...row.aliases].map(plain);
  const mailbox = mailboxOf(address);
  const rows = directory.people.filter((row) => namesOf(row).includes(plain(named.name)));
  const own = directory.people.filter((row) => namesOf(row).filter(isAddress).map(mailboxOf).includes(mailbox));
  const mailboxes = mailboxesOf(named, rows);
  if (mailboxes.includes(mailbox) || own.some((row) => rows.includes(row))) return 'same';
  const isKnown = mailboxes.length > 0 || (rows.length > 0 && own.length > 0);
  return isKnown ? 'other' : 'unknown';
}
