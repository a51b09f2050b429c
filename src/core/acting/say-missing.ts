import type { Stamped } from './stamp-marks';
import { advanceSteps, nameStep, type SteppedRun } from '../runs/advance-steps';
import { judgeCompletion, type Completion } from '../runs/close-run';
import { missingSteps } from '../runs/open-run';
import type { Run } from '../runs/run';
import { sayList } from '../texts/say-list';
import { upperFirst } from '../texts/upper-first';

/** A run judged as the next check will judge it. */
export interface JudgedRun {
  readonly run: Run;
  readonly stepped: SteppedRun;
  readonly completion: Completion;
}

/** The open run with that id as its marks are about to stand; `null` where there is none. */
export function judgeStamped(id: string, { ledger, marks }: Pick<Stamped, 'ledger' | 'marks'>): JudgedRun | null {
  const run = ledger.open.find((one) => one.id === id);
  if (run === undefined) return null;
  const present = ledger.stepsOf.get(id) ?? [];
  const stepped = advanceSteps(run, [...present, ...missingSteps(run, present)], marks);
  return { run, stepped, completion: judgeCompletion(run, stepped, marks) };
}

const MOST_NAMED = 3;
const COUNTS: readonly string[] = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function saySteps({ steps }: SteppedRun): readonly string[] {
  const open = steps.filter(({ required, status }) => required && status !== 'Done');
  if (open.length === 0) return [];
  const named = open.slice(0, MOST_NAMED).map(nameStep);
  const more = open.length > MOST_NAMED ? [`${open.length - MOST_NAMED} more`] : [];
  const count = COUNTS[open.length] ?? String(open.length);
  return [`${count} ${open.length === 1 ? 'step is' : 'steps are'} still open: ${sayList([...named, ...more])}.`];
}

/** What the run itself lacks: its proof, its tick, its sign-off. */
function sayOwn({ run, stepped, completion }: JudgedRun): readonly string[] {
  const isTicked = completion.piece !== null && completion.piece.mark !== null;
  if (isTicked && stepped.missing.length === 0) return ['It closes once somebody else signs it off.'];
  const [proof] = stepped.missing.length > 0 ? [] : [completion.missing];
  const lack = proof === undefined || proof === '' ? [] : [`${upperFirst(proof)}.`];
  return run.tick || completion.mark !== null ? lack : ['The run itself is not ticked yet.', ...lack];
}

/** What is missing before the run closes, as sentences; that it closes where nothing is. */
export function sayMissing(judged: JudgedRun): readonly string[] {
  if (judged.completion.done) return ['Nothing is missing: it closes now.'];
  const steps = saySteps(judged.stepped);
  return [...steps, ...sayOwn(judged)];
}
