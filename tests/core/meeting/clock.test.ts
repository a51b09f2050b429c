import { countSeconds } from '../../../src/core/contract/count-seconds';
import { decodeMeeting, encodeMeeting, type KeptMeeting } from '../../../src/core/meeting/decode-meeting';
import { moveMeeting, type MeetingMove } from '../../../src/core/meeting/move-meeting';
import { readAgenda } from '../../../src/core/meeting/read-agenda';

const START = Date.UTC(2026, 10, 24, 8, 0, 0);
const at = (seconds: number): number => START + seconds * 1000;

/** A meeting of three parts that began at `START`. */
function makeKept(more: Partial<KeptMeeting['running']> = {}): KeptMeeting {
  const running = {
    id: 'E-7K2Q',
    started: '2026-11-24T09:00',
    by: 'Ana',
    at: 0,
    spent: [0, 0, 0],
    since: '2026-11-24T08:00:00Z',
    messages: '',
  };
  return { running: { ...running, ...more }, agenda: readAgenda('Check-in 5, Issues 60, Close 5') ?? [], known: ['T-0001'] };
}

function moved(kept: KeptMeeting, move: MeetingMove, seconds: number): KeptMeeting {
  const result = moveMeeting(kept, move, at(seconds));
  if (!result.ok) throw new Error(result.says);
  return result.kept;
}

describe('seconds of a part', () => {
  it.each([
    ['a second before its minutes are over', 299, 299],
    ['when they are over', 300, 300],
    ['a second after', 301, 301],
    ['while its clock was asleep for an hour', 3900, 3900],
    ['before it began, on a clock that is behind', -5, 0],
  ])('%s', (_when, seconds, spent) => {
    expect(countSeconds(makeKept().running, at(seconds))).toEqual([spent, 0, 0]);
  });

  it('stand while it is paused', () => {
    expect(countSeconds(makeKept({ spent: [70, 0, 0], since: null }).running, at(9999))).toEqual([70, 0, 0]);
  });
});

describe('moving on', () => {
  const next = (seconds: number): KeptMeeting => moved(makeKept(), { at: 1 }, seconds);

  it('keeps what was spent, and counts the next part from then on', () => {
    expect(countSeconds(next(240).running, at(300))).toEqual([240, 60, 0]);
  });

  it('goes on counting in a part that is gone back to', () => {
    const back = moved(next(240), { at: 0 }, 300);
    expect(countSeconds(back.running, at(310))).toEqual([250, 60, 0]);
  });

  it('leaves a pause out', () => {
    const paused = moved(makeKept(), { at: 0, pause: true }, 100);
    expect(countSeconds(paused.running, at(500))).toEqual([100, 0, 0]);
    expect(countSeconds(moved(paused, { at: 0 }, 500).running, at(520))).toEqual([120, 0, 0]);
  });

  it('may wait at another part', () => {
    const { running } = moved(makeKept(), { at: 2, pause: true }, 100);
    expect(running).toMatchObject({ at: 2, since: null, spent: [100, 0, 0] });
  });

  it.each([
    ['on', { at: 1 }, 'The meeting is at "Issues" now.'],
    ['and waiting', { at: 1, pause: true }, 'The meeting waits at "Issues".'],
    ['nowhere, paused', { at: 0, pause: true }, 'The meeting is paused at "Check-in".'],
    ['nowhere', { at: 0 }, ''],
  ])('%s says what it did', (_where, move, says) => {
    expect(moveMeeting(makeKept(), move, at(60))).toMatchObject({ ok: true, says });
  });

  it('to where it stands changes nothing, so that two may press at once', () => {
    const first = next(240);
    expect(moved(first, { at: 1 }, 241)).toEqual(first);
  });

  it.each([
    ['beyond the end', 3],
    ['before the beginning', -1],
    ['between two parts', 0.5],
  ])('%s is refused', (_where, to) => {
    expect(moveMeeting(makeKept(), { at: to }, at(1)).ok).toBe(false);
  });

  it('takes what is to be told on without touching the clock', () => {
    const { running } = moved(makeKept(), { at: 0, messages: 'Shop closes\u0007at 4\r\nTell all' }, 60);
    expect(running).toEqual({ ...makeKept().running, messages: 'Shop closes at 4\nTell all' });
  });
});

describe('the property', () => {
  it('gives back what was put in', () => {
    expect(decodeMeeting(encodeMeeting(makeKept()))).toEqual(makeKept());
  });

  it('fits into 9 kB with everything as long as it may be', () => {
    const agenda = readAgenda(Array.from({ length: 15 }, () => `${'ü'.repeat(40)} 100`).join(',')) ?? [];
    const spent = agenda.map(() => 123456);
    const kept = makeKept({ spent, by: 'ü'.repeat(100), messages: 'ü'.repeat(1200) });
    const known = Array.from({ length: 500 }, () => 'T-0001X');
    expect(Buffer.byteLength(encodeMeeting({ ...kept, agenda, known }))).toBeLessThan(9 * 1024);
  });

  it('forgets what was there where that is too much', () => {
    const known = Array.from({ length: 501 }, (_unused, index) => `T-${index}`);
    expect(decodeMeeting(encodeMeeting({ ...makeKept(), known }))?.known).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another kind of value', '7'],
    ['an empty record', '{}'],
    ['a part that is not there', encodeMeeting(makeKept()).replace('"at":0', '"at":3')],
    ['a moment that is none', encodeMeeting(makeKept()).replace('2026-11-24T08:00:00Z', 'soon')],
    ['seconds of another agenda', encodeMeeting(makeKept()).replace('[0,0,0]', '[0,0]')],
  ])('%s is no meeting', (_what, text) => {
    expect(decodeMeeting(text)).toBeNull();
  });
});
