import type { LoggedLine } from '../log/logged-line';

/** What the log says of one run. */
export interface RunTrace {
  /** Name of whoever it was opened for; `''` where the log does not say. */
  readonly openedFor: string;
  /** Every change of state with its moment, in the order of the log. */
  readonly path: string;
}

type Line = Pick<LoggedLine, 'at' | 'who' | 'what' | 'before' | 'after' | 'reason'>;

const somebody = (name: string): string => (name === '' ? 'nobody' : name);

/** How a line of the log reads in a path; lines that are not listed stand as they are. */
const WORDS: Readonly<Record<string, (line: Line) => string>> = {
  opened: ({ after }) => `opened for ${somebody(after)}`,
  late: () => 'late',
  missed: () => 'missed',
  moved: ({ before, after }) => `moved from ${somebody(before)} to ${somebody(after)}`,
  // The result is followed by the hash of what the run said when it closed.
  closed: ({ after }) => `closed as ${after.replace(/ [0-9a-f]{64}$/, '')}`,
};

function sayLine(line: Line): string {
  const own = Object.prototype.hasOwnProperty.call(WORDS, line.what) ? WORDS[line.what] : undefined;
  const says = own === undefined ? [line.what, line.after, line.reason].filter((part) => part !== '').join(': ') : own(line);
  const by = line.who === 'engine' || line.who === '' ? '' : ` by ${line.who}`;
  return `${line.at.replace('T', ' ')} ${says}${by}`;
}

/** Follows the runs with these ids through the log. */
export function traceRuns(lines: Iterable<Line & Pick<LoggedLine, 'row'>>, ids: ReadonlySet<string>): ReadonlyMap<string, RunTrace> {
  const traces = new Map<string, { openedFor: string; readonly path: string[] }>();
  const seen = new Set<string>();
  for (const line of lines) {
    if (!ids.has(line.row)) continue;
    const says = sayLine(line);
    if (seen.has(`${line.row} ${says}`)) continue;
    seen.add(`${line.row} ${says}`);
    const trace = traces.get(line.row) ?? { openedFor: '', path: [] };
    if (line.what === 'opened' && trace.openedFor === '') trace.openedFor = line.after;
    trace.path.push(says);
    traces.set(line.row, trace);
  }
  return new Map([...traces].map(([id, { openedFor, path }]) => [id, { openedFor, path: path.join('; ') }]));
}
