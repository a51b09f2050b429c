import type { Host } from '../../local/host/host';
import type { SentMail } from '../../local/host/desk';
import { typeSetting } from '../../local/sample/fill-sheet';
import { beatAt, faultyBeat, goBack, makeCafe, remember, rowsOf, typeInto, type Morning } from './cafe';

const OWNER = 'dee@cafe.example';
const PEOPLE = ['Ana', 'Ben', 'Cy', 'Eve', 'Fay'];
const WAITS = 'waiting for quota';
const SERVER = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
const OVER = 'Service invoked too many times for one day: email.';

const addressOf = (name: string): string => `${name.toLowerCase()}@cafe.example`;
const rows = (host: Host, state: string): readonly Readonly<Record<string, string>>[] =>
  rowsOf(host, 'Outbox').filter((row) => row['State'] === state);
const recipients = (mails: readonly SentMail[]): readonly string[] => mails.map(({ to }) => to.join()).sort();

/** Keys of the Outbox that were handed over more than once, by the rows that say so. */
function sentTwice(host: Host): readonly string[] {
  const keys = rows(host, 'sent').map((row) => row['Key'] ?? '');
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

/** So many processes, due at 07:00 every day; the nth belongs to the nth of the owners and goes to the next. */
function makeWork(count: number, owners: readonly string[]): Host {
  const nameAt = (n: number): string => owners[n % owners.length] ?? '';
  const host = makeCafe({
    warm: true,
    rows: {
      People: PEOPLE.map((name) => ({ Name: name, Email: addressOf(name), Manager: 'Ana' })),
      Processes: Array.from({ length: count }, (_unused, n) => ({
        ...{ Process: `Check ${n}`, Owner: nameAt(n), Backup: nameAt(n + 1), Fallback: nameAt(n + 2) },
        ...{ Cadence: 'every day', 'Due at': '07:00', Proof: 'none' },
      })),
    },
  });
  typeSetting(host, 'Business owner', 'Ana');
  ['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
  host.desk.mails.length = 0;
  return host;
}

describe('the quota of the day', () => {
  const host = makeWork(5, PEOPLE);
  const morning: Morning = remember(host);
  const { quota: plenty } = host.desk.user(OWNER);

  function beatWith(quota: number, at: string): void {
    host.desk.user(OWNER).quota = quota;
    beatAt(host, at);
  }

  it.each([[-1], [0], [1], [2], [5]])(
    'of %i: five people are due at three steps; who is not told today waits unclaimed and is told',
    (quota) => {
      goBack(host, morning);
      for (const at of ['2026-11-20T07:05', '2026-11-20T09:05', '2026-11-20T11:05']) {
        const before = host.desk.mails.length;
        beatWith(quota, at);
        expect(host.desk.mails.length - before).toBe(Math.max(0, quota));
        expect(rows(host, 'unconfirmed')).toEqual([]);
      }
      const waiting = new Set(rows(host, WAITS).map((row) => row['To'] ?? ''));
      expect(waiting.size > 0).toBe(quota < 5);
      host.desk.mails.length = 0;
      beatWith(plenty, '2026-11-20T11:35');
      expect([rows(host, WAITS), rows(host, 'unconfirmed'), sentTwice(host)]).toEqual([[], [], []]);
      waiting.forEach((to) => expect(recipients(host.desk.mails)).toContain(to));
    },
  );

  it('that Google says is left while it takes nothing: nothing is claimed, and everybody is told when it takes mail again', () => {
    goBack(host, morning);
    const { run } = faultyBeat(host, '2026-11-20T07:05', { throwAt: [{ name: 'MailApp.sendEmail', phase: 'before', message: OVER }] });
    expect([run.error, run.calls.byService['MailApp.sendEmail']]).toEqual([null, 1]);
    expect([rows(host, WAITS).length, rows(host, 'unconfirmed')]).toEqual([5, []]);
    beatAt(host, '2026-11-20T07:35');
    expect(recipients(host.desk.mails)).toEqual(PEOPLE.map(addressOf).sort());
  });

  it('that is used up by somebody else in the middle: those before it are sent once, those after it wait', () => {
    goBack(host, morning);
    let before = 0;
    const takeAway = (_call: number, name: string): void => {
      before += name === 'MailApp.sendEmail' ? 1 : 0;
      if (before === 3) host.desk.user(OWNER).quota = 0;
    };
    faultyBeat(host, '2026-11-20T07:05', { hookAt: takeAway });
    expect([host.desk.mails.length, rows(host, WAITS).length, rows(host, 'unconfirmed')]).toEqual([2, 3, []]);
    beatWith(plenty, '2026-11-20T07:35');
    expect(recipients(host.desk.mails)).toEqual(PEOPLE.map(addressOf).sort());
  });

  it('is not burnt where Google refuses mail after mail: three stay doubtful, the others wait for the next check', () => {
    goBack(host, morning);
    const { run } = faultyBeat(host, '2026-11-20T07:05', { throwAt: [{ name: 'MailApp.sendEmail', phase: 'before', message: SERVER }] });
    expect(run.calls.byService['MailApp.sendEmail']).toBe(3);
    expect([rows(host, 'unconfirmed').length, rows(host, 'queued').length]).toEqual([3, 2]);
    beatAt(host, '2026-11-20T07:35');
    expect([host.desk.mails.length, rows(host, 'unconfirmed').length]).toEqual([2, 3]);
  });
});

describe('three hundred runs missed at once', () => {
  const owners = ['Ana', 'Ben', 'Cy'];
  const host = makeWork(300, owners);
  beatAt(host, '2026-11-20T07:05');
  host.desk.mails.length = 0;
  const { run } = beatAt(host, '2026-11-20T09:05');
  const hops = rowsOf(host, 'Outbox').filter((row) => (row['Key'] ?? '').includes(':hop1:'));

  it('are one mail to each of the three who now hold them', () => {
    expect(recipients(run.mails)).toEqual(owners.map(addressOf));
    run.mails.forEach(({ body }) => expect(body.length).toBeLessThan(20_000));
  });

  it('are a claim each, and the rows of one mail name the same message', () => {
    expect(hops.length).toBe(300);
    const messages = new Map(owners.map((name) => [addressOf(name), new Set<string>()]));
    hops.forEach((row) => messages.get(row['To'] ?? '')?.add(row['Message'] ?? ''));
    messages.forEach((named) => expect(named.size).toBe(1));
  });

  it('are told once whatever the next checks find', () => {
    typeInto(host, 'Runs', ['Process', 'Check 7'], { Done: true });
    beatAt(host, '2026-11-20T09:35');
    expect(sentTwice(host)).toEqual([]);
    expect(rows(host, 'unconfirmed')).toEqual([]);
  });
});
