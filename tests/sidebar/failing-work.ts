import { meeting, meetingAt } from './build-meeting';
import { bare, busy, preview, toSign, why } from './build-overview';
import { after, checked, library, used } from './build-setup';
import { chain, closing, fullWhy, rules, strategic, trial } from './build-strategy';
import { box, does, filled, given, inPlan, inSetup, labelled, nothing, pressing, tab, through } from './failing-request';
import type { Failing, Find, Then } from './failing-request';
import { ok, type Sidebar } from './open-sidebar';
import { fresh } from './states';
import { mine } from './states-of-setup';
import type { MeetingView } from '../../src/core/contract/meeting';
import type { CloseView } from '../../src/core/contract/strategy';

const FILE = strategic();
const SETUP = mine();

const inMeeting = (view: MeetingView): Then => through(inPlan(/^Run the meeting/), given('meeting', view));

const inClosing = (part: 'quarter' | 'year', view: CloseView): Then => through(inPlan(new RegExp(`^Close the ${part}`)), given(part, view));

const carryAll: Then = async ({ page }) => {
  for (const at of [1, 2]) await page.getByRole('combobox').nth(at).selectOption('Carried');
  await page.getByRole('button', { name: 'Look at what will be done' }).click();
};

const reopened = (part: 'quarter' | 'year'): Failing =>
  does(
    `reopen-${part}`,
    FILE,
    through(inClosing(part, closing({ rows: [], reopens: '2026 Q3' })), pressing(/^Take back/)),
    pressing('Take it back'),
  );

const closed = (part: 'quarter' | 'year'): Failing =>
  does(`close-${part}`, FILE, through(inClosing(part, closing()), carryAll), pressing('Close 2026 Q4'));

const changedRule = through(
  inPlan(/^Rules/),
  given('rules', rules()),
  pressing(/^Rocks 2 rules/),
  ({ page }) => page.getByRole('spinbutton').first().fill('0.6'),
  pressing('Try 1 change'),
  given('try-rules', trial()),
);

const PROCESS = labelled('What has to happen?');

/** Each look at the draft finds nothing missing. */
async function define(sidebar: Sidebar): Promise<void> {
  const asked = async (): Promise<number> =>
    (await sidebar.requests()).filter((one) => (one as { readonly request: string }).request === 'check-process').length;
  const before = await asked();
  await sidebar.page.getByRole('button', { name: 'Define process' }).click();
  for (let at = before; at < (await asked()); at += 1) await sidebar.answer('check-process', ok(checked()));
}

const withProcess = through(inSetup(used(), /^Define a process/), filled(PROCESS, 'Count the safe'));
const decision: Find = box('What was decided');
const toDo: Find = box('To-do');
const reason: Find = ({ page }) => page.getByRole('textbox');

/** Every request that keeps other work waiting until it is done. */
export const WORK: readonly Failing[] = [
  does('sweep', busy(), nothing, pressing('Check now')),
  does('install', bare(), nothing, pressing('Set up tabs')),
  does('install', SETUP, inSetup(used(), /^Tabs/), pressing('Add Scorecard'), { name: 'install, one template' }),
  does('start', fresh(), through(pressing('Start hourly checks'), given('preview', preview())), pressing('Start')),
  does(
    'stop',
    mine({ checks: { on: true, last: '2026-11-20T07:00', late: false }, mail: 'on' }),
    inSetup(used(), /^Hourly checks and mail/),
    pressing('Stop hourly checks'),
  ),
  does(
    'first-run',
    SETUP,
    through(inSetup(after([]), /^Next: Answer/), filled(labelled('Who steps in'), 'Ben')),
    pressing('Save answers'),
    { kept: [labelled('Who steps in'), 'Ben'] },
  ),
  does(
    'save-settings',
    SETUP,
    through(inSetup(used(), /^Settings/), filled(labelled('Leadership meeting'), 'Wed 10:00')),
    pressing('Save 1 change'),
    { kept: [labelled('Leadership meeting'), 'Wed 10:00'] },
  ),
  does('define-process', SETUP, withProcess, define, { kept: [PROCESS, 'Count the safe'] }),
  does('test-mail', SETUP, inSetup(after(['questions', 'process']), /^Next: Send/), pressing('Send test mail')),
  does(
    'add-from-library',
    SETUP,
    through(inSetup(used(), /^Library/), given('library', library()), pressing(/^Processes: Finance/), ({ page }) =>
      page.getByRole('checkbox').check(),
    ),
    pressing('Add 1'),
  ),
  does('remove-sample', SETUP, through(inSetup(used(), /^Look after/), pressing('Remove the sample')), pressing(/^Remove the sample rows/)),
  does('select', SETUP, through(tab('Setup'), given('setup', used())), pressing(/^Count the safe/)),
  does('sign-off', toSign(), nothing, pressing('Approve Count the safe'), { name: 'sign-off, approved' }),
  does('sign-off', toSign(), through(pressing('Reject Count the safe'), filled(reason, 'Two notes')), pressing('Send back'), {
    name: 'sign-off, sent back',
    kept: [reason, 'Two notes'],
  }),
  does(
    'make',
    FILE,
    through(
      pressing(/^Operational audit/),
      given('chain', chain()),
      given('why', why()),
      pressing('Make milestone'),
      filled(box('Milestone'), 'Both teams trained'),
    ),
    ({ page }) => page.getByRole('form').getByRole('button', { name: 'Make milestone' }).click(),
    { kept: [box('Milestone'), 'Both teams trained'] },
  ),
  does('end-override', FILE, through(tab('Status'), pressing(/^Loyalty card/), given('why', why(fullWhy))), pressing('End it now')),
  closed('quarter'),
  closed('year'),
  reopened('quarter'),
  reopened('year'),
  does('save-rules', FILE, changedRule, pressing(/^Save/)),
  does('start-meeting', FILE, inMeeting(meeting()), pressing('Start the meeting')),
  does(
    'move-meeting',
    FILE,
    through(inMeeting(meetingAt(3)), filled(box('Cascading messages'), 'We open at seven')),
    pressing('Next part'),
    {
      kept: [box('Cascading messages'), 'We open at seven'],
    },
  ),
  does('complete', FILE, inMeeting(meetingAt(4)), pressing('Done : Call the till supplier'), { name: 'complete, in the meeting' }),
  does('decide', FILE, through(inMeeting(meetingAt(5)), pressing(/^Cake fridge/), filled(decision, 'A new seal')), pressing('Decide'), {
    kept: [decision, 'A new seal'],
  }),
  does('add-to-do', FILE, through(inMeeting(meetingAt(4)), filled(toDo, 'Order a seal')), pressing('Add to-do'), {
    name: 'add-to-do, in the meeting',
    kept: [toDo, 'Order a seal'],
  }),
  does(
    'end-meeting',
    FILE,
    through(inMeeting(meetingAt(6)), async ({ page }) => {
      await page.getByRole('combobox', { name: 'Ben Okafor' }).selectOption('9');
    }),
    pressing('End the meeting'),
    { kept: [({ page }) => page.getByRole('combobox', { name: 'Ben Okafor' }), '9'] },
  ),
];
