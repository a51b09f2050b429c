import { cutText } from './keep-text';
import { packTexts, type Packed } from './pack-texts';
import type { LoggedLine } from '../log/logged-line';

/** What is kept of each text of a line that somebody made longer than the engine ever does. */
const MOST_OF_TEXT = 4000;

/**
 * A line of the log as Log archive keeps it and as it is recognised in both: a JSON list of number, when, who, what, row, before, after,
 * reason, hash. Nothing is mended: a line that was changed is kept as it stands.
 */
export function encodeLogLine({ seq, at, who, what, row, before, after, reason, hash }: LoggedLine): string {
  const texts = [at, who, what, row, before, after, reason, hash].map((text) => cutText(text, MOST_OF_TEXT));
  return JSON.stringify([seq, ...texts]);
}

/** Packs lines of the log, in the order of their numbers, into rows of Log archive. */
export function packLog(lines: readonly LoggedLine[]): readonly Packed<LoggedLine>[] {
  return packTexts(lines, encodeLogLine, (inside, packed) => {
    const [first, last] = [inside[0], inside[inside.length - 1]];
    const from = first === undefined || first.at === '' ? '' : { local: first.at };
    return { from_seq: first?.seq ?? 0, to_seq: last?.seq ?? 0, from, lines: packed };
  });
}
