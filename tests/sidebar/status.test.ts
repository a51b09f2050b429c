import { busy, card, group, line, manyLines, overview, why } from './build-overview';
import { ok, type Sidebar } from './open-sidebar';
import { openTab } from './states';
import { withBrowser } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';

const { read } = withBrowser();

async function readStatus(file: Overview): Promise<Sidebar> {
  const sidebar = await read(file);
  await openTab(sidebar, 'Status');
  return sidebar;
}

const titles = ({ page }: Sidebar): Promise<readonly string[]> => page.locator('.item-title:visible').allInnerTexts();

const find = (sidebar: Sidebar, text: string): Promise<void> =>
  sidebar.page.getByRole('searchbox', { name: 'Find by name, owner or status' }).fill(text);

async function onlyBad({ page }: Sidebar): Promise<void> {
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: 'Only what is not good' }).check();
}

describe('the statuses', () => {
  it('stand in groups that say how many are good', async () => {
    const { page } = await readStatus(busy());
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      expect.stringMatching(/^Rocks\s+1 of 4 good$/),
      expect.stringMatching(/^Processes\s+2 of 3 good$/),
    ]);
  });

  it('say status, owner, since when and flags in words', async () => {
    const sidebar = await readStatus(busy());
    const row = sidebar.page.getByRole('button', { name: /Loyalty card/ });
    expect((await row.innerText()).split('\n')).toEqual([
      'Loyalty card in the till',
      'Off track',
      'Ben Okafor',
      'since Mon',
      'Says done',
      'Drifting',
    ]);
  });

  it('have a mark of another shape for each tone', async () => {
    const { page } = await readStatus(busy());
    const shapes = await page
      .locator('.tone:visible')
      .evaluateAll((marks) => Object.values(Object.fromEntries(marks.map((mark) => [mark.getAttribute('class') ?? '', mark.innerHTML]))));
    expect(shapes).toHaveLength(4);
    expect(new Set(shapes).size).toBe(4);
  });

  it('tell why when they are opened', async () => {
    const sidebar = await readStatus(busy());
    const row = sidebar.page.getByRole('button', { name: /^Cash up the till/ });
    expect(await sidebar.page.getByText('Nobody did the last 2 runs.').count()).toBe(0);
    await row.click();
    await sidebar.page.getByText('Nobody did the last 2 runs.').waitFor();
    await sidebar.answer('why', ok(why({ words: 'Failing: nobody did it.' })));
    await sidebar.page.getByText('Failing: nobody did it.').waitFor();
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { request: 'why', id: 'P-T1AA' }]);
  });

  it('show of a process when it is due, its newest runs in words and marks, and its rates', async () => {
    const sidebar = await readStatus(busy());
    const strip = { id: 'U-1', due: '2026-11-19T07:00', result: 'Done late', tone: 'warn' } as const;
    await sidebar.page.getByRole('button', { name: /Cash up the till/ }).click();
    await sidebar.answer('why', ok(why({ card: card({ strip: [strip] }) })));
    await sidebar.page.getByText('Newest 1 run, the oldest first').waitFor();
    await sidebar.page.getByRole('img', { name: 'Newest 1 run: 1 Done late.' }).waitFor();
    expect(await sidebar.page.locator('.runs-strip title').textContent()).toBe('Due yesterday 07:00: Done late');
    await sidebar.page.getByText('Every day; next due Sat 21 Nov 07:00').waitFor();
    await sidebar.page.getByText('30 of 45 on time (67 %)').waitFor();
  });

  it('of a file without rows are explained', async () => {
    const { page } = await readStatus(overview({ groups: [group([])] }));
    await page.getByText('No rows yet').waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });
});

describe('looking for a status', () => {
  it.each([
    ['a title', 'menu', ['Winter menu that sells']],
    ['an owner', 'dee', ['Winter menu that sells', 'Fridge temperatures']],
    ['a status', 'FAILING', ['Cash up the till']],
    ['a flag', 'drifting', ['Loyalty card in the till']],
    ['an id', 'r-oven', ['Second oven']],
    ['two words', 'novak risk', ['Winter menu that sells']],
    [
      'blanks',
      '   ',
      [
        'Loyalty card in the till',
        'Winter menu that sells',
        'Second oven',
        'New web page',
        'Cash up the till',
        'Open the café',
        'Fridge temperatures',
      ],
    ],
    ['signs of a pattern', '.*', []],
  ])('by %s', async (_what, text, found) => {
    const sidebar = await readStatus(busy());
    await find(sidebar, text);
    expect(await titles(sidebar)).toEqual(found);
  });

  it('says how many it found, and that it found none', async () => {
    const sidebar = await readStatus(busy());
    await find(sidebar, 'dee');
    await sidebar.page.getByRole('status').filter({ hasText: '2 of 7 rows' }).waitFor();
    await find(sidebar, 'nobody of that name');
    await sidebar.page.getByRole('status').filter({ hasText: 'Nothing matches.' }).waitFor();
  });

  it('can leave out what is good', async () => {
    const sidebar = await readStatus(busy());
    await onlyBad(sidebar);
    expect(await titles(sidebar)).toEqual(['Loyalty card in the till', 'Winter menu that sells', 'Cash up the till']);
    await find(sidebar, 'ana');
    expect(await titles(sidebar)).toEqual(['Cash up the till']);
  });

  it('says so where everything is good', async () => {
    const sidebar = await readStatus(overview());
    await onlyBad(sidebar);
    await sidebar.page.getByRole('status').filter({ hasText: 'Everything is good.' }).waitFor();
  });

  it('keeps what was looked for while another view is open', async () => {
    const sidebar = await readStatus(busy());
    await find(sidebar, 'menu');
    await openTab(sidebar, 'Now');
    await openTab(sidebar, 'Status');
    expect(await titles(sidebar)).toEqual(['Winter menu that sells']);
  });
});

describe('200 processes', () => {
  const many = overview({ groups: [group(manyLines(200)), group([line({ title: 'The last one' })], { key: 'goals', title: 'Goals' })] });

  it('are shown ten at first, then twenty more; the next group is near', async () => {
    const sidebar = await readStatus(many);
    expect(await titles(sidebar)).toHaveLength(11);
    await sidebar.page.getByRole('button', { name: 'Show 20 more (190 left) Processes' }).click();
    expect(await titles(sidebar)).toHaveLength(31);
    await sidebar.page.getByRole('button', { name: 'Show 30 more (170 left) Processes' }).waitFor();
    expect(await sidebar.page.locator('li[aria-setsize="200"]').last().getAttribute('aria-posinset')).toBe('30');
  });

  it('the focus goes to the first of the new rows', async () => {
    const sidebar = await readStatus(many);
    await sidebar.page.getByRole('button', { name: /^Show/ }).press('Enter');
    expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toContain('Process 43');
    await sidebar.page.keyboard.press('Tab');
    expect(await sidebar.page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
  });

  it('are all looked through', async () => {
    const sidebar = await readStatus(many);
    await find(sidebar, 'process 199');
    expect(await titles(sidebar)).toEqual(['Process 199']);
  });
});
