import { describeEvidence } from './describe-evidence';
import { failedAfter, type Fix } from './read-fixes';
import { splitLinkId } from '../links/resolve-links';
import { countedRuns } from '../runs/judge-process';
import { isBad } from '../runs/past-run';
import type { Process } from '../runs/process';
import type { PatternRun } from './pattern-run';
import type { Status } from '../status/status';
import { textOf, type Row } from '../tables/row';

/** A process that keeps failing, with the runs that show it. */
export interface Pattern {
  readonly process: Process;
  /** Newest first. */
  readonly bad: readonly PatternRun[];
  /** What is wrong and the runs that show it, for the Issues tab. */
  readonly says: string;
}

/** What patterns are looked for with. */
export interface PatternScope {
  readonly processes: readonly Process[];
  /** Closed runs by process id, newest first. */
  readonly closed: ReadonlyMap<string, readonly PatternRun[]>;
  /** Health of the processes: the rule of the pattern may be switched off. */
  readonly health: readonly Status[];
  /** Rows of the Issues tab. */
  readonly issues: readonly Row[];
  readonly fixes: ReadonlyMap<string, Fix>;
  /** How many bad runs make a pattern. */
  readonly threshold: number;
}

/** Who raises issues about patterns; stands in Raised by. */
export const ENGINE_NAME = 'Runsheet';
const RULE = 'proc.pattern';

const isOurs = (row: Row): boolean => textOf(row, 'raised_by').trim().toLowerCase() === ENGINE_NAME.toLowerCase();

/** Processes about which the engine's own issue is not solved yet. */
function openAbout(issues: readonly Row[]): ReadonlySet<string> {
  const open = issues.filter((row) => isOurs(row) && textOf(row, 'solved_on') === '');
  return new Set(open.map((row) => splitLinkId(textOf(row, 'about'))));
}

/** Day up to which failures belong to an issue of the engine that is solved, fix or none. */
function settledThrough(issues: readonly Row[], process: string): string {
  return issues
    .filter((row) => isOurs(row) && splitLinkId(textOf(row, 'about')) === process)
    .reduce((last, row) => (textOf(row, 'solved_on') > last ? textOf(row, 'solved_on').slice(0, 10) : last), '');
}

/**
 * Processes of which as many of the newest five closed runs as the threshold were missed or late since the last issue about it was
 * solved. One whose issue is open is left out, and so is one that is switched off, paused, or whose rule is.
 */
export function findPatterns(scope: PatternScope): readonly Pattern[] {
  const open = openAbout(scope.issues);
  const failing = new Set(scope.health.filter(({ hits }) => hits?.some(({ id }) => id === RULE)).map(({ id }) => id));
  const resting = new Set(scope.health.filter(({ status }) => status === 'Paused').map(({ id }) => id));
  return scope.processes.flatMap((process) => {
    if (open.has(process.id) || !failing.has(process.id) || resting.has(process.id)) return [];
    const settled = settledThrough(scope.issues, process.id);
    const counted = countedRuns(process, scope.closed.get(process.id) ?? []).filter(({ due }) => due.slice(0, 10) > settled);
    const bad = counted.filter(isBad);
    if (bad.length < Math.max(1, scope.threshold)) return [];
    const fix = scope.fixes.get(process.id);
    const broken = bad.some(({ due }) => failedAfter(fix, due)) ? fix : undefined;
    return [{ process, bad, says: describeEvidence(process.title, bad, counted.length, broken, scope.threshold) }];
  });
}
