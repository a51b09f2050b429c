import { applyChanges } from './apply-changes';
import { claimRehearsed, deliver, type Delivered } from './deliver';
import { encodeState, STATE_PROPERTY } from './decode-state';
import { keepWeek, thinHistory, weekToKeep } from './keep-week';
import { prepareMail, type MailWork } from './prepare-mail';
import { writeLinkLists } from './link-lists';
import { readInput, type ReadInput } from './read-input';
import { readRecaps } from './read-recaps';
import { rollScorecard, settleNotes } from './roll-scorecard';
import { limitAfterReading, OUT_OF_TIME, OutOfTime, requireTime, sayOnHome, stopInTime } from './stop-early';
import { writeBlocks, writeHeartbeat, writeHome } from './write-home';
import { writeLog } from './write-log';
import { packLedger } from '../archive/pack-ledger';
import { clearNotes } from '../edit/clear-notes';
import { keepDoneDays } from '../adopt/done-days';
import { keepHeaders } from '../adopt/bind-follow';
import { settleCompanions } from '../adopt/bind-write';
import type { Ports } from '../ports';
import { planPacking } from '../../core/archive/plan-packing';
import { decodeNotesMove } from '../../core/rolling/decode-notes-move';
import { refuseLeft } from '../../core/formalise/describe-leave';
import { leftOn } from '../../core/formalise/left';
import { homeAfter } from '../../core/home/home-after';
import { movesAfter } from '../../core/log/moves-after';
import { staleClaims } from '../../core/mail/claims';
import { appendOutbox, diffAppended, diffOutbox } from '../../core/mail/outbox-cells';
import { isFullFile, sayCrowded, sayFull } from '../../core/plan/cell-room';
import { buildReport, emptyReport } from '../../core/plan/build-report';
import { planSweep, type SweepPlan } from '../../core/plan/plan-sweep';
import type { SweepReport } from '../../core/plan/report';
import type { EngineState } from '../../core/plan/sweep-input';
import { issueOfTab } from '../../core/texts/issue-texts';
import { dateOf } from '../../core/time/arith';
import { addHours, toLocal } from '../../core/time/zone';

/** Another execution may hold the file this long before this one gives up, milliseconds. */
const LOCK_WAIT_MS = 3000;

/** What the report is to hold. */
export interface SweepOptions {
  /** The statuses of runs closed long ago too: thousands in an old ledger. */
  readonly past: boolean;
  /** True where whoever runs it confirmed mail from their address only by their own hourly checks: without them mail waits for the next heartbeat. */
  readonly asked?: boolean;
  /** True for the one check with which Runsheet comes back into a file it was removed from. */
  readonly returning?: boolean;
}

interface AppliedSweep {
  readonly changed: number;
  /** Where the log ends now. */
  readonly log: EngineState['log'];
}

/** What leaves Scorecard stands in its history before. */
function moveWeeks(ports: Ports, { read, rolling, input }: ReadInput): number {
  const pending = decodeNotesMove(input.properties);
  if (rolling === null) settleNotes(ports, read, pending);
  if (rolling === null) return 0;
  ports.workbook.flush();
  return rollScorecard(ports, read, rolling, pending);
}

function applySweep(ports: Ports, read: ReadInput, plan: SweepPlan, mail: MailWork): AppliedSweep {
  const { workbook } = ports;
  const log = writeLog(workbook, read.log, plan.log, read.input.now, read.input.state.handledThrough);
  const appends = mail.entries.filter((entry) => entry.row === null).map(appendOutbox);
  const applied = applyChanges(workbook, read.read, [...mail.entries.flatMap(diffOutbox), ...plan.changes], [...appends, ...plan.appends]);
  settleCompanions(workbook, read.read);
  clearNotes(workbook, read.read, plan.runs.outcomes);
  const home = writeHome(workbook, read.read, plan.home);
  return { changed: applied.written + home + moveWeeks(ports, read), log };
}

/** Mail goes out from the address of whoever runs this: nobody's is used who did not start checks of their own. */
function mayMail({ triggers }: Ports, { asked = false }: SweepOptions): boolean {
  return !asked || triggers.exists();
}

function deliverMail(ports: Ports, read: ReadInput, plan: SweepPlan, mail: MailWork, limit: number): readonly Delivered[] {
  ports.workbook.flush();
  const { now } = read.input;
  const isOutOfTime = (): boolean => ports.clock.elapsed() > limit;
  const delivered = deliver(mail.ready, ports.mailer, ports.store, { now, isOutOfTime });
  const changes = delivered.flatMap(({ group }, index) =>
    group.entries.flatMap((after, at) => {
      const before = mail.ready[index]?.group.entries[at];
      return before === undefined ? [] : diffAppended(before, after);
    }),
  );
  applyChanges(ports.workbook, read.read, changes, []);
  const entries = delivered.flatMap(({ group }) => group.entries);
  writeBlocks(ports.workbook, read.read, homeAfter(plan.front, plan.home, entries));
  return delivered;
}

function record(ports: Ports, { input, read }: ReadInput, state: EngineState): void {
  const next = addHours(input.now, 1, input.zone);
  writeHeartbeat(ports.workbook, read, input.now, next);
  ports.workbook.flush();
  ports.store.set(STATE_PROPERTY, encodeState(state));
  keepHeaders(ports, read, input.properties);
  keepDoneDays(ports, read, input.properties);
  staleClaims(input.properties, dateOf(input.now)).forEach((name) => ports.store.remove(name));
}

/** Once a day, and while something is left, what is old leaves the tabs that every sweep reads; the sweep itself is recorded before. */
function recordAndPack(ports: Ports, read: ReadInput, plan: SweepPlan, log: EngineState['log']): void {
  const { input } = read;
  const today = dateOf(input.now);
  const since = input.state.handledThrough === null ? { since: input.now } : {};
  const week = weekToKeep(read, plan);
  const trend = week === null ? (input.state.trend ?? []) : keepWeek(ports.workbook, read, plan, week);
  const moves = movesAfter(input.state.moves, plan.log, today);
  const lists = writeLinkLists(ports.workbook, read, plan.workbook.tables);
  const crowded = input.state.packed === today ? {} : { crowded: sayCrowded(ports.workbook.sizes()) };
  const state: EngineState = { ...input.state, ...since, ...lists, ...crowded, moves, handledThrough: input.now, log, trend };
  const packing = state.packed === today ? null : planPacking(input.raws, log.rows, today);
  record(ports, read, packing === null ? { ...state, packed: today } : state);
  if (week !== null) thinHistory(ports.workbook, read.read, today);
  const packed = packing === null ? null : packLedger(ports, read, packing, state);
  if (packed === null) return;
  ports.workbook.flush();
  ports.store.set(STATE_PROPERTY, encodeState(packed));
}

/** Where Runsheet was removed nothing is checked; whoever still has hourly checks here loses them. */
function restFor({ triggers }: Ports, { input }: ReadInput, left: string): SweepReport {
  if (triggers.exists()) triggers.remove();
  const issue = issueOfTab('removed', 'Home', refuseLeft(left));
  return { ...emptyReport(input.now, input.zone.name), issues: [issue], complete: true };
}

/** Decides, applies, delivers and records. */
function carryOut(ports: Ports, found: ReadInput, options: SweepOptions): SweepReport {
  const limit = limitAfterReading(ports.clock);
  const plan = planSweep(found.input);
  const read = { ...found, input: { ...found.input, state: { ...found.input.state, overrides: plan.overrides } } };
  const mail = prepareMail(plan, read.input, readRecaps(ports.workbook, read.read, plan));
  const timed = { ...ports, workbook: stopInTime(ports.workbook, ports.clock) };
  const { changed, log } = applySweep(timed, read, plan, mail);
  requireTime(ports.clock, limit);
  const isHandedOver = mail.ready.length > 0 && mayMail(ports, options);
  const delivered = isHandedOver ? deliverMail(ports, read, plan, mail, limit) : [];
  recordAndPack(ports, read, plan, log);
  claimRehearsed(mail.entries, ports.store, dateOf(read.input.now));
  const complete = delivered.every(({ state }) => state !== 'queued');
  const { now, zone } = read.input;
  return buildReport(plan, {
    now,
    zone: zone.name,
    messages: [...(isHandedOver ? delivered : mail.ready), ...mail.kept],
    changed,
    complete,
    past: options.past,
  });
}

/** Where no row fits into the file any more what is old makes room, and the next check goes on once there is some. */
function makeRoom(ports: Ports, read: ReadInput): void {
  const { input, log } = read;
  const packing = planPacking(input.raws, log?.lastRow ?? 0, dateOf(input.now));
  const steps = packing === null ? [] : [{ ...packing, runs: [], mails: [], log: false }, packing];
  try {
    steps.forEach((one) => packLedger(ports, read, one, input.state));
  } catch {
    // The archive found no room either; the sentence on Home says what helps.
  }
}

/** Ends a sweep that cannot go on: what it wrote is kept, and one sentence says why. */
function endEarly(ports: Ports, read: ReadInput, error: unknown): SweepReport {
  const { workbook } = ports;
  if (error instanceof OutOfTime) {
    sayOnHome(workbook, read.read, OUT_OF_TIME);
    return { ...emptyReport(read.input.now, read.input.zone.name), issues: [issueOfTab('out-of-time', 'Home', OUT_OF_TIME)] };
  }
  if (!isFullFile(String(error))) throw error;
  makeRoom(ports, read);
  const says = sayFull(workbook.sizes());
  sayOnHome(workbook, read.read, says);
  throw new Error(says);
}

function sweepLocked(ports: Ports, options: SweepOptions): SweepReport {
  const read = readInput(ports);
  const left = leftOn(read.input.properties, read.read.home?.grid ?? null);
  if (left !== null && options.returning !== true) return restFor(ports, read, left);
  try {
    return carryOut(ports, read, options);
  } catch (error) {
    return endEarly(ports, read, error);
  }
}

/**
 * One heartbeat: read, decide, apply, deliver, record. Where another execution holds the file it gives up and says so
 * (`complete: false`). What a sweep that was cut short left undone the next one completes.
 */
export function runSweep(ports: Ports, options: SweepOptions = { past: false }): SweepReport {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) {
    const zone = ports.clock.zone();
    return emptyReport(toLocal(ports.clock.now(), zone), zone.name);
  }
  try {
    return sweepLocked(ports, options);
  } finally {
    ports.lock.release();
  }
}
