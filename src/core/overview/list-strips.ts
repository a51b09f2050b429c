import type { StatusLine } from '../contract/overview';
import { closedByProcess, type PatternRun } from '../patterns/pattern-run';
import type { SweepPlan } from '../plan/plan-sweep';
import { STRIP_LENGTH } from '../statistics/strip';
import { toneOf } from '../status/tones';
import { sayDay } from '../texts/say-time';
import { dateOf } from '../time/arith';

type Strip = NonNullable<StatusLine['strip']>;

const markOf = ({ status, due }: PatternRun): Strip[number] => ({ tone: toneOf(status), says: `${sayDay(dateOf(due))}: ${status}` });

/** The newest thirteen closed runs of each process, the oldest first. */
export function listStrips({ ledger, runs }: Pick<SweepPlan, 'ledger' | 'runs'>): (process: string) => Strip {
  const closed = closedByProcess(ledger.past, runs);
  return (process) => (closed.get(process) ?? []).slice(0, STRIP_LENGTH).map(markOf).reverse();
}
