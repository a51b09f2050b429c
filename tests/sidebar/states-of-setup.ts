import { honesty, leaving } from './build-formalise';
import { overview } from './build-overview';
import { after, checked, form, library, setup, used } from './build-setup';
import { ok, type Opening, type Sidebar } from './open-sidebar';
import type { Browsing } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';
import type { SetupView } from '../../src/core/contract/setup';

type Then = (sidebar: Sidebar) => Promise<unknown>;

interface SetupState {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

const YOU = { address: 'ana@cafe.example', name: 'Ana Ruiz', chosen: false };

/** A file of somebody whom Google reveals, without hourly checks. */
export const mine = (fields: Partial<Overview> = {}): Overview =>
  overview({ you: YOU, checks: { on: false, last: null, late: false }, mail: 'off', ...fields });

export const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> => sidebar.page.getByRole('button', { name }).click();

/** Opens Setup in that file, and there a part. */
export async function openSetup(sidebar: Sidebar, view: SetupView, part?: RegExp): Promise<void> {
  await sidebar.page.getByRole('tab', { name: 'Setup' }).click();
  await sidebar.answer('setup', ok(view));
  await sidebar.page.getByRole('button', { name: /^Library/ }).waitFor();
  if (part !== undefined) await press(sidebar, part);
}

const on = (name: string, view: SetupView, part?: RegExp, then: Then = () => Promise.resolve(), file = mine()): SetupState => ({
  name,
  reach: async ({ read }, opening) => {
    const sidebar = await read(file, opening);
    await openSetup(sidebar, view, part);
    await then(sidebar);
    return sidebar;
  },
});

const CHECKING = mine({ checks: { on: true, last: '2026-11-20T07:00', late: false }, mail: 'on' });
const WIZARD = /^Define a process/;

const wrongAnswers: Then = async (sidebar) => {
  await press(sidebar, 'Save answers');
  await sidebar.answer(
    'first-run',
    ok(form([], [{ field: 'fallback', says: 'Name who gets the work when owner and backup have failed.' }])),
  );
  await sidebar.page.getByText('Nothing was written yet').waitFor();
};

const withSteps: Then = async (sidebar) => {
  for (const name of ['Count the cash', 'Lock the safe']) {
    await press(sidebar, 'Add a step');
    await sidebar.page.keyboard.type(name);
  }
  await sidebar.page.getByRole('combobox', { name: 'Proof of step 1' }).selectOption('number');
};

const wrongDraft: Then = async (sidebar) => {
  await withSteps(sidebar);
  await press(sidebar, 'Define process');
  const gaps = ['process', 'owner', 'backup', 'cadence', 'proof', 'steps.0.proof'].map((field) => ({ field, says: `Mend ${field}.` }));
  const told = sidebar.page.getByText('Nothing was written yet');
  while ((await told.count()) === 0) await sidebar.answer('check-process', ok(checked({ gaps, next: [], cadence: '' })));
};

const withoutProcess = after(['questions']);

/** Every state of the Setup tab. */
export const SETUP_STATES: readonly SetupState[] = [
  on('setup, first steps', setup()),
  on('setup, first steps done', used(), /^First steps/),
  on('setup, the questions', setup(), /^Next: Answer/),
  on('setup, a question without its answer', setup(), /^Next: Answer/, wrongAnswers),
  on('setup, the questions answered', after(['questions']), /^Answer three questions/),
  on('setup, the first process', withoutProcess, /^Next: Open a first run/, async (sidebar) => {
    await sidebar.answer('check-process', ok(checked()));
    await sidebar.page.getByText('every weekday').waitFor();
  }),
  on('setup, a process with steps', used(), WIZARD, withSteps),
  on('setup, a process with gaps', used(), WIZARD, wrongDraft),
  on('setup, the test mail', after(['questions', 'process']), /^Next: Send/),
  on('setup, no address to mail', after(['questions', 'process']), /^Next: Send/, undefined, mine({ you: { ...YOU, address: '' } })),
  on('setup, hourly checks off', after(['questions', 'process', 'mail']), /^Hourly checks and mail/),
  on('setup, hourly checks on', used(), /^Hourly checks and mail/, undefined, CHECKING),
  on('setup, settings', used(), /^Settings/, (sidebar) => press(sidebar, 'Shown only')),
  on('setup, a setting that cannot be read', used(), /^Settings/, async (sidebar) => {
    await sidebar.page.getByLabel('Leadership meeting').fill('whenever');
    await press(sidebar, 'Save 1 change');
    await sidebar.answer('save-settings', ok(form([], [{ field: 'Leadership meeting', says: '"whenever" cannot be read.' }])));
    await sidebar.page.getByText('cannot be read').waitFor();
  }),
  on('setup, tabs', used(), /^Tabs/),
  on('setup, the library', used(), /^Library/, async (sidebar) => {
    await sidebar.answer('library', ok(library()));
    await press(sidebar, /^Measurables: Sales/);
    await sidebar.page.getByRole('checkbox', { name: /^New leads/ }).check();
  }),
  on('setup, what the file hangs on', used(), /^Make it everybody/, async (sidebar) => {
    await sidebar.answer('honesty', ok(honesty()));
    await press(sidebar, /^Formulas overwritten by typed values/);
    await press(sidebar, 'See what would happen');
    await sidebar.answer('leave', ok(leaving()));
    await sidebar.page.getByText('Escalation mail is set to off.').waitFor();
  }),
  on('setup, the file verified', used(), /^Look after/, async (sidebar) => {
    await press(sidebar, 'Verify this file');
    await sidebar.answer('verify', ok({ findings: [{ message: 'Log, row 7: somebody changed it.' }] }));
    await press(sidebar, 'Remove the sample');
  }),
];
