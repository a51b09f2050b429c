import { busy, overview, why } from './build-overview';
import { FOCUS, fullWhy, HEALTH, strategic, TOP } from './build-strategy';
import { ok, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

const texts = async ({ page }: Sidebar, within: string): Promise<readonly string[]> =>
  (await page.locator(within).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
const sectionOf = (heading: string): string => `section:has(> h2:text-is("${heading}"))`;
const whose = ({ page }: Sidebar) => page.getByRole('combobox', { name: 'Whose focus' });

describe('my focus', () => {
  it('stands after what needs attention, each with its because', async () => {
    const sidebar = await read(strategic());
    const headings = await sidebar.page.getByRole('tabpanel').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.slice(-2)).toEqual(['My focus', 'First Rocks of the quarter']);
    expect(await texts(sidebar, `${sectionOf('My focus')} li`)).toEqual(FOCUS[0]?.items.map(({ title, because }) => `${title} ${because}`));
  });

  it('of somebody else is chosen, and says whose it is', async () => {
    const sidebar = await read(strategic());
    expect(await whose(sidebar).locator('option').allInnerTexts()).toEqual(['Ana Ruiz (you)', 'Ben Okafor']);
    await whose(sidebar).selectOption('Ben Okafor');
    expect(await texts(sidebar, `${sectionOf('Focus')} li`)).toEqual(['Loyalty card in the till 25 % done, 56 % expected by today.']);
  });

  it('of a reader without any is said to be empty, and others can be looked at', async () => {
    const sidebar = await read(strategic({ focus: FOCUS.slice(1) }));
    await sidebar.page.getByText('Nothing needs a closer look this week.').waitFor();
    expect(await whose(sidebar).locator('option').allInnerTexts()).toEqual(['Ana Ruiz (you)', 'Ben Okafor']);
  });

  it('of a reader whom People does not know is chosen first', async () => {
    const sidebar = await read(strategic({ you: { address: '', name: '', chosen: false } }));
    expect(await whose(sidebar).locator('option:checked').innerText()).toBe('Choose a person');
    expect(await texts(sidebar, `${sectionOf('Focus')} li`)).toEqual([]);
    await whose(sidebar).selectOption('Ana Ruiz');
    expect(await texts(sidebar, `${sectionOf('Focus')} li`)).toHaveLength(2);
  });

  it('of nobody is not there, and one person needs no choice', async () => {
    expect(await (await read(busy())).page.getByText('focus', { exact: false }).count()).toBe(0);
    const sidebar = await read(strategic({ focus: FOCUS.slice(0, 1) }));
    expect(await whose(sidebar).count()).toBe(0);
  });
});

it('the first Rocks of the quarter have owner, status and why', async () => {
  const sidebar = await read(overview({ top: TOP }));
  expect(await texts(sidebar, `${sectionOf('First Rocks of the quarter')} li`)).toEqual([
    'Loyalty card in the till Off track · Ben Okafor 25 % done, 56 % expected by today.'.replace(' · ', ' '),
    'One rota for both cafés On track Cy Tanaka 67 % done, 56 % expected by today.',
  ]);
});

it('words of the file stand where the sidebar’s own do, and never in a cell’s text', async () => {
  const rocks = TOP.map((line) => ({ ...line, title: 'Rocks on the beach' }));
  const { page } = await read(overview({ top: rocks, words: { rock: 'priority', rocks: 'priorities' } }));
  await page.getByRole('heading', { name: 'First priorities of the quarter' }).waitFor();
  expect(await page.getByText('Rocks on the beach').count()).toBe(2);
});

describe('health', () => {
  const line = ({ page }: Sidebar) => page.getByRole('button', { name: /^Rocks on track or done/ });

  it('has a chart with a gap for each week without a number, and its words', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    expect(await line(sidebar).innerText()).toMatch(/Rocks on track or done\s+1 of 4 \(25%\)/);
    const chart = line(sidebar).locator('svg.chart');
    expect(await chart.locator('circle').count()).toBe(HEALTH[0]?.trend.filter((share) => share !== null).length);
    expect((await chart.locator('path').getAttribute('d'))?.match(/M/g)).toHaveLength(2);
    await line(sidebar).click();
    await sidebar.page.getByText('Last 11 weeks, the oldest first: 100%, 90%, 80%, no data, 75%').waitFor();
  });

  it('opens the rows that are not well, by what is known of them', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    await line(sidebar).click();
    expect(await texts(sidebar, '.disclosure-body:visible .row-button')).toEqual([
      expect.stringMatching(/^Loyalty card in the till Off track/),
      'R-N0NE',
    ]);
  });

  it('without rows or earlier numbers says so', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    const bare = sidebar.page.getByRole('button', { name: /^Measurables on track/ });
    expect(await bare.innerText()).toMatch(/No data/);
    expect(await bare.locator('svg.chart').count()).toBe(0);
    await bare.click();
    await sidebar.page.getByText('There are no earlier numbers yet.').waitFor();
  });
});

describe('a status', () => {
  it('says when it is due, and of a goal what it is made of', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    expect(await sidebar.page.getByRole('button', { name: /^Loyalty card/ }).innerText()).toContain('due 18 Dec');
    await sidebar.page.getByRole('button', { name: /^Guests come back/ }).click();
    await sidebar.answer('why', ok(why()));
    await press(sidebar, 'Made of 3 rows Guests come back');
    expect(await texts(sidebar, '.kids .item-title')).toEqual(['Loyalty card in the till', 'Winter menu that sells', 'New web page']);
  });

  it('of a measurable has its values as a chart and in words', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    await sidebar.page.getByRole('button', { name: /^Guests who came back/ }).click();
    await sidebar.page.getByRole('img', { name: 'Newest 34, up from 33.' }).waitFor();
    expect(await sidebar.page.getByRole('img', { name: 'Newest 34' }).locator('circle').count()).toBe(11);
  });

  it.each([
    ['Ben Okafor', ['Loyalty card in the till']],
    ['', ['Second oven']],
  ])('is found by its owner: %s', async (owner, found) => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    await sidebar.page.getByRole('button', { name: 'Filters' }).click();
    await sidebar.page.getByRole('combobox', { name: 'Owner' }).selectOption(owner);
    expect(await texts(sidebar, '.item-title:visible')).toEqual(found);
    expect(await sidebar.page.getByRole('heading', { name: 'Health' }).count()).toBe(0);
    await sidebar.page.getByRole('status').filter({ hasText: '1 of 9 rows' }).waitFor();
  });

  it('tells what would change it, the rows behind it, what else fired, and what people say', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    await sidebar.page.getByRole('button', { name: /^Loyalty card/ }).click();
    await sidebar.answer('why', ok(why(fullWhy)));
    await sidebar.page.getByText('What would change it').waitFor();
    await sidebar.page.getByRole('button', { name: 'Rows behind it (1)' }).click();
    await sidebar.page.getByRole('button', { name: 'Other rules that hold (1)' }).click();
    const body = (await texts(sidebar, '.disclosure-body:visible')).join(' ');
    for (const says of [
      'At risk as soon as "Till counts cards" is done',
      'Drifting: Nothing moved for 35 days.',
      'Set by hand by Dee Novak, last day 27 Nov: The till is being exchanged. Derived: Off track.',
      'Its owner says: On track',
    ])
      expect(body).toContain(says);
    expect(await texts(sidebar, '.disclosure-body:visible .row-button')).toEqual(['Till counts cards Overdue']);
  });

  it('that was set by hand is given back to the rules, once', async () => {
    const sidebar = await read(strategic());
    await openTab(sidebar, 'Status');
    await sidebar.page.getByRole('button', { name: /^Loyalty card/ }).click();
    await sidebar.answer('why', ok(why(fullWhy)));
    await sidebar.page.getByRole('button', { name: 'End it now' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await sidebar.answer('end-override', ok({ says: ['It is derived again: Off track.'] }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('why', ok(why()));
    await sidebar.page.getByRole('status').filter({ hasText: 'derived again' }).waitFor();
    expect(await sidebar.page.getByRole('button', { name: 'End it now' }).count()).toBe(0);
    expect((await sidebar.requests()).slice(2, 4)).toEqual([{ request: 'end-override', id: 'R-CARD' }, { request: 'overview' }]);
  });
});
