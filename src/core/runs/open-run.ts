import { chooseHolder } from './choose-holder';
import { expandDues, type Occasion, type OccasionScope } from './occasion';
import type { Process } from './process';
import { runKey, type Run, type RunStep, type Terms } from './run';
import type { RunContext } from './run-context';
import { runId } from '../ids/make-id';
import { splitList } from '../tables/decode-value';
import { addMinutesLocal, atTime, dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

const ROTATE = /^rotate\s*:/i;

/** Occurrences since Starts before this one; an expansion holds so many at most, so they are counted in pieces. */
function countBefore(scope: OccasionScope, due: LocalDateTime): number {
  const to = addMinutesLocal(due, -1);
  let count = 0;
  for (let from = atTime(scope.starts, '00:00'); from <= to;) {
    const dues = expandDues(scope, from, to);
    count += dues.length;
    const last = dues[dues.length - 1];
    if (last === undefined) break;
    from = addMinutesLocal(last, 1);
  }
  return count;
}

/**
 * The owner whose turn it is: `rotate: Ana, Ben, Cy` goes round by the count of occurrences since Starts, and where the next date
 * counts from the last completion by who had it then.
 */
function ownerOf(process: Process, scope: OccasionScope, occasion: Occasion): string {
  if (!ROTATE.test(process.owner)) return process.owner;
  const names = splitList(process.owner.replace(ROTATE, ''));
  const turn = scope.cadence.floating ? names.indexOf(scope.lastOwner ?? '') + 1 : countBefore(scope, occasion.due);
  return names[turn % Math.max(1, names.length)] ?? '';
}

function termsOf(process: Process, scope: OccasionScope, occasion: Occasion, version: number, context: RunContext): Terms {
  return {
    v: 1,
    title: process.title,
    version,
    chain: [ownerOf(process, scope, occasion), process.backup, process.fallback, context.settings.businessOwner],
    grace: process.grace,
    moves: process.movesAfter,
    days: scope.cadence.namedWeekdays,
    proof: process.proof,
    strict: process.strict,
    optional: process.optional,
    steps: process.steps.map((step) => ({ order: step.order, step: step.title, proof: step.proof, required: step.required })),
  };
}

/** A run that opens now, its chain, waits, proof rules and steps copied from the process as it is. */
export function openRun(scope: OccasionScope, occasion: Occasion, version: number, taken: ReadonlySet<string>, context: RunContext): Run {
  const { process, location } = scope;
  const terms = termsOf(process, scope, occasion, version, context);
  const holder = chooseHolder(terms.chain, 0, dateOf(occasion.due), location, context.directory, '');
  const key = runKey(process.id, location, occasion.due);
  return {
    row: null,
    id: runId(key, taken),
    key,
    process: process.id,
    location,
    due: occasion.due,
    assignee: holder.person?.name ?? '',
    status: 'Open',
    hop: holder.hop,
    why: '',
    opened: context.now,
    moved: null,
    doneBy: '',
    doneAt: null,
    terms: {
      ...terms,
      ...(holder.passed === '' ? {} : { passed: holder.passed }),
      ...(holder.person === null ? { stuck: true, stayed: context.now } : {}),
      ...(holder.covers === '' && holder.hop === 0 ? {} : { covered: true }),
    },
    tick: false,
    proof: '',
    answer: '',
    note: '',
    flags: [],
  };
}

/** Step rows of a run that are not there yet, from its terms. */
export function missingSteps(run: Run, present: readonly RunStep[]): readonly RunStep[] {
  const orders = new Set(present.map((step) => step.order));
  return run.terms.steps
    .filter((step) => !orders.has(step.order))
    .map((step, index) => ({
      row: null,
      run: run.id,
      order: step.order,
      step: step.step,
      needs: step.proof,
      required: step.required,
      status: run.terms.strict && (index > 0 || present.length > 0) ? 'Waiting' : 'Open',
      doneBy: '',
      doneAt: null,
      tick: false,
      proof: '',
      note: '',
    }));
}
