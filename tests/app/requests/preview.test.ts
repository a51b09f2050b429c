import fc from 'fast-check';
import { ask, footprint, refusal } from './ask';
import { makeCompany, rowsOf, snapshotOf, typeInto, type CompanyOptions, type TypedRow } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { sayCheck } from '../../../src/core/texts/start-texts';

const CHECK = { Cadence: 'every day', 'Due at': '07:00', Proof: 'none' };
const PROCESSES: readonly TypedRow[] = [
  { ...CHECK, Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' },
  { ...CHECK, Process: 'Till count', Owner: 'Ben', Backup: 'Ana', 'Due at': '18:00' },
];

function company(options: CompanyOptions = {}): MemoryPorts {
  return makeCompany({
    now: '2026-11-20T06:00',
    effective: 'dee@cafe.example',
    ...options,
    rows: { Processes: PROCESSES, ...options.rows },
    settings: { 'Escalation mail': 'off', ...options.settings },
  });
}

function sweepAt(ports: MemoryPorts, ...moments: readonly string[]): MemoryPorts {
  for (const now of moments) {
    ports.setNow(now);
    runSweep(ports);
  }
  return ports;
}

const addresses = (ports: MemoryPorts): readonly string[] => ask(ports, 'preview').recipients.map(({ address }) => address);

describe('the preview', () => {
  it('says what the first check would do, whom it would mail and from where, and writes nothing', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05');
    ports.setNow('2026-11-20T09:05');
    const before = footprint(ports);
    expect(ask(ports, 'preview')).toEqual({
      says: [
        'It finds 1 run missed: Opening check.',
        'It moves 1 run on: Opening check to Ben.',
        expect.stringMatching(/^It brings \d+ cells up to date\.$/) as unknown,
      ],
      mails: [
        { to: 'ben@cafe.example', subject: expect.stringContaining('Opening check') as unknown },
        { to: 'ana@cafe.example', subject: expect.stringContaining('Opening check') as unknown },
      ],
      recipients: ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => ({ name, address: `${name.toLowerCase()}@cafe.example` })),
      domains: ['cafe.example'],
      from: 'dee@cafe.example',
      mail: 'off',
    });
    expect(footprint(ports)).toEqual(before);
  });

  it('of a file without tabs is refused', () => {
    expect(refusal(makeMemoryPorts(), { request: 'preview' })).toMatch(/^There are no tabs of Runsheet in this file yet\./);
  });

  it('without an address anywhere mails nobody and approves nobody', () => {
    const ports = company({ rows: { People: [{ Name: 'Ana' }] } });
    const preview = ask(ports, 'preview');
    expect(preview).toMatchObject({ mails: [], recipients: [] });
    expect(preview).not.toHaveProperty('domains');
    expect(preview.says[0]).toBe('It opens 2 runs: Opening check and Till count.');
  });

  it('says that mail waits: for the morning, for approval, and that a test recipient gets all', () => {
    const ports = sweepAt(company({ settings: { 'Quiet hours': '08:00-10:00' } }), '2026-11-19T18:30', '2026-11-20T00:05');
    ports.setNow('2026-11-20T09:05');
    expect(ask(ports, 'preview').says).toContain('2 mails would wait until the quiet hours are over.');
    const strict = sweepAt(company({ settings: { 'Approved domains': 'bar.example' } }), '2026-11-19T18:30', '2026-11-20T00:05');
    strict.setNow('2026-11-20T09:05');
    expect(ask(strict, 'preview').says).toContain('2 mails would wait, because the domain is not among the Approved domains in Settings.');
    const test = ask(company({ settings: { 'Test recipient': 'test@cafe.example' } }), 'preview');
    expect(test.says).toContain('While Settings names a Test recipient, all mail goes to test@cafe.example.');
    expect(test.recipients[0]).toEqual({ name: 'Test recipient', address: 'test@cafe.example' });
  });
});

describe('who may be mailed', () => {
  const person = (Name: string, more: TypedRow = {}): TypedRow => ({ Name, Email: `${Name.toLowerCase()}@cafe.example`, ...more });
  const withPeople = (People: readonly TypedRow[], process: TypedRow, settings: CompanyOptions['settings'] = { 'Business owner': '' }) =>
    company({ rows: { People, Processes: [{ ...CHECK, Process: 'Opening check', ...process }] }, settings });

  const cases: readonly (readonly [string, readonly TypedRow[], TypedRow, readonly string[]])[] = [
    [
      'owner, backup and fallback',
      [person('Ana'), person('Ben'), person('Cy'), person('Zoe')],
      { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' },
      ['ana', 'ben', 'cy'],
    ],
    ['all that take turns', [person('Ana'), person('Ben'), person('Zoe')], { Owner: 'rotate: Ana, Ben' }, ['ana', 'ben']],
    [
      'whoever covers, and the managers of both',
      [
        person('Ana', { Cover: 'Ben', Manager: 'Cy' }),
        person('Ben', { Manager: 'Zoe' }),
        person('Cy'),
        person('Zoe', { Manager: 'Yan' }),
        person('Yan'),
      ],
      { Owner: 'Ana' },
      ['ana', 'ben', 'cy', 'zoe'],
    ],
    ['nobody of a process that is switched off', [person('Ana'), person('Ben')], { Owner: 'Ana', Active: 'no' }, []],
    ['nobody without an address', [person('Ana', { Email: 'Ana' }), person('Ben')], { Owner: 'Ana', Backup: 'Ben' }, ['ben']],
    ['nobody where two people have the name', [person('Ana'), { Name: 'Ana', Email: 'other@cafe.example' }], { Owner: 'Ana' }, []],
  ];
  it.each(cases)('%s', (_name, people, process, expected) => {
    expect(addresses(withPeople(people, process))).toEqual(expected.map((name) => `${name}@cafe.example`));
  });

  it('is the business owner', () => {
    expect(addresses(withPeople([person('Ana'), person('Zoe')], { Owner: 'Ana' }, { 'Business owner': 'Zoe' }))).toEqual([
      'ana@cafe.example',
      'zoe@cafe.example',
    ]);
  });

  it.each([
    ['open', {}, {}, ['zoe@cafe.example']],
    ['done', { 'Done on': { local: '2026-11-18T00:00' } }, {}, []],
    ['open, and nobody is reminded', {}, { 'Remind of to-dos': 'off' }, ['zoe@cafe.example']],
    ['open, and there is no mid-week mail', {}, { 'Mid-week mail': 'off' }, ['zoe@cafe.example']],
    ['open, and there is neither', {}, { 'Remind of to-dos': 'off', 'Mid-week mail': 'off' }, []],
  ])('is the owner of a to-do that is %s', (_name, more, settings, expected) => {
    const todo = { 'To-Do': 'Call the landlord', Owner: 'Zoe', Due: { local: '2026-12-01T00:00' }, ...more };
    const ports = makeCompany({ rows: { People: [person('Zoe')], 'To-Dos': [todo] }, settings: { 'Business owner': '', ...settings } });
    expect(addresses(sweepAt(ports, '2026-11-19T18:30'))).toEqual(expected);
  });

  it('is whoever holds an open run, whatever its process says now', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05', '2026-11-20T09:05');
    for (const row of [2, 3]) for (const header of ['Owner', 'Backup', 'Fallback']) typeInto(ports, 'Processes', row, header, '');
    expect(addresses(ports)).toEqual(['ana@cafe.example', 'ben@cafe.example', 'cy@cafe.example', 'dee@cafe.example']);
  });

  it('is somebody to whom a mail waits, known or not', () => {
    const ports = company({ settings: { 'Escalation mail': 'on', 'Quiet hours': '08:00-10:00' } });
    sweepAt(ports, '2026-11-19T18:30', '2026-11-20T00:05', '2026-11-20T09:05');
    typeInto(ports, 'People', 3, 'Email', 'ben@new.example');
    const { recipients } = ask(ports, 'preview');
    expect(recipients).toContainEqual({ name: 'Ben', address: 'ben@new.example' });
    expect(recipients).toContainEqual({ name: '', address: 'ben@cafe.example' });
  });

  it('is named in one line, whatever stands in the cell', () => {
    const ports = withPeople([{ Name: 'Ana\n\u202emoc.live@x', Email: 'ana@cafe.example' }], { Owner: 'ana@cafe.example' });
    expect(ask(ports, 'preview').recipients).toEqual([{ name: 'Ana moc.live@x', address: 'ana@cafe.example' }]);
  });
});

const MOMENTS = ['2026-11-19T18:30', '2026-11-20T00:05', '2026-11-20T07:05', '2026-11-20T09:05', '2026-11-20T11:05', '2026-11-21T07:20'];
const LATER = ['2026-11-21T09:30', '2026-11-23T09:30', '2026-11-24T11:30', '2026-11-25T09:30'];
const name = fc.constantFrom('Ana', 'Ben', 'Cy', 'Nobody', '', 'rotate: Ana, Cy');
const world = fc.record({
  processes: fc.array(
    fc.record({
      Owner: name,
      Backup: name,
      Fallback: name,
      Cadence: fc.constantFrom('every day', 'every Friday', 'evry'),
      'Due at': fc.constantFrom('07:00', '09:00', '18:00'),
      Location: fc.constantFrom('', 'Bar', 'Bar, Shop'),
      Active: fc.constantFrom('', 'no'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  mail: fc.constantFrom('off', 'dry run', 'on'),
  quiet: fc.constantFrom('none', '08:00-10:00'),
  test: fc.constantFrom('', '', '', 'test@cafe.example'),
  owner: fc.constantFrom('', 'Dee'),
  away: fc.boolean(),
  sweeps: fc.integer({ min: 0, max: MOMENTS.length - 1 }),
  said: fc.constantFrom('', 'tick', 'cannot'),
  cleared: fc.boolean(),
  todos: fc.array(fc.constantFrom('Ana', 'Eve', 'Nobody'), { maxLength: 2 }),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Eve only covers, Fay and Gus are only managers, Zoe is nobody's. */
const PEOPLE: readonly TypedRow[] = [
  ...['Ana', 'Ben', 'Cy'].map((Name) => ({ Name, Manager: 'Fay', Cover: Name === 'Ana' ? 'Eve' : '' })),
  ...[{ Name: 'Dee' }, { Name: 'Eve', Manager: 'Gus' }, { Name: 'Fay' }, { Name: 'Gus' }, { Name: 'Zoe' }],
].map((row) => ({ ...row, Email: `${row.Name.toLowerCase()}@cafe.example` }));

function sayIn(ports: MemoryPorts, said: string): void {
  if (said === '' || rowsOf(ports, 'Runs').length === 0) return;
  if (said === 'tick') typeInto(ports, 'Runs', 2, 'Done', true);
  else typeInto(ports, 'Runs', 2, 'Answer', 'Cannot do as defined');
  typeInto(ports, 'Runs', 2, 'Note', 'The till is broken');
}

function build(given: World): MemoryPorts {
  const ports = makeCompany({
    rows: {
      People: PEOPLE.map((row) => (given.away && row['Name'] === 'Ana' ? { ...row, 'Away from': { local: '2026-11-20T00:00' } } : row)),
      'To-Dos': given.todos.map((Owner, n) => ({ 'To-Do': `Call ${n}`, Owner, Due: { local: '2026-11-24T00:00' } })),
      Processes: given.processes.map((process, n) => ({ ...process, Process: `Check ${n}`, Proof: 'none' })),
    },
    settings: { 'Escalation mail': given.mail, 'Quiet hours': given.quiet, 'Test recipient': given.test, 'Business owner': given.owner },
    effective: 'dee@cafe.example',
    quota: 1000,
  });
  sweepAt(ports, ...MOMENTS.slice(0, given.sweeps));
  sayIn(ports, given.said);
  const rows = given.cleared ? given.processes.map((_process, n) => n + 2) : [];
  rows.forEach((row) => ['Owner', 'Backup', 'Fallback'].forEach((header) => typeInto(ports, 'Processes', row, header, '')));
  ports.setNow(MOMENTS[given.sweeps] ?? '');
  return ports;
}

describe('what the preview said', () => {
  it('is what the next check does once mail is on, and nobody else is ever mailed', () => {
    fc.assert(
      fc.property(world, (given) => {
        const ports = build(given);
        const before = footprint(ports);
        const preview = ask(ports, 'preview');
        expect(footprint(ports)).toEqual(before);
        ask(ports, 'start', { mail: 'on' });
        const alreadySent = ports.sent.length;
        const report = runSweep(ports);
        expect(preview.says.slice(0, sayCheck(report).length)).toEqual(sayCheck(report));
        expect(preview.mails).toEqual(report.mails.filter(({ state }) => state === 'sent').map(({ to, subject }) => ({ to, subject })));
        sweepAt(ports, ...LATER);
        const may = preview.recipients.map(({ address }) => address);
        expect(ports.sent.slice(alreadySent).flatMap(({ to }) => (may.includes(to) ? [] : [to]))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has mails in it, so that the law above means something', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05');
    const again = makeMemoryPorts({ ...snapshotOf(ports), now: '2026-11-20T09:05' });
    expect(ask(again, 'preview').mails).toHaveLength(2);
  });
});
