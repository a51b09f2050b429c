import type { Directory, Person, Resolution, Seat } from './person';

const key = (text: string): string => text.trim().toLowerCase();

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const ADDRESS = new RegExp(`^[^\\s@,;:<>()"[\\]\\\\\\p{C}]{1,64}@${LABEL}(?:\\.${LABEL})+$`, 'u');

/** An address MailApp can take: one `@`, a host with a dot, and no space, comma, colon, bracket or character that does not show. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

function push<T>(map: Map<string, T[]>, name: string, item: T): void {
  const at = key(name);
  if (at === '') return;
  const list = map.get(at);
  if (list === undefined) map.set(at, [item]);
  else if (!list.includes(item)) list.push(item);
}

function oneOf(people: readonly Person[], text: string, viaSeat: string): Resolution {
  const only = people[0];
  if (only === undefined) return { kind: 'unknown', text };
  if (people.length > 1) return { kind: 'several', text, names: people.map((person) => person.email || person.name) };
  return { kind: 'person', person: only, viaSeat };
}

/** `Ana Roe <ana@x.example>` and `mailto:` are read as the address in them. */
function addressIn(text: string): string {
  const match = /<([^<>]+)>\s*$/.exec(text);
  return key((match?.[1] ?? text).replace(/^mailto:/i, ''));
}

interface Lookup {
  readonly byEmail: ReadonlyMap<string, Person[]>;
  readonly byName: ReadonlyMap<string, Person[]>;
  readonly seats: ReadonlyMap<string, Seat[]>;
  /** What texts were found to mean: the same few names stand in thousands of cells. */
  readonly known: Map<string, Resolution>;
}

function findPerson(lookup: Lookup, text: string): Resolution {
  const byEmail = lookup.byEmail.get(addressIn(text));
  if (byEmail !== undefined) return oneOf(byEmail, text, '');
  return oneOf(lookup.byName.get(key(text)) ?? [], text, '');
}

function resolvePerson(lookup: Lookup, text: string): Resolution {
  const known = lookup.known.get(text);
  if (known !== undefined) return known;
  const found = findPerson(lookup, text);
  lookup.known.set(text, found);
  return found;
}

function seatFor(seats: readonly Seat[], location: string): Seat | undefined {
  return seats.find((seat) => key(seat.location) === key(location)) ?? seats.find((seat) => seat.location === '');
}

/** The link form `H-7K2Q Shift lead` means the seat with that id. */
function seatsNamed(lookup: Lookup, text: string): readonly Seat[] | undefined {
  return lookup.seats.get(key(text)) ?? lookup.seats.get(key(text.split(/\s+/, 1)[0] ?? ''));
}

/**
 * Everybody, ready to be looked up: by address, then name or "also known as", then seat
 * (the holder for the location, else the one without a location).
 */
export function buildDirectory(people: readonly Person[], seats: readonly Seat[]): Directory {
  const byEmail = new Map<string, Person[]>();
  const byName = new Map<string, Person[]>();
  const bySeat = new Map<string, Seat[]>();
  for (const person of people) {
    push(byEmail, person.email, person);
    for (const name of [person.name, ...person.aliases]) push(byName, name, person);
  }
  for (const seat of seats) {
    push(bySeat, seat.title, seat);
    push(bySeat, seat.id, seat);
  }
  const lookup = { byEmail, byName, seats: bySeat, known: new Map<string, Resolution>() };
  const resolve = (text: string, location: string): Resolution => {
    if (text.trim() === '') return { kind: 'none' };
    const person = resolvePerson(lookup, text);
    if (person.kind !== 'unknown') return person;
    const seats = seatsNamed(lookup, text);
    const seat = seats === undefined ? undefined : seatFor(seats, location);
    if (seat === undefined || seat.holder.trim() === '') return { kind: 'unknown', text };
    const holder = resolvePerson(lookup, seat.holder);
    return holder.kind === 'person' ? { ...holder, viaSeat: seat.title } : holder;
  };
  return { people, seats, resolve };
}
