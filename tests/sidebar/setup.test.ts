import { bare } from './build-overview';
import { after, checked, form, library, setup, used } from './build-setup';
import { ok, refused, type Sidebar } from './open-sidebar';
import { mine, openSetup, press } from './states-of-setup';
import { withBrowser } from './with-browser';
import type { SetupView } from '../../src/core/contract/setup';

const { read } = withBrowser();

async function open(view: SetupView, part?: RegExp): Promise<Sidebar> {
  const sidebar = await read(mine());
  await openSetup(sidebar, view, part);
  return sidebar;
}

/** Answers what follows an action: the file is read again, and Setup with it. */
async function settle(sidebar: Sidebar, view: SetupView): Promise<void> {
  await sidebar.answer('overview', ok(mine()));
  await sidebar.answer('setup', ok(view));
}

const asked = async ({ requests }: Sidebar, name: string): Promise<readonly unknown[]> =>
  (await requests()).filter((one) => (one as { readonly request: string }).request === name);
const focused = ({ page }: Sidebar): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : element?.textContent) ?? ''
    );
  });

describe('first steps', () => {
  it('whoever sets the tabs up goes on in Setup', async () => {
    const sidebar = await read(bare());
    await press(sidebar, 'Set up tabs');
    await sidebar.answer('install', ok({ says: ['Created 20 tabs.'] }));
    await settle(sidebar, setup());
    await sidebar.page.getByRole('button', { name: 'Next: Answer three questions' }).waitFor();
    expect(await sidebar.page.getByRole('tab', { name: 'Setup' }).getAttribute('aria-selected')).toBe('true');
  });

  it('the questions are asked once, go on to the next step, and keep what was typed when the answer is lost', async () => {
    const sidebar = await open(setup(), /^Next: Answer/);
    await sidebar.page.getByLabel('Who steps in').fill('Ben');
    await sidebar.page.getByLabel('Their mail address').fill('ben@cafe.example');
    await press(sidebar, 'Save answers');
    await sidebar.fail('first-run', 'boom');
    await sidebar.page.getByText('Google did not answer').waitFor();
    await press(sidebar, 'Save answers');
    await sidebar.page.getByRole('button', { name: 'Saving' }).dispatchEvent('click');
    await sidebar.answer('first-run', ok(form(['Ben (ben@cafe.example) stands in People now.'])));
    await settle(sidebar, after(['questions']));
    await sidebar.page.getByRole('button', { name: 'Next: Open a first run' }).waitFor();
    const request = { request: 'first-run', week: 'Monday', meeting: 'Tue 09:00', fallback: 'Ben', fallbackAddress: 'ben@cafe.example' };
    expect(await asked(sidebar, 'first-run')).toEqual([request, request]);
  });

  it('a gap stands beside its field, which has the focus', async () => {
    const sidebar = await open(setup(), /^Next: Answer/);
    await press(sidebar, 'Save answers');
    await sidebar.answer('first-run', ok(form([], [{ field: 'fallbackAddress', says: 'Write their mail address.' }])));
    const field = sidebar.page.getByLabel('Their mail address');
    await sidebar.page.getByText('Write their mail address.').waitFor();
    expect(await focused(sidebar)).toBe('Their mail address');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent)).toBe(
      'Write their mail address.',
    );
  });

  it('one press opens a first run, and it is shown', async () => {
    const sidebar = await open(after(['questions']), /^Next: Open/);
    await sidebar.answer('check-process', ok(checked()));
    await press(sidebar, 'Create and open its first run');
    await sidebar.answer('check-process', ok(checked()));
    await sidebar.answer('define-process', ok({ says: ['Process P-AAAA was made: Processes, row 2.'], rows: ['P-AAAA'] }));
    await settle(sidebar, after(['questions', 'process']));
    const run = { process: 'P-AAAA', title: 'Look', due: '2026-11-20T09:00', assignee: 'Ana Ruiz', why: 'Due Fri 20 Nov 09:00.' };
    const report = { opened: [run], moved: [], missed: [], closed: [], mails: [], changed: 9, issues: [], complete: true };
    await sidebar.answer('sweep', ok(report));
    await settle(sidebar, after(['questions', 'process']));
    await sidebar.page.getByText('Ana Ruiz has it, due Fri 20 Nov 09:00.').waitFor();
    expect(await asked(sidebar, 'define-process')).toEqual([
      {
        request: 'define-process',
        draft: {
          ...{ process: 'Look at the week’s numbers', owner: 'Ana Ruiz', backup: 'Ben', fallback: '', cadence: 'weekdays' },
          ...{ dueAt: '09:00', location: '', proof: 'text 20', serves: '', steps: [] },
        },
      },
    ]);
    await press(sidebar, 'Next: Send yourself a test mail');
    await press(sidebar, 'Send test mail');
    await sidebar.answer('test-mail', ok({ says: ['A test mail went out.'] }));
    await settle(sidebar, after(['questions', 'process', 'mail']));
    await sidebar.page.getByRole('button', { name: 'Next: Start the hourly checks' }).waitFor();
  });
});

describe('the first process is due today', () => {
  it.each([
    ['on a Friday at 20:59', '2026-11-20T20:59', 'weekdays', '22:00'],
    ['on a Friday at 21:00', '2026-11-20T21:00', 'weekdays', '23:00'],
    ['on a Friday at 22:00', '2026-11-20T22:00', 'weekdays', '23:59'],
    ['on a Saturday', '2026-11-21T00:00', 'every day', '02:00'],
    ['on a Sunday', '2026-11-22T23:59', 'every day', '23:59'],
    ['on a Monday', '2026-11-23T09:30', 'weekdays', '11:00'],
  ])('%s', async (_name, now, cadence, due) => {
    const sidebar = await read(mine({ now }));
    await openSetup(sidebar, after(['questions']), /^Next: Open/);
    const { page } = sidebar;
    expect([await page.getByLabel('How often?').inputValue(), await page.getByLabel('By what time').inputValue()]).toEqual([cadence, due]);
  });
});

describe('the wizard', () => {
  it('asks for the dates when a field is left, not at each letter, and drops an answer to what was typed earlier', async () => {
    const sidebar = await open(used(), /^Define a process/);
    await sidebar.page.getByLabel('How often?').pressSequentially('every Friday');
    expect(await asked(sidebar, 'check-process')).toEqual([]);
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.getByLabel('By what time').fill('8:00');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.answer('check-process', ok(checked({ cadence: 'earlier' })));
    expect(await sidebar.page.getByText('earlier').count()).toBe(0);
    await sidebar.answer('check-process', ok(checked({ cadence: 'every Friday' })));
    await sidebar.page.getByText('every Friday', { exact: true }).waitFor();
  });

  it('does not finish with a gap; blanks are told of only then', async () => {
    const sidebar = await open(used(), /^Define a process/);
    const gaps = [
      { field: 'owner', says: 'Owner is blank; fill it in.' },
      { field: 'cadence', says: 'The cadence cannot be read.' },
    ];
    await sidebar.page.getByLabel('How often?').fill('every fryday');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.answer('check-process', ok(checked({ gaps })));
    await sidebar.page.getByText('The cadence cannot be read.').waitFor();
    expect(await sidebar.page.getByText('Owner is blank').count()).toBe(0);
    await press(sidebar, 'Define process');
    await sidebar.answer('check-process', ok(checked({ gaps })));
    await sidebar.page.getByText('Owner is blank').waitFor();
    expect([await focused(sidebar), await asked(sidebar, 'define-process')]).toEqual(['Who does it?', []]);
  });

  it('moves and removes steps by keyboard, the focus going along', async () => {
    const sidebar = await open(used(), /^Define a process/);
    for (const name of ['first', 'second']) {
      await press(sidebar, 'Add a step');
      await sidebar.page.keyboard.type(name);
    }
    await sidebar.page.getByRole('button', { name: 'Move step 2 up' }).focus();
    await sidebar.page.keyboard.press('Enter');
    const steps = (): Promise<readonly string[]> =>
      sidebar.page
        .getByRole('textbox', { name: /^Step/ })
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect([await steps(), await focused(sidebar)]).toEqual([['second', 'first'], 'Step 1']);
    await sidebar.page.getByRole('button', { name: 'Remove step 1' }).press('Enter');
    expect(await steps()).toEqual(['first']);
  });

  it('keeps what was typed when it is left and where it is refused', async () => {
    const sidebar = await open(used(), /^Define a process/);
    await sidebar.page.getByLabel('What has to happen?').fill('Count the safe');
    await press(sidebar, 'Back');
    await press(sidebar, /^Define a process/);
    expect(await sidebar.page.getByLabel('What has to happen?').inputValue()).toBe('Count the safe');
    await sidebar.answer('check-process', ok(checked()));
    await press(sidebar, 'Define process');
    for (let times = 0; times < 2; times += 1) await sidebar.answer('check-process', ok(checked()));
    await sidebar.answer('define-process', refused('Runsheet is working on this file at the moment.'));
    await sidebar.page.getByText('Runsheet is working on this file').waitFor();
    expect(await sidebar.page.getByLabel('What has to happen?').inputValue()).toBe('Count the safe');
  });
});

describe('the other parts', () => {
  it('settings send what changed with what was shown, and forget it once it is saved', async () => {
    const sidebar = await open(used(), /^Settings/);
    await sidebar.page.getByLabel('Leadership meeting').fill('Wed 10:00');
    await press(sidebar, 'Save 1 change');
    await sidebar.answer('save-settings', ok(form(['Leadership meeting is "Wed 10:00" now.'])));
    await settle(sidebar, used());
    await sidebar.page.getByText('is "Wed 10:00" now').waitFor();
    expect(await asked(sidebar, 'save-settings')).toEqual([
      { request: 'save-settings', changes: [{ name: 'Leadership meeting', value: 'Wed 10:00', was: 'Tue 09:00' }] },
    ]);
    await sidebar.page.getByText('Change something to save it.').waitFor();
  });

  it('mail is not set there, but where the hourly checks start', async () => {
    const sidebar = await open(used(), /^Settings/);
    await press(sidebar, 'Shown only');
    await press(sidebar, 'Set where the hourly checks start');
    await sidebar.page.getByRole('heading', { name: 'Hourly checks and mail' }).waitFor();
    await sidebar.page.getByText('Mail was confirmed by ana@cafe.example').waitFor();
  });

  it('tabs offer what is missing only', async () => {
    const sidebar = await open(used(), /^Tabs/);
    expect(await sidebar.page.getByRole('button', { name: /^Add/ }).allTextContents()).toEqual(['Add Scorecard']);
    await press(sidebar, 'Add Scorecard');
    await sidebar.answer('install', ok({ says: ['Created 2 tabs.'] }));
    expect(await asked(sidebar, 'install')).toEqual([{ request: 'install', templates: ['scorecard'], sample: false }]);
  });

  it('the library adds what is chosen for whom', async () => {
    const sidebar = await open(used(), /^Library/);
    await sidebar.answer('library', ok(library()));
    await press(sidebar, /^Processes: Finance/);
    await sidebar.page.getByRole('checkbox').check();
    await sidebar.page.getByLabel('Who is to own them?').selectOption('Ben');
    await press(sidebar, 'Add 1');
    await sidebar.answer('add-from-library', ok(form(['"Reconcile the bank account" was added: Processes, row 3.'])));
    await sidebar.page.getByText('was added').waitFor();
    expect(await asked(sidebar, 'add-from-library')).toEqual([{ request: 'add-from-library', keys: ['bank'], owner: 'Ben' }]);
  });

  it('the sample goes only when it is asked for twice', async () => {
    const sidebar = await open(used(), /^Look after/);
    await press(sidebar, 'Remove the sample');
    expect(await asked(sidebar, 'remove-sample')).toEqual([]);
    await press(sidebar, 'Remove the sample rows now');
    await sidebar.answer('remove-sample', ok({ says: ['Removed 40 rows.'] }));
    expect(await asked(sidebar, 'remove-sample')).toHaveLength(1);
  });

  it('a process that is not enforced leads to its row', async () => {
    const sidebar = await open(used());
    await press(sidebar, /^Count the safe/);
    await sidebar.answer('select', ok({ says: ['Processes, row 4.'] }));
    expect(await asked(sidebar, 'select')).toEqual([{ request: 'select', id: 'P-SAFE' }]);
  });

  it('a part comes back to its line', async () => {
    const sidebar = await open(used(), /^Settings/);
    expect(await focused(sidebar)).toBe('Settings');
    await press(sidebar, 'Back');
    expect(await focused(sidebar)).toContain('Settings');
  });
});
