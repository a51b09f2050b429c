import { makeRun, rowsIn, type Cells } from '../../support/core-world';
import { nextSteps } from '../../../src/core/attention/choose-next';
import { listAttention, type Attending } from '../../../src/core/attention/list-attention';
import type { NextStep } from '../../../src/core/contract/acting';
import type { Run, Terms } from '../../../src/core/runs/run';
import type { Status } from '../../../src/core/status/status';

function statusOf(table: string, status: string, more: Partial<Status> = {}): Status {
  const shown = { table, tab: table, id: 'X-AAAA', title: 'Thing', owner: 'Ana', status, why: '', since: null };
  return { ...shown, flags: [], because: [], rule: '', cells: {}, ...more };
}

/** What is to be done about the first thing that needs somebody. */
function nextOf(
  given: { readonly runs?: readonly Run[]; readonly statuses?: readonly Status[]; readonly issues?: readonly Cells[] | null },
  own: boolean,
): NextStep {
  const { runs = [], statuses = [], issues = [] } = given;
  const [item] = listAttention({ runs, statuses, streaks: [], outbox: [] });
  if (item === undefined) throw new Error('nothing needs anybody');
  return nextSteps({ runs, streaks: [], unsettled: NONE, statuses, issues: issues === null ? undefined : rowsIn('issues', issues) })(
    item,
    own,
  );
}

const NONE: ReadonlySet<string> = new Set();
const MISSED = { status: 'Missed' } as const;
const CANNOT = { status: 'Open', answer: 'Cannot do as defined', note: 'No keys' } as const;
const step = (order: number): Terms['steps'][number] => ({ order, step: 'Lights', proof: '', required: true });

describe('of a run', () => {
  it.each<[string, Partial<Run>, Partial<Terms>, boolean, string, string]>([
    ['missed, with somebody else', MISSED, {}, false, 'reassign', 'Hand over'],
    ['late, with somebody else', { status: 'Late' }, {}, false, 'reassign', 'Hand over'],
    ['own, without a proof', MISSED, {}, true, 'submit', 'Mark it done'],
    ['own, with steps', MISSED, { steps: [step(1)] }, true, 'submit', 'Do the steps'],
    ['own, with a number', MISSED, { proof: 'number 1..8', steps: [step(1)] }, true, 'submit', 'Give the number'],
    ['own, with a link', MISSED, { proof: 'link' }, true, 'submit', 'Give the link'],
    ['own, with a choice', MISSED, { proof: 'choice ok/not ok' }, true, 'submit', 'Choose the result'],
    ['own, to be signed', MISSED, { proof: 'sign-off' }, true, 'submit', 'Mark it done'],
    ['done and waiting for a signature', { ...MISSED, doneAt: '2026-11-20T06:00' }, { proof: 'sign-off' }, true, 'open', 'Show'],
    ['of somebody who cannot do it', CANNOT, { cannot: '2026-11-20T06:00' }, false, 'answer', 'Excuse it'],
    ['that one cannot do oneself', CANNOT, { cannot: '2026-11-20T06:00' }, true, 'open', 'Show'],
    ['held by nobody', { assignee: '' }, {}, false, 'reassign', 'Name somebody'],
  ])('%s', (_name, run, terms, own, does, says) => {
    expect(nextOf({ runs: [makeRun(run, terms)] }, own)).toEqual({ does, says });
  });
});

describe('of a row', () => {
  it.each<[string, Status, boolean, string, string]>([
    ['a Rock past its day', statusOf('rocks', 'Off track', { rule: 'rock.off.due' }), false, 'redate', 'Re-date'],
    ['a Rock behind its pace', statusOf('rocks', 'Off track', { rule: 'rock.off.pace' }), true, 'raise', 'Raise an issue'],
    ['a Rock of somebody with too much', statusOf('rocks', 'At risk', { rule: 'rock.risk.capacity' }), false, 'reassign', 'Hand over'],
    ['a Rock at risk', statusOf('rocks', 'At risk', { rule: 'rock.risk.pace' }), false, 'open', 'See why'],
    ['a Rock that lacks something', statusOf('rocks', 'Incomplete'), false, 'open', 'Complete it'],
    ['one’s own number', statusOf('scorecard', 'No data'), true, 'enter', 'Enter the number'],
    ['a number of somebody', statusOf('scorecard', 'No data'), false, 'open', 'Ask Ana'],
    ['a number of nobody', statusOf('scorecard', 'No data', { owner: '' }), false, 'open', 'Name an owner'],
    ['a measurable off track', statusOf('scorecard', 'Off track'), true, 'raise', 'Raise an issue'],
    ['a to-do', statusOf('todos', 'Overdue'), true, 'complete', 'Mark it done'],
    ['a milestone', statusOf('milestones', 'Overdue'), false, 'complete', 'Mark it done'],
    ['a fix that is missing', statusOf('issues', 'Fix needed'), false, 'decide', 'Write the fix'],
    ['a process nobody can enforce', statusOf('processes', 'Not enforced'), false, 'open', 'Complete it'],
    ['a process that fails', statusOf('processes', 'Failing'), false, 'raise', 'Raise an issue'],
    ['a status set by hand', statusOf('goals', 'At risk', { rule: 'override' }), false, 'open', 'See why'],
  ])('%s', (_name, status, own, does, says) => {
    expect(nextOf({ statuses: [status] }, own)).toEqual({ does, says });
  });

  it.each<[string, readonly Cells[] | null, string]>([
    ['none about it', [{ id: 'I-AAAA', issue: 'Other', about: 'X-BBBB Other' }], 'raise'],
    ['an open one about it', [{ id: 'I-AAAA', issue: 'Known', about: 'X-AAAA Thing' }], 'open'],
    ['a solved one about it', [{ id: 'I-AAAA', issue: 'Old', about: 'X-AAAA Thing', solved_on: { local: '2026-11-01T00:00' } }], 'raise'],
    ['no tab for issues', null, 'open'],
  ])('an issue is raised with %s: %s', (_name, issues, does) => {
    expect(nextOf({ statuses: [statusOf('scorecard', 'Off track')], issues }, false).does).toBe(does);
  });
});

it('a run that the next check opens is only looked at until then, but for who gets it', () => {
  const runs = [makeRun(MISSED)];
  const [item] = listAttention({ runs, statuses: [], streaks: [], outbox: [] });
  if (item === undefined) throw new Error('nothing needs anybody');
  const nextFor = nextSteps({ runs, streaks: [], unsettled: new Set(runs.map(({ id }) => id)), statuses: [], issues: [] });
  expect([nextFor(item, false).does, nextFor(item, true).does]).toEqual(['open', 'submit']);
});

it.each([
  ['none', [], 'raise'],
  ['one about its process', [{ id: 'I-AAAA', issue: 'Known', about: 'P-AAAA Count' }], 'open'],
])('of runs that were missed for good an issue is raised where there is %s', (_name, issues, does) => {
  const streaks = [{ process: 'P-AAAA', location: '', count: 2, since: '2026-11-18T07:00', run: 'U-AAAA' }];
  const [item] = listAttention({ runs: [], statuses: [statusOf('processes', 'Good', { id: 'P-AAAA' })], streaks, outbox: [] });
  if (item === undefined) throw new Error('nothing needs anybody');
  const nextFor = nextSteps({ runs: [], streaks, unsettled: NONE, statuses: [], issues: rowsIn('issues', issues) });
  expect([item.status, nextFor(item, false).does]).toEqual(['Missed for good', does]);
});

it('mail that is stuck is looked at in the Outbox', () => {
  const mail: Attending = { kind: 'mail', table: 'outbox', id: 'U-AAAA', title: '', owner: '', status: 'failed', why: '', since: null };
  expect(nextSteps({ runs: [], streaks: [], unsettled: NONE, statuses: [], issues: [] })(mail, false)).toEqual({
    does: 'open',
    says: 'Open Outbox',
  });
});
