import { ask, footprint, refusal } from './ask';
import { plannedCompany } from './planned-company';
import { rowsOf, typeInto } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import type { MemoryPorts } from '../../support/memory-ports';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';

const day = (date: string) => ({ local: `${date}T00:00` });
const make = (ports: MemoryPorts, request: object): string => ask(ports, 'make', request).says.join(' ');
const last = (ports: MemoryPorts, tab: string) => rowsOf(ports, tab).slice(-1)[0] ?? {};
const refused = (ports: MemoryPorts, request: object): string => refusal(ports, { request: 'make', ...request });
const rock = { kind: 'rock', under: 'G-AAAA', title: 'Points for regulars' } as const;

describe('making a row under another', () => {
  it('writes a Rock of a goal, linked, owned, of this quarter and due at its end, and says where', () => {
    const ports = plannedCompany();
    expect(make(ports, rock)).toMatch(
      /^Rock R-\w{4} "Points for regulars" was made under "G-AAAA Half of the guests return": Rocks, row 4\.$/,
    );
    expect(last(ports, 'Rocks')).toMatchObject({
      ...{ Rock: 'Points for regulars', Goal: 'G-AAAA Half of the guests return', Owner: 'Dee', Level: 'Team', Quarter: '2026 Q4' },
      ...{ Start: day('2026-11-20'), Due: day('2026-12-31') },
    });
    expect(rowsOf(ports, 'Log').slice(-1)).toMatchObject([
      {
        ...{ Who: 'installer@corner-cup.example', What: 'rock made', Row: last(ports, 'Rocks')['ID'] },
        ...{ After: 'Points for regulars', Reason: 'under G-AAAA Half of the guests return' },
      },
    ]);
  });

  it.each([
    [
      'a milestone of a Rock',
      { kind: 'milestone', under: 'R-CARD' },
      'Milestones',
      { Rock: 'R-CARD Loyalty card', Due: day('2026-12-18'), Owner: 'Ben' },
    ],
    [
      'a to-do of a Rock',
      { kind: 'to-do', under: 'R-CARD' },
      'To-Dos',
      { Serves: 'R-CARD Loyalty card', Due: day('2026-11-27'), Owner: 'Ben' },
    ],
    ['a to-do of a goal', { kind: 'to-do', under: 'G-AAAA' }, 'To-Dos', { Serves: 'G-AAAA Half of the guests return', Owner: 'Dee' }],
    ['a to-do of a seat’s Rock', { kind: 'to-do', under: 'R-A10N' }, 'To-Dos', { Owner: 'Head of Guests' }],
    ['an own owner, by address', { kind: 'to-do', under: 'R-CARD', owner: ' ANA@cafe.example' }, 'To-Dos', { Owner: 'Ana' }],
    ['a seat as its owner', { kind: 'to-do', under: 'R-CARD', owner: 'Bar lead' }, 'To-Dos', { Owner: 'Bar lead' }],
    ['an own due date, today', { kind: 'to-do', under: 'R-CARD', due: '2026-11-20' }, 'To-Dos', { Due: day('2026-11-20') }],
    ['blank fields', { kind: 'to-do', under: 'r-card', owner: ' ', due: '' }, 'To-Dos', { Owner: 'Ben', Due: day('2026-11-27') }],
    ['a company’s Rock of a leader', { kind: 'rock', under: 'G-AAAA', owner: 'Ben' }, 'Rocks', { Level: 'Company' }],
    [
      'a Rock of the next quarter',
      { kind: 'rock', under: 'G-AAAA', due: '2027-02-01' },
      'Rocks',
      { Quarter: '2027 Q1', Start: day('2027-01-01'), Due: day('2027-02-01') },
    ],
  ] as const)('writes %s', (_what, request, tab, cells) => {
    const ports = plannedCompany();
    make(ports, { ...request, title: 'Something new' });
    expect(last(ports, tab)).toMatchObject(cells);
  });

  it('knows a year that starts in April', () => {
    const ports = plannedCompany({ settings: { 'Year starts in': 'April' } });
    make(ports, rock);
    expect(last(ports, 'Rocks')).toMatchObject({ Quarter: '2026 Q3', Due: day('2026-12-31') });
  });

  it('gives a milestone of a Rock whose due date is over the end of this quarter', () => {
    const ports = plannedCompany({ now: '2026-12-20T09:00' });
    make(ports, { kind: 'milestone', under: 'R-CARD', title: 'New' });
    expect(last(ports, 'Milestones')).toMatchObject({ Due: day('2026-12-31') });
  });

  it('is walked both ways at once, and stays as it is at the next check', () => {
    const ports = plannedCompany();
    make(ports, rock);
    const { ID: id } = last(ports, 'Rocks');
    const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
    expect(ids(ask(ports, 'chain', { id: 'G-AAAA' }).below)).toContain(id);
    expect(ids(ask(ports, 'chain', { id }).above)).toEqual(['V-P1AN', 'G-AAAA']);
    ports.setNow('2026-11-20T10:00');
    runSweep(ports);
    expect(last(ports, 'Rocks')).toMatchObject({ ID: id, Goal: 'G-AAAA Half of the guests return' });
    expect(verifyWorkbook(ports).findings.filter(({ code }) => code !== 'broken-link')).toEqual([]);
  });

  it('a second press, and one that is written otherwise, find it there and write nothing', () => {
    const ports = plannedCompany();
    make(ports, rock);
    const before = footprint(ports);
    for (const title of [rock.title, '  POINTS for regulars '])
      expect(make(ports, { ...rock, title })).toMatch(
        /^Rock R-.* is there already, under goal G-AAAA .*: Rocks, row 4\. Nothing was written\.$/,
      );
    expect(footprint(ports)).toEqual(before);
  });

  it.each([
    ['under another row', {}, { under: 'R-A10N' }],
    ['of another title', {}, { title: 'Another' }],
    ['of another kind', {}, { kind: 'milestone' }],
    ['where the first is done', { done: true }, {}],
  ])('is another row %s', (_what, { done = false }: { done?: boolean }, more) => {
    const ports = plannedCompany();
    const first = { kind: 'to-do', under: 'R-CARD', title: 'Ask the printer' };
    make(ports, first);
    if (done) typeInto(ports, 'To-Dos', 3, 'Done on', day('2026-11-20'));
    expect(make(ports, { ...first, ...more })).toMatch(/ was made under /);
  });

  it.each(HOSTILE_TEXTS)('$name stays text', ({ text }) => {
    const ports = plannedCompany();
    make(ports, { kind: 'to-do', under: 'R-CARD', title: `${text} x` });
    const title = String(last(ports, 'To-Dos')['To-Do']);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(rowsOf(ports, 'To-Dos')).toHaveLength(2);
  });
});

describe('what is not made', () => {
  it.each([
    ['without a name', { title: ' \n ' }, 'Give the Rock a name.'],
    ['under what is not there', { under: 'G-N0NE' }, 'No row has the id "G-N0NE" any more. Check now and look again.'],
    ['under a row of another kind', { under: 'M-0001' }, 'No Rock can be made under milestone M-0001 "Card printed".'],
    [
      'under what is closed',
      { under: 'G-BBBB' },
      /^Goal G-BBBB "Closed goal" is closed, so nothing more is made under it \(Goals, row 3\)\.$/,
    ],
    [
      'for somebody unknown',
      { owner: 'Zoe' },
      'People knows nobody called "Zoe". Write a name, an address or a seat as it stands in People or Seats.',
    ],
    ['for yesterday', { due: '2026-11-19' }, '19 Nov 2026 is over already; choose today or a later day.'],
    ['for no day', { due: '2026-02-30' }, '"2026-02-30" is not a date; type it like 2026-11-20.'],
    ['for a day in ten years', { due: '2036-11-19' }, '19 Nov 2036 is more than three years ahead; choose an earlier day.'],
    ['as no kind of row', { kind: 'seat' }, /^The request is not one Runsheet knows at kind/],
  ])('%s', (_what, fields, says) => {
    const ports = plannedCompany();
    const before = footprint(ports);
    expect(refused(ports, { ...rock, ...fields })).toMatch(says);
    expect(footprint(ports)).toEqual(before);
  });

  it('where several people have that name', () => {
    const ports = plannedCompany({
      rows: { People: ['a', 'b'].map((name) => ({ Name: 'Ana', Email: `${name}@cafe.example` })) },
    });
    expect(refused(ports, { ...rock, owner: 'Ana' })).toBe('"Ana" is the name of several people; write the address of the one you mean.');
  });

  it('where its tab is missing, or belongs to somebody else', () => {
    const ports = plannedCompany();
    const sheet = ports.workbook.sheets.find(({ name }) => name === 'Rocks');
    if (sheet === undefined) throw new Error('Rocks is not there');
    sheet.cells.splice(0, sheet.cells.length, ['Band', 'Album'], ['Queen', 'News of the World']);
    expect(refused(ports, rock)).toMatch(/^Rocks: there is no such tab of Runsheet in this file\. Choose "Set up tabs"/);
    expect(sheet.cells).toEqual([
      ['Band', 'Album'],
      ['Queen', 'News of the World'],
    ]);
  });

  it('where its tab has lost the column for the link', () => {
    const ports = plannedCompany();
    typeInto(ports, 'To-Dos', 1, 'Serves', 'For');
    expect(refused(ports, { kind: 'to-do', under: 'R-CARD', title: 'New' })).toBe(
      'To-Dos: the column "Serves" is missing in row 1, so nothing was written; write that header again.',
    );
  });

  it('while somebody else works on the file', () => {
    const ports = plannedCompany();
    ports.setBusy(true);
    expect(refused(ports, rock)).toMatch(/^Runsheet is working on this file/);
  });
});

it('leaves columns of the team alone, wherever they stand', () => {
  const ports = plannedCompany();
  const sheet = ports.workbook.sheets.find(({ name }) => name === 'To-Dos');
  sheet?.cells.forEach((cells, at) => cells.splice(2, 0, at === 0 ? 'Mood' : 'fine'));
  make(ports, { kind: 'to-do', under: 'R-CARD', title: 'New' });
  expect(rowsOf(ports, 'To-Dos').find((row) => row['To-Do'] === 'New')).toMatchObject({ Owner: 'Ben', Serves: 'R-CARD Loyalty card' });
});

it('names nobody where Google does not reveal who asks', () => {
  const ports = plannedCompany({ active: '' });
  make(ports, rock);
  expect(rowsOf(ports, 'Log').slice(-1)).toMatchObject([{ Who: '(unverified)' }]);
});
