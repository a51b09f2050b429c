import { footprintOf, type End } from './outcomes';
import { allPoints, faultsAt, sayTried, type Point } from './points';
import { comeToEnd, host, isUntouched, makeReady, pressAgain, pressFirst, reset, type Ready } from './press';
import { PRESSES, type Press } from './presses';
import { goBack, remember } from '../sweep/cafe';

const MINUTES = 5 * 60_000;
const nameOf = ({ how, phase, call }: Point): string => `${how} ${phase} call ${call}`;

/** What became of a press that was disturbed: alone with the next heartbeats, and pressed again before them. */
interface Became {
  readonly left: End;
  readonly again: End;
}

/** Ends that were played already, by where the disturbed press left the file. */
type Played = Map<string, Became>;

function playOn(ready: Ready, played: Played): Became {
  const key = footprintOf(host);
  const known = played.get(key);
  if (known !== undefined) return known;
  const [here, mails] = [remember(host), [...host.desk.mails]];
  const left = comeToEnd(ready);
  goBack(host, here);
  host.desk.mails.push(...mails);
  pressAgain(ready);
  const became = { left, again: comeToEnd(ready) };
  played.set(key, became);
  return became;
}

/** Only the engine's own lines may be missing where somebody's press changed something. */
const linesOfPeople = ({ log }: End): readonly string[] => log.filter((line) => !line.startsWith('engine'));

function isVisible(left: End, never: End, whole: End): boolean {
  const isUnchanged = JSON.stringify({ ...left, log: [] }) === JSON.stringify({ ...never, log: [] });
  return isUnchanged || linesOfPeople(whole).every((line) => left.log.includes(line));
}

/** To whom and about what; half an action tells less of it. */
const subjectsOf = ({ mails }: End): readonly string[] => mails.map((mail) => mail.split('\n')[0] ?? '');

function isNothingTwice(end: End, whole: End, never: End): boolean {
  const [sent, meant] = [subjectsOf(end), new Set([...subjectsOf(whole), ...subjectsOf(never)])];
  const most = Math.max(whole.mails.length, never.mails.length);
  return new Set(end.mails).size === sent.length && sent.length <= most && sent.every((mail) => meant.has(mail));
}

const compared = ({ isToldAgain }: Press, end: End): End => (isToldAgain === true ? { ...end, log: [...new Set(end.log)] } : end);

let tried = 0;
afterAll(() => sayTried(`${PRESSES.length} presses of the sidebar`, tried, tried));

it.each(PRESSES)(
  'a press that is disturbed at any call is whole, not begun or told by the log, and pressed again it ends as if nothing had been: $label',
  (press) => {
    const ready = makeReady(press);
    const never = comeToEnd(ready);
    reset(ready);
    const { calls, error } = pressFirst(ready);
    expect(error).toBeNull();
    const whole = comeToEnd(ready);
    const played: Played = new Map();
    const wrong: string[] = [];
    for (const point of allPoints(calls.total)) {
      reset(ready);
      pressFirst(ready, faultsAt(point));
      tried += 1;
      if (isUntouched(ready)) continue;
      const { left, again } = playOn(ready, played);
      if (press.isTold !== false && !isVisible(left, never, whole)) wrong.push(`${nameOf(point)}: changed without a line in the log`);
      if (!isNothingTwice(left, whole, never)) wrong.push(`${nameOf(point)}: mail twice or about nothing`);
      const isSame = JSON.stringify(compared(press, again)) === JSON.stringify(compared(press, whole));
      if (press.isLeft === true ? !isNothingTwice(again, whole, never) : !isSame)
        wrong.push(`${nameOf(point)}: pressed again it ends otherwise`);
    }
    expect(wrong).toEqual([]);
  },
  MINUTES,
);
