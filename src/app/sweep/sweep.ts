import { applyChanges } from './apply-changes';
import { checkDamage } from './check-damage';
import { claimRehearsed, deliver, type Delivered } from './deliver';
import { encodeState, STATE_PROPERTY } from './decode-state';
import { keepWeek, thinHistory, weekToKeep } from './keep-week';
import { logFirst, logFreed } from './log-sweep';
import { planAsMarked, readyStill } from './look-again';
import { goneTables, makeRefusals, type SweepRefusals } from './refusals';
import { prepareMail, type MailWork } from './prepare-mail';
import { writeLinkLists } from './link-lists';
import type { ReadInput } from './read-input';
import { record } from './record';
import { readRecaps } from './read-recaps';
import { rollScorecard, settleNotes } from './roll-scorecard';
import { endEarly } from './end-early';
import { limitAfterReading, requireTime, stopInTime } from './stop-early';
import { writeBlocks, writeHome } from './write-home';
import { packLedger } from '../archive/pack-ledger';
import { clearNotes } from '../edit/clear-notes';
import { settleCompanions } from '../adopt/bind-write';
import { handOver } from '../beat/hand-over';
import { logRecovery } from '../beat/log-recovery';
import { openSweep, type OpenSweep } from '../beat/open-sweep';
import type { Ports } from '../ports';
import { planPacking } from '../../core/archive/plan-packing';
import { decodeNotesMove } from '../../core/rolling/decode-notes-move';
import { refuseLeft } from '../../core/formalise/describe-leave';
import { leftOn } from '../../core/formalise/left';
import { planHome } from '../../core/home/plan-home';
import { LINK_LISTS } from '../../core/links/offer-column';
import { homeAfter } from '../../core/home/home-after';
import { movesAfter } from '../../core/log/moves-after';
import { appendOutbox, diffAppended, diffOutbox } from '../../core/mail/outbox-cells';
import { sayCrowded } from '../../core/plan/cell-room';
import { buildReport, emptyReport } from '../../core/plan/build-report';
import type { SweepPlan } from '../../core/plan/plan-sweep';
import type { SweepReport } from '../../core/plan/report';
import type { EngineState } from '../../core/plan/sweep-input';
import { issueOfTab } from '../../core/texts/issue-texts';
import { dateOf } from '../../core/time/arith';
import { toLocal } from '../../core/time/zone';

/** Another execution may hold the file this long before this one gives up, milliseconds. */
const LOCK_WAIT_MS = 3000;

/** What the report is to hold. */
export interface SweepOptions {
  /** The statuses of runs closed long ago too: thousands in an old ledger. */
  readonly past: boolean;
  /** True where whoever runs it confirmed mail from their address only by their own hourly checks: without them mail waits for the next heartbeat. */
  readonly asked?: boolean;
  /** Unique id of the hourly trigger that runs this; absent where a person asked for it. */
  readonly trigger?: string;
  /** True for the one check with which Runsheet comes back into a file it was removed from. */
  readonly returning?: boolean;
}

interface AppliedSweep {
  readonly changed: number;
  /** Where the log ends now. */
  readonly log: EngineState['log'];
}

/** What one sweep works with after it has decided. */
interface Decided {
  readonly read: OpenSweep;
  readonly plan: SweepPlan;
  readonly mail: MailWork;
  readonly refusals: SweepRefusals;
}

/** What leaves Scorecard stands in its history before. */
function moveWeeks(ports: Ports, { read, rolling, input }: ReadInput): number {
  const pending = decodeNotesMove(input.properties);
  if (rolling === null) settleNotes(ports, read, pending);
  if (rolling === null) return 0;
  ports.workbook.flush();
  return rollScorecard(ports, read, rolling, pending);
}

/** Home as it should stand, with what could not be written elsewhere. */
function homeOf({ plan, refusals: { issues } }: Decided): SweepPlan['home'] {
  if (issues.length === 0) return plan.home;
  const notice = [plan.front.notice, ...issues.map(({ message }) => message)].join(' ').trim();
  return planHome({ ...plan.front, notice });
}

function applySweep(ports: Ports, decided: Decided): AppliedSweep {
  const { workbook } = ports;
  const { read, plan, mail, refusals } = decided;
  const { attempt } = refusals;
  const { raws, home } = read.read;
  const first = logFirst(workbook, read, [...read.trouble, ...plan.log], refusals);
  const appends = mail.entries.filter((entry) => entry.row === null).map(appendOutbox);
  const changes = [...mail.entries.flatMap(diffOutbox), ...plan.changes];
  const applied = applyChanges(workbook, read.read, changes, [...appends, ...plan.appends], { refusals });
  const log = logFreed(workbook, read, plan.log, refusals, first);
  settleCompanions(workbook, read.read);
  attempt(raws['runs'], 'runs', () => clearNotes(workbook, read.read, plan.runs.outcomes), undefined);
  const weeks = attempt(raws['scorecard'], 'scorecard', () => moveWeeks(ports, read), 0);
  const shown = attempt(home, 'home', () => writeHome(workbook, read.read, homeOf(decided)), 0);
  return { changed: applied.written + shown + weeks, log };
}

/** Mail goes out from the address of whoever runs this: nobody's is used who did not start checks of their own. */
function mayMail({ triggers }: Ports, { asked = false }: SweepOptions): boolean {
  return !asked || triggers.exists();
}

function deliverMail(ports: Ports, { read, plan, mail, refusals }: Decided, limit: number): readonly Delivered[] {
  ports.workbook.flush();
  const { now } = read.input;
  const isOutOfTime = (): boolean => ports.clock.elapsed() > limit;
  const ready = readyStill(ports, read, plan, mail).filter(({ group }) => group.entries.every(({ about }) => refusals.mayTell(about)));
  const delivered = deliver(ready, ports.mailer, ports.store, { now, isOutOfTime });
  const changes = delivered.flatMap(({ group }, index) =>
    group.entries.flatMap((after, at) => {
      const before = ready[index]?.group.entries[at];
      return before === undefined ? [] : diffAppended(before, after);
    }),
  );
  applyChanges(ports.workbook, read.read, changes, [], { refusals });
  const entries = delivered.flatMap(({ group }) => group.entries);
  const { home } = read.read;
  refusals.attempt(home, 'home', () => writeBlocks(ports.workbook, read.read, homeAfter(plan.front, plan.home, entries)), undefined);
  const kept = mail.ready.filter((named) => !ready.includes(named)).map((named): Delivered => ({ ...named, state: 'queued' }));
  return [...delivered, ...kept];
}

/** Once a day, and while something is left, what is old leaves the tabs that every sweep reads; the sweep itself is recorded before. */
function recordAndPack(ports: Ports, { read, plan, refusals }: Decided, log: EngineState['log']): void {
  const { input } = read;
  const { workbook } = ports;
  const today = dateOf(input.now);
  const since = input.state.handledThrough === null ? { since: input.now } : {};
  const week = weekToKeep(read, plan);
  const known = input.state.trend ?? [];
  const trend = week === null ? known : refusals.attempt(null, 'history', () => keepWeek(workbook, read, plan, week), known);
  const moves = movesAfter(input.state.moves, plan.log, today);
  const lists = refusals.attempt(null, LINK_LISTS, () => writeLinkLists(workbook, read, plan.workbook.tables), {});
  const crowded = input.state.packed === today ? {} : { crowded: sayCrowded(workbook.sizes()) };
  const refused = refusals.issues;
  const state: EngineState = { ...input.state, ...since, ...lists, ...crowded, moves, handledThrough: input.now, log, trend, refused };
  const packing = state.packed === today ? null : planPacking(input.raws, log.rows, today);
  record(ports, read, { state: packing === null ? { ...state, packed: today } : state, noted: plan.noted }, refusals);
  if (week !== null) refusals.attempt(null, 'history', () => thinHistory(workbook, read.read, today), undefined);
  const packed = packing === null ? null : packLedger(ports, read, packing, state);
  if (packed === null) return;
  workbook.flush();
  ports.store.set(STATE_PROPERTY, encodeState(packed));
}

/** Where the ledger could not be written the sweep is not over: the next one begins where this one did. */
function recordOpen({ workbook, store }: Ports, { read, refusals }: Decided, log: EngineState['log']): void {
  workbook.flush();
  store.set(STATE_PROPERTY, encodeState({ ...read.input.state, log, refused: refusals.issues }));
}

/** Where Runsheet was removed nothing is checked; whoever still has hourly checks here loses them. */
function restFor({ triggers }: Ports, { input }: ReadInput, left: string): SweepReport {
  if (triggers.exists()) triggers.remove();
  const issue = issueOfTab('removed', 'Home', refuseLeft(left));
  return { ...emptyReport(input.now, input.zone.name), issues: [issue], complete: true };
}

/** Decides, applies, delivers and records. */
function carryOut(ports: Ports, first: OpenSweep, options: SweepOptions): SweepReport {
  const checked = checkDamage(ports.workbook, first);
  const limit = limitAfterReading(ports.clock);
  const { found, plan } = planAsMarked(ports, checked);
  const read = { ...found, input: { ...found.input, state: { ...found.input.state, overrides: plan.overrides } } };
  const mail = prepareMail(plan, read.input, readRecaps(ports.workbook, read.read, plan));
  const refusals = makeRefusals(goneTables(read.read, read.log));
  const decided: Decided = { read, plan, mail, refusals };
  const timed = { ...ports, workbook: stopInTime(ports.workbook, ports.clock) };
  const { changed, log } = applySweep(timed, decided);
  requireTime(ports.clock, limit);
  const isHandedOver = mail.ready.length > 0 && mayMail(ports, options);
  const delivered = isHandedOver ? deliverMail(ports, decided, limit) : [];
  const state = handOver(read.input.state, delivered, read.input.now, refusals.isOpen());
  const done: Decided = { ...decided, read: { ...read, input: { ...read.input, state } } };
  if (refusals.isOpen()) recordOpen(ports, done, log);
  else recordAndPack(ports, done, logRecovery(ports, read, log));
  claimRehearsed(
    mail.entries.filter(({ about }) => refusals.mayTell(about)),
    ports.store,
    dateOf(read.input.now),
  );
  const complete = delivered.every(({ state: end }) => end !== 'queued') && !refusals.isOpen();
  const { now, zone } = read.input;
  const known = new Set((read.input.state.refused ?? []).map(({ message }) => message));
  const issues = [...plan.issues.filter(({ message }) => !known.has(message)), ...refusals.issues];
  const messages = [...(isHandedOver ? delivered : mail.ready), ...mail.kept];
  const report = buildReport({ ...plan, issues }, { now, zone: zone.name, messages, changed, complete, past: options.past });
  const open = refusals.openBy();
  return open === undefined ? report : { ...report, open };
}

function sweepLocked(ports: Ports, options: SweepOptions): SweepReport {
  const opening = openSweep(ports, options.trigger);
  if ('rests' in opening) return opening.rests;
  const read = opening.sweep;
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
    // Google frees the lock when an execution ends; a heartbeat has nothing left to do.
    if (options.trigger === undefined) ports.lock.release();
  }
}
