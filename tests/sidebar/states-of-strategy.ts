import { why } from './build-overview';
import { chain, closing, fullWhy, review, rules, strategic, trial } from './build-strategy';
import { ok, refused, type Sidebar } from './open-sidebar';
import type { Browsing } from './with-browser';
import type { Opening } from './open-sidebar';

type Then = (sidebar: Sidebar) => Promise<unknown>;

interface StrategyState {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> => sidebar.page.getByRole('button', { name }).click();
const openTab = (sidebar: Sidebar, name: string): Promise<void> => sidebar.page.getByRole('tab', { name }).click();

const on = (name: string, then: Then, file = strategic()): StrategyState => ({
  name,
  reach: async ({ read }, opening) => {
    const sidebar = await read(file, opening);
    await then(sidebar);
    return sidebar;
  },
});

const inStatus =
  (then: Then): Then =>
  async (sidebar) => {
    await openTab(sidebar, 'Status');
    await then(sidebar);
  };

const inPart =
  (part: RegExp, request: string, result: unknown, then: Then = () => Promise.resolve()): Then =>
  async (sidebar) => {
    await openTab(sidebar, 'Plan');
    await press(sidebar, part);
    await sidebar.answer(request, ok(result));
    await sidebar.page.locator('.step .waiting').waitFor({ state: 'detached' });
    await then(sidebar);
  };

const walked =
  (then: Then = () => Promise.resolve()): Then =>
  async (sidebar) => {
    await press(sidebar, /^Operational audit/);
    await sidebar.answer('chain', ok(chain()));
    await sidebar.page.getByRole('heading', { name: 'What it serves' }).waitFor();
    await then(sidebar);
  };

const making = (then: Then): Then =>
  walked(async (sidebar) => {
    await press(sidebar, 'Make milestone');
    await then(sidebar);
  });

async function fillIn(sidebar: Sidebar): Promise<void> {
  await sidebar.page.getByRole('textbox', { name: 'Milestone' }).fill('Both teams trained');
  await press(sidebar, 'Make milestone');
}

const openAll: Then = async ({ page }) => {
  for (const button of await page.locator('.line > button:visible').all()) await button.click();
};

async function confirmClose(sidebar: Sidebar): Promise<void> {
  for (const at of [1, 2]) await sidebar.page.getByRole('combobox').nth(at).selectOption('Carried');
  await press(sidebar, 'Look at what will be done');
}

async function changeRule(sidebar: Sidebar): Promise<void> {
  await press(sidebar, /^Rocks 2 rules/);
  await sidebar.page.getByRole('spinbutton').first().fill('0.6');
  await press(sidebar, 'Try 1 change');
}

/** Every state of focus, health, links and plan. */
export const STRATEGY_STATES: readonly StrategyState[] = [
  on('focus, the first of the quarter and what needs attention', () => Promise.resolve()),
  on('nobody’s focus chosen', () => Promise.resolve(), strategic({ you: { address: '', name: '', chosen: false } })),
  on('no focus of the reader', () => Promise.resolve(), strategic({ focus: strategic().focus.slice(1) })),
  on(
    'health and statuses',
    inStatus(() => Promise.resolve()),
  ),
  on('everything of Status open', inStatus(openAll)),
  on(
    'a full reason',
    inStatus(async (sidebar) => {
      await press(sidebar, /^Loyalty card/);
      await sidebar.answer('why', ok(why(fullWhy)));
      await sidebar.page.getByText('What would change it').waitFor();
    }),
  ),
  on('reading the links', (sidebar) => press(sidebar, /^Operational audit/)),
  on('links that could not be read', async (sidebar) => {
    await press(sidebar, /^Operational audit/);
    await sidebar.answer('chain', refused('No row has that id.'));
    await sidebar.page.getByRole('button', { name: 'Try again' }).waitFor();
  }),
  on('the links of a row', walked()),
  on(
    'a long way through links',
    walked(async (sidebar) => {
      await press(sidebar, /^Till counts cards/);
      await sidebar.answer('chain', ok(chain({ above: [], beside: [], makes: [] })));
      await press(sidebar, /^Card printed/);
      await sidebar.answer('chain', ok(chain({ above: [], below: [], beside: [], makes: [] })));
      await sidebar.page.getByText('Nothing is linked with it yet.').waitFor();
    }),
  ),
  on(
    'making a row',
    making(() => Promise.resolve()),
  ),
  on(
    'making a row without a name',
    making((sidebar) => press(sidebar, 'Make milestone')),
  ),
  on('writing the row', making(fillIn)),
  on(
    'a row that was refused',
    making(async (sidebar) => {
      await fillIn(sidebar);
      await sidebar.answer('make', refused('People knows nobody called "Zoe".'));
      await sidebar.page.getByRole('alert').filter({ hasText: 'Zoe' }).waitFor();
    }),
  ),
  on(
    'a row that was written',
    making(async (sidebar) => {
      await fillIn(sidebar);
      await sidebar.answer('make', ok({ says: ['Milestone M-N3W0 "Both teams trained" was made: Milestones, row 9.'] }));
      await sidebar.answer('overview', ok(strategic()));
      await sidebar.page.getByRole('button', { name: 'Make milestone' }).waitFor();
    }),
  ),
  on('the parts of the plan', (sidebar) => openTab(sidebar, 'Plan')),
  on('reading the review', async (sidebar) => {
    await openTab(sidebar, 'Plan');
    await press(sidebar, /^Review/);
  }),
  on('a review that could not be read', async (sidebar) => {
    await openTab(sidebar, 'Plan');
    await press(sidebar, /^Review/);
    await sidebar.fail('review', 'boom');
    await sidebar.page.getByRole('button', { name: 'Try again' }).waitFor();
  }),
  on('the review', inPart(/^Review/, 'review', review())),
  on('the review, all open', inPart(/^Review/, 'review', review(), openAll)),
  on('a quarter to close', inPart(/^Close the quarter/, 'quarter', closing({ reopens: '2026 Q3' }))),
  on(
    'a quarter without all choices',
    inPart(/^Close the quarter/, 'quarter', closing(), (sidebar) => press(sidebar, 'Look at what will be done')),
  ),
  on('a quarter before it is closed', inPart(/^Close the quarter/, 'quarter', closing(), confirmClose)),
  on(
    'closing a quarter',
    inPart(/^Close the quarter/, 'quarter', closing(), async (sidebar) => {
      await confirmClose(sidebar);
      await press(sidebar, 'Close 2026 Q4');
    }),
  ),
  on('a quarter that is closed', inPart(/^Close the quarter/, 'quarter', closing({ rows: [], reopens: '2026 Q4' }))),
  on(
    'before a closing is taken back',
    inPart(/^Close the year/, 'year', closing({ rows: [], reopens: '2025' }), (sidebar) => press(sidebar, /^Take back/)),
  ),
  on('the rules', inPart(/^Rules/, 'rules', rules(), openAll)),
  on('trying a rule', inPart(/^Rules/, 'rules', rules(), changeRule)),
  on(
    'a rule that was tried',
    inPart(/^Rules/, 'rules', rules(), async (sidebar) => {
      await changeRule(sidebar);
      await sidebar.answer('try-rules', ok(trial()));
      await sidebar.page.getByRole('button', { name: /^Save/ }).waitFor();
    }),
  ),
];
