import type { PlacedLine } from '../log/logged-line';
import type { Row } from '../tables/row';

/** What the log knows of runs. */
export interface LogFacts {
  /** Hashes it took of a run, oldest first. */
  readonly closed: Map<string, readonly string[]>;
  /** Why it said that a run ended so, each time it did. */
  readonly why: Map<string, readonly string[]>;
  /** Where it saw a run open first. */
  readonly opened: Map<string, Pick<Row, 'tab' | 'row'>>;
  /** Runs that Runsheet removed itself. */
  readonly removed: Set<string>;
  /** Who signed off what, as `nameSigner` puts it. */
  readonly signed: Set<string>;
}

/** What the line is called that says so. */
export const RUN_REMOVED = 'removed';

/** A run and the address of whoever signed it or a step of it. */
export function nameSigner(run: string, address: string): string {
  return `${run} ${address}`;
}

export const noFacts = (): LogFacts => ({ closed: new Map(), why: new Map(), opened: new Map(), removed: new Set(), signed: new Set() });

/** Notes what a line says of a run. */
export function noteFact(facts: LogFacts, { who, what, row, after, reason, place }: PlacedLine): void {
  if (what === 'opened' && !facts.opened.has(row)) facts.opened.set(row, place);
  if (what === RUN_REMOVED) facts.removed.add(row);
  if (what.startsWith('sign-off') && after === 'approved') facts.signed.add(nameSigner(row, who));
  if (what !== 'closed') return;
  facts.closed.set(row, [...(facts.closed.get(row) ?? []), after.split(' ').pop() ?? '']);
  facts.why.set(row, [...(facts.why.get(row) ?? []), reason]);
}
