import type { Attending } from './list-attention';
import type { NextStep } from '../contract/acting';
import { splitLinkId } from '../links/resolve-links';
import { oneLine } from '../mail/escape-html';
import { readProofRule, type ProofRule } from '../proof/proof-rule';
import type { MissedStreak } from '../runs/missed-streaks';
import type { Run } from '../runs/run';
import type { Status } from '../status/status';
import { textOf, type Row } from '../tables/row';

/** Where the next step about something is found. */
export interface NextInput {
  readonly runs: readonly Run[];
  readonly streaks: readonly MissedStreak[];
  /** Ids of those that the next check opens: what is decided about them is decided after it. */
  readonly unsettled: ReadonlySet<string>;
  readonly statuses: readonly Status[];
  /** Rows of the Issues tab; absent where there is no such tab. */
  readonly issues: readonly Row[] | undefined;
}

interface Circumstances {
  readonly item: Attending;
  /** True where it is with whoever looks. */
  readonly own: boolean;
  /** Id of the rule that decided, `''` where none did. */
  readonly rule: string;
  /** What discussing it takes: an issue, or a look where there is one already or no tab for it. */
  readonly raise: NextStep;
}

type Choose = (circumstances: Circumstances) => NextStep;

const LONGEST_NAME = 40;

const step = (does: NextStep['does'], says: string): NextStep => ({ does, says });
const SHOW = step('open', 'Show');
const SEE_WHY = step('open', 'See why');
const HAND_OVER = step('reassign', 'Hand over');
const REDATE = step('redate', 'Re-date');
const MARK_DONE = step('complete', 'Mark it done');
const RAISE = step('raise', 'Raise an issue');
const COMPLETE_IT = step('open', 'Complete it');

/** How a holder gives the proof of a run, by its kind; of any other they mark it done. */
const GIVES: Readonly<Partial<Record<ProofRule['kind'], string>>> = {
  link: 'Give the link',
  file: 'Give the file',
  photo: 'Give the photo',
  number: 'Give the number',
  text: 'Write the note',
  choice: 'Choose the result',
};

function ofOwnRun({ terms, answer }: Run): NextStep {
  if (answer === 'Cannot do as defined') return SHOW;
  const kind = readProofRule(terms.proof)?.kind ?? 'none';
  return step('submit', GIVES[kind] ?? (terms.steps.length > 0 ? 'Do the steps' : 'Mark it done'));
}

/** What was ticked with all its proof waits for a signature only. */
function ofRun({ item, own }: Circumstances, run: Run): NextStep {
  if (item.status === 'Held by nobody') return step('reassign', 'Name somebody');
  if (run.doneAt !== null) return SHOW;
  if (own) return ofOwnRun(run);
  return item.status === 'Cannot do as defined' ? step('answer', 'Excuse it') : HAND_OVER;
}

/** Nobody can enter a number for somebody else as surely as they can. */
const ofMissingNumber: Choose = ({ item: { owner }, own }) => {
  if (own) return step('enter', 'Enter the number');
  return step('open', owner === '' ? 'Name an owner' : `Ask ${oneLine(owner, LONGEST_NAME)}`);
};

const ofDates: Choose = ({ rule, raise }) => (rule.endsWith('.off.due') ? REDATE : raise);
const ofRisk: Choose = ({ rule }) => (rule.endsWith('.risk.capacity') ? HAND_OVER : SEE_WHY);
const raising: Choose = ({ raise }) => raise;

/** By table and status; what is not here is opened. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, Choose>>>> = {
  rocks: { 'Off track': ofDates, 'At risk': ofRisk, Incomplete: () => COMPLETE_IT },
  initiatives: { 'Off track': ofDates, 'At risk': ofRisk, Incomplete: () => COMPLETE_IT },
  scorecard: { 'No data': ofMissingNumber, 'Off track': raising, 'At risk': () => SEE_WHY },
  goals: { 'Off track': raising, 'At risk': () => SEE_WHY, Incomplete: () => COMPLETE_IT },
  milestones: { Overdue: () => MARK_DONE },
  todos: { Overdue: () => MARK_DONE },
  issues: { 'Fix needed': () => step('decide', 'Write the fix') },
  processes: {
    ...{
      Failing: raising,
      Slipping: raising,
      'Missed for good': raising,
      'Not enforced': () => COMPLETE_IT,
      'Rule problem': () => COMPLETE_IT,
    },
  },
};

/** Gives the one thing to do about something that needs somebody; `own`: it is with whoever looks. */
export function nextSteps({ runs, streaks, unsettled, statuses, issues }: NextInput): (item: Attending, own: boolean) => NextStep {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const processes = new Map(streaks.map(({ run, process }) => [run, process]));
  const rules = new Map(statuses.map(({ id, rule }) => [id, rule]));
  const open = (issues ?? []).filter((row) => textOf(row, 'solved_on') === '');
  const concerned = new Set(open.map((row) => splitLinkId(textOf(row, 'about'))));
  return (item, own) => {
    const run = byId.get(item.id);
    const isRaised = issues === undefined || concerned.has(processes.get(item.id) ?? item.id);
    const circumstances = { item, own, rule: rules.get(item.id) ?? '', raise: isRaised ? SHOW : RAISE };
    if (item.table === 'runs' && run !== undefined) return !own && unsettled.has(run.id) ? SHOW : ofRun(circumstances, run);
    if (item.table === 'outbox') return step('open', 'Open Outbox');
    return CHOICES[item.table]?.[item.status]?.(circumstances) ?? SHOW;
  };
}
