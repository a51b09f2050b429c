import { sayShare } from './rates';
import type { SettledRun } from './settled-run';
import type { Directory } from '../people/person';
import { nameIn } from './rate-groups';

/** How much of the recurring work ran without the business owner. */
export interface Coverage {
  /** Runs that count, of processes that are enforced. */
  readonly counted: number;
  /** Those of them that were done by somebody else, without ever reaching the business owner. */
  readonly withoutOwner: number;
}

/** What coverage is judged with. */
export interface CoverageScope {
  /** True where owner, backup, proof and cadence of that process are there: what nobody is held to covers nothing. */
  readonly isEnforced: (process: string) => boolean;
  /** As typed in Settings. */
  readonly businessOwner: string;
  readonly directory: Directory;
}

const DONE: ReadonlySet<string> = new Set(['Done', 'Done late', 'Done by backup']);

/** System coverage: runs that were done before they reached the business owner, of all that count. */
export function coverageOf(runs: readonly SettledRun[], scope: CoverageScope): Coverage {
  const owner = nameIn(scope.businessOwner, '', scope.directory);
  const counted = runs.filter(
    (run) => scope.isEnforced(run.process) && run.result !== 'Excused' && !(run.result === 'Missed' && run.optional),
  );
  const names = new Map<string, string>();
  const nameOf = (text: string, { location }: SettledRun): string => {
    const key = `${location}|${text}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = nameIn(text, location, scope.directory);
    names.set(key, name);
    return name;
  };
  const without = counted.filter((run) => {
    if (!DONE.has(run.result) || run.hops >= 3) return false;
    return owner === '' || (nameOf(run.holder, run) !== owner && nameOf(run.doneBy, run) !== owner);
  });
  return { counted: counted.length, withoutOwner: without.length };
}

/** `41 of 52 ran without the business owner (79 %)`. */
export function sayCoverage({ counted, withoutOwner }: Coverage): string {
  if (counted === 0) return 'no run that counts';
  return `${withoutOwner} of ${counted} ran without the business owner (${sayShare(withoutOwner, counted)})`;
}
