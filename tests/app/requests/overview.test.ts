import { ask, footprint } from './ask';
import { addRows, makeCompany, setSettings, typeInto, type CompanyOptions } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { addMinutesLocal } from '../../../src/core/time/arith';

const CHECK = { Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' };
const PROCESSES = [
  { ...CHECK, Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Location: 'Bar' },
  { ...CHECK, Process: 'Bread order', Owner: 'Cy', Backup: 'Eve', Fallback: 'Ben', 'Due at': '08:30' },
];
const PEOPLE = [
  { Name: 'Ana', Email: 'ana@cafe.example', Manager: 'Ben' },
  { Name: 'Ben', Email: 'ben@cafe.example', Manager: 'Dee' },
  { Name: 'Cy', Email: 'cy@cafe.example', Manager: 'Eve' },
  { Name: 'Dee', Email: 'dee@cafe.example' },
  { Name: 'Eve', Email: 'eve@cafe.example' },
];

/** At 09:05 Opening check was missed and is Ben's, Bread order is late and Cy's. */
function morning(options: CompanyOptions = {}): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-19T18:30', ...options, rows: { People: PEOPLE, Processes: PROCESSES, ...options.rows } });
  for (const now of ['2026-11-19T18:30', '2026-11-20T00:05', '2026-11-20T07:05', '2026-11-20T09:05']) {
    ports.setNow(now);
    runSweep(ports);
  }
  return ports;
}

const seenBy = (active: string, options: CompanyOptions = {}): ReturnType<typeof ask<'overview'>> =>
  ask(morning({ active, ...options }), 'overview');

describe('the overview of a file without Runsheet', () => {
  it.each([
    ['that is empty', {}],
    ['with a tab of the team', { Rocks: [['Our rocks', 'Who']] }],
  ])('%s says so, shows nothing and writes nothing', (_name, tabs) => {
    const ports = makeMemoryPorts({ tabs: { Sheet1: [], ...tabs }, active: 'ana@cafe.example' });
    const before = footprint(ports);
    expect(ask(ports, 'overview')).toEqual({
      ...{ company: '', now: '2026-11-20T10:00', zone: 'Etc/UTC', locale: '', installed: false },
      you: { address: 'ana@cafe.example', name: '', chosen: false },
      ...{ checks: { on: false, last: null, late: false }, mail: 'off', attention: [], signing: [], groups: [], unreadable: [] },
      ...{ focus: [], top: [], health: [], words: {}, runs: [], people: [], mine: { who: '', runs: [], tasks: [], numbers: [] } },
    });
    expect(footprint(ports)).toEqual(before);
  });
});

describe('the overview', () => {
  it('tells company, zone, reader, mail and checks, and writes nothing', () => {
    const ports = morning({ active: 'BEN@cafe.example', settings: { Company: 'Corner Cup' } });
    const before = footprint(ports);
    expect(ask(ports, 'overview')).toMatchObject({
      ...{ company: 'Corner Cup', now: '2026-11-20T09:05', zone: 'Etc/UTC', you: { address: 'BEN@cafe.example', name: 'Ben' } },
      ...{ installed: true, checks: { on: false, last: '2026-11-20T09:05', late: false }, mail: 'on', unreadable: [] },
    });
    expect(footprint(ports)).toEqual(before);
  });

  it('lists what needs somebody as Home does, with its place', () => {
    expect(seenBy('').attention).toMatchObject([
      { kind: 'missed run', title: 'Opening check (Bar)', owner: 'Ben', since: '2026-11-20T09:00', tone: 'bad', mine: false },
      { kind: 'late run', title: 'Bread order', owner: 'Cy', since: '2026-11-20T08:30', tone: 'warn', mine: false },
    ]);
  });

  it.each([
    ['ben@cafe.example', 'their own', ['Opening check (Bar)']],
    ['dee@cafe.example', 'that of a report', ['Opening check (Bar)']],
    ['eve@cafe.example', 'that of another report, although it is less grave', ['Bread order']],
    ['ana@cafe.example', 'what they gave away: it is their manager’s now', []],
    ['nobody@cafe.example', 'nothing without a row in People', []],
    ['', 'nothing where the address is not revealed', []],
  ])('puts first for %s %s', (active, _what, mine) => {
    const { attention } = seenBy(active);
    expect(attention.filter((item) => item.mine).map(({ title }) => title)).toEqual(mine);
    expect(attention.slice(0, mine.length).every((item) => item.mine)).toBe(true);
    expect(attention).toHaveLength(2);
  });

  it('survives managers in a circle and people of one name', () => {
    const People = [
      ...PEOPLE.map((row) => (row.Name === 'Dee' ? { ...row, Manager: 'Ana' } : row)),
      { Name: 'Cy', Email: 'cy2@cafe.example' },
    ];
    const { attention, you } = seenBy('ana@cafe.example', { rows: { People } });
    expect([you.name, attention.map(({ title, mine }) => [title, mine])[0]]).toEqual(['Ana', ['Opening check (Bar)', true]]);
    expect(seenBy('cy2@cafe.example', { rows: { People } }).you.name).toBe('Cy');
  });

  it('groups statuses by tab, in its order, and counts the good ones', () => {
    const rows = { Rocks: [{ Rock: 'Second till' }, { Rock: 'New menu' }] };
    const { groups } = seenBy('', { rows });
    expect(groups.map(({ key, title, good, lines }) => [key, title, good, lines.map((line) => `${line.title}: ${line.status}`)])).toEqual([
      ['rocks', 'Rocks', 0, ['Second till: Incomplete', 'New menu: Incomplete']],
      ['scorecard', 'Scorecard', 0, []],
      ['processes', 'Processes', 0, ['Opening check: New', 'Bread order: New']],
      ['goals', 'Goals', 0, []],
    ]);
    expect(groups[0]?.lines[0]).toMatchObject({
      id: expect.stringMatching(/^R-/) as unknown,
      tone: 'warn',
      owner: '',
      flags: ['Unattached'],
    });
  });

  it('leaves out groups whose tab is not there', () => {
    const ports = morning();
    const { tabs } = ports.workbook;
    const without = { ...ports.workbook, tabs: () => tabs().filter(({ name }) => name !== 'Rocks' && name !== 'Goals') };
    expect(ask({ ...ports, workbook: without }, 'overview').groups.map(({ key }) => key)).toEqual(['scorecard', 'processes']);
  });

  it('names runs that were missed for good, and mail that is stuck', () => {
    const ports = morning({ settings: { 'Approved domains': 'other.example' } });
    ports.setNow('2026-11-21T07:05');
    runSweep(ports);
    const { attention } = ask(ports, 'overview');
    expect(attention.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['missed for good', 'mail']));
    expect(attention.find(({ kind }) => kind === 'mail')).toMatchObject({ title: 'Mail to dee@cafe.example', tone: 'warn' });
  });

  it.each([
    ['two hours', 120, false],
    ['two hours and a minute', 121, true],
  ])('with a last check %s ago is late: %s', (_name, minutes, late) => {
    const ports = morning();
    ports.setNow(addMinutesLocal('2026-11-20T09:05', minutes));
    expect(ask(ports, 'overview').checks).toEqual({ on: false, last: '2026-11-20T09:05', late });
  });

  it('says in a copy of the file that mail is off, and why', () => {
    const copy = { ...morning().workbook, fingerprint: () => 'file-2' };
    expect(ask({ ...morning(), workbook: copy }, 'overview')).toMatchObject({
      mail: 'off',
      notice: expect.stringMatching(
        /^This file is a copy: Escalation mail was set to off. Set it to on in Settings to let this copy mail\./,
      ) as unknown,
    });
    expect(ask(morning(), 'overview')).toMatchObject({ notice: 'Nothing was checked from Fri 20 Nov 00:05 to Fri 20 Nov 07:05.' });
  });

  it('lists what cannot be read, a hundred at most', () => {
    const ports = morning();
    typeInto(ports, 'Processes', 2, 'Cadence', 'evry fridy');
    expect(ask(ports, 'overview').unreadable).toMatchObject([
      { tab: 'Processes', row: 2, message: expect.stringMatching(/^Processes, row 2, column Cadence: /) as unknown },
    ]);
    addRows(
      ports,
      'To-Dos',
      Array.from({ length: 130 }, (_unused, n) => ({ 'To-Do': `Thing ${n}`, Owner: 'Zoe' })),
    );
    const { unreadable } = ask(ports, 'overview');
    expect([unreadable.length, unreadable[100]]).toEqual([101, { tab: '', row: 0, message: 'And 31 more.' }]);
  });
});

describe('hostile cells', () => {
  it.each(HOSTILE_TEXTS)('$name stay one line of text', ({ text }) => {
    const ports = morning({ active: 'dee@cafe.example' });
    typeInto(ports, 'Processes', 2, 'Process', text);
    addRows(ports, 'Rocks', [{ Rock: text, Owner: text }]);
    setSettings(ports, { Company: text });
    typeInto(ports, 'People', 5, 'Name', text);
    const overview = ask(ports, 'overview');
    const { company, you, groups } = overview;
    const shown = [company, you.name, ...groups.flatMap(({ lines }) => lines.flatMap(({ title, owner, why }) => [title, owner, why]))];
    expect(shown.filter((one) => /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(one))).toEqual([]);
    expect(Math.max(...shown.map((one) => one.length))).toBeLessThanOrEqual(1000);
    expect(groups.find(({ key }) => key === 'rocks')?.lines).toHaveLength(1);
  });
});
