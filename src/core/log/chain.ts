import { cutText } from '../archive/keep-text';
import { digest } from '../ids/digest';
import type { LogLine } from '../plan/plan';
import type { Cell } from '../tables/cell';
import type { LocalDateTime } from '../time/local';

/** The end of the log so far. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_LOG: LogHead = { seq: 0, hash: '' };

/** A cell holds 50,000 characters at most; a log line quotes less. */
const LONGEST = 2000;

/** The hash of one line: of the hash before it and of everything it says. */
export function hashLine(previous: string, seq: number, at: LocalDateTime, line: LogLine): string {
  return digest(JSON.stringify([previous, seq, at, line.who, line.what, line.row, line.before, line.after, line.reason]));
}

/** So that any line fits into a cell of the archive, whatever characters are in it. */
const LONGEST_PACKED = 2 * LONGEST;

/** A text as a line of the log holds it. */
export function cutLogged(text: string): string {
  return cutText(text.slice(0, LONGEST), LONGEST_PACKED).trim();
}

function shorten({ who, what, row, before, after, reason }: LogLine): LogLine {
  const cut = cutLogged;
  return { who: cut(who), what: cut(what), row: cut(row), before: cut(before), after: cut(after), reason: cut(reason) };
}

/** Rows for the log, each chained to the one before, by column key. */
export function chainLines(head: LogHead, at: LocalDateTime, lines: readonly LogLine[]): readonly Readonly<Record<string, Cell>>[] {
  let { seq, hash } = head;
  return lines.map(shorten).map((line) => {
    seq += 1;
    hash = hashLine(hash, seq, at, line);
    return { seq, at: { local: at }, ...line, hash };
  });
}
