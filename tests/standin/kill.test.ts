import type { Faults, Unflushed } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { ben, makeHost } from './sandbox';

// Calls: 1 setValue A1, 2 setProperty, 3 setValue A2, 4 flush, 5 setValue A3, 6 sendEmail, 7 setValue A4
const program = `function work() {
  var s = sheet();
  s.getRange('A1').setValue(1);
  PropertiesService.getDocumentProperties().setProperty('p', '1');
  s.getRange('A2').setValue(2);
  SpreadsheetApp.flush();
  s.getRange('A3').setValue(3);
  MailApp.sendEmail('x@example.com', 's', 'b');
  s.getRange('A4').setValue(4);
}
function stubborn() { try { work() } catch (e) { try { PropertiesService.getDocumentProperties().setProperty('caught', '1') } catch (e2) {} } return 'done' }
function reading() { var s = sheet(); s.getRange('A1').setValue(1); s.getRange('B1').getValue(); s.getRange('A2').setValue(2); LockService.getDocumentLock().tryLock(1) }`;

const column = (host: Host): unknown[] => [1, 2, 3, 4].map((row) => host.book.tabs[0]?.cell(row, 1)?.value ?? null);

function killed(faults: Faults, name = 'work'): { readonly host: Host; readonly result: RunResult } {
  const host = makeHost(program);
  return { host, result: host.run(name, [], { faults: { seed: 3, ...faults } }) };
}

describe('an execution killed at call k', () => {
  it.each<readonly [number, 'before' | 'after', Unflushed, unknown[], string | null, number]>([
    [1, 'before', 'lost', [null, null, null, null], null, 0],
    [1, 'before', 'kept', [null, null, null, null], null, 0],
    [1, 'after', 'lost', [null, null, null, null], null, 0],
    [1, 'after', 'kept', [1, null, null, null], null, 0],
    [2, 'before', 'kept', [1, null, null, null], null, 0],
    [2, 'after', 'lost', [null, null, null, null], '1', 0],
    [4, 'before', 'lost', [null, null, null, null], '1', 0],
    [4, 'before', 'kept', [1, 2, null, null], '1', 0],
    [4, 'after', 'lost', [1, 2, null, null], '1', 0],
    [6, 'before', 'lost', [1, 2, null, null], '1', 0],
    [6, 'after', 'lost', [1, 2, null, null], '1', 1],
    [6, 'after', 'kept', [1, 2, 3, null], '1', 1],
    [7, 'after', 'lost', [1, 2, null, null], '1', 1],
    [8, 'before', 'lost', [1, 2, 3, 4], '1', 1],
  ])('%s, %s its effect, unflushed %s', (killAt, phase, unflushed, cells, property, mails) => {
    const { host, result } = killed({ killAt, phase, unflushed });
    expect(column(host)).toEqual(cells);
    expect(host.desk.store('document:file-1').get('p') ?? null).toBe(property);
    expect(host.desk.mails).toHaveLength(mails);
    expect(result.killed).toBe(killAt <= 7);
  });

  it('keeps a seeded number of the first unflushed writes when cut', () => {
    const left = (seed: number): unknown[] => column(killed({ killAt: 4, phase: 'before', unflushed: 'cut', seed }).host);
    const outcomes = Array.from({ length: 20 }, (_item, seed) => JSON.stringify(left(seed)));
    expect(new Set(outcomes)).toEqual(new Set(['[null,null,null,null]', '[1,null,null,null]', '[1,2,null,null]']));
    expect(left(7)).toEqual(left(7));
  });

  it('has no effect any more, also from a catch block', () => {
    const { host, result } = killed({ killAt: 3, phase: 'before' }, 'stubborn');
    expect(host.desk.store('document:file-1').has('caught')).toBe(false);
    expect([result.killed, result.calls.total]).toEqual([true, 3]);
  });

  it('had its writes carried out by a read of that sheet', () => {
    const { host } = killed({ killAt: 4, phase: 'before', unflushed: 'lost' }, 'reading');
    expect(column(host)).toEqual([1, null, null, null]);
  });

  it('leaves its lock free', () => {
    const host = makeHost(
      'function hold() { LockService.getDocumentLock().tryLock(1); Utilities.sleep(1); SpreadsheetApp.flush() } function test() { return LockService.getDocumentLock().tryLock(1) }',
    );
    host.run('hold', [], { faults: { killAt: 2 } });
    expect(host.run('test').value).toBe(true);
  });
});

describe('writes that were not flushed', () => {
  it('are carried out at the end', () => {
    expect(column(killed({}).host)).toEqual([1, 2, 3, 4]);
  });

  it('are carried out even when the script throws', () => {
    const host = makeHost("function test() { sheet().getRange('A1').setValue(1); throw new Error('x') }");
    expect(host.run('test').error?.message).toBe('x');
    expect(column(host)[0]).toBe(1);
  });

  it('are not seen by another execution before', () => {
    const host = makeHost(`${program} function look() { return sheet().getRange('A1').getValue() }`);
    const seen: unknown[] = [];
    host.run('work', [], {
      faults: { hookAt: (call) => void (call > 1 && call < 6 && seen.push(host.run('look', [], { user: ben }).value)) },
    });
    expect(seen).toEqual(['', '', '', 1]);
  });
});

describe('a call that throws', () => {
  it.each([
    ['before its effect', { throwAt: [{ call: 6, phase: 'before' as const, message: 'no' }] }, 0],
    ['after its effect', { throwAt: [{ name: 'MailApp.sendEmail', phase: 'after' as const, message: 'no' }] }, 1],
  ])('%s', (_name, faults, mails) => {
    const { host, result } = killed(faults);
    expect([result.error?.message, host.desk.mails.length, result.killed]).toEqual(['no', mails, false]);
  });

  it('can be caught, and the execution goes on', () => {
    const { host } = killed({ throwAt: [{ call: 3, phase: 'before', message: 'no' }] }, 'stubborn');
    expect(host.desk.store('document:file-1').get('caught')).toBe('1');
  });
});

describe('the clock of an execution', () => {
  const sleeper =
    'function test(ms) { var n = 0; while (n < ms) { Utilities.sleep(Math.min(60000, ms - n)); n += 60000 } SpreadsheetApp.flush(); return 1 }';

  it.each([
    ['six minutes are enough', 'trigger', 359_700, null],
    ['a moment more is too much', 'trigger', 359_701, 'Exceeded maximum execution time'],
    ['a simple trigger has 30 seconds', 'simple', 29_700, null],
    ['and no more', 'simple', 29_701, 'Exceeded maximum execution time'],
  ] as const)('%s', (_name, kind, ms, message) => {
    const result = makeHost(sleeper).run('test', [ms], { kind });
    expect(result.error?.message ?? null).toBe(message);
    expect(result.killed).toBe(message !== null);
  });

  it('is what Date shows', () => {
    const host = makeHost(
      "function test() { var a = new Date(); Utilities.sleep(90000); return a.toISOString() + ' ' + (Date.now() - a) }",
    );
    expect(host.run('test').value).toBe('2026-11-20T12:00:00.000Z 90000');
  });

  it('starts again with every execution', () => {
    const host = makeHost('function test() { Utilities.sleep(200000); return Date.now() }');
    expect(host.run('test').value).toBe(host.run('test').value);
  });
});
