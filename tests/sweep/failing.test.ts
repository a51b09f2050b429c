import { goBack, rowsOf } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';
import { aboutChecks, beatAs, hours, logged, noticeOn } from './people';
import { askAs } from './first-use';

const { host, morning } = makeMorning();
const DAY = '2026-11-20';
const FAIL = 'dee@cafe.example checks fail';
const GOOGLE = 'We are sorry, a server error occurred. Please wait a bit and try again.';

goBack(host, morning);
const services = Object.keys(beatAs(host, 'dee', BUSY).calls.byService);
AFTER.forEach((at) => beatAs(host, 'dee', at));
const alone = outcomeOf(host);
const throwing = (name: string): { throwAt: readonly { name: string; phase: 'before'; message: string }[] } => ({
  throwAt: [{ name, phase: 'before', message: GOOGLE }],
});

/** Mail services that fail leave rows that wait or are in doubt; the sweep itself comes to its end. */
const SWALLOWED = ['MailApp.sendEmail'];
/** Without them nothing can be counted, or nobody knows whom to mail: the banner of Home goes stale. */
const COUNTING = ['Properties.getProperties', 'Properties.setProperty', 'User.getEmail'];

beforeEach(() => {
  goBack(host, morning);
});

describe('heartbeats that fail', () => {
  it.each(services.filter((name) => !SWALLOWED.includes(name)))(
    '%s throws for a day: one mail after the third, none until it worked again',
    (name) => {
      const runs = hours(DAY, 9, 23).map((at) => beatAs(host, 'dee', at, throwing(name)));
      const failed = runs.filter(({ error }) => error !== null).length;
      const own = aboutChecks(host);
      const canTell = !COUNTING.includes(name) && failed >= 3 && name !== 'MailApp.getRemainingDailyQuota';
      expect([name, own]).toEqual([name, canTell ? [FAIL] : []]);
      runs.flatMap(({ error }) => error ?? []).forEach(({ message }) => expect(message).toBe(GOOGLE));
    },
  );

  it.each([
    [2, []],
    [3, [FAIL]],
    [4, [FAIL]],
  ])('%i in a row', (count, mails) => {
    hours(DAY, 9, 8 + count).forEach((at) => beatAs(host, 'dee', at, throwing('Range.getValues')));
    expect(aboutChecks(host)).toEqual(mails);
  });

  it('are shown on Home and in the sidebar while they last; recovery is said once, and the count begins anew', () => {
    const says = `The hourly checks fail since Fri 20 Nov 09:05: ${GOOGLE}`;
    hours(DAY, 9, 10).forEach((at) => beatAs(host, 'dee', at, throwing('SpreadsheetApp.flush')));
    expect(noticeOn(host)).toBe(says);
    expect(askAs(host, { request: 'overview' }).result['notice']).toContain(says);
    beatAs(host, 'dee', `${DAY}T11:05`);
    expect(noticeOn(host)).toContain(`The hourly checks work again; since Fri 20 Nov 09:05 2 checks failed: ${GOOGLE}`);
    hours(DAY, 12, 13).forEach((at) => beatAs(host, 'dee', at, throwing('SpreadsheetApp.flush')));
    expect([logged(host, 'works again').length, aboutChecks(host)]).toEqual([1, []]);
    beatAs(host, 'dee', `${DAY}T14:05`, throwing('SpreadsheetApp.flush'));
    expect(aboutChecks(host)).toEqual([FAIL]);
    expect([...host.desk.store('document:cafe').keys()].filter((key) => key.startsWith('failed.'))).toEqual(['failed.of-dee']);
    beatAs(host, 'dee', `${DAY}T15:05`);
    expect([...host.desk.store('document:cafe').keys()].filter((key) => key.startsWith('failed.'))).toEqual([]);
    hours(DAY, 16, 18).forEach((at) => beatAs(host, 'dee', at, throwing('SpreadsheetApp.flush')));
    expect(aboutChecks(host)).toEqual([FAIL, FAIL]);
  });

  it('lose nothing and double nothing', () => {
    for (const name of services) {
      goBack(host, morning);
      beatAs(host, 'dee', BUSY, throwing(name));
      [`${DAY}T09:35`, ...AFTER].forEach((at) => beatAs(host, 'dee', at));
      const { told } = outcomeOf(host);
      const doubtful = rowsOf(host, 'Outbox').filter((row) => row['State'] === 'unconfirmed').length;
      expect([name, told.filter((line, index) => told.indexOf(line) !== index)]).toEqual([name, []]);
      if (doubtful === 0) expect([name, alone.told.filter((line) => !told.includes(line))]).toEqual([name, []]);
    }
  });
});
