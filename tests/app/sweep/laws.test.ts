import { makeCompany, rowNumber, rowsOf, snapshotOf, typeInto, type TypedRow } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

const PROCESSES: readonly TypedRow[] = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Till count', Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'weekdays', 'Due at': '18:00', Proof: 'photo' },
];
const STEPS: readonly TypedRow[] = [
  { Process: 'Till count', Order: 1, Step: 'Count the drawer', Proof: 'number 0..5000' },
  { Process: 'Till count', Order: 2, Step: 'Lock the safe', Proof: 'none' },
];

function makeWorld(): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-19T18:30', rows: { Processes: PROCESSES, Steps: STEPS } });
  runSweep(ports);
  return ports;
}

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

const HOURS = [
  '2026-11-20T00:05',
  '2026-11-20T07:05',
  '2026-11-20T09:05',
  '2026-11-20T11:05',
  '2026-11-20T13:05',
  '2026-11-20T19:05',
  '2026-11-21T07:05',
];

describe('a plan that was carried out', () => {
  it.each(HOURS.map((hour, index) => ({ hour, before: HOURS.slice(0, index + 1) })))(
    'leaves nothing to do at $hour',
    ({ hour, before }) => {
      const ports = makeWorld();
      before.forEach((moment) => at(ports, moment));
      const again = at(ports, hour);
      expect(again).toMatchObject({ changed: 0, opened: [], moved: [], missed: [], closed: [], mails: [] });
    },
  );
});

/** What the ledger says, without the moments at which a late sweep happened to run. */
function ledger(ports: MemoryPorts): unknown {
  const runs = rowsOf(ports, 'Runs').map((row) => [row['Key'], row['Assignee'], row['Status'], row['Hop']]);
  const mails = ports.sent.map((mail) => `${mail.to} ${mail.subject}`).sort();
  return { runs, mails };
}

describe('a killed sweep', () => {
  class Kill extends Error {}

  const world = makeWorld();
  ['2026-11-20T00:05', '2026-11-20T07:05'].forEach((moment) => at(world, moment));
  const morning = snapshotOf(world);

  /** One world in which the sweep at the miss is ended at service call `k`, and the next heartbeats come as usual. */
  function killedAt(k: number, phase: 'before' | 'after'): { readonly ports: MemoryPorts; readonly reached: boolean } {
    let armed = false;
    let count = 0;
    let dead = false;
    const onCall = (_call: string, _index: number, when: 'before' | 'after'): void => {
      if (dead) throw new Kill();
      if (!armed) return;
      if (when === 'before') count += 1;
      if (count === k && when === phase) {
        dead = true;
        throw new Kill();
      }
    };
    const ports = makeMemoryPorts({ ...morning, onCall });
    armed = true;
    ports.setNow('2026-11-20T09:05');
    try {
      runSweep(ports);
    } catch (error) {
      if (!(error instanceof Kill)) throw error;
    }
    const reached = dead;
    armed = false;
    dead = false;
    ports.setBusy(false);
    ['2026-11-20T10:05', '2026-11-20T11:05', '2026-11-20T13:05'].forEach((moment) => at(ports, moment));
    return { ports, reached };
  }

  const undisturbed = ledger(killedAt(0, 'before').ports) as { runs: unknown; mails: string[] };
  const points: { k: number; phase: 'before' | 'after' }[] = [];
  for (let k = 1; killedAt(k, 'before').reached; k += 1) points.push({ k, phase: 'before' }, { k, phase: 'after' });

  it('has calls to be ended at', () => {
    expect(points.length).toBeGreaterThan(40);
  });

  it.each(points)('at call $k, $phase its effect, is completed by the next', ({ k, phase }) => {
    const { ports } = killedAt(k, phase);
    const found = ledger(ports) as { runs: unknown; mails: string[] };
    expect(found.runs).toEqual(undisturbed.runs);
    const unconfirmed = rowsOf(ports, 'Outbox')
      .filter((row) => row['State'] === 'unconfirmed')
      .map((row) => `${String(row['To'])} ${String(row['Subject'])}`);
    const lost = undisturbed.mails.filter((mail) => !found.mails.includes(mail) && !unconfirmed.includes(mail));
    expect(lost).toEqual([]);
    expect(new Set(found.mails).size).toBe(new Set(undisturbed.mails.filter((mail) => found.mails.includes(mail))).size);
    expect(found.mails.length).toBeLessThanOrEqual(undisturbed.mails.length);
  });
});

describe('the order of rows', () => {
  it('does not matter', () => {
    const sorted = makeWorld();
    const shuffled = makeCompany({ now: '2026-11-19T18:30', rows: { Processes: [...PROCESSES].reverse(), Steps: [...STEPS].reverse() } });
    runSweep(shuffled);
    [sorted, shuffled].forEach((ports) => HOURS.forEach((hour) => at(ports, hour)));
    const facts = (ports: MemoryPorts): unknown =>
      rowsOf(ports, 'Runs')
        .map((row) => [String(row['Process']).slice(7), row['Due'], row['Assignee'], row['Status'], row['Hop']])
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    expect(facts(shuffled)).toEqual(facts(sorted));
    expect(shuffled.sent.map((mail) => mail.to).sort()).toEqual(sorted.sent.map((mail) => mail.to).sort());
  });
});

describe('a row that moves between reading and writing', () => {
  it('keeps what the team wrote and is found again', () => {
    const ports = makeWorld();
    at(ports, '2026-11-20T00:05');
    typeInto(ports, 'Runs', 3, 'Note', 'mine');
    at(ports, '2026-11-20T09:05');
    expect(rowsOf(ports, 'Runs')[1]).toMatchObject({ Note: 'mine' });
    expect(rowNumber(ports, 'Runs', 'Note', 'mine')).toBe(3);
  });
});
