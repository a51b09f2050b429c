import { makeCompany, rowsOf, snapshotOf, typeInto } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

class Kill extends Error {}

const OPENING = {
  Process: 'Opening check',
  Owner: 'Ana',
  Backup: 'Ben',
  Fallback: 'Cy',
  Cadence: 'every day',
  'Due at': '07:00',
  Proof: 'none',
};

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

/** A world in which the check at the miss was ended right after the mail number `sends` went out. */
function cutShort(sends: number): MemoryPorts {
  const calm = makeCompany({ now: '2026-11-19T18:05', rows: { Processes: [OPENING] } });
  ['2026-11-19T18:05', '2026-11-20T00:05', '2026-11-20T07:05'].forEach((now) => at(calm, now));
  let left = sends;
  const onCall = (call: string, _index: number, phase: 'before' | 'after'): void => {
    if (call === 'send' && phase === 'after' && (left -= 1) === 0) throw new Kill();
    if (left === 0) throw new Kill();
  };
  const ports = makeMemoryPorts({ ...snapshotOf(calm), onCall });
  try {
    at(ports, '2026-11-20T09:05');
  } catch (error) {
    if (!(error instanceof Kill)) throw error;
  }
  left = -1;
  ports.setBusy(false);
  return ports;
}

const told = (ports: MemoryPorts): readonly string[] =>
  rowsOf(ports, 'Outbox')
    .map((row) => `${String(row['Key']).split(':').slice(1).join(' ')}: ${String(row['State'])}`)
    .sort();

describe('a check that was cut short while it mailed', () => {
  it.each([
    [1, ['gave-1 ana@cafe.example: not needed', 'hop1 ben@cafe.example: unconfirmed', 'late ana@cafe.example: sent']],
    [
      2,
      [
        'gave-1 ana@cafe.example: unconfirmed',
        'hop1 ben@cafe.example: sent',
        'late ana@cafe.example: sent',
        'recovered ana@cafe.example: sent',
      ],
    ],
  ])('after %s of its mails: who may have heard of the miss hears of the end, by the claims', (sends, rows) => {
    const ports = cutShort(sends);
    typeInto(ports, 'Runs', 2, 'Done', true);
    at(ports, '2026-11-20T10:05');
    expect(told(ports)).toEqual(rows);
  });
});
