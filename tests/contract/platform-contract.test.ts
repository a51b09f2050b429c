import { toLocal } from '../../src/core/time/zone';
import { makeZone } from '../support/make-zone';
import { makePlatformWorld } from '../support/platform-ports';
import { describePortsContract } from './ports-contract';

const NOW = Date.parse('2026-11-20T09:30:00Z');

describePortsContract('the platform over the stand-in', (timeZone) => {
  const { ports, host } = makePlatformWorld(timeZone, NOW);
  const other = {};
  return {
    ports,
    setQuota: (quota) => void (host.desk.user(host.user).quota = quota),
    setBusy: (busy) => void (busy ? host.desk.locks.set('document:file-1', other) : host.desk.locks.delete('document:file-1')),
    merge: (area) => void host.book.findTab('Data')?.merges.push(area),
    format: (row, column, pattern) => {
      const data = host.book.findTab('Data');
      data?.setCell(row, column, { ...(data.cell(row, column) ?? { value: '' }), format: pattern });
    },
    mails: () => host.desk.mails.map(({ to, subject }) => ({ to: to.join(','), subject })),
  };
});

describe('calls of the platform', () => {
  it('reads a tab with one call, dates included', () => {
    const { ports, last } = makePlatformWorld('Europe/Berlin', NOW);
    ports.workbook.write('Data', 1, 1, [['a', 1, true]]);
    ports.workbook.read('Data');
    expect(last().calls).toEqual({ total: 1, byService: { 'Range.getValues': 1 } });
    ports.workbook.write('Data', 1, 1, [[{ local: '2026-11-20T07:00' }]]);
    ports.workbook.read('Data');
    expect(last().calls.byService).toEqual({ 'Range.getValues': 1, 'Cache.get': 1 });
  });

  it('reads what is merged, and formats, with one call each', () => {
    const { ports, last } = makePlatformWorld('Europe/Berlin', NOW);
    ports.workbook.merges('Data');
    expect(last().calls).toEqual({ total: 1, byService: { 'Range.getMergedRanges': 1 } });
    ports.workbook.formats('Data');
    expect(last().calls).toEqual({ total: 1, byService: { 'Range.getNumberFormats': 1 } });
  });

  it('appends with one call inside the grid and two beyond it', () => {
    const { ports, last } = makePlatformWorld('Europe/Berlin', NOW);
    ports.workbook.append('Data', 0, [['x']]);
    expect(last().calls.total).toBe(1);
    ports.workbook.append('Data', 100, [['x']]);
    expect(last().calls.total).toBe(2);
  });

  it('reads a tail with one call', () => {
    const { ports, last } = makePlatformWorld('Europe/Berlin', NOW);
    ports.workbook.tail('Data', 1);
    expect(last().calls.total).toBe(1);
  });

  it('says in one sentence that there is no file, before it writes anything', () => {
    const { host } = makePlatformWorld('Europe/Berlin', NOW);
    const call = JSON.stringify({ port: 'workbook', method: 'write', args: ['Data', 1, 1, [['x']]] });
    const result = host.run('door.callPort', [call], { faults: { absent: ['spreadsheet'] } });
    expect(result.error?.message).toBe('Runsheet works inside a spreadsheet only, and no spreadsheet is open here.');
    expect(result.calls.total).toBe(0);
  });

  it.each(['properties', 'lock'] as const)('says so too where there are no %s', (absent) => {
    const { host } = makePlatformWorld('Europe/Berlin', NOW);
    const call = absent === 'lock' ? { port: 'lock', method: 'acquire', args: [0] } : { port: 'store', method: 'all', args: [] };
    const result = host.run('door.callPort', [JSON.stringify(call)], { faults: { absent: [absent] } });
    expect(result.error?.message).toBe('Runsheet works inside a spreadsheet only, and no spreadsheet is open here.');
  });

  it('does without a cache', () => {
    const { host } = makePlatformWorld('Europe/Berlin', NOW);
    const result = host.run('door.callPort', [JSON.stringify({ port: 'clock', method: 'zone', args: [] })], {
      faults: { absent: ['cache'] },
    });
    expect(result.error).toBeNull();
  });
});

describe('the zone as data', () => {
  const day = 86_400_000;

  it.each(['Europe/Berlin', 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'])(
    'agrees with the time-zone database for a year back and two ahead: %s',
    (name) => {
      const { clock } = makePlatformWorld(name, NOW).ports;
      const [asked, known] = [clock.zone(), makeZone(name)];
      const instants = Array.from({ length: 1150 * 8 }, (_, index) => NOW - 400 * day + (index * day) / 8);
      expect(instants.filter((instant) => toLocal(instant, asked) !== toLocal(instant, known))).toEqual([]);
    },
  );

  it('is asked of Google once, then kept', () => {
    const { ports, last } = makePlatformWorld('Europe/Berlin', NOW);
    ports.clock.zone();
    expect(last().calls.byService).toEqual({ 'Cache.get': 1, 'Cache.put': 1 });
    const first = last().handles;
    ports.clock.zone();
    expect(last().calls.byService).toEqual({ 'Cache.get': 1 });
    expect(last().handles).toBeLessThan(first / 5);
  });
});
