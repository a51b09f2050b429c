import type { Host } from '../../local/host/host';
import { beat } from '../../local/cli/call-add-on';
import { makeCafe, rowsOf, setClock, tabOf } from './cafe';

const PLACES = Array.from({ length: 50 }, (_unused, n) => `Shop ${n}`).join(', ');
const OWNERS = ['Ana', 'Ben', 'Cy', 'Dee'];
const RUNS = 5000;
/** What Google gives: bytes of a value and of all, property calls of a day, seconds of trigger time of a day, seconds of one execution. */
const GOOGLE = { value: 9 * 1024, store: 500 * 1024, propertyCalls: 50_000, triggerSeconds: 90 * 60, seconds: 360 };

/** A hundred processes at fifty places each, due at 07:00 every day: five thousand runs come due at once. */
function makeChain(): Host {
  const processes = Array.from({ length: 100 }, (_unused, n) => ({
    ...{ Process: `Check ${n}`, Owner: OWNERS[n % 4] ?? '', Backup: OWNERS[(n + 1) % 4] ?? '', Fallback: OWNERS[(n + 2) % 4] ?? '' },
    ...{ Cadence: 'every day', 'Due at': '07:00', Proof: 'none', Location: PLACES },
  }));
  return makeCafe({ rows: { Processes: processes }, warm: true });
}

const host = makeChain();
const beats = ['00:05', '07:05', '09:05', '11:05', '13:05', '14:05'].map((time) => {
  setClock(host, `2026-11-20T${time}`);
  const { run } = beat(host, {}, false);
  const values = [...host.desk.store('document:cafe')].map(([key, value]) => [key, value].map((text) => Buffer.byteLength(text, 'utf8')));
  return { run, values };
});
const outbox = rowsOf(host, 'Outbox').map((row) => row['Key'] ?? '');
const propertyCalls = (calls: Readonly<Record<string, number>>): number =>
  Object.entries(calls).reduce((sum, [name, count]) => sum + (name.startsWith('Properties.') ? count : 0), 0);

describe('five thousand runs that are due at once', () => {
  it('are opened in one check, missed and moved, each with its claims, and none is told twice', () => {
    expect(beats.map(({ run }) => run.error)).toEqual(beats.map(() => null));
    expect(tabOf(host, 'Runs').lastRow()).toBe(RUNS + 1);
    expect(outbox.filter((key) => key.includes(':hop1:')).length).toBe(RUNS);
    expect(outbox.filter((key) => key.includes(':hop2:')).length).toBe(RUNS);
    expect(new Set(outbox).size).toBe(outbox.length);
  });

  it('come in a few mails a person, because a claim of more than 800 lines would not fit', () => {
    beats.forEach(({ run }) => expect(run.mails.length).toBeLessThanOrEqual((3 * RUNS) / 800 + 3 * OWNERS.length));
    host.desk.mails.forEach(({ body, htmlBody }) => expect(body.length + (htmlBody ?? '').length).toBeLessThan(200_000));
  });

  it('keep every property and all of them together within what Google holds', () => {
    const sizes = beats.flatMap(({ values }) => values);
    expect(Math.max(...sizes.map(([, value = 0]) => value))).toBeLessThanOrEqual(GOOGLE.value);
    const totals = beats.map(({ values }) => values.reduce((sum, [key = 0, value = 0]) => sum + key + value, 0));
    expect(Math.max(...totals)).toBeLessThan(GOOGLE.store);
    expect(Math.max(...totals)).toBeGreaterThan(100_000);
  });

  it('take less than a tenth of the property calls of a day, and no check comes near its end', () => {
    const calls = beats.reduce((sum, { run }) => sum + propertyCalls(run.calls.byService), 0);
    expect(calls * (24 / beats.length)).toBeLessThan(GOOGLE.propertyCalls / 10);
    beats.forEach(({ run }) => expect(run.modelledMs / 1000).toBeLessThan(GOOGLE.seconds / 4));
  });

  it('leave a check with nothing to do below five seconds, and a day of them below a tenth of the trigger time', () => {
    const idle = (beats[beats.length - 1]?.run.modelledMs ?? 0) / 1000;
    expect(idle).toBeLessThan(5);
    expect(24 * idle).toBeLessThan(GOOGLE.triggerSeconds / 10);
  });
});
