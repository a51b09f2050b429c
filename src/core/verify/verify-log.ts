import { finding, type Finding } from './finding';
import { EMPTY_LOG, hashLine, type LogHead } from '../log/chain';
import { LOG_BROKEN } from '../log/find-break';
import type { PlacedLine } from '../log/logged-line';

/** What was found in the log, and where it ends. */
export interface VerifiedLog {
  readonly findings: readonly Finding[];
  /** Number of the last line, 0 where there is none. */
  readonly seq: number;
  /** Sheet row after the last one. */
  readonly row: number;
}

function verifyLine(line: PlacedLine, { seq, hash }: LogHead, known: LogHead): readonly Finding[] {
  if (line.seq !== seq + 1)
    return [finding('log-gap', line.place, `line ${seq + 1} should stand here; lines were removed, added or moved.`)];
  if (line.hash !== hashLine(hash, seq + 1, line.at, line))
    return [finding('log-changed', line.place, `line ${line.seq} or one before it was changed after it was written.`)];
  if (line.seq === known.seq && line.hash !== known.hash)
    return [finding('log-broken', line.place, `line ${line.seq} is not the one Runsheet wrote; it or lines before it were written anew.`)];
  if (line.what !== LOG_BROKEN) return [];
  const when = line.at.replace('T', ' ');
  return [
    finding('log-broken', line.place, `up to ${when} the log was changed: ${line.before.split(',')[0] ?? ''} is gone or another one.`),
  ];
}

/**
 * Recomputes the chain of the log, packed lines first: a line changed, removed, added or moved breaks it at that place. Lines that follow
 * `known`, the end as the engine remembers it, are those of a check that was cut short.
 * @param from the line before the first
 */
export function verifyLog(lines: Iterable<PlacedLine>, known: LogHead = EMPTY_LOG, from: LogHead = EMPTY_LOG): VerifiedLog {
  const findings: Finding[] = [];
  let [{ seq, hash }, row] = [from, 2];
  for (const line of lines) {
    findings.push(...verifyLine(line, { seq, hash }, known));
    hash = line.hash;
    seq = line.seq ?? seq + 1;
    row = line.place.row + 1;
  }
  if (known.seq > seq)
    findings.push(finding('log-gap', { tab: 'Log', row }, `lines ${seq + 1} to ${known.seq} stood here and were removed.`));
  return { findings, seq, row };
}
