import { finding, type Finding } from './finding';
import { hashLine, type LogHead } from '../log/chain';
import type { PlacedLine } from '../log/logged-line';

/** What was found in the log, and where it ends. */
export interface VerifiedLog {
  readonly findings: readonly Finding[];
  /** Number of the last line, 0 where there is none. */
  readonly seq: number;
  /** Sheet row after the last one. */
  readonly row: number;
}

/** Recomputes the chain of the log, packed lines first: a line changed, removed, added or moved breaks it at that place. */
export function verifyLog(lines: Iterable<PlacedLine>): VerifiedLog {
  const findings: Finding[] = [];
  let [hash, seq, row] = ['', 0, 2];
  for (const line of lines) {
    if (line.seq !== seq + 1)
      findings.push(finding('log-gap', line.place, `line ${seq + 1} should stand here; lines were removed, added or moved.`));
    else if (line.hash !== hashLine(hash, seq + 1, line.at, line))
      findings.push(finding('log-changed', line.place, `line ${line.seq} or one before it was changed after it was written.`));
    hash = line.hash;
    seq = line.seq ?? seq + 1;
    row = line.place.row + 1;
  }
  return { findings, seq, row };
}

/** Lines at the end of the log that are gone: the engine remembers how far it had written. */
export function verifyLogEnd({ seq, row }: VerifiedLog, known: Pick<LogHead, 'seq'>): readonly Finding[] {
  if (known.seq <= seq) return [];
  return [finding('log-gap', { tab: 'Log', row }, `lines ${seq + 1} to ${known.seq} stood here and were removed.`)];
}
