import type { Chance } from './chance';
import type { Chair, Firm, Member, Work } from './firm';
import { RHYTHMS } from './rhythms';
import { dayOf } from './wall';

/** How large a firm is made and how long it is looked at, days. */
export interface FirmSize {
  readonly works: number;
  readonly people: number;
  readonly days: number;
}

const PLACES = ['Berlin', 'Hamburg'];
const SEATS = ['Baker', 'Till lead'];

function makeMember(chance: Chance, n: number, start: number, { people, days }: FirmSize): Member {
  const from = start + chance.between(-3, days);
  const name = `Person ${n}`;
  return {
    name,
    email: n > 1 && chance.is(0.06) ? '' : `p${n}@firm.example`,
    manager: n === 0 || chance.is(0.2) ? '' : `Person ${chance.between(0, Math.min(n - 1, 3))}`,
    away: chance.is(n > 0 ? 0.4 : 0.15) ? { from, to: from + chance.between(0, 12) } : null,
    cover: chance.is(0.6) ? `Person ${chance.between(0, people - 1)}` : '',
    quiet: chance.is(0.15)
      ? chance.pick([
          { from: 1080, to: 540 },
          { from: 720, to: 840 },
        ])
      : null,
  };
}

function makePlace(chance: Chance, people: number): string {
  if (chance.is(0.08)) return '';
  if (chance.is(0.05)) return 'Nobody known';
  if (chance.is(0.12)) return chance.pick(SEATS);
  return `Person ${chance.between(0, people - 1)}`;
}

function makeOwner(chance: Chance, people: number): string {
  if (!chance.is(0.1)) return makePlace(chance, people);
  const three = [0, 1, 2].map(() => `Person ${chance.between(0, people - 1)}`);
  return `rotate: ${three.join(', ')}`;
}

const maybe = <T>(chance: Chance, odds: number, values: readonly T[]): T | null => (chance.is(odds) ? chance.pick(values) : null);

function makeWork(chance: Chance, n: number, start: number, { people, days }: FirmSize): Work {
  const rhythm = chance.is(0.4) ? RHYTHMS[0] : chance.pick(RHYTHMS);
  if (rhythm === undefined) throw new Error('there is no rhythm');
  return {
    ...{ id: `P-${String(n).padStart(4, '0')}`, title: `Work ${n}`, rhythm },
    owner: makeOwner(chance, people),
    backup: makePlace(chance, people),
    fallback: makePlace(chance, people),
    dueAt: maybe(chance, 0.85, [300, 420, 540, 600, 725, 1020, 1380]),
    opensBefore: maybe(chance, 0.25, [3, 20, 30, 72]),
    grace: maybe(chance, 0.3, [0, 1, 4, 30]),
    movesAfter: maybe(chance, 0.3, [1, 3, 8, 24, 48]),
    onHolidays: maybe(chance, 0.4, ['skip', 'earlier', 'later', 'run'] as const),
    places: chance.is(0.15) ? PLACES : chance.is(0.15) ? [chance.pick(PLACES)] : [],
    proof: chance.is(0.7) ? 'number 1..8' : 'none',
    optional: chance.is(0.1),
    starts: maybe(chance, 0.8, [start - 40, start - 2, start, start + 3]),
    ends: maybe(chance, 0.1, [start + 4, start + days - 2]),
    steps: chance.is(0.15) ? chance.between(1, 2) : 0,
  };
}

/** A small company by chance, from that day on. */
export function makeFirm(chance: Chance, now: number, size: FirmSize): Firm {
  const start = dayOf(now);
  const list = <T>(count: number, make: (n: number) => T): readonly T[] => Array.from({ length: count }, (_unused, n) => make(n));
  const chairs: readonly Chair[] = SEATS.flatMap((title) =>
    ['', ...PLACES].filter(() => chance.is(0.7)).map((place) => ({ title, place, holder: `Person ${chance.between(0, size.people - 1)}` })),
  );
  return {
    members: list(size.people, (n) => makeMember(chance, n, start, size)),
    chairs,
    holidays: list(chance.between(0, Math.ceil(size.days / 5)), () => ({
      day: start + chance.between(-1, size.days),
      place: chance.is(0.5) ? '' : chance.pick(PLACES),
    })),
    works: list(size.works, (n) => makeWork(chance, n, start, size)),
    boss: 'Person 0',
    quiet: chance.pick([
      { from: 1200, to: 420 },
      { from: 1260, to: 360 },
      { from: 1320, to: 495 },
    ]),
    nagEvery: chance.is(0.8) ? 1 : 2,
    holds: chance.pick([4, 1, 12]),
  };
}
