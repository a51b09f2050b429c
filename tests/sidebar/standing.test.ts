import { why } from './build-overview';
import { crowded, RUNS, standing } from './build-status';
import { ok, refused, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';

const { read } = withBrowser();

async function readStatus(file: Overview = standing()): Promise<Sidebar> {
  const sidebar = await read(file);
  await openTab(sidebar, 'Status');
  return sidebar;
}

const choose = ({ page }: Sidebar, name: string, value: string) => page.getByRole('combobox', { name, exact: true }).selectOption(value);
const titles = ({ page }: Sidebar): Promise<readonly string[]> => page.locator('.item-title:visible').allInnerTexts();
const focused = ({ page }: Sidebar): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.getAttribute('type') ?? ''} ${document.activeElement?.textContent ?? ''}`.trim());

describe('open runs', () => {
  it.each([
    ['Escalated', 'Open the café'],
    ['Overdue', 'Fridge temperatures'],
    ['In progress', 'Count the safe'],
    ['Due today', 'Cash up the till'],
    ['Due later', 'Alarm'],
  ])('%s are shown alone, and all again', async (state, title) => {
    const sidebar = await readStatus(standing({ groups: [], health: [] }));
    const chip = sidebar.page.getByRole('group', { name: 'Runs by state' }).getByRole('button', { name: `${state} 1` });
    await chip.click();
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    expect(await titles(sidebar)).toEqual([title]);
    await chip.click();
    expect(await titles(sidebar)).toHaveLength(RUNS.length);
  });

  it('lead to their pages', async () => {
    const sidebar = await readStatus();
    await press(sidebar, /^Count the safe/);
    expect(await sidebar.requests()).toContainEqual({ request: 'chain', id: 'U-SAFE00' });
  });

  it('beyond five hundred are counted', async () => {
    const sidebar = await readStatus(standing({ moreRuns: 12 }));
    await sidebar.page.getByText('12 more runs in the Runs tab.').waitFor();
  });
});

describe('filters', () => {
  it.each([
    ['Owner', 'Dee Novak', ['Fridge temperatures', 'Winter menu that sells', 'Fridge °C', 'Fridge temperatures', 'Guests come back']],
    ['Team', 'Kitchen', ['Fridge temperatures', 'Winter menu that sells', 'Fridge °C', 'Fridge temperatures', 'Guests come back']],
    ['Status', 'Off track', ['Loyalty card in the till', 'Guests come back']],
    [
      'Location',
      'Station',
      [
        'Alarm',
        'Loyalty card in the till',
        'Winter menu that sells',
        'Till counts cards',
        'Fridge °C',
        'Fridge temperatures',
        'Guests come back',
      ],
    ],
  ])('by %s', async (name, value, found) => {
    const sidebar = await readStatus();
    await press(sidebar, 'Filters');
    await choose(sidebar, name, value);
    expect(await titles(sidebar)).toEqual(found);
  });

  it('combine, and each is taken away with the focus back in the search', async () => {
    const sidebar = await readStatus();
    await press(sidebar, 'Filters');
    await choose(sidebar, 'Team', 'Front');
    await choose(sidebar, 'Location', 'Station');
    expect(await titles(sidebar)).toEqual(['Alarm', 'Loyalty card in the till', 'Till counts cards']);
    await sidebar.page.getByRole('status').filter({ hasText: '3 of 17 rows' }).waitFor();
    await press(sidebar, 'Remove filter Team: Front');
    expect(await focused(sidebar)).toBe('search');
    expect(await sidebar.page.locator('.chip bdi').allInnerTexts()).toEqual(['Location: Station']);
  });

  it('that leave nothing name those that are to be dropped', async () => {
    const sidebar = await readStatus();
    await press(sidebar, 'Filters');
    await choose(sidebar, 'Team', 'Kitchen');
    await sidebar.page.getByRole('searchbox').fill('loyalty');
    await sidebar.page.getByRole('status').filter({ hasText: 'Nothing matches.' }).waitFor();
    await sidebar.page.getByRole('button', { name: '“loyalty” (5)' }).waitFor();
    await press(sidebar, /^Team: Kitchen \(\d\)$/);
    expect(await titles(sidebar)).toContain('Loyalty card in the till');
    expect(await sidebar.page.getByText('Nothing matches.').count()).toBe(0);
  });

  it('stay when the file is read again', async () => {
    const sidebar = await readStatus();
    await press(sidebar, 'Filters');
    await choose(sidebar, 'Team', 'Kitchen');
    await press(sidebar, 'Check now');
    await sidebar.answer('sweep', ok({ opened: [], moved: [], missed: [], closed: [], mails: [], changed: 0, issues: [], complete: true }));
    await sidebar.answer('overview', ok(standing()));
    await sidebar.page.getByText('Nothing had to change.').waitFor();
    expect(await sidebar.page.locator('.chip bdi').allInnerTexts()).toEqual(['Team: Kitchen']);
  });

  it('divide each group by owner', async () => {
    const sidebar = await readStatus();
    await press(sidebar, 'Filters');
    await choose(sidebar, 'Divide by', 'owner');
    expect(await sidebar.page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
      expect.arrayContaining(['Ben Okafor', 'Without an owner']),
    );
  });
});

describe('numbers', () => {
  const chart = ({ page }: Sidebar, name: string) => page.getByRole('img', { name });

  it('have a chart that says newest, goal, hits and course, with a gap where nothing was entered', async () => {
    const sidebar = await readStatus();
    const guests = chart(sidebar, 'Newest 34, goal >= 35, 4 of 11 hit, up from 33.');
    expect(await guests.locator('.miss').count()).toBe(7);
    expect(await guests.locator('.goal-line').count()).toBe(1);
    expect((await guests.locator('.course').getAttribute('d'))?.match(/M/g)).toHaveLength(2);
    expect(await guests.locator('.hollow').count()).toBe(1);
    await sidebar.page.getByText('Average 33.8 %').waitFor();
  });

  it('of a range have a band', async () => {
    expect(
      await chart(await readStatus(), 'Newest 4, goal 2..6, 12 of 13 hit, no change.')
        .locator('.band')
        .count(),
    ).toBe(1);
  });

  it('leave out the current period when it is not wanted', async () => {
    const sidebar = await readStatus();
    await sidebar.page.getByRole('switch', { name: 'Show the current period' }).uncheck();
    expect(await chart(sidebar, 'Newest 33, goal >= 35, 4 of 10 hit, down from 34.').locator('.hollow').count()).toBe(0);
  });

  it('fold the rows behind them, what is not good first', async () => {
    const sidebar = await readStatus(standing({ runs: [], health: [] }));
    expect((await titles(sidebar)).slice(0, 4)).toEqual([
      'Loyalty card in the till',
      'Winter menu that sells',
      'Second oven',
      'New web page',
    ]);
    await press(sidebar, 'Rocks 1 of 4 good');
    expect(await titles(sidebar)).not.toContain('Second oven');
  });

  it('of a process are a strip with counts in words', async () => {
    const sidebar = await readStatus();
    const strip = chart(sidebar, 'Newest 4 runs: 1 Done, 1 Done late, 2 Missed.');
    expect(new Set(await strip.locator('path').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('d')))).size).toBe(3);
  });
});

describe('the tree of goals', () => {
  it('unfolds from the goal to the milestones', async () => {
    const sidebar = await readStatus();
    await press(sidebar, 'Made of 3 rows Guests come back');
    await press(sidebar, 'Made of 2 rows Loyalty card in the till');
    expect(await sidebar.page.locator('.kids .kids .item-title').allInnerTexts()).toEqual(['Till counts cards', 'Card printed']);
  });

  it('ends where links go in a ring', async () => {
    const [rocks, ...others] = standing().groups;
    const goals = others.map((one) => ({
      ...one,
      lines: one.lines.map((line) => (line.id === 'G-GST1' ? { ...line, under: 'R-CARD' } : line)),
    }));
    const sidebar = await readStatus(standing({ groups: rocks === undefined ? [] : [rocks, ...goals] }));
    await press(sidebar, 'Made of 3 rows Guests come back');
    await press(sidebar, 'Made of 2 rows Loyalty card in the till');
    expect(await sidebar.page.locator('.kids .kids .kids').count()).toBe(0);
  });
});

describe('a row', () => {
  async function openRow(): Promise<Sidebar> {
    const sidebar = await readStatus();
    await press(sidebar, /^Winter menu/);
    await sidebar.answer('why', ok(why({ said: 'On track', notes: [{ period: '2026-11-09', text: '<b>Rain</b>' }] })));
    return sidebar;
  }

  it('is shown in the sheet, or says why not', async () => {
    const sidebar = await openRow();
    await press(sidebar, 'Show in sheet Winter menu that sells');
    await sidebar.answer('select', refused('No row has that id.'));
    await sidebar.page.getByText('No row has that id.').waitFor();
    await press(sidebar, 'Show in sheet Winter menu that sells');
    await sidebar.answer('select', ok({ says: ['Rocks, row 4.'] }));
    await sidebar.page.getByText('Rocks, row 4.').waitFor();
    expect((await sidebar.requests()).slice(-1)).toEqual([{ request: 'select', id: 'R-MENV' }]);
  });

  it('marks what its owner says otherwise, and keeps notes as text', async () => {
    const { page } = await openRow();
    await page.getByText('That is not what the rows say.').waitFor();
    await page.getByText('<b>Rain</b>').waitFor();
  });
});

it('a thousand rows stay under 3,000 elements, and each can be reached', async () => {
  const sidebar = await readStatus(crowded());
  const { page } = sidebar;
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3_000);
  await page.getByRole('searchbox').fill('Run 499');
  expect(await titles(sidebar)).toEqual(['Run 499']);
});
