import { columnOf, findRows, textAt } from '../sample/fill-sheet';
import type { PagePerson } from '../page/messages';
import type { Book } from '../store/book';

const looksLikeAddress = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** Who can sit at the keyboard: the owner first, then whoever the People tab has with an address. */
export function listPeople(book: Book): PagePerson[] {
  const listed = readPeople(book);
  const owner = listed.find((person) => isSame(person.address, book.ownerAddress));
  const first = { name: owner?.name ?? book.ownerAddress, address: book.ownerAddress };
  return [first, ...listed.filter((person) => !isSame(person.address, book.ownerAddress))];
}

function readPeople(book: Book): PagePerson[] {
  const tab = book.findTab('People');
  if (tab === undefined) return [];
  const [names, addresses] = [columnOf(tab, 'Name'), columnOf(tab, 'Email')];
  if (names === 0 || addresses === 0) return [];
  const people = findRows(tab, () => true).map((row) => ({
    name: textAt(tab, row, names).trim(),
    address: textAt(tab, row, addresses).trim(),
  }));
  return people.filter(
    (person, index) =>
      person.name !== '' &&
      looksLikeAddress.test(person.address) &&
      people.findIndex((other) => isSame(other.address, person.address)) === index,
  );
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
