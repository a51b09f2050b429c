import fc from 'fast-check';
import { makeCompany, rowsOf, setSettings, snapshotOf, typeInto, type TypedRow } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { SweepReport } from '../../../src/core/plan/report';
import { addDays } from '../../../src/core/time/arith';

const FIRST = '2026-11-20';
const HOURS = ['00:05', '06:05', '07:05', '09:05', '13:05', '21:05'];
const BEATS = [0, 1, 2, 3].flatMap((day) => HOURS.map((hour) => `${addDays(FIRST, day)}T${hour}`));

const date = (day: string): { readonly local: string } => ({ local: `${day}T00:00` });
const name = fc.constantFrom('Ana', 'Ben', 'Cy', '', 'rotate: Ana, Cy');
const process = fc.record({
  Owner: name,
  Backup: name,
  Fallback: name,
  Cadence: fc.constantFrom('every day', 'weekdays', 'every Monday'),
  'Due at': fc.constantFrom('06:00', '09:00', '19:00', '22:00'),
  Location: fc.constantFrom('', 'Bar, Shop'),
});
const world = fc.record({
  processes: fc.array(process, { minLength: 1, maxLength: 3 }),
  todos: fc.array(fc.record({ Owner: name, due: fc.integer({ min: 0, max: 6 }) }), { maxLength: 3 }),
  rocks: fc.array(fc.record({ Owner: name, due: fc.constantFrom(7, 8, 9, 30, 31) }), { maxLength: 2 }),
  quiet: fc.constantFrom('20:00-07:00', 'none', '06:00-10:00'),
  own: fc.constantFrom('', '12:00-22:00'),
  approved: fc.constantFrom('', 'cafe.example', 'bar.example, cafe.example'),
  test: fc.constantFrom('', '', 'test@else.example'),
  ends: fc.integer({ min: 0, max: BEATS.length }),
  ticks: fc.array(fc.record({ beat: fc.integer({ min: 1, max: BEATS.length - 1 }), row: fc.integer({ min: 2, max: 6 }) }), {
    maxLength: 3,
  }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function people(own: string): readonly TypedRow[] {
  return ['Ana', 'Ben', 'Cy', 'Dee'].map((Name) => ({
    Name,
    Email: `${Name.toLowerCase()}@${Name === 'Cy' ? 'bar' : 'cafe'}.example`,
    Manager: 'Dee',
    'Quiet hours': Name === 'Ben' ? own : '',
  }));
}

function build(given: World): MemoryPorts {
  const ports = makeCompany({
    now: '2026-11-19T18:05',
    quota: 100_000,
    rows: {
      People: people(given.own),
      Processes: given.processes.map((row, n) => ({ ...row, Process: `Check ${n}`, Proof: 'none' })),
      'To-Dos': given.todos.map((row, n) => ({ 'To-Do': `Call ${n}`, Owner: row.Owner, Due: date(addDays(FIRST, row.due)) })),
      Rocks: given.rocks.map((row, n) => ({ Rock: `Rock ${n}`, Owner: row.Owner, Due: date(addDays(FIRST, row.due)) })),
    },
    settings: { 'Escalation mail': 'off', 'Quiet hours': given.quiet, 'Approved domains': given.approved, 'Test recipient': given.test },
  });
  runSweep(ports);
  return ports;
}

function beatAt(ports: MemoryPorts, now: string): SweepReport {
  ports.setNow(now);
  return runSweep(ports);
}

/** What went out, or would have, at each heartbeat, and how the Outbox ends. */
function play(given: World, start: ReturnType<typeof snapshotOf>, mode: 'on' | 'dry run') {
  const ports = makeMemoryPorts({ ...start, quota: 100_000 });
  setSettings(ports, { 'Escalation mail': mode });
  const gone = mode === 'on' ? 'sent' : mode;
  const went = BEATS.map((now, beat) => {
    if (beat === given.ends) setSettings(ports, { 'Test recipient': '' });
    for (const tick of given.ticks) {
      if (tick.beat === beat && rowsOf(ports, 'Runs').length >= tick.row - 1) typeInto(ports, 'Runs', tick.row, 'Done', true);
    }
    const { mails } = beatAt(ports, now);
    return mails.filter(({ state }) => state === gone).map(({ to, subject, keys, text }) => ({ now, to, subject, keys, text }));
  });
  const rows = rowsOf(ports, 'Outbox').map((row) => `${String(row['Key'])} ${row['State'] === gone ? 'gone' : String(row['State'])}`);
  return { went, rows, sent: ports.sent.length };
}

describe('a dry run', () => {
  it('shows exactly what would have gone out, at the heartbeat at which it would have, and sends nothing', () => {
    let mails = 0;
    fc.assert(
      fc.property(world, (given) => {
        const start = snapshotOf(build(given));
        const [on, dry] = [play(given, start, 'on'), play(given, start, 'dry run')];
        expect(dry.went).toEqual(on.went);
        expect(dry.rows).toEqual(on.rows);
        expect(dry.sent).toBe(0);
        mails += on.sent;
      }),
      { numRuns: 20 },
    );
    expect(mails).toBeGreaterThan(100);
  });

  it('is limited by no quota', () => {
    const ports = company('dry run');
    ports.setQuota(0);
    expect(beatAt(ports, '2026-11-20T09:05').mails.map(({ state }) => state)).toEqual(['dry run', 'dry run']);
  });
});

function company(mode: string, settings: Readonly<Record<string, string>> = {}): MemoryPorts {
  const row = {
    Process: 'Opening check',
    Owner: 'Ana',
    Backup: 'Ben',
    Fallback: 'Cy',
    Cadence: 'every day',
    'Due at': '07:00',
    Proof: 'none',
  };
  const ports = makeCompany({ now: '2026-11-19T18:05', rows: { Processes: [row] }, settings: { ...settings, 'Escalation mail': mode } });
  ['2026-11-19T18:05', '2026-11-20T00:05'].forEach((now) => beatAt(ports, now));
  return ports;
}

const states = (ports: MemoryPorts): readonly string[] =>
  rowsOf(ports, 'Outbox').map((row) => `${String(row['Key']).split(':')[1] ?? ''} ${String(row['State'])}`);

/** Quiet until ten, so that what the miss at 09:00 tells waits. */
const QUIET = { 'Quiet hours': '20:00-10:00' };

describe('switching', () => {
  it.each([
    ['dry run', 'on', 'dry run'],
    ['dry run', 'off', 'not needed'],
    ['on', 'dry run', 'dry run'],
    ['on', 'off', 'not needed'],
  ])('from %s to %s sends nothing of what waited: it ends as %s', (before, after, state) => {
    const ports = company(before, QUIET);
    beatAt(ports, '2026-11-20T09:05');
    expect(states(ports)).toEqual(['hop1 held', 'gave-1 held']);
    setSettings(ports, { 'Escalation mail': after });
    beatAt(ports, '2026-11-20T10:05');
    expect(states(ports).slice(0, 2)).toEqual([`hop1 ${state}`, `gave-1 ${state}`]);
    expect(ports.sent).toEqual([]);
  });

  it('to a dry run and back again sends nothing of what waited', () => {
    const ports = company('on', QUIET);
    beatAt(ports, '2026-11-20T09:05');
    setSettings(ports, { 'Escalation mail': 'dry run' });
    beatAt(ports, '2026-11-20T09:35');
    setSettings(ports, { 'Escalation mail': 'on' });
    beatAt(ports, '2026-11-20T10:05');
    expect(states(ports).slice(0, 2)).toEqual(['hop1 dry run', 'gave-1 dry run']);
    expect(ports.sent).toEqual([]);
  });

  it('sends what came about after it', () => {
    const ports = company('dry run', QUIET);
    beatAt(ports, '2026-11-20T09:05');
    setSettings(ports, { 'Escalation mail': 'on' });
    beatAt(ports, '2026-11-20T11:05');
    expect(ports.sent.map(({ to }) => to).sort()).toEqual(['ben@cafe.example', 'cy@cafe.example']);
    expect(states(ports)).toEqual(['hop1 not needed', 'gave-1 dry run', 'hop2 sent', 'gave-2 sent']);
  });

  class Kill extends Error {}

  it('to on sends nothing of the past wherever a check before or after it is ended', () => {
    const dry = company('dry run', QUIET);
    beatAt(dry, '2026-11-20T08:05');
    const start = snapshotOf(dry);
    const told = (k: number): { readonly reached: boolean; readonly keys: readonly string[] } => {
      let [count, armed, reached] = [0, false, false];
      const onCall = (_call: string, _index: number, phase: 'before' | 'after'): void => {
        if (!armed || phase === 'before') return;
        count += 1;
        if (count < k) return;
        reached = true;
        throw new Kill();
      };
      const ports = makeMemoryPorts({ ...start, onCall });
      const killedBeat = (now: string): void => {
        [count, armed] = [0, true];
        try {
          beatAt(ports, now);
        } catch (error) {
          if (!(error instanceof Kill)) throw error;
        }
        armed = false;
        ports.setBusy(false);
      };
      // The miss is seen at 09:05; at 09:20 it was handled under dry run for certain.
      killedBeat('2026-11-20T09:05');
      beatAt(ports, '2026-11-20T09:20');
      setSettings(ports, { 'Escalation mail': 'on' });
      killedBeat('2026-11-20T09:35');
      beatAt(ports, '2026-11-20T10:35');
      return { reached, keys: ports.sent.map(({ subject }) => subject) };
    };
    let k = 1;
    for (; k < 200; k += 1) {
      const { reached, keys } = told(k);
      if (!reached) break;
      expect([k, keys]).toEqual([k, []]);
    }
    expect(k).toBeGreaterThan(20);
  });

  it('back to an older version of the file sends nothing that was shown or sent since', () => {
    const ports = company('dry run', QUIET);
    const older = snapshotOf(ports);
    beatAt(ports, '2026-11-20T09:05');
    beatAt(ports, '2026-11-20T10:05');
    const { tabs = {} } = older;
    const restored = makeMemoryPorts({ tabs, properties: { ...ports.store.all() } });
    setSettings(restored, { 'Escalation mail': 'on' });
    beatAt(restored, '2026-11-20T10:35');
    expect(restored.sent).toEqual([]);
  });
});
