import { focused, morning, sent } from './act-in';
import { holding, task } from './build-mine';
import { refused, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

describe('a form', () => {
  const handOver = async (sidebar: Sidebar): Promise<void> => {
    await sidebar.page.getByRole('button', { name: 'Hand over Coffee order' }).press('Enter');
  };

  it('hands over with the keyboard alone: finds somebody with load and absence, and gives the focus back', async () => {
    const sidebar = await read(morning());
    const { page } = sidebar;
    await handOver(sidebar);
    await page.keyboard.type('oka');
    expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/Ben Okafor\s+Away · 20 of 40 hours · Kitchen/)]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'To whom' }).inputValue()).toBe('Ben Okafor');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Hand over Coffee order');
    expect(await sent(sidebar)).toEqual([{ request: 'reassign', id: 'U-C0FFEE', to: 'Ben Okafor', from: 'Ben Okafor' }]);
    await page.getByText('Saving', { exact: true }).waitFor();
  });

  it('that is blank says what is missing, sends nothing, and has the focus on the field', async () => {
    const sidebar = await read(morning());
    await handOver(sidebar);
    await sidebar.page.keyboard.press('Enter');
    await sidebar.page.getByRole('alert').filter({ hasText: 'Choose who gets it.' }).waitFor();
    expect(await sidebar.page.evaluate(() => document.activeElement?.role)).toBe('combobox');
    expect(await sent(sidebar)).toEqual([]);
  });

  it('closes with Escape, the list of people first, and gives the focus back', async () => {
    const sidebar = await read(morning());
    const { page } = sidebar;
    await handOver(sidebar);
    await page.keyboard.type('a');
    await page.keyboard.press('Escape');
    expect([await page.getByRole('option').count(), await page.getByRole('combobox', { name: 'To whom' }).count()]).toEqual([0, 1]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox', { name: 'To whom' }).count()).toBe(0);
    expect(await focused(page)).toBe('Hand over Coffee order');
  });

  it('that is refused opens again with what was typed and why', async () => {
    const sidebar = await read(morning());
    const { page } = sidebar;
    await handOver(sidebar);
    await page.keyboard.type('Zoe');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'To whom' }).waitFor({ state: 'detached' });
    await sidebar.answer('reassign', refused('People knows nobody called "Zoe".'));
    await page.locator('.make .wrong', { hasText: 'nobody called "Zoe"' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'To whom' }).inputValue()).toBe('Zoe');
  });

  it.each([
    [
      'Excuse',
      'Why',
      'Closed for the holiday',
      { request: 'answer-run', run: 'U-C0FFEE', answer: 'excuse', note: 'Closed for the holiday', from: 'Ben Okafor' },
    ],
    [
      'Cannot be done',
      'Why',
      'No beans',
      { request: 'answer-run', run: 'U-C0FFEE', answer: 'cannot', note: 'No beans', from: 'Ben Okafor' },
    ],
    ['Move it on now', 'Why', 'Ben is ill', { request: 'escalate', run: 'U-C0FFEE', from: 'Ben Okafor', why: 'Ben is ill' }],
    ['Raise an issue', 'Issue', 'Supplier is late', { request: 'raise', issue: 'Supplier is late', about: 'U-C0FFEE' }],
    ['Add a to-do', 'To-do', 'Call them', { request: 'add-to-do', title: 'Call them' }],
    ['Hand-off note', 'What whoever', 'Key is at the bar', { request: 'submit', run: 'U-C0FFEE', note: 'Key is at the bar' }],
  ])('sends what it says: %s', async (action, label, typed, request) => {
    const sidebar = await read(morning());
    await press(sidebar, 'More Coffee order');
    await press(sidebar, action);
    await sidebar.page.getByRole('textbox', { name: label }).fill(typed);
    await sidebar.page.getByRole('form').getByRole('button', { name: action }).click();
    expect(await sent(sidebar)).toEqual([request]);
  });

  it('re-dates with a reason', async () => {
    const sidebar = await read(holding({ mine: { ...holding().mine, runs: [], tasks: [task()] } }));
    await openTab(sidebar, 'Mine');
    await press(sidebar, 'More Call the card printer');
    await press(sidebar, 'Re-date');
    await sidebar.page.getByLabel('New date').fill('2026-11-27');
    await sidebar.page.getByRole('form').getByRole('button', { name: 'Re-date' }).click();
    await sidebar.page.getByText('Write why, so that everybody knows.').waitFor();
    await sidebar.page.getByRole('textbox', { name: 'Why' }).fill('Printer is closed');
    await sidebar.page.getByRole('form').getByRole('button', { name: 'Re-date' }).click();
    await sidebar.page.getByText('due 27 Nov').waitFor();
    expect(await sent(sidebar)).toEqual([
      { request: 'redate', id: 'T-CARD', due: '2026-11-27', why: 'Printer is closed', was: '2026-11-19' },
    ]);
  });
});
