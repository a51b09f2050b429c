import { beat, type Answer } from '../../../local/cli/call-add-on';
import type { SentMail } from '../../../local/host/desk';
import { fireTrigger } from '../../../local/host/events';
import type { Faults } from '../../../local/host/faults';
import { Host } from '../../../local/host/host';
import type { RunResult } from '../../../local/host/run-result';
import { addOn } from '../cafe';
import type { Chance } from './chance';

/** What goes wrong with a heartbeat. */
export const DISTURBANCES = [
  'nothing',
  'doubled',
  'a second user meanwhile',
  'the lock refused',
  'ended, unflushed writes lost',
  'ended, unflushed writes kept',
  'ended, unflushed writes cut',
  'a call throws before its effect',
  'a call throws after its effect',
  'the lock given twice',
  'a mail that throws after it went out',
  'a mail that throws and did not go out',
  'no quota',
] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

/** What came of a heartbeat. */
export interface Outcome {
  /** What it said, in order, where it came to its end; there may be two. */
  readonly reports: readonly Answer[];
  /** True where nobody knows how far it, or one that ran into it, came. */
  readonly unsure: boolean;
  readonly mails: readonly SentMail[];
  /** Mails in flight that may be left in doubt. */
  readonly doubts: number;
  /** The call at which it was disturbed, 0 for none. */
  readonly call: number;
  /** True where two were at work at once. */
  readonly met?: boolean;
}

const EVE = 'eve@elsewhere.example';

/** The heartbeat of a second person's own trigger. */
function beatOfEve(host: Host): RunResult {
  const trigger = { uid: 'of-eve', handler: 'runsheetHourly', user: EVE, bookId: host.book.id, schedule: ['everyHours(1)'] };
  const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false }, {}, { full: false });
  if (run === null) throw new Error('the trigger did not fire');
  return run;
}

/** Other executions of the add-on on the same file, in a scope of their own. */
export class Rehearsal {
  private readonly host: Host;

  constructor({ book, desk, now, user }: Host) {
    this.host = new Host({ ...addOn, book: book.clone(), desk: desk.clone(), now, user, warm: true });
  }

  /** The same file at the same moment, for somebody else who works on it. */
  beside({ book, desk, now }: Host): Host {
    Object.assign(this.host, { book, desk, now });
    return this.host;
  }

  /** Tells how many calls a heartbeat would need now, and its mails; nothing of it remains. */
  of({ book, desk, now }: Host): RunResult {
    this.host.book = book.clone();
    this.host.desk = desk.clone();
    this.host.now = now;
    return beat(this.host, {}, false).run;
  }
}

interface Fired {
  readonly run: RunResult;
  readonly report: Answer;
}

const isWhole = ({ run, report }: Fired): boolean => !run.killed && run.error === null && report['complete'] === true;

const UNFLUSHED: Readonly<Partial<Record<Disturbance, 'lost' | 'kept' | 'cut'>>> = {
  'ended, unflushed writes lost': 'lost',
  'ended, unflushed writes kept': 'kept',
  'ended, unflushed writes cut': 'cut',
};

/** Everything about one disturbed heartbeat that chance decides. */
interface Drawn {
  readonly call: number;
  readonly phase: 'before' | 'after';
  readonly seed: number;
}

function faultsOf(what: Disturbance, { call, phase, seed }: Drawn): Faults {
  const unflushed = UNFLUSHED[what];
  if (unflushed !== undefined) return { killAt: call, phase, unflushed, seed };
  const says = 'Service Spreadsheets failed.';
  if (what === 'a call throws before its effect') return { throwAt: [{ call, phase: 'before', message: says }] };
  if (what === 'a call throws after its effect') return { throwAt: [{ call, phase: 'after', message: says }] };
  if (what === 'a mail that throws after it went out') return { mailThrowsAfterSend: () => true };
  if (what === 'a mail that throws and did not go out') return { throwAt: [{ name: 'MailApp.sendEmail', phase: 'before', message: says }] };
  return what === 'the lock refused' ? { refuseLock: true } : {};
}

function outcomeOf(fired: readonly Fired[], doubts: number, call: number): Outcome {
  const whole = fired.filter(isWhole);
  return {
    reports: whole.map(({ report }) => report),
    unsure: whole.length < fired.length,
    mails: fired.flatMap(({ run }) => run.mails),
    doubts,
    call,
  };
}

/**
 * A second heartbeat that begins while this one is at work, whether the lock holds it off or not. Where the lock fails it begins
 * before this one looks at the claims a last time: between reading and writing a claim nothing but the lock helps.
 */
function meet(host: Host, call: number, lockFails: boolean, rehearsal: Rehearsal): Outcome {
  const inner: RunResult[] = [];
  let delivers = false;
  const outer = beat(
    host,
    {
      hookAt: (at, name) => {
        delivers ||= name === 'MailApp.getRemainingDailyQuota';
        if (at !== call || inner.length > 0 || (lockFails && delivers)) return;
        if (lockFails) host.desk.locks.clear();
        inner.push(beatOfEve(rehearsal.beside(host)));
      },
    },
    false,
  );
  const mails = inner.flatMap((run) => run.mails);
  const one = outcomeOf([outer], lockFails ? 2 : 0, call);
  const met = lockFails && inner.length > 0;
  return { ...one, mails: [...one.mails, ...mails], unsure: met || one.unsure, reports: met ? [] : one.reports, met };
}

/** Carries out one heartbeat with what goes wrong in it. */
export function disturb(host: Host, what: Disturbance, chance: Chance, rehearsal: Rehearsal): Outcome {
  if (what === 'nothing' || what === 'no quota') return outcomeOf([beat(host, {}, false)], 0, 0);
  if (what === 'doubled') return outcomeOf([beat(host, {}, false), beat(host, {}, false)], 0, 0);
  const rehearsed = rehearsal.of(host);
  const drawn: Drawn = {
    call: chance.between(chance.is(0.3) ? 2 : Math.min(18, rehearsed.calls.total), rehearsed.calls.total),
    phase: chance.pick(['before', 'after']),
    seed: chance.between(1, 1_000_000),
  };
  if (what === 'a second user meanwhile') return meet(host, drawn.call, false, rehearsal);
  if (what === 'the lock given twice') return meet(host, drawn.call, true, rehearsal);
  const fired = beat(host, faultsOf(what, drawn), false);
  return outcomeOf([fired], what.startsWith('a mail') ? rehearsed.mails.length : 1, drawn.call);
}
