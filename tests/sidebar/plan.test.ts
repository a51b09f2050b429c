import type { Page } from 'playwright-core';
import { chain, closing, review, strategic } from './build-strategy';
import { openPart as openPartOf } from './open-part';
import { ok, refused, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';
import type { CloseView } from '../../src/core/contract/strategy';

const { read } = withBrowser();
const openPart = (part: RegExp, request: string, result: unknown): Promise<Sidebar> => openPartOf(read, part, request, result);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return `${element.tagName.toLowerCase()} ${element.innerText.split('\n')[0] ?? ''}`;
  });
const panel = async ({ page }: Sidebar): Promise<string> => (await page.getByRole('tabpanel').innerText()).replace(/\s+/g, ' ');

describe('the plan', () => {
  it('has five parts; one that was left has the focus again', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Plan');
    const names = await sidebar.page.getByRole('tabpanel').getByRole('button').locator('.item-title').allInnerTexts();
    expect(names).toEqual(['Run the meeting', 'Review', 'Close the quarter', 'Close the year', 'Rules']);
    await press(sidebar, /^Rules/);
    await sidebar.page.locator('h2:focus', { hasText: 'Rules' }).waitFor();
    await press(sidebar, /^Back$/);
    expect(await focused(sidebar.page)).toBe('button Rules');
  });

  it.each([
    [/^Run the meeting/, 'meeting'],
    [/^Review/, 'review'],
    [/^Close the quarter/, 'quarter'],
    [/^Close the year/, 'year'],
    [/^Rules/, 'rules'],
  ])('says why %s could not be read, and asks again', async (part, request) => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Plan');
    await press(sidebar, part);
    await sidebar.answer(request, refused('There are no tabs of Runsheet in this file yet.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'There are no tabs' }).waitFor();
    await press(sidebar, 'Try again');
    expect((await sidebar.requests()).slice(1)).toEqual([{ request }, { request }]);
  });
});

describe('the review', () => {
  it('answers questions, names what is missing, what people kept and who has room', async () => {
    const sidebar = await openPart(/^Review/, 'review', review());
    await sidebar.page.getByRole('heading', { name: 'Questions' }).waitFor();
    const text = await panel(sidebar);
    for (const says of [
      'Does everybody know what comes first? 3 of 4 Rocks have a rank.',
      'Do we keep what we promise? No data.',
      'Rocks without a goal 1 row',
      'Nothing in: Goals without a measurable.',
      'Ben Okafor 3 of 5 kept',
      'Dee Novak 20 hours a week This week: 26 hours (130%) Next quarter: 8 hours (40%)',
      'Eli Haddad Hours per week is blank in People This week: 4 hours',
      'Is the system used? 72 of 100: in use Numbers entered in time: 9 of 12',
      'by team Kitchen: 3 of 4 Without a team: 0 of 1',
      'The file holds 4,120 cells of ten million.',
    ])
      expect(text).toContain(says);
  });

  it.each([
    ['a question', /^Does everybody know/, /^Second oven/, 'R-OVEN'],
    ['a list', /^Rocks without a goal/, /^Second oven.*Goal is blank/, 'R-OVEN'],
    ['a claim', /^Dee Novak/, /^Winter menu that sells 8 hours/, 'R-MENV'],
  ])('%s leads to its rows, and back', async (_what, entry, row, id) => {
    const sidebar = await openPart(/^Review/, 'review', review());
    await press(sidebar, entry);
    await press(sidebar, row);
    await sidebar.answer('chain', ok(chain()));
    expect((await sidebar.requests()).slice(2)).toEqual([
      { request: 'why', id },
      { request: 'chain', id },
    ]);
    await press(sidebar, /^Back$/);
    expect(await sidebar.page.getByRole('heading', { name: 'Review' }).count()).toBe(1);
  });

  it('of an empty file says that there is no data yet', async () => {
    const nothing = { questions: [], lists: [], owners: [], capacity: [], limits: [], alignment: [] };
    const sidebar = await openPart(/^Review/, 'review', review({ ...nothing, programme: { score: null, band: '', parts: [] } }));
    await sidebar.page.locator('.step .waiting').waitFor({ state: 'detached' });
    expect(await panel(sidebar)).toBe('Back Review Is the system used? No data yet');
  });
});

const results = ({ page }: Sidebar) => page.getByRole('combobox', { name: /^Result of/ });
const openQuarter = (fields: Partial<CloseView> = {}): Promise<Sidebar> => openPart(/^Close the quarter/, 'quarter', closing(fields));

async function chooseAll(sidebar: Sidebar): Promise<void> {
  await results(sidebar).nth(1).selectOption('Carried');
  await results(sidebar).nth(2).selectOption('Dropped');
  await press(sidebar, 'Look at what will be done');
}

describe('closing a quarter', () => {
  it('suggests what is derived, and offers the choices of each row', async () => {
    const sidebar = await openQuarter();
    expect(await results(sidebar).evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(['Done', '', '']);
    expect(await results(sidebar).nth(1).locator('option').allInnerTexts()).toEqual([
      ...['Choose a result', 'Not done', 'Carried', 'Converted', 'Dropped'],
    ]);
    await results(sidebar).nth(1).selectOption('Carried');
    await sidebar.page.getByText('Goes on as a new row in 2027 Q1.').waitFor();
  });

  it('goes on with a choice for each row only; the first without one has the focus', async () => {
    const sidebar = await openQuarter();
    await results(sidebar).nth(2).selectOption('Dropped');
    await press(sidebar, 'Look at what will be done');
    const missing = results(sidebar).nth(1);
    expect([await missing.getAttribute('aria-invalid'), await missing.evaluate((one) => one === document.activeElement)]).toEqual([
      'true',
      true,
    ]);
    expect(await sidebar.requests()).toHaveLength(2);
  });

  it('says first what it will do, then does it once, and says what was done', async () => {
    const sidebar = await openQuarter();
    await chooseAll(sidebar);
    expect(await focused(sidebar.page)).toBe('h3 Closing 2026 Q4');
    const text = await panel(sidebar);
    for (const says of ['Done: One rota', 'Carried: Loyalty card in the till', 'Goes on as a new row in 2027 Q1.', 'Dropped: Winter menu'])
      expect(text).toContain(says);
    await sidebar.page.getByRole('button', { name: 'Close 2026 Q4' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await sidebar.answer('close-quarter', ok({ says: ['2026 Q4 is closed: 1 of 3 done.'] }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('quarter', ok(closing({ rows: [], reopens: '2026 Q4' })));
    await sidebar.page.getByRole('status').filter({ hasText: '1 of 3 done.' }).waitFor();
    await sidebar.page.getByText('Nothing of 2026 Q4 waits to be closed.').waitFor();
    const chosen = { 'R-R0TA': 'Done', 'R-CARD': 'Carried', 'R-MENV': 'Dropped' };
    expect((await sidebar.requests()).slice(2)).toEqual([
      { request: 'close-quarter', quarter: '2026 Q4', results: chosen },
      { request: 'overview' },
      { request: 'quarter' },
    ]);
  });

  it('keeps the choices where it was refused, and lets them be changed', async () => {
    const sidebar = await openQuarter();
    await chooseAll(sidebar);
    await press(sidebar, 'Close 2026 Q4');
    await sidebar.answer('close-quarter', refused('Somebody changed Rocks at this moment.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'Somebody changed Rocks' }).waitFor();
    await press(sidebar, 'Change something');
    expect(await results(sidebar).evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
      ...['Done', 'Carried', 'Dropped'],
    ]);
  });

  it('is taken back after one more question', async () => {
    const sidebar = await openQuarter({ rows: [], reopens: '2026 Q4' });
    await press(sidebar, 'Take back the closing of 2026 Q4');
    expect(await focused(sidebar.page)).toBe('button Take it back');
    await press(sidebar, 'Cancel');
    expect(await focused(sidebar.page)).toBe('button Take back the closing of 2026 Q4');
    expect(await sidebar.requests()).toHaveLength(2);
    await press(sidebar, 'Take back the closing of 2026 Q4');
    await press(sidebar, 'Take it back');
    await sidebar.answer('reopen-quarter', ok({ says: ['2026 Q4 is open again.'] }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('quarter', ok(closing()));
    await sidebar.page.getByRole('status').filter({ hasText: 'open again' }).waitFor();
    await results(sidebar).first().waitFor();
  });
});

it('a year is closed in the same way', async () => {
  const sidebar = await openPart(/^Close the year/, 'year', closing({ period: '2026', next: '2027' }));
  await chooseAll(sidebar);
  await press(sidebar, 'Close 2026');
  const asked = { request: 'close-year', year: '2026' };
  await sidebar.answer('close-year', ok({ says: ['2026 is closed.'] }));
  expect((await sidebar.requests())[2]).toMatchObject(asked);
});
