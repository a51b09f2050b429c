import { readLedger } from './read-ledger';
import type { Ports } from '../ports';
import { decodeState } from '../sweep/decode-state';
import { readInput } from '../sweep/read-input';
import { decodeWorkbook } from '../../core/plan/decode-workbook';
import { verifyLog, verifyLogEnd, verifyPresence, verifyRuns, type Finding } from '../../core/verify/verify-ledger';

/** What an inspection found. */
export interface Verification {
  readonly ok: boolean;
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

function linkFindings(ports: Ports): readonly Finding[] {
  return decodeWorkbook(readInput(ports).input)
    .issues.filter((issue) => LINK_CODES.has(issue.code))
    .map(({ code, tab, row, message }) => ({ code, tab, row, message }));
}

/** Checks links, ledger and log for damage or tampering; writes nothing. */
export function verifyWorkbook(ports: Ports): Verification {
  const { runs, steps, log } = readLedger(ports);
  const { log: known } = decodeState(ports.store.all(), null);
  const findings = [
    ...linkFindings(ports),
    ...verifyLog(log),
    ...verifyLogEnd(log, known),
    ...verifyRuns(runs, steps, log),
    ...verifyPresence(runs, new Set(), log),
  ];
  return { ok: findings.length === 0, findings };
}
