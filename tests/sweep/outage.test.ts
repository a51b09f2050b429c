import type { Host } from '../../local/host/host';
import { beatAt, makeCafe, rowsOf, tabOf, typeInto } from './cafe';

const PROCESSES = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Bread order', Owner: 'Ana', Backup: 'Cy', Fallback: 'Ben', Cadence: 'every day', 'Due at': '09:00', Proof: 'text 5' },
  { Process: 'Fridge check', Owner: 'Cy', Backup: 'Ben', Fallback: 'Ana', Cadence: 'every day', 'Due at': '10:00', Proof: 'number 0..8' },
  { Process: 'Oven check', Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'every day', 'Due at': '11:00', Proof: 'none' },
];
const TO_DOS = ['2026-11-21', '2026-11-24', '2026-12-31'].map((due, n) => ({ 'To-Do': `Call ${n}`, Owner: 'Ben', Due: { day: due } }));
const OWNER = 'dee@cafe.example';
const TEMPLATES = ['home', 'processes', 'people', 'system', 'meetings'];

/** A café whose last check before the outage ran on Fri 20 Nov at 06:05. */
function makeWorld(): Host {
  const host = makeCafe({ templates: TEMPLATES, rows: { Processes: PROCESSES, 'To-Dos': TO_DOS }, warm: true });
  ['2026-11-19T18:35', '2026-11-19T21:35', '2026-11-20T00:05', '2026-11-20T03:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
  return host;
}

const quotaOf = (host: Host): { quota: number } => host.desk.user(OWNER);
const outbox = (host: Host): readonly string[] =>
  rowsOf(host, 'Outbox')
    .map((row) => `${row['Key']?.split(':')[1] ?? ''} ${row['To']?.split('@')[0] ?? ''} ${row['State'] ?? ''}`)
    .sort();
const notice = (host: Host): string => String(tabOf(host, 'Home').cell(5, 1)?.value ?? '');
const recipients = (host: Host): readonly string[] => host.desk.mails.map(({ to }) => to.join()).sort();
const keysOf = (host: Host): readonly string[] => rowsOf(host, 'Outbox').map((row) => row['Key'] ?? '');

describe.each([
  ['5 hours', '2026-11-20T11:05', 3, 0],
  ['3 days', '2026-11-23T11:05', 4, 3 * 4],
  ['40 days', '2026-12-30T11:05', 4, 31 * 4],
] as const)('after an outage of %s', (_name, now, most, unseen) => {
  const host = makeWorld();
  beatAt(host, now);
  const mails = host.desk.mails.filter(({ subject }) => !subject.includes('Week to'));

  it('each person gets one digest, and none is a list of everything', () => {
    expect(mails.length).toBeGreaterThan(1);
    expect(mails.length).toBeLessThanOrEqual(most);
    expect(new Set(mails.map(({ to }) => to.join())).size).toBe(mails.length);
    mails.forEach(({ body }) => expect(body.split('\n').length).toBeLessThan(60));
  });

  it('the business owner hears of the newest week at most, in a mail of its own', () => {
    const weeks = keysOf(host).filter((key) => key.startsWith('week:'));
    expect(weeks.length).toBeLessThanOrEqual(1);
    expect(host.desk.mails.length - mails.length).toBe(weeks.length);
  });

  it('every occasion that nobody saw is in the ledger and counts for nobody', () => {
    const excused = rowsOf(host, 'Runs').filter((row) => row['Status'] === 'Excused');
    expect(excused.length).toBeLessThanOrEqual(unseen);
    expect(excused.length).toBeGreaterThanOrEqual(unseen - 4);
    excused.forEach((row) => expect(row['Why']).toContain('Runsheet did not run'));
  });

  it('nothing is told twice by the checks after it', () => {
    const before = host.desk.mails.length;
    const [day = '', time = ''] = now.split('T');
    beatAt(host, `${day}T${time.slice(0, 3)}35`);
    expect(host.desk.mails.length).toBe(before);
    for (let hour = 12; hour < 20; hour += 1) beatAt(host, `${day}T${String(hour)}:05`);
    expect(new Set(keysOf(host)).size).toBe(keysOf(host).length);
  });
});

it('only reminders that still help are sent after an outage', () => {
  const after = (now: string): readonly string[] => {
    const host = makeWorld();
    beatAt(host, now);
    return keysOf(host).filter((key) => key.includes(':todo-'));
  };
  const marks = (now: string): readonly string[] => after(now).map((key) => key.split(':')[1] ?? '');
  expect(marks('2026-11-20T11:05')).toEqual([]);
  expect(marks('2026-11-23T11:05')).toEqual(['todo-2026-11-22']);
  expect(marks('2026-12-30T11:05')).toEqual(['todo-2026-12-29']);
});

describe('at the end of the quota', () => {
  function missedWith(quota: number): Host {
    const host = makeWorld();
    beatAt(host, '2026-11-20T07:05');
    quotaOf(host).quota = quota;
    host.desk.mails.length = 0;
    beatAt(host, '2026-11-20T09:05');
    return host;
  }

  it('the gravest goes, the rest waits, and Home says how many', () => {
    const host = missedWith(1);
    expect(recipients(host)).toEqual(['ben@cafe.example']);
    expect(outbox(host)).toEqual(['gave-1 ana waiting for quota', 'hop1 ben sent', 'late ana sent', 'late ana waiting for quota']);
    expect(notice(host)).toBe("1 mail to be sent: today's mail quota of Google is used up, so it waits; the gravest go first.");
    const listed = Array.from({ length: 20 }, (_unused, at) => String(tabOf(host, 'Home').cell(12 + at, 3)?.value ?? ''));
    expect(listed.filter((status) => status === 'waiting for quota').length).toBe(2);
  });

  it('what waited goes when there is quota again, and Home falls silent', () => {
    const host = missedWith(0);
    expect(notice(host)).toContain('2 mails to be sent');
    beatAt(host, '2026-11-20T09:35');
    expect([recipients(host), notice(host).slice(0, 7)]).toEqual([[], '2 mails']);
    quotaOf(host).quota = 100;
    beatAt(host, '2026-11-20T09:40');
    expect([recipients(host), notice(host)]).toEqual([['ana@cafe.example', 'ben@cafe.example'], '']);
  });

  it('whoever was not told of the miss yet is not told of the recovery either', () => {
    const host = missedWith(1);
    typeInto(host, 'Runs', ['Process', 'Opening check'], { Done: true, Proof: 4 });
    quotaOf(host).quota = 100;
    beatAt(host, '2026-11-20T10:05');
    expect(outbox(host).filter((line) => /hop1|gave|recovered/.test(line))).toEqual(['gave-1 ana not needed', 'hop1 ben sent']);
  });

  it('everybody who was told of the miss is told of the recovery, except who closed it', () => {
    const host = missedWith(100);
    ['2026-11-20T11:05', '2026-11-20T13:05'].forEach((at) => beatAt(host, at));
    host.desk.mails.length = 0;
    typeInto(host, 'Runs', ['Process', 'Opening check'], { Done: true, Proof: 4 });
    beatAt(host, '2026-11-20T13:35');
    const told = keysOf(host).filter((key) => key.includes(':recovered:'));
    expect(told.map((key) => key.split(':')[2]).sort()).toEqual(['ana@cafe.example', 'ben@cafe.example', 'cy@cafe.example']);
    expect(
      outbox(host)
        .filter((line) => line.startsWith('recovered'))
        .every((line) => line.endsWith('sent')),
    ).toBe(true);
  });
});
