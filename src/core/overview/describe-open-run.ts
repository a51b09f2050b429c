import { cutName, cutSentence } from './cut-text';
import type { OpenRun } from './list-open-runs';
import type { OpenRunLine } from '../contract/acting';
import { toneOf } from '../status/tones';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

const isBegun = ({ run, steps }: OpenRun): boolean => [run, ...steps].some(({ tick, proof }) => tick || proof !== '');

function stateOf(open: OpenRun, now: LocalDateTime): OpenRunLine['state'] {
  if (open.rank < 2) return open.rank === 0 ? 'escalated' : 'overdue';
  if (isBegun(open)) return 'in progress';
  return dateOf(open.run.due) === dateOf(now) ? 'due today' : 'due later';
}

/** A run in the list of all that are open. */
export function describeOpenRun(open: OpenRun, now: LocalDateTime): OpenRunLine {
  const { id, process, location, due, assignee, status, hop, why, terms } = open.run;
  return {
    ...{ id, process, title: cutName(terms.title), location: cutName(location), holder: cutName(assignee) },
    ...{ due, status, tone: toneOf(status), hop, state: stateOf(open, now), why: cutSentence(why) },
  };
}
