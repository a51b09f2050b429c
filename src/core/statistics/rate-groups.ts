import { ratesOf, type Rates } from './rates';
import type { SettledRun } from './settled-run';
import { groupBy } from '../archive/group-by';
import type { Directory } from '../people/person';

/** Rates of one process, person or location. */
export interface RateGroup {
  /** Process id, name or location; `''` for runs without a location. */
  readonly key: string;
  readonly title: string;
  readonly rates: Rates;
}

/** Rates of one person: of the runs that were theirs to do, and how many they did for others. */
export interface PersonRates extends RateGroup {
  readonly carriedForOthers: number;
}

const UNVERIFIED = / \(unverified\)$/;

/** The name of whoever a cell means, as typed where nobody answers to it. */
export function nameIn(text: string, location: string, directory: Directory): string {
  const plain = text.replace(UNVERIFIED, '');
  const found = directory.resolve(plain, location);
  return found.kind === 'person' ? found.person.name : plain;
}

function sorted<T extends RateGroup>(groups: readonly T[]): readonly T[] {
  return [...groups].sort((a, b) => a.title.localeCompare(b.title) || a.key.localeCompare(b.key));
}

/** Rates by process; the title is that of the newest run. */
export function ratesByProcess(newestFirst: readonly SettledRun[]): readonly RateGroup[] {
  const groups = groupBy(newestFirst, ({ process }) => process);
  return sorted([...groups].map(([key, runs]) => ({ key, title: runs[0]?.title ?? key, rates: ratesOf(runs) })));
}

/** Rates by location. */
export function ratesByLocation(runs: readonly SettledRun[]): readonly RateGroup[] {
  const groups = groupBy(runs, ({ location }) => location);
  return sorted([...groups].map(([key, inside]) => ({ key, title: key === '' ? 'No location' : key, rates: ratesOf(inside) })));
}

/** Rates by the person whose turn it was; whoever only carried runs of others has no run of their own. */
export function ratesByPerson(runs: readonly SettledRun[], directory: Directory): readonly PersonRates[] {
  const ownerOf = (run: SettledRun): string => nameIn(run.owner === '' ? run.holder : run.owner, run.location, directory);
  const doerOf = (run: SettledRun): string => nameIn(run.doneBy, run.location, directory);
  const owned = groupBy(runs, ownerOf);
  const carried = groupBy(
    runs.filter((run) => run.result === 'Done by backup' && doerOf(run) !== ownerOf(run)),
    doerOf,
  );
  const names = [...new Set([...owned.keys(), ...carried.keys()])].filter((name) => name !== '');
  return sorted(
    names.map((name) => ({
      key: name,
      title: name,
      rates: ratesOf(owned.get(name) ?? []),
      carriedForOthers: carried.get(name)?.length ?? 0,
    })),
  );
}
