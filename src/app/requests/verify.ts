import { readLedger, type LedgerRows } from './read-ledger';
import type { Ports } from '../ports';
import { walkLogArchive, walkRunArchive } from '../archive/read-archive';
import { decodeState } from '../sweep/decode-state';
import { readInput } from '../sweep/read-input';
import { encodeLogLine } from '../../core/archive/pack-log';
import { readLoggedLine, type PlacedLine } from '../../core/log/logged-line';
import { listGroups } from '../../core/overview/list-groups';
import { planSweep, type SweepPlan } from '../../core/plan/plan-sweep';
import type { SweepInput } from '../../core/plan/sweep-input';
import { dateOf } from '../../core/time/arith';
import { describeReview } from '../../core/review/describe-review';
import { capFindings } from '../../core/verify/cap-findings';
import type { Finding } from '../../core/verify/finding';
import { findDiffering } from '../../core/verify/recount/find-differing';
import { noFacts, noteFact, type LogFacts } from '../../core/verify/log-facts';
import { verifyLog } from '../../core/verify/verify-log';
import { verifyMails } from '../../core/verify/verify-mails';
import { groupStepRows, verifyArchiveRow, verifyPresence, verifyRuns } from '../../core/verify/verify-runs';

/** What an inspection found. */
export interface Verification {
  readonly ok: boolean;
  /** At most 500, and one more that says how many are left out. */
  readonly findings: readonly Finding[];
}

const LINK_CODES: ReadonlySet<string> = new Set([
  'broken-link',
  'ambiguous-link',
  'duplicate-id',
  'missing-column',
  'duplicate-column',
  'foreign-tab',
]);

function linkFindings({ workbook }: SweepPlan): readonly Finding[] {
  return workbook.issues.filter((issue) => LINK_CODES.has(issue.code)).map(({ code, tab, row, message }) => ({ code, tab, row, message }));
}

const NOT_LOOKED_UP = { snapshots: [], calculated: new Set<string>(), log: 0, cells: 0 };

/** What Home, Status and Review show, against a second count. */
function totalFindings(plan: SweepPlan, input: SweepInput): readonly Finding[] {
  if (input.raws['settings'] === undefined) return [];
  const groups = listGroups(plan.statuses, input.raws, {}, () => ({}));
  const { alignment } = describeReview(plan, { now: input.now, ...NOT_LOOKED_UP });
  return findDiffering({ plan, groups, alignment }, input);
}

/** Every line of the log, the packed ones first, each noted once: a sweep that was cut short leaves some in both places. */
function* walkLog(ports: Ports, { read, log }: LedgerRows, facts: LogFacts): Iterable<PlacedLine> {
  const own = log.map((row) => readLoggedLine(row));
  const unsure = new Set(own.map(encodeLogLine));
  const packed = new Set<string>();
  for (const line of walkLogArchive(ports.workbook, read)) {
    if (unsure.has(encodeLogLine(line))) packed.add(encodeLogLine(line));
    noteFact(facts, line);
    yield line;
  }
  for (const line of own) {
    if (packed.has(encodeLogLine(line))) continue;
    noteFact(facts, line);
    yield line;
  }
}

function ledgerFindings({ workbook }: Ports, { read, runs, steps }: LedgerRows, facts: LogFacts): readonly Finding[] {
  const stepsOf = groupStepRows(steps);
  const ids = new Set(runs.map((row) => row.id));
  const findings = [...verifyRuns(runs, stepsOf, facts)];
  for (const archived of walkRunArchive(workbook, read, '', '9')) {
    findings.push(...verifyArchiveRow(archived, stepsOf, facts));
    archived.runs.forEach((run) => run !== null && ids.add(run.id));
  }
  return [...findings, ...verifyPresence(ids, facts)];
}

/** Checks links, ledger and log for damage or tampering, what is packed included, and counts every total a second way; writes nothing. */
export function verifyWorkbook(ports: Ports): Verification {
  const ledger = readLedger(ports);
  const facts = noFacts();
  const log = verifyLog(walkLog(ports, ledger, facts), decodeState(ports.store.all(), null).log);
  const { input } = readInput(ports);
  const plan = planSweep(input);
  const totals = totalFindings(plan, input);
  const findings = [
    ...linkFindings(plan),
    ...totals,
    ...log.findings,
    ...ledgerFindings(ports, ledger, facts),
    ...verifyMails(input.raws['outbox'], input.properties, dateOf(input.now)),
  ];
  return { ok: findings.length === 0, findings: capFindings(findings) };
}
