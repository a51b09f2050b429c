import type { Page } from 'playwright-core';
import { why } from './build-overview';
import { chain, chainRow, goal, milestone, strategic } from './build-strategy';
import { ok, refused, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';
import type { ChainView } from '../../src/core/contract/strategy';

const { read } = withBrowser();

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return `${element.tagName.toLowerCase()} ${element.innerText.replace(/\s+/g, ' ').trim()}`;
  });

/** Walks from the focus to the Rock. */
async function walkTo(fields: Partial<ChainView> = {}): Promise<Sidebar> {
  const sidebar = await read(strategic());
  await press(sidebar, /^Operational audit/);
  await sidebar.answer('chain', ok(chain(fields)));
  await sidebar.page.getByRole('heading', { name: 'What it serves' }).waitFor();
  return sidebar;
}

/** Every request so far but those for the reason, which is asked for beside the links. */
const linkRequests = async ({ requests }: Sidebar): Promise<readonly unknown[]> =>
  (await requests()).filter((one) => (one as { readonly request: string }).request !== 'why');

const listed = async ({ page }: Sidebar, heading: string): Promise<readonly string[]> =>
  (await page.locator(`section:has(> h3:has-text("${heading}")) .row-button:visible`).allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );

describe('the links of a row', () => {
  it('open in the place of the tabs, with the focus on its title', async () => {
    const sidebar = await walkTo();
    expect(await sidebar.page.getByRole('tablist').count()).toBe(0);
    expect(await focused(sidebar.page)).toBe('h2 Loyalty card in the till');
    expect((await sidebar.requests())[1]).toEqual({ request: 'chain', id: 'R-AUD1' });
  });

  it('say what it serves, what serves it, what it waits for, and all of it as one sentence', async () => {
    const sidebar = await walkTo();
    expect(await listed(sidebar, 'What it serves')).toEqual(['Guests come back Off track Dee Novak']);
    expect(await listed(sidebar, 'What serves it')).toEqual([
      'Till counts cards Overdue Ben Okafor due 12 Nov',
      'Card printed Done Ben Okafor due 21 Oct',
    ]);
    expect(await listed(sidebar, 'Waits for')).toEqual(['Food thrown away At risk Ben Okafor']);
    await sidebar.page.getByText(chain().says, { exact: true }).waitFor();
  });

  it('tell why, too', async () => {
    const sidebar = await walkTo();
    await sidebar.answer('why', ok(why()));
    await sidebar.page.getByText('What was looked at').waitFor();
    expect((await sidebar.requests()).slice(2)).toEqual([{ request: 'why', id: 'R-AUD1' }]);
  });

  it('are walked up and down, and the way back is kept', async () => {
    const sidebar = await walkTo();
    await press(sidebar, /^Till counts cards/);
    await sidebar.answer('chain', ok(chain({ row: milestone, above: [goal, chainRow()], below: [], beside: [], makes: ['to-do'] })));
    await sidebar.page.getByRole('heading', { name: 'Till counts cards' }).waitFor();
    const trail = sidebar.page.getByRole('navigation', { name: 'Way here' });
    expect(await trail.getByRole('button').allInnerTexts()).toEqual(['Back', 'Start', 'Operational audit']);
    await sidebar.page.getByRole('button', { name: /^Guests come back/ }).click();
    await sidebar.answer('chain', ok(chain({ row: goal, above: [], makes: ['rock', 'to-do'] })));
    await sidebar.page.getByRole('heading', { name: 'Guests come back' }).waitFor();
    expect(await trail.getByRole('button').allInnerTexts()).toEqual(['Back', 'Start', 'Operational audit', 'Till counts cards']);
    await press(sidebar, /^Back$/);
    await sidebar.answer('chain', ok(chain({ row: milestone })));
    await sidebar.page.getByRole('heading', { name: 'Till counts cards' }).waitFor();
    await press(sidebar, 'Start');
    await sidebar.page.getByRole('tab', { name: 'Now' }).waitFor();
  });

  it('a row that somebody comes by again shortens the trail', async () => {
    const sidebar = await walkTo();
    await press(sidebar, /^Guests come back/);
    await sidebar.answer('chain', ok(chain({ row: goal, above: [], below: [chainRow({ id: 'R-AUD1', title: 'Operational audit' })] })));
    await press(sidebar, /^Operational audit · /);
    await sidebar.answer('chain', ok(chain()));
    await sidebar.page.getByRole('heading', { name: 'Loyalty card in the till' }).waitFor();
    expect(await sidebar.page.getByRole('navigation').getByRole('button').allInnerTexts()).toEqual(['Back']);
  });

  it.each([
    ['Now', /^Operational audit/],
    ['Status', /^Its links Cash up the till/],
  ])('give the focus back to what opened them, in %s', async (tab, button) => {
    const sidebar = await read(strategic());
    await openTab(sidebar, tab);
    if (tab === 'Status') await press(sidebar, /^Cash up the till/);
    await press(sidebar, button);
    await sidebar.answer('chain', ok(chain()));
    await press(sidebar, /^Back$/);
    expect(await focused(sidebar.page)).toMatch(tab === 'Now' ? /^button Operational audit/ : /^button Its links/);
    expect(await sidebar.page.getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true');
  });

  it('that could not be read are asked for again; what is gone is said to be', async () => {
    const sidebar = await read(strategic());
    await press(sidebar, /^Operational audit/);
    await sidebar.answer('chain', refused('No row that can be linked has the id "R-AUD1".'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'No row that can be linked' }).waitFor();
    await press(sidebar, 'Try again');
    await sidebar.answer('chain', ok(chain()));
    await sidebar.page.getByRole('heading', { name: 'What it serves' }).waitFor();
  });

  it('of a row that nothing is linked with say so', async () => {
    const sidebar = await read(strategic());
    await press(sidebar, /^Operational audit/);
    await sidebar.answer('chain', ok(chain({ above: [], below: [], beside: [], makes: [] })));
    await sidebar.page.getByText('Nothing is linked with it yet.').waitFor();
    expect(await sidebar.page.getByRole('button', { name: /^Make/ }).count()).toBe(0);
  });
});

describe('making a row, with the keyboard alone', () => {
  const title = ({ page }: Sidebar) => page.getByRole('textbox', { name: 'Milestone' });

  it('writes what was typed, once, says what was written, and shows it', async () => {
    const sidebar = await walkTo();
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Make milestone' }).press('Enter');
    expect(await title(sidebar).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(' Both teams trained ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cy Tanaka');
    await page.getByLabel('Due').fill('2026-12-01');
    await page.getByLabel('Due').press('Enter');
    await page.getByRole('button', { name: 'Writing' }).click({ force: true });
    await sidebar.answer('make', ok({ says: ['Milestone M-N3W0 was made: Milestones, row 9.'] }));
    await sidebar.answer('overview', ok(strategic()));
    await sidebar.answer('chain', ok(chain({ below: [chainRow({ id: 'M-N3W0', title: 'Both teams trained' })] })));
    await page.getByRole('button', { name: /^Both teams trained/ }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Milestones, row 9.' }).waitFor();
    expect(await title(sidebar).count()).toBe(0);
    const made = {
      request: 'make',
      kind: 'milestone',
      under: 'R-CARD',
      title: 'Both teams trained',
      owner: 'Cy Tanaka',
      due: '2026-12-01',
    };
    expect((await linkRequests(sidebar)).slice(2)).toEqual([made, { request: 'overview' }, { request: 'chain', id: 'R-AUD1' }]);
  });

  it('leaves owner and due date to what is usual, and says what that is', async () => {
    const sidebar = await walkTo();
    await press(sidebar, 'Make to-do');
    await sidebar.page.getByText('Blank: Ben Okafor.').waitFor();
    await sidebar.page.getByText('Blank: in seven days.').waitFor();
    await sidebar.page.getByRole('textbox', { name: 'To-do' }).fill('Call');
    await press(sidebar, 'Make to-do');
    expect((await linkRequests(sidebar))[2]).toEqual({ request: 'make', kind: 'to-do', under: 'R-CARD', title: 'Call' });
  });

  it('without a name sends nothing, and says what is missing', async () => {
    const sidebar = await walkTo();
    await press(sidebar, 'Make milestone');
    await title(sidebar).fill('   ');
    await press(sidebar, 'Make milestone');
    await sidebar.page.getByRole('alert').filter({ hasText: 'Write what is to be done.' }).waitFor();
    expect([
      await title(sidebar).getAttribute('aria-invalid'),
      await title(sidebar).evaluate((one) => one === document.activeElement),
    ]).toEqual(['true', true]);
    expect(await linkRequests(sidebar)).toHaveLength(2);
  });

  it('that was refused keeps what was typed; leaving it gives the focus back', async () => {
    const sidebar = await walkTo();
    await press(sidebar, 'Make milestone');
    await title(sidebar).fill('New');
    await press(sidebar, 'Make milestone');
    await sidebar.answer('make', refused('People knows nobody called "Zoe".'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'nobody called "Zoe"' }).waitFor();
    expect(await title(sidebar).inputValue()).toBe('New');
    await press(sidebar, 'Cancel');
    expect(await focused(sidebar.page)).toBe('button Make milestone');
  });
});
