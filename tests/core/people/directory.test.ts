import { rowsIn, someone } from '../../support/core-world';
import { decodePerson, decodeSeat } from '../../../src/core/people/decode-people';
import { buildDirectory, isAddress } from '../../../src/core/people/directory';
import { isAway } from '../../../src/core/people/is-away';
import type { Seat } from '../../../src/core/people/person';

function seat(id: string, title: string, holder: string, location = ''): Seat {
  return { id, row: 2, title, holder, location, leadership: false };
}

const directory = buildDirectory(
  [
    someone('Ana', { aliases: ['Anita', 'A. Roe'] }),
    someone('Ben', { aliases: ['Benny'] }),
    someone('Ben', { row: 4, email: 'ben.two@cafe.example' }),
    someone('Cy', { email: '' }),
    someone('Shift lead deputy', { email: 'ana@other.example' }),
  ],
  [
    seat('H-AAAA', 'Shift lead', 'Ana', 'Bar'),
    seat('H-BBBB', 'Shift lead', 'ben@cafe.example'),
    seat('H-CCCC', 'Baker', '', 'Bar'),
    seat('H-DDDD', 'Buyer', 'Ben'),
    seat('H-EEEE', 'Cleaner', 'Shift lead'),
    seat('H-FFFF', 'Ana', 'Cy'),
  ],
);

function found(text: string, location = ''): string {
  const resolution = directory.resolve(text, location);
  if (resolution.kind === 'person') return `${resolution.person.name} <${resolution.person.email}>${resolution.viaSeat}`;
  return resolution.kind === 'several' ? `several: ${resolution.names.join(', ')}` : resolution.kind;
}

describe('a name in a cell', () => {
  it.each([
    ['an address', 'ana@cafe.example', '', 'Ana <ana@cafe.example>'],
    ['an address in another case', ' ANA@Cafe.Example ', '', 'Ana <ana@cafe.example>'],
    ['a name with an address', 'Somebody Else <ana@cafe.example>', '', 'Ana <ana@cafe.example>'],
    ['a mail link', 'mailto:ana@cafe.example', '', 'Ana <ana@cafe.example>'],
    ['a name', 'ana', '', 'Ana <ana@cafe.example>'],
    ['an alias', 'a. roe', '', 'Ana <ana@cafe.example>'],
    ['an alias of one of two of a name', 'Benny', '', 'Ben <ben@cafe.example>'],
    ['a name two people have', 'Ben', '', 'several: ben@cafe.example, ben.two@cafe.example'],
    ['an address nobody has', 'zoe@cafe.example', '', 'unknown'],
    ['a name nobody has', 'Zoe', '', 'unknown'],
    ['nothing', '', '', 'none'],
    ['spaces', '   ', '', 'none'],
    ['somebody without an address', 'Cy', '', 'Cy <>'],
    ['a seat at a location', 'Shift lead', 'bar', 'Ana <ana@cafe.example>Shift lead'],
    ['a seat at a location without its own', 'shift LEAD', 'Garden', 'Ben <ben@cafe.example>Shift lead'],
    ['a seat without a location', 'Shift lead', '', 'Ben <ben@cafe.example>Shift lead'],
    ['a seat by its id', 'H-BBBB', '', 'Ben <ben@cafe.example>Shift lead'],
    ['a seat as a link', 'H-AAAA Old title', 'Bar', 'Ana <ana@cafe.example>Shift lead'],
    ['a seat nobody holds', 'Baker', 'Bar', 'unknown'],
    ['a seat of another location only', 'Baker', 'Garden', 'unknown'],
    ['a seat whose holder is two people', 'Buyer', '', 'several: ben@cafe.example, ben.two@cafe.example'],
    ['a seat whose holder is a seat', 'Cleaner', '', 'unknown'],
    ['a person before a seat of that name', 'Ana', '', 'Ana <ana@cafe.example>'],
    ['a name of no letters', '__proto__', '', 'unknown'],
    ['a word every object has', 'constructor', '', 'unknown'],
  ])('%s: %j at %j is %j', (_name, text, location, who) => {
    expect(found(text, location)).toBe(who);
  });
});

describe('an address', () => {
  it.each([
    ['ana@cafe.example', true],
    ['ana+till@mail.cafe.example', true],
    ['ana@cafe', false],
    ['ana cafe@x.example', false],
    ['ana@x.example, ben@x.example', false],
    ['ana@x.example;ben@x.example', false],
    ['Ana <ana@x.example>', false],
    ['ana@x@y.example', false],
    ['ana@.example', false],
    ['ana@x..example', false],
    ['@x.example', false],
    ['ana@x.example\nBcc: b@x.example', false],
    [`${'a'.repeat(64)}@x.example`, true],
    [`${'a'.repeat(65)}@x.example`, false],
    [`a@${'x'.repeat(250)}.example`, false],
    ['', false],
    ['   ', false],
    [' ana@x.example', false],
    ['ana@x.example ', false],
    ['ana', false],
    ['a@b', false],
    ['@', false],
    ['ana@', false],
    ['#N/A', false],
    ['#REF!', false],
    ['=A1@x.example', true],
    ['mailto:ana@x.example', false],
    ['ana@x.example?cc=eve@evil.example', false],
    ['ana@x.example%0ABcc:eve@evil.example', false],
    ['ana@x.example?subject=x', false],
    ['ana@x.example\r\nBcc: eve@evil.example', false],
    ['ana@x.example\u0000', false],
    ['a\u0000na@x.example', false],
    ['a\u202ena@x.example', false],
    ['ana\u200b@x.example', false],
    ['ana@x\u00ad.example', false],
    ['\ufeffana@x.example', false],
    ['ana@x.example\u2028', false],
    ['ana@\ud800.example', false],
    ['änne@café.example', true],
    ['ana@xn--caf-dma.example', true],
    ["o'neil.b+x_y-z@x.example", true],
    ['ana@[127.0.0.1]', false],
    ['ana@-x.example', false],
    ['ana@x-.example', false],
    ['ana@x.example.', false],
    ['ana@x.example/path', false],
    ['"ana roe"@x.example', false],
    ['ana@x.example, ', false],
    [`${'x'.repeat(300)}@x.example`, false],
    [`a@${'x'.repeat(63)}.example`, true],
    [`a@${'x'.repeat(64)}.example`, false],
    [`a@${'x.'.repeat(120)}example`, true],
    [`a@${'x.'.repeat(25_000)}example`, false],
    [`${'a'.repeat(50_000)}`, false],
  ])('%j: %s', (text, is) => {
    expect(isAddress(text)).toBe(is);
  });
});

describe('rows', () => {
  it('of People are decoded; an address that cannot be mailed counts as none', () => {
    const rows = rowsIn('people', [
      { name: 'Ana', also_known_as: 'Anita; A. Roe', email: 'ANA@cafe.example', away_from: '2026-11-20', quiet_hours: '22:00-06:00' },
      { name: 'Ben', email: 'ben at cafe', hours_per_week: 20, quiet_hours: 'at night' },
    ]).map(decodePerson);
    expect(rows).toMatchObject([
      { row: 2, aliases: ['Anita', 'A. Roe'], email: 'ana@cafe.example', awayFrom: '2026-11-20', awayTo: null },
      { row: 3, aliases: [], email: '', hoursPerWeek: 20, quietHours: null },
    ]);
    expect(rows[0]?.quietHours).toEqual({ from: '22:00', to: '06:00' });
  });

  it('of Seats are decoded', () => {
    const rows = rowsIn('seats', [{ id: 'H-AAAA', seat: 'Shift lead', holder: 'Ana', leadership: 'yes', location: 'Bar' }]);
    expect(rows.map(decodeSeat)).toEqual([{ id: 'H-AAAA', row: 2, title: 'Shift lead', holder: 'Ana', location: 'Bar', leadership: true }]);
  });
});

describe('away', () => {
  it.each([
    ['2026-11-18', '2026-11-20', '2026-11-17', false],
    ['2026-11-18', '2026-11-20', '2026-11-18', true],
    ['2026-11-18', '2026-11-20', '2026-11-20', true],
    ['2026-11-18', '2026-11-20', '2026-11-21', false],
    ['2026-11-18', null, '2030-01-01', true],
    ['2026-11-18', null, '2026-11-17', false],
    [null, '2026-11-20', '2020-01-01', true],
    [null, '2026-11-20', '2026-11-21', false],
    [null, null, '2026-11-20', false],
  ])('from %j to %j, on %s: %s', (awayFrom, awayTo, day, away) => {
    expect(isAway(someone('Ana', { awayFrom, awayTo }), day)).toBe(away);
  });
});
