import { adopting, column, found, scanned } from './build-adopt';
import { ok } from './open-sidebar';
import { openAdopt, openPlan, preview } from './states-of-adopt';
import { mine, press } from './states-of-setup';
import { withBrowser } from './with-browser';

const browsing = withBrowser();

type Sent = { readonly request: string; readonly draft?: { readonly columns: Readonly<Record<string, string>> }; readonly dry?: boolean };
const last = async (sidebar: Awaited<ReturnType<typeof openAdopt>>, name: string): Promise<Sent | undefined> =>
  ((await sidebar.requests()) as readonly Sent[]).filter(({ request }) => request === name).pop();

describe('a tab of the team is adopted', () => {
  it('the list says what each table is, how sure that is, and what to look at', async () => {
    const { page } = await openAdopt(browsing);
    const plan = page.getByRole('button', { name: /^Plan/ });
    expect(await plan.innerText()).toContain('To-Dos (sure) · 13 of 14 rows · 1 row looks recurring · 1 slips · 1 without owner');
    expect(await page.getByRole('button', { name: /^Crew/ }).innerText()).toContain('People (perhaps) · 13 of 14 rows · copied before');
  });

  it('a column is chosen, and what is shown is what is asked for', async () => {
    const sidebar = await openAdopt(browsing);
    await openPlan(sidebar);
    await sidebar.page.getByLabel('Comment (D)').selectOption('done_on');
    await preview(sidebar);
    expect(await last(sidebar, 'adopt')).toMatchObject({
      dry: true,
      draft: { columns: { A: 'to_do', B: 'owner', C: 'due', D: 'done_on' } },
    });
  });

  it('a column of ours belongs to one of theirs', async () => {
    const sidebar = await openAdopt(browsing);
    await openPlan(sidebar);
    await sidebar.page.getByLabel('Comment (D)').selectOption('due');
    expect(await sidebar.page.getByLabel('When (C)').inputValue()).toBe('');
  });

  it('while a column is to be checked, applying asks once more; a choice answers it', async () => {
    const sidebar = await openAdopt(browsing);
    const { page } = sidebar;
    await openPlan(sidebar);
    expect(await page.getByText('Check this.').count()).toBe(1);
    await preview(sidebar);
    await press(sidebar, 'Apply');
    await page.getByText('1 place is marked “Check this”. Look at it first, or press again to apply all the same.').waitFor();
    expect((await last(sidebar, 'adopt'))?.dry).toBe(true);
    await page.getByLabel('When (C)').selectOption('done_on');
    expect(await page.getByText('Check this.').count()).toBe(0);
    await preview(sidebar);
    await press(sidebar, 'Apply');
    await sidebar.answer('adopt', ok(adopting({ dry: false, adoption: 'A-7K2Q' })));
    expect((await last(sidebar, 'adopt'))?.dry).toBe(false);
  });

  it('what changes after the preview is previewed again', async () => {
    const sidebar = await openAdopt(browsing);
    await openPlan(sidebar);
    await preview(sidebar);
    await sidebar.page.getByLabel('Comment (D)').selectOption('done_on');
    expect(await sidebar.page.getByRole('button', { name: 'Apply' }).count()).toBe(0);
    await sidebar.page.getByRole('button', { name: 'Show what it would do' }).waitFor();
  });

  it('another kind or header row reads the tab again', async () => {
    const sidebar = await openAdopt(browsing);
    const { page } = sidebar;
    await openPlan(sidebar);
    await press(sidebar, 'Header one row up');
    expect(await last(sidebar, 'scan')).toMatchObject({ sheet: 'Plan', as: 'To-Dos', headerRows: [3] });
    await sidebar.answer(
      'scan',
      ok(scanned({ tables: [found({ headerRow: 3, headerRows: [3], columns: [column({ header: 'Chores' })] })] })),
    );
    await page.getByLabel('Chores (A)').waitFor();
    await page.getByLabel('What is a row of it?').selectOption('Issues');
    expect(await last(sidebar, 'scan')).toMatchObject({ as: 'Issues', headerRows: [3] });
  });

  it('the table itself is shown in the sheet', async () => {
    const sidebar = await openAdopt(browsing);
    await openPlan(sidebar);
    await press(sidebar, 'Show it in the sheet');
    expect(await last(sidebar, 'show-place')).toMatchObject({ sheet: 'Plan', row: 4, column: 'A' });
  });

  it('a row leads into the sheet and says where it is', async () => {
    const sidebar = await openAdopt(browsing);
    await openPlan(sidebar);
    await press(sidebar, /^Look at these first/);
    await press(sidebar, /^Call the landlord/);
    expect(await last(sidebar, 'show-place')).toMatchObject({ sheet: 'Plan', row: 7 });
    await sidebar.answer('show-place', ok({ says: ['Plan, row 7.'] }));
    await sidebar.page.getByText('Plan, row 7.').waitFor();
  });

  it('what was done can be undone', async () => {
    const sidebar = await openAdopt(browsing, {}, scanned({ tables: [found({ columns: [column()] })] }));
    await openPlan(sidebar);
    await preview(sidebar);
    await press(sidebar, 'Apply');
    await sidebar.answer('adopt', ok(adopting({ dry: false, adoption: 'A-7K2Q' })));
    await sidebar.answer('overview', ok(mine()));
    await press(sidebar, 'Undo');
    expect(await last(sidebar, 'unadopt')).toMatchObject({ adoption: 'A-7K2Q' });
    await sidebar.answer('unadopt', ok({ says: ['2 rows taken back.'] }));
    await sidebar.page.getByText('2 rows taken back.').waitFor();
    expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe('2 rows taken back.');
    await sidebar.page.getByRole('button', { name: 'Show what it would do' }).waitFor();
  });

  it('after something was written the list is scanned anew, and shows nothing of before meanwhile', async () => {
    const sidebar = await openAdopt(browsing, {}, scanned({ tables: [found({ columns: [column()] })] }));
    await openPlan(sidebar);
    await preview(sidebar);
    await press(sidebar, 'Apply');
    await sidebar.answer('adopt', ok(adopting({ dry: false, adoption: 'A-7K2Q' })));
    await press(sidebar, 'Back to the list');
    await sidebar.page.getByText('Looking through your tabs').waitFor();
    expect(await sidebar.page.getByRole('button', { name: /^Plan/ }).count()).toBe(0);
    await sidebar.answer('scan', ok(scanned({ tables: [found({ adopted: 'copied', adoption: 'A-7K2Q' })] })));
    await sidebar.page.getByText(/copied before/).waitFor();
  });

  it('the tab may be worked on as it is, with the columns of Runsheet in a tab of their own, and let go later', async () => {
    const bindable = found({ bind: { ok: true, says: '' } });
    const sidebar = await openAdopt(browsing, {}, scanned({ tables: [bindable] }));
    await openPlan(sidebar);
    await sidebar.page.getByRole('radio', { name: /^Work on my tab/ }).check();
    await sidebar.page.getByRole('radio', { name: /^Into a tab of their own/ }).check();
    await preview(sidebar);
    expect(await last(sidebar, 'adopt')).toMatchObject({ draft: { way: 'bind', engine: 'own tab' } });
    await press(sidebar, 'Back');
    await press(sidebar, 'Scan again');
    await sidebar.page.getByText('Looking through your tabs').waitFor();
    await sidebar.answer('scan', ok(scanned({ tables: [found({ adopted: 'bound', adoption: 'A-0001' })] })));
    await sidebar.page.getByText(/Runsheet works on it/).waitFor();
    await openPlan(sidebar);
    await press(sidebar, 'Let this tab go');
    expect(await last(sidebar, 'unadopt')).toMatchObject({ adoption: 'A-0001' });
    await sidebar.answer('unadopt', ok({ says: ['To-Dos is not read from it any more.'] }));
    expect(await last(sidebar, 'scan')).toMatchObject({ sheet: 'Plan' });
    await sidebar.answer('scan', ok(scanned({ tables: [bindable] })));
    expect(await sidebar.page.getByRole('radio', { name: /^Work on my tab/ }).isEnabled()).toBe(true);
    await sidebar.page.getByText('To-Dos is not read from it any more.').waitFor();
  });

  it('where nothing is new there is nothing to apply', async () => {
    const sidebar = await openAdopt(browsing);
    await openPlan(sidebar);
    await preview(sidebar, adopting({ added: 0, changed: 0, says: ['Nothing is new.'], lines: [] }));
    expect(await sidebar.page.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('with the keys alone it can be opened, chosen from and left', async () => {
    const sidebar = await openAdopt(browsing);
    const { page } = sidebar;
    await page.getByRole('button', { name: /^Plan/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Plan' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Plan');
    await press(sidebar, 'Back');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Plan');
  });
});
