import { allPoints, faultsAt } from './points';
import { host, makeReady, pressAgain, pressFirst, reset } from './press';
import { PRESSES } from './presses';

const press = PRESSES.find(({ label }) => label === 'test mail');
if (press === undefined) throw new Error('no press sends a test mail');
const ready = makeReady(press);
const { calls } = pressFirst(ready);
const CANNOT = 'Service invoked too many times for one day: email.';

const answerOf = ({ value }: { readonly value: unknown }): string => String(value);

it.each(allPoints(calls.total))(
  'a test mail that $how $phase call $call goes out once at most, and is never said to have gone out if not',
  (point) => {
    reset(ready);
    pressFirst(ready, faultsAt(point));
    const sent = host.desk.mails.length;
    const again = answerOf(pressAgain(ready));
    expect(host.desk.mails.length).toBeLessThanOrEqual(1);
    expect([sent, /went out .* already/.test(again)]).not.toEqual([0, true]);
  },
);

it('a test mail that Google sent although it threw is in doubt, and is not sent again at once', () => {
  reset(ready);
  expect(answerOf(pressFirst(ready, { mailThrowsAfterSend: () => true }))).toMatch(/"ok":false|^undefined$/);
  expect(answerOf(pressAgain(ready))).toMatch(/it is not known whether it went out/);
  expect(host.desk.mails).toHaveLength(1);
});

it('a test mail that Google refused is not said to have gone out', () => {
  reset(ready);
  pressFirst(ready, { throwAt: [{ name: 'MailApp.sendEmail', phase: 'before', message: CANNOT }] });
  expect(answerOf(pressAgain(ready))).toMatch(/it is not known whether it went out/);
  expect(host.desk.mails).toHaveLength(0);
});
