import { collectIssues } from './collect-issues';
import type { CellChange, LogLine, RowAppend } from './plan';
import { decodeWorkbook, type DecodedWorkbook } from './decode-workbook';
import { gatherFront } from './gather-front';
import { isRezoned, notePlace } from './note-place';
import { decodeProcesses, deriveProcesses, planStarts } from './plan-processes';
import { licenceMail, planMail, type MailPlan } from './plan-mail';
import { planStatuses } from './plan-statuses';
import { runLog } from './run-log';
import { settleAdopted } from './settle-adopted';
import type { SweepInput } from './sweep-input';
import { closedByProcess } from '../patterns/pattern-run';
import { findPatterns, type Pattern } from '../patterns/find-patterns';
import { findOffTrack } from '../patterns/find-off-track';
import { raiseIssues, type RaisedIssues } from '../patterns/raise-issues';
import { readFixes } from '../patterns/read-fixes';
import { planHome, type HomeBlock, type HomeInput } from '../home/plan-home';
import { closePeriods } from '../rolling/close-periods';
import { movesAfter } from '../log/moves-after';
import { noteOverrides, type KnownOverrides, type OverridePlan } from '../overrides/note-overrides';
import type { RuleBook } from '../rules/rule-file';
import { loadWorkbookRules } from '../rules/workbook-rules';
import { noteCorrection } from '../runs/corrections';
import { decodeOutbox, runsWaitedFor, type OutboxEntry } from '../mail/outbox';
import { makeOwnWork } from '../mail/own-work';
import { listReminded } from '../mail/reminded';
import { listStandings } from '../mail/standing';
import { decodeLedger, proofsOf, type Ledger } from '../runs/ledger';
import { planRuns, type PlannedProcess, type RunPlan } from '../runs/plan-runs';
import { reviewsOf } from '../runs/review-process';
import { appendRun, appendStep, diffRun, diffStep } from '../runs/run-cells';
import type { RunContext } from '../runs/run-context';
import type { Run } from '../runs/run';
import { noteSettings, type NotedSettings } from '../settings/note-settings';
import type { StatusContext } from '../status/context';
import { deriveStrategy } from '../status/derive-strategy';
import type { Status } from '../status/status';
import type { Issue } from '../tables/issue';
import { dateOf } from '../time/arith';
import { rewordRules } from '../words/reword-rules';
import { wordsOf } from '../words/vocabulary';

/** Everything one sweep wants done, as data. */
export interface SweepPlan {
  readonly changes: readonly CellChange[];
  readonly appends: readonly RowAppend[];
  readonly log: readonly LogLine[];
  readonly home: readonly HomeBlock[];
  /** What the lists of Home and the sidebar are made from. */
  readonly front: HomeInput;
  readonly processes: readonly PlannedProcess[];
  /** What keeps failing and became an issue in this sweep. */
  readonly patterns: readonly Pattern[];
  readonly mail: MailPlan;
  readonly runs: RunPlan;
  /** Open runs and runs closed lately, as they stand after this sweep. */
  readonly currentRuns: readonly Run[];
  readonly ledger: Ledger;
  readonly statuses: readonly Status[];
  readonly issues: readonly Issue[];
  readonly workbook: DecodedWorkbook;
  readonly rules: RuleBook;
  readonly overrides: KnownOverrides;
  readonly noted: NotedSettings;
}

function runContext(input: SweepInput, workbook: DecodedWorkbook, ledger: Ledger, rules: RuleBook): RunContext {
  const proofOf = proofsOf(ledger, input.cellOf);
  const { now, zone, state } = input;
  const { settings, directory, tables } = workbook;
  const fixes = readFixes(tables['issues'] ?? [], dateOf(now));
  const processIds = tables['processes'] === undefined ? null : new Set(tables['processes'].map(({ id }) => id));
  return { now, lastSweep: state.handledThrough, zone, settings, directory, rules, fixes, processIds, proofOf };
}

function runAppends(runs: RunPlan): readonly RowAppend[] {
  const opened = runs.outcomes.filter((outcome) => outcome.openedNow).map(({ run }) => appendRun(run));
  const steps = runs.outcomes.flatMap(({ run, steps: list }) =>
    list.filter((step) => step.row === null).map((step) => appendStep(step, run)),
  );
  return [...opened, ...steps];
}

function runChanges(runs: RunPlan): readonly CellChange[] {
  return runs.outcomes.flatMap(({ run, steps }) => [...diffRun(run), ...steps.flatMap((step) => diffStep(step, run))]);
}

/** What is noted of overrides in this sweep is a movement of their rows already, as it is for the next. */
function statusContext(
  { now, state }: SweepInput,
  { directory, settings, tables }: DecodedWorkbook,
  rules: RuleBook,
  overrides: OverridePlan,
): StatusContext {
  const today = dateOf(now);
  return { now, today, tables, directory, settings, rules, lastMoves: movesAfter(state.moves, overrides.log, today) };
}

/** The recurring work: everything that follows from processes and runs. */
interface Work {
  readonly context: RunContext;
  readonly processes: readonly PlannedProcess[];
  readonly ledger: Ledger;
  readonly runs: RunPlan;
  readonly currentRuns: readonly Run[];
}

function planWork(input: SweepInput, workbook: DecodedWorkbook, rules: RuleBook, outbox: readonly OutboxEntry[]): Work {
  const ledger = decodeLedger(input.raws['runs'], input.raws['run_steps'], input.state.handledThrough, runsWaitedFor(outbox));
  const context = runContext(input, workbook, ledger, rules);
  const processes = decodeProcesses(workbook, input.now, isRezoned(input, workbook));
  const runs = planRuns([...processes, ...reviewsOf(processes)], ledger, context);
  const currentRuns = [...runs.outcomes.map((outcome) => outcome.run), ...ledger.closedLately];
  return { context, processes, ledger, runs, currentRuns };
}

/** Health of the processes, and what keeps failing; an issue needs the Issues tab. */
interface Judged {
  readonly health: readonly Status[];
  readonly patterns: readonly Pattern[];
}

function judgeWork({ now, raws }: SweepInput, workbook: DecodedWorkbook, rules: RuleBook, work: Work): Judged {
  const { fixes } = work.context;
  const closed = closedByProcess(work.ledger.past, work.runs);
  const health = deriveProcesses(work.processes, closed, work.runs, workbook, { now, rules, fixes });
  const issues = workbook.tables['issues'] ?? [];
  const processes = work.processes.map(({ process }) => process);
  const scope = { processes, closed, health, issues, fixes, threshold: rules.threshold('proc.pattern') };
  const patterns = raws['issues'] === undefined ? [] : findPatterns(scope);
  return { health, patterns };
}

/** Issues about what keeps failing and what goes off track; they need the Issues tab. */
function planIssues(
  { now, raws }: SweepInput,
  { tables }: DecodedWorkbook,
  patterns: readonly Pattern[],
  statuses: readonly Status[],
): RaisedIssues {
  const issues = tables['issues'] ?? [];
  const failing = patterns.map(({ process, says }) => ({ about: process, says }));
  const concerns = raws['issues'] === undefined ? [] : [...failing, ...findOffTrack(statuses, tables['scorecard'] ?? [], issues)];
  return raiseIssues(concerns, issues, now);
}

/** Mail follows from how everything stands, so it is planned last. */
function planTold(
  input: SweepInput,
  workbook: DecodedWorkbook,
  { currentRuns, ledger, context }: Work,
  outbox: readonly OutboxEntry[],
  statuses: readonly Status[],
): MailPlan {
  const { tables, directory, settings } = workbook;
  const reminded = listReminded({ tables, statuses, directory, yearStartsIn: settings.calendar.yearStartsIn });
  const moving = new Set(currentRuns.map((run) => run.id));
  const resting = ledger.open.filter((run) => !moving.has(run.id));
  const standings = listStandings({ tables, statuses, afresh: input.restored === true });
  const { now, fingerprint } = input;
  const own = makeOwnWork({ runs: currentRuns, statuses, tables, directory, settings, now, words: wordsOf(settings.vocabulary) });
  return planMail(
    { runs: currentRuns, resting, reminded, standings, own },
    outbox,
    input,
    context,
    licenceMail(workbook, fingerprint, input.foreign),
  );
}

/**
 * Decides one sweep. Pure: the same input gives the same plan, and planning again after it was carried out gives an empty one.
 * Pass `now` never earlier than the last sweep.
 */
export function planSweep(input: SweepInput): SweepPlan {
  const workbook = decodeWorkbook(input);
  const ruleFiles = rewordRules(input.ruleFiles, wordsOf(workbook.settings.vocabulary));
  const { rules, issues: wrongRules } = loadWorkbookRules(ruleFiles, workbook.tables['rules'] ?? [], input.raws);
  const outbox = decodeOutbox(input.raws['outbox']);
  const work = planWork(input, workbook, rules, outbox);
  const { processes, ledger, runs, currentRuns } = work;
  const { health, patterns } = judgeWork(input, workbook, rules, work);
  const overrides = noteOverrides(workbook.tables['overrides'] ?? [], dateOf(input.now), input.state.overrides ?? {});
  const strategy = statusContext(input, workbook, rules, overrides);
  const statuses = [...health, ...deriveStrategy(strategy, health)];
  const written = planStatuses(statuses, workbook.tables);
  const raised = planIssues(input, workbook, patterns, statuses);
  const mail = planTold(input, workbook, work, outbox, statuses);
  const front = gatherFront({ ...work, mail, statuses, workbook }, input);
  const ofRuns = [...planStarts(processes), ...runChanges(runs), ...ledger.corrected.flatMap(noteCorrection)];
  const closed = closePeriods(workbook, input.now);
  const settings = noteSettings(workbook.tables, mail.licence.changes, input.noted ?? null);
  // The zone comes after the versions of the processes: noted before them it would make the past due.
  const parts = [workbook, { changes: ofRuns }, written, { changes: notePlace(input, workbook) }, mail.licence, closed, overrides];
  return settleAdopted(input, {
    changes: parts.flatMap(({ changes }) => changes),
    appends: [...runAppends(runs), ...raised.appends, ...closed.appends],
    log: [settings.log, mail.licence.log, runLog(runs, ledger, input.state.handledThrough), raised.log, overrides.log, written.log].flat(),
    home: planHome(front),
    front,
    processes,
    patterns,
    mail,
    runs,
    currentRuns,
    ledger,
    statuses,
    issues: [...collectIssues(input, workbook, work, strategy), ...wrongRules],
    workbook,
    rules,
    overrides: overrides.known,
    noted: settings.noted,
  });
}
