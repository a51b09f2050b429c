import { ask } from './ask';
import { addRows, makeCompany, setSettings, typeInto, type CompanyOptions } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { tableSpecs } from '../../../src/app/templates';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { NumberCard } from '../../../src/core/contract/acting';
import type { Overview } from '../../../src/core/contract/overview';

const day = (date: string) => ({ local: `${date}T00:00` });
const PEOPLE = [
  {
    Name: 'Ana',
    'Also known as': 'Annie',
    Email: 'ana@cafe.example',
    Manager: 'Ben',
    Team: 'Bar',
    Location: 'Station',
    'Hours per week': 40,
  },
  { Name: 'Ben', Email: 'ben@cafe.example', Manager: 'Dee' },
  { Name: 'Cy', Manager: 'Dee' },
  { Name: 'Dee', Email: 'dee@cafe.example' },
];
const PROCESSES = [
  {
    Process: 'Opening check',
    Owner: 'Ana',
    Backup: 'Ben',
    Fallback: 'Dee',
    Cadence: 'every day',
    'Due at': '07:00',
    Proof: 'number 1..8',
    Location: 'Bar',
  },
  { Process: 'Till count', Owner: 'Bar lead', Backup: 'Ben', Fallback: 'Dee', Cadence: 'every day', 'Due at': '20:00', Proof: 'none' },
  { Process: 'Safe count', Owner: 'Ben', Backup: 'Dee', Fallback: 'Ana', Cadence: 'every day', 'Due at': '20:00', Proof: 'sign-off' },
];
const ROCKS = [
  { ID: 'R-CARD', Rock: 'Loyalty card', Owner: 'Ana', Quarter: '2026 Q4', Effort: 32 },
  { ID: 'R-DR0P', Rock: 'Dropped', Owner: 'Ana', Quarter: '2026 Q4', Result: 'Dropped' },
];
const MILESTONES = [
  { ID: 'M-0001', Rock: 'R-CARD Loyalty card', Milestone: 'Card printed', Due: day('2026-11-25') },
  { ID: 'M-0002', Rock: 'R-CARD Loyalty card', Milestone: 'Done already', Due: day('2026-11-12'), 'Done on': day('2026-11-11') },
  { ID: 'M-0003', Rock: 'R-CARD Loyalty card', Milestone: 'With Ben', Owner: 'Ben', Due: day('2026-11-12') },
  { ID: 'M-0004', Rock: 'R-DR0P Dropped', Milestone: 'Not any more', Due: day('2026-11-12') },
];
const TO_DOS = [
  { ID: 'T-0001', 'To-Do': 'Call the printer', Owner: 'Annie', Due: day('2026-11-24'), Serves: 'M-0001 Card printed' },
  { ID: 'T-0002', 'To-Do': 'Some day', Owner: 'ana@cafe.example' },
  { ID: 'T-0003', 'To-Do': 'Late', Owner: 'Bar lead', Due: day('2026-11-10') },
  { ID: 'T-0004', 'To-Do': 'Of Cy', Owner: 'Cy', Due: day('2026-11-10') },
];

/** Fri 20 Nov, 06:05: everything of the day is open; Ben has ticked the safe count. */
function cafe(options: CompanyOptions = {}): MemoryPorts {
  const ports = makeCompany({
    now: '2026-11-19T22:30',
    active: 'dee@cafe.example',
    ...options,
    rows: {
      ...{ People: PEOPLE, Processes: PROCESSES, Rocks: ROCKS, Milestones: MILESTONES, 'To-Dos': TO_DOS },
      Seats: [{ ID: 'H-BAR0', Seat: 'Bar lead', Holder: 'Ana' }],
      ...options.rows,
    },
  });
  for (const now of ['2026-11-19T22:30', '2026-11-20T00:05', '2026-11-20T06:05']) {
    ports.setNow(now);
    runSweep(ports);
  }
  typeInto(ports, 'Runs', 4, 'Done', true);
  ports.setNow('2026-11-20T06:20');
  return ports;
}

const as = (ports: MemoryPorts, name: string): Overview => ask(ports, 'overview', { as: name });
const by = (ports: MemoryPorts, active: string): Overview =>
  ask({ ...ports, identity: { ...ports.identity, active: () => active } }, 'overview');

describe('what somebody holds', () => {
  it('is their open runs, by name and by seat, with what they lack', () => {
    const { mine } = as(cafe(), 'Ana');
    expect(mine.who).toBe('Ana');
    expect(mine.runs.map(({ title, location, holder, lacks }) => [title, location, holder, lacks])).toEqual([
      ['Opening check', 'Bar', 'Ana', ['Proof needs a number from 1 to 8.', 'Done is not ticked yet.']],
      ['Till count', '', 'Ana', ['Done is not ticked yet.']],
    ]);
  });

  it('is with the backup once it moved', () => {
    const ports = cafe();
    ports.setNow('2026-11-20T09:05');
    runSweep(ports);
    expect(as(ports, 'Ana').mine.runs.map(({ title }) => title)).toEqual(['Till count']);
    expect(as(ports, 'Ben').mine.runs.map(({ title, hop }) => [title, hop])).toEqual([
      ['Opening check', 1],
      ['Safe count', 0],
    ]);
  });

  it('has no run that the next check closes, and none that it will only write', () => {
    const ports = cafe();
    typeInto(ports, 'Runs', 3, 'Done', true);
    addRows(ports, 'Processes', [
      { Process: 'New one', Owner: 'Ana', Backup: 'Ben', Fallback: 'Dee', Cadence: 'every day', 'Due at': '21:00', Proof: 'none' },
    ]);
    expect(as(ports, 'Ana').mine.runs.map(({ title }) => title)).toEqual(['Opening check']);
  });

  it('is their to-dos and milestones by due date, whatever they are called', () => {
    expect(as(cafe(), 'Ana').mine.tasks.map(({ id, table, due, status, under }) => [id, table, due, status, under.title])).toEqual([
      ['T-0003', 'todos', '2026-11-10', 'Overdue', ''],
      ['T-0001', 'todos', '2026-11-24', 'Open', 'Card printed'],
      ['M-0001', 'milestones', '2026-11-25', 'Open', 'Loyalty card'],
      ['T-0002', 'todos', null, 'Open', ''],
    ]);
    expect(as(cafe(), 'Ben').mine.tasks.map(({ id }) => id)).toEqual(['M-0003']);
  });
});

describe('numbers that wait', () => {
  const FIRST = (tableSpecs['scorecard']?.columns.length ?? 0) + 1;
  const K = { ID: 'K-WEEK', Measurable: 'Guests', Owner: 'Ben', Goal: '>= 5', Unit: 'guests' };

  /** The numbers of Ana at that moment; the weeks begin with the one of 16 November. */
  function numbersAt(now: string, newestFirst: readonly (number | string)[], more: object = {}): readonly NumberCard[] {
    const ports = cafe({ rows: { Scorecard: [{ ...K, Seat: 'Bar lead', ...more }] } });
    ports.workbook.write('Scorecard', 2, FIRST, [newestFirst]);
    ports.setNow(now);
    return as(ports, 'Ana').mine.numbers;
  }
  const LAST = { period: '2026-11-09', deadline: '2026-11-16T17:00' };
  const NOW = { period: '2026-11-16', deadline: '2026-11-23T17:00' };

  it.each<[string, string, readonly (number | string)[], object | null]>([
    ['before the deadline of a blank week', '2026-11-20T09:00', ['', 6], { ...NOW, late: false, value: '' }],
    ['with the week before it blank too', '2026-11-20T09:00', ['', ''], { ...LAST, late: true }],
    ['with a value that is no number', '2026-11-20T09:00', [7, 'many'], { ...LAST, late: true, value: 'many' }],
    ['with both there', '2026-11-20T09:00', [7, 6], null],
    ['a minute before the deadline', '2026-11-23T16:59', ['', 6], { ...NOW, late: false }],
    ['at the deadline', '2026-11-23T17:00', ['', 6], { ...NOW, late: false }],
    ['a minute after the deadline', '2026-11-23T17:01', ['', 6], { ...NOW, late: true }],
  ])('%s', (_name, now, values, card) => {
    expect(numbersAt(now, values)).toEqual(
      card === null ? [] : [expect.objectContaining({ id: 'K-WEEK', goal: '>= 5', unit: 'guests', ...card })],
    );
  });

  it('of a month are wanted by its first day, with a deadline of their own', () => {
    expect(numbersAt('2026-11-20T09:00', ['', '', '', 6], { Every: 'month', 'Entry deadline': 'Fri 12:00' })).toMatchObject([
      { period: '2026-11-01', deadline: '2026-12-04T12:00', late: false },
    ]);
  });
});

describe('looking as somebody else', () => {
  const signers = ({ signing }: Overview) => signing.map(({ title, refusal }) => [title, refusal !== '']);

  it.each(['Ana', 'Annie', 'ana@cafe.example', 'Bar lead'])('%s is Ana', (name) => {
    expect(as(cafe(), name).you).toEqual({ address: 'dee@cafe.example', name: 'Ana', chosen: true });
  });

  it.each(['Nobody', 'Zoe', '<b>'])('%s is nobody: nothing is theirs', (name) => {
    const { you, mine, attention, people } = as(cafe(), name);
    expect([you.name, you.chosen, mine, attention.some((item) => item.mine), people.some((person) => person.mine)]).toEqual([
      ...['', true, { who: '', runs: [], tasks: [], numbers: [] }, false, false],
    ]);
  });

  it.each(['ana@cafe.example', 'ben@cafe.example'])('is what %s sees themselves but for the reader and who may sign', (address) => {
    const ports = cafe();
    const { you: own, signing: theirs, ...rest } = by(ports, address);
    const { you, signing, ...seen } = as(ports, own.name);
    expect(seen).toEqual(rest);
    expect(you).toEqual({ address: 'dee@cafe.example', name: own.name, chosen: true });
    expect(signing.map(({ refusal: _refusal, ...item }) => item)).toEqual(theirs.map(({ refusal: _refusal, ...item }) => item));
  });

  it('puts first what that person might sign', () => {
    const more = {
      Process: 'Vault count',
      Owner: 'Ana',
      Backup: 'Ben',
      Fallback: 'Dee',
      Cadence: 'every day',
      'Due at': '21:00',
      Proof: 'sign-off',
    };
    const ports = cafe({ rows: { Processes: [...PROCESSES, more] } });
    typeInto(ports, 'Runs', 5, 'Done', true);
    const order = (seen: Overview): readonly string[] => seen.signing.map(({ title }) => title);
    expect([order(as(ports, 'Ana')), order(as(ports, 'Ben')), order(by(ports, 'ben@cafe.example'))]).toEqual([
      ['Safe count', 'Vault count'],
      ['Vault count', 'Safe count'],
      ['Vault count', 'Safe count'],
    ]);
  });

  it('never signs: who may is who reads', () => {
    const ports = cafe();
    expect([signers(as(ports, 'Ben')), signers(by(ports, 'ben@cafe.example')), signers(by(ports, ''))]).toEqual([
      ...[[['Safe count', false]], [['Safe count', true]], [['Safe count', true]]],
    ]);
  });

  it('works for somebody without an address', () => {
    expect(as(cafe(), 'Cy').mine.tasks.map(({ id }) => id)).toEqual(['T-0004']);
  });
});

it('people stand there by name with their team, their load and whether they are the reader’s', () => {
  expect(by(cafe(), 'ben@cafe.example').people).toEqual([
    { name: 'Ana', team: 'Bar', location: 'Station', mine: true, status: 'Here', load: '32 of 40 hours' },
    { name: 'Ben', team: '', location: '', mine: true, status: 'Here', load: '' },
    { name: 'Cy', team: '', location: '', mine: false, status: 'Cannot be mailed', load: '' },
    { name: 'Dee', team: '', location: '', mine: false, status: 'Here', load: '' },
  ]);
});

it('processes show their newest runs and where they are done', () => {
  const ports = cafe();
  typeInto(ports, 'Runs', 2, 'Proof', 4);
  typeInto(ports, 'Runs', 2, 'Done', true);
  const { groups } = as(ports, 'Ana');
  expect(groups.find(({ key }) => key === 'processes')?.lines[0]).toMatchObject({
    title: 'Opening check',
    location: 'Bar',
    strip: [{ tone: 'good', says: 'Fri 20 Nov: Done' }],
  });
});

it('says the locale that Settings keeps where the file was not asked', () => {
  const ports = cafe();
  setSettings(ports, { Locale: 'de_DE' });
  expect(as(ports, '').locale).toBe('de_DE');
});
