import type { LogLine } from './plan';
import type { SweepInput } from './sweep-input';
import type { Failure } from '../beat/failure';
import type { Said } from '../beat/sweeper';
import { logGap, SAID_LOST, SAID_RESTORED, sayGap, sayWorksAgain } from '../texts/beat-texts';
import { CLAIMS, KEEP_DAYS } from '../mail/claims';
import { dateOf, daysBetween } from '../time/arith';
import type { LocalDateTime } from '../time/local';
import { addHours, toLocal } from '../time/zone';

/** Claims are kept for a week; where mail went out since and none is left beside an older version of the cells, they were lost. */
export function forgottenThrough({ restored, state, now, properties }: SweepInput): LocalDateTime | null {
  const isRecent = state.mailed !== undefined && daysBetween(state.mailed, dateOf(now)) < KEEP_DAYS;
  const isLost = restored === true && isRecent && !Object.keys(properties).some((name) => name.startsWith(CLAIMS));
  return isLost ? state.handledThrough : (state.forgotten ?? null);
}

/** The banner of Home calls a file unchecked after as long, hours. */
const GAP_HOURS = 3;
const SAID_HOURS = 24;

/** What a sweep finds to say about the sweeps before it. */
export interface Trouble {
  readonly log: readonly LogLine[];
  /** The line that checks work again; it is true only once the sweep came to its end. */
  readonly recovery: readonly LogLine[];
  /** What Home says for a day; absent where there is nothing to say. */
  readonly said?: Said;
}

function lineOf(what: string, reason: string, before = '', after = ''): LogLine {
  return { who: 'engine', what, row: 'Home', before, after, reason };
}

/**
 * Says once that nothing was checked for a while, that an older version or only a part of what is kept came back, that checks failed
 * before, and whose checks these are from now on. Each is a line of the log; all but the last stand on Home for a day.
 * @param failed heartbeats of this trigger that failed before, `null` where none
 */
export function sayTrouble(input: SweepInput, failed: Failure | null, sweeper: { readonly before: string; readonly now: string }): Trouble {
  const { now, zone, state } = input;
  const through = state.handledThrough;
  const isGap = through !== null && addHours(through, GAP_HOURS, zone) < now;
  const lines = [
    ...(isGap ? [lineOf('gap', logGap(through), through)] : []),
    ...(input.restored === true ? [lineOf('restored', SAID_RESTORED)] : []),
    ...(input.lost === true ? [lineOf('memory lost', SAID_LOST)] : []),
  ];
  const recovery = failed === null ? [] : [lineOf('works again', sayWorksAgain(failed.count, toLocal(failed.since, zone), failed.says))];
  const isNew = sweeper.before !== '' && sweeper.now !== '' && sweeper.before !== sweeper.now;
  const taken = isNew ? [lineOf('sweeper', 'These hourly checks took over.', sweeper.before, sweeper.now)] : [];
  const kept = state.said !== undefined && addHours(state.said.at, SAID_HOURS, zone) > now ? state.said : undefined;
  const says = [...lines, ...recovery].map(({ what, before, reason }) => (what === 'gap' ? sayGap(before, now) : reason)).join(' ');
  const said = says === '' ? kept : { at: now, says };
  return { log: [...lines, ...taken], recovery, ...(said === undefined ? {} : { said }) };
}
