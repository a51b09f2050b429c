import { askAddOn } from '../../local/cli/call-add-on';
import type { Faults, Unflushed } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import { beatAt, faultyBeat, goBack, remember, rowsOf, tabOf, type Morning } from './cafe';
import { makeOldCafe } from './old-cafe';
import type { OldProcess } from '../support/old-ledger';

const NIGHT = '2026-11-20T00:05';
const AFTER = ['2026-11-20T01:05', '2026-11-20T02:05'];
const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);
/** `npm run soak` asks for all three; at every commit the one that leaves writes half done has to do. */
const MODES = (process.env['RUNSHEET_FLUSH'] ?? 'cut').split(',') as Unflushed[];

const PROCESSES: readonly OldProcess[] = [
  { id: 'P-AAAA', title: 'Opening check', steps: 1, mailed: (day) => day.endsWith('-03') },
  { id: 'P-BBBB', title: 'Till count', location: 'Bar|North', result: (_day, n) => (n % 4 === 0 ? 'Missed' : 'Done late') },
];

const csvOf = (host: Host): unknown => {
  const { answer } = askAddOn(host, { request: 'export', from: '2026-01-01', to: '2026-11-19' });
  return (answer as { csv: string }).csv;
};

/** What a disturbed night is compared by: what is left in the tabs, and what the record says. */
function outcomeOf(host: Host): unknown {
  const keys = (tab: string, header: string): unknown =>
    rowsOf(host, tab)
      .map((row) => `${row[header] ?? ''} ${row['Order'] ?? ''}`)
      .sort();
  return {
    runs: keys('Runs', 'Key'),
    steps: keys('Run steps', 'Run'),
    outbox: keys('Outbox', 'Key'),
    mails: rowsOf(host, 'Mail archive').flatMap((row) => (row['Mails'] === '' ? [] : (row['Lines'] ?? '').split('\n'))),
    record: csvOf(host),
    verified: askAddOn(host, { request: 'verify' }).answer,
  };
}

interface Night {
  readonly host: Host;
  readonly morning: Morning;
  /** Numbers of the calls that pack, and those just around them. */
  readonly calls: readonly number[];
  readonly calm: unknown;
}

/** The night in which months leave Runs, undisturbed, and the calls at which it may be disturbed. */
function makeNight(furnish: (host: Host) => void): Night {
  const host = makeOldCafe(PROCESSES, '2026-06-01', '2026-11-19');
  furnish(host);
  const morning = remember(host);
  const names: string[] = [];
  faultyBeat(host, NIGHT, { hookAt: (_call, name) => void names.push(name) });
  AFTER.forEach((moment) => beatAt(host, moment));
  const first = names.indexOf('Properties.setProperty') + 1;
  expect(names.slice(first).filter((name) => name === 'Sheet.deleteRows').length).toBeGreaterThan(2);
  const calls = names.map((_name, index) => index + 1).filter((call) => call >= first);
  return { host, morning, calls, calm: outcomeOf(host) };
}

function play({ host, morning }: Night, faults: Faults): ReturnType<typeof faultyBeat> {
  goBack(host, morning);
  const beat = faultyBeat(host, NIGHT, faults);
  AFTER.forEach((moment) => beatAt(host, moment));
  return beat;
}

const plain = makeNight(() => undefined);
/** Columns of the team between ours: a row of the archive is written in several pieces then. */
const split = makeNight((host) => {
  for (const name of ['Run archive', 'Mail archive', 'Runs', 'Run steps', 'Outbox']) {
    tabOf(host, name).insertColumnsAfter(2, 1);
    tabOf(host, name).setCell(1, 3, { value: 'Ours' });
  }
});
const pointsOf = ({ calls }: Night): readonly { readonly call: number; readonly phase: 'before' | 'after' }[] =>
  calls.flatMap((call) => (['before', 'after'] as const).map((phase) => ({ call, phase })));

describe('the night that is disturbed', () => {
  it('packs two months of two processes, removes steps and mails, and loses nothing', () => {
    goBack(plain.host, plain.morning);
    const before = csvOf(plain.host);
    beatAt(plain.host, NIGHT);
    expect(csvOf(plain.host)).toBe(before);
    expect(rowsOf(plain.host, 'Run archive').map((row) => [row['Process'], row['Location'], row['Month']])).toEqual([
      ['P-AAAA Opening check', '', '2026-06'],
      ['P-BBBB Till count', 'Bar|North', '2026-06'],
      ['P-AAAA Opening check', '', '2026-07'],
      ['P-BBBB Till count', 'Bar|North', '2026-07'],
    ]);
    expect(rowsOf(plain.host, 'Runs').length).toBe(2 * 111 + 2);
    expect([rowsOf(plain.host, 'Outbox').length, rowsOf(plain.host, 'Mail archive')[0]?.['Mails']]).toEqual([1, '5']);
    expect(plain.calm).toMatchObject({ verified: { ok: true, findings: [] } });
  });
});

describe.each(MODES)('a packing sweep ended from outside, unflushed writes %s', (unflushed) => {
  it.each(pointsOf(plain))('$phase call $call, is completed by the next', ({ call, phase }) => {
    const { run } = play(plain, { killAt: call, phase, unflushed, seed: SEED + call });
    expect(run.killed).toBe(true);
    expect(outcomeOf(plain.host)).toEqual(plain.calm);
    expect(rowsOf(plain.host, 'Run archive').length).toBe(4);
  });
});

describe('a packing sweep ended while a row of the archive is written in pieces', () => {
  it.each(pointsOf(split))('$phase call $call, is completed by the next', ({ call, phase }) => {
    play(split, { killAt: call, phase, unflushed: 'cut', seed: SEED + call });
    expect(outcomeOf(split.host)).toEqual(split.calm);
  });
});

describe('a service call that throws while packing', () => {
  it.each(pointsOf(plain))('$phase the effect of call $call, stops nothing for good', ({ call, phase }) => {
    const { run } = play(plain, { throwAt: [{ call, phase, message: 'Service Spreadsheets failed.' }] });
    expect([null, 'Service Spreadsheets failed.']).toContain(run.error?.message ?? null);
    expect(outcomeOf(plain.host)).toEqual(plain.calm);
  });
});
