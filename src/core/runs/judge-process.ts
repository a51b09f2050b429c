import { isBad, type PastRun } from './past-run';
import { hasProof, type Process } from './process';
import { failedAfter, sayFix, type Fix } from '../patterns/read-fixes';
import type { Directory } from '../people/person';
import type { Facts, RuleBook, Verdict } from '../rules/rule-file';
import { sayDay } from '../texts/say-time';
import type { LocalDate } from '../time/local';

/** What health needs of a closed run. */
export type ClosedRun = Pick<PastRun, 'id' | 'process' | 'due' | 'status'>;

const NEWEST = 5;

function isNamed(text: string, location: string, directory: Directory): boolean {
  const plain = text.replace(/^rotate\s*:/i, '').split(',')[0] ?? '';
  return directory.resolve(plain, location).kind === 'person';
}

/** The parts without which nobody is held to a process. */
function missingParts(process: Process, directory: Directory): readonly string[] {
  const everywhere = (texts: readonly string[]): boolean =>
    process.locations.every((location) => texts.some((text) => isNamed(text, location, directory)));
  return [
    ...(everywhere([process.owner]) ? [] : ['an owner']),
    ...(everywhere([process.backup, process.fallback]) ? [] : ['a backup']),
    ...(hasProof(process) ? [] : ['a proof']),
    ...(process.cadenceText === '' ? ['a cadence'] : []),
  ];
}

function missedInRow(newestFirst: readonly ClosedRun[]): number {
  const kept = newestFirst.findIndex((run) => run.status !== 'Missed');
  return kept < 0 ? newestFirst.length : kept;
}

/** The newest closed runs that count: excused ones count for nobody, optional ones not when missed. */
export function countedRuns<T extends ClosedRun>(process: Process, newestFirst: readonly T[]): readonly T[] {
  return newestFirst.filter((run) => run.status !== 'Excused' && !(process.optional && run.status === 'Missed')).slice(0, NEWEST);
}

/** What a process is judged with. */
export interface ProcessCircumstances {
  readonly today: LocalDate;
  readonly directory: Directory;
  readonly rules: RuleBook;
  /** Latest fix by process. */
  readonly fixes: ReadonlyMap<string, Fix>;
}

/**
 * Health of a process from its newest closed runs.
 * @param closed closed runs of this process, newest first
 */
export function judgeProcess(
  process: Process,
  closed: readonly ClosedRun[],
  circumstances: ProcessCircumstances,
): Verdict & { readonly facts: Facts } {
  const counted = countedRuns(process, closed);
  const fix = circumstances.fixes.get(process.id);
  const failed = counted.some((run) => isBad(run) && failedAfter(fix, run.due));
  const paused = process.pausedUntil !== null && circumstances.today < process.pausedUntil;
  const facts = {
    active: process.active,
    paused,
    pausedSays: paused && process.pausedUntil !== null ? sayDay(process.pausedUntil) : '',
    cadenceProblem: process.problem,
    missing: missingParts(process, circumstances.directory).join(' and '),
    closedRuns: counted.length,
    badRuns: counted.filter(isBad).length,
    missedInRow: missedInRow(counted),
    fixFailed: failed,
    fixSays: failed && fix !== undefined ? sayFix(fix) : '',
  };
  return { ...circumstances.rules.judge('process', facts), facts };
}
