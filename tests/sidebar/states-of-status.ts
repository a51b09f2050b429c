import { card, why } from './build-overview';
import { crowded, standing } from './build-status';
import { fullWhy } from './build-strategy';
import { ok, type Opening, type Sidebar } from './open-sidebar';
import type { Browsing } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';

interface StatusState {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> => sidebar.page.getByRole('button', { name }).click();

const on = (name: string, then: (sidebar: Sidebar) => Promise<unknown>, file: Overview = standing()): StatusState => ({
  name,
  reach: async ({ read }, opening) => {
    const sidebar = await read(file, opening);
    await sidebar.page.getByRole('tab', { name: 'Status' }).click();
    await then(sidebar);
    return sidebar;
  },
});

async function filter(sidebar: Sidebar, team: string): Promise<void> {
  await press(sidebar, 'Filters');
  await sidebar.page.getByRole('combobox', { name: 'Team' }).selectOption(team);
}

async function openReason(sidebar: Sidebar): Promise<void> {
  await sidebar.page
    .getByRole('button', { name: /^Loyalty card/ })
    .first()
    .click();
  const notes = [{ period: '2026-11-09', text: 'Rain all week.' }];
  await sidebar.answer('why', ok(why({ ...fullWhy, notes, card: card() })));
  for (const name of ['What was looked at', /^Rows behind it/, /^Other rules/]) await press(sidebar, name);
}

/** Every state of Status and of the reasons in it. */
export const STATUS_STATES: readonly StatusState[] = [
  on('runs, numbers and goals', () => Promise.resolve()),
  on('runs, numbers and goals of a file from right to left', () => Promise.resolve(), standing({ locale: 'ar_EG' })),
  on('runs in one state', (sidebar) => press(sidebar, /^Overdue/)),
  on('filtered and divided', async (sidebar) => {
    await filter(sidebar, 'Kitchen');
    await sidebar.page.getByRole('combobox', { name: 'Divide by' }).selectOption('owner');
  }),
  on('filters that leave nothing', async (sidebar) => {
    await filter(sidebar, 'Kitchen');
    await sidebar.page.getByRole('searchbox').fill('loyalty');
  }),
  on('the tree of goals', async (sidebar) => {
    await press(sidebar, 'Made of 3 rows Guests come back');
    await press(sidebar, 'Made of 2 rows Loyalty card in the till');
  }),
  on('a reason, all open', openReason),
  on('a reason from right to left', openReason, standing({ locale: 'ar_EG' })),
  on('choosing as whom to look', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Looking as' }).fill('b');
    await page.getByRole('option').first().waitFor();
  }),
  on('a thousand rows', () => Promise.resolve(), crowded()),
];
