import { splitLinkId } from '../links/resolve-links';
import type { LogLine } from '../plan/plan';

/** What the log calls the making of a row. */
const MAKING = /^(issue raised|\S+ made)$/;

/** Ids of the rows that somebody made, by lines of the log; `who` is how the log names them. */
export function listMade(lines: readonly Pick<LogLine, 'who' | 'what' | 'row'>[], who: string): ReadonlySet<string> {
  return new Set(lines.filter((line) => line.who === who && MAKING.test(line.what)).map(({ row }) => splitLinkId(row)));
}
