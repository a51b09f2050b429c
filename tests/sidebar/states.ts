import { bare, busy, card, group, manyLines, overview, preview, signing, toSign, why } from './build-overview';
import { report } from './build-report';
import { ok, refused, type Opening, type Sidebar } from './open-sidebar';
import { SETUP_STATES } from './states-of-setup';
import { ACTING_STATES } from './states-of-acting';
import { ADOPT_STATES } from './states-of-adopt';
import { MEETING_STATES } from './states-of-meeting';
import { STATUS_STATES } from './states-of-status';
import { STRATEGY_STATES } from './states-of-strategy';
import type { Browsing } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';

/** A way to bring the sidebar into one of its states. */
export interface State {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

/** Set up a moment ago, with nothing in it. */
export const fresh = (fields: Partial<Overview> = {}): Overview =>
  overview({ company: '', checks: { on: false, last: null, late: false }, mail: 'off', groups: [], ...fields });

export const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> => sidebar.page.getByRole('button', { name }).click();

export const openTab = (sidebar: Sidebar, name: string): Promise<void> => sidebar.page.getByRole('tab', { name }).click();

const on = (name: string, file: Overview, then: (sidebar: Sidebar) => Promise<unknown> = () => Promise.resolve()): State => ({
  name,
  reach: async ({ read }, opening) => {
    const sidebar = await read(file, opening);
    await then(sidebar);
    return sidebar;
  },
});

const opened = (name: string, then: (sidebar: Sidebar) => Promise<unknown>, more: Opening = {}): State => ({
  name,
  reach: async ({ open }, opening) => {
    const sidebar = await open({ ...opening, ...more });
    await then(sidebar);
    return sidebar;
  },
});

async function startWith(sidebar: Sidebar, mode: 'Dry run' | 'On'): Promise<void> {
  await press(sidebar, 'Start hourly checks');
  await sidebar.answer('preview', ok(preview()));
  await sidebar.page.getByRole('radio', { name: mode }).check();
}

async function check(sidebar: Sidebar, settle: () => Promise<void>): Promise<void> {
  await press(sidebar, 'Check now');
  await settle();
}

/** Every state of the sidebar. */
export const STATES: readonly State[] = [
  opened('reading the file', ({ page }) => page.locator('main[aria-busy="true"]').waitFor()),
  opened('opened alone', ({ page }) => page.getByRole('alert').filter({ hasText: 'inside a Google Sheet' }).waitFor(), {
    withGoogle: false,
  }),
  opened('another version', (sidebar) => sidebar.answer('overview', ok(overview(), '0.0.1'))),
  opened('not to be read', (sidebar) => sidebar.fail('overview', 'NetworkError: Connection failure due to HTTP 0')),
  on('before the tabs are set up', bare()),
  on('setting up tabs', bare(), (sidebar) => press(sidebar, 'Set up tabs')),
  on('set up and empty', fresh()),
  on('looking at the first check', fresh(), (sidebar) => press(sidebar, 'Start hourly checks')),
  on('before the start, mail listed', fresh(), (sidebar) => startWith(sidebar, 'Dry run')),
  on('before the start, mail on', fresh(), (sidebar) => startWith(sidebar, 'On')),
  on('all clear', overview()),
  on('much to do', busy()),
  on('much to do, none of it the reader’s', busy({ attention: busy().attention.filter(({ mine }) => !mine) })),
  on(
    'much to do for an unknown reader',
    busy({ you: { address: '', name: '', chosen: false }, attention: busy().attention.map((item) => ({ ...item, mine: false })) }),
  ),
  on('late', busy({ checks: { on: true, last: '2026-11-19T17:00', late: true } })),
  on('stopped, in a copy', busy({ checks: { on: false, last: '2026-11-19T17:00', late: true }, notice: 'This file is a copy.' })),
  on('checked by somebody else', busy({ checks: { on: false, last: '2026-11-20T07:00', late: false } })),
  on('checking', busy(), (sidebar) => press(sidebar, 'Check now')),
  on('checked', busy(), (sidebar) =>
    check(sidebar, async () => {
      await sidebar.answer('sweep', ok(report({ opened: [1, 2], mails: [{ state: 'sent' }], issues: [1] })));
      await sidebar.answer('overview', ok(busy()));
    }),
  ),
  on('refused', busy(), (sidebar) =>
    check(sidebar, () => sidebar.answer('sweep', refused('Runsheet is working on this file. Wait a minute.'))),
  ),
  on('failed', busy(), (sidebar) => check(sidebar, () => sidebar.fail('sweep', 'boom'))),
  on('a reason open', busy(), async (sidebar) => {
    await openTab(sidebar, 'Status');
    await press(sidebar, /Loyalty card/);
    await sidebar.answer('why', ok(why()));
    await sidebar.page.getByText('What was looked at').waitFor();
  }),
  on('a reason that did not come', busy(), async (sidebar) => {
    await openTab(sidebar, 'Status');
    await press(sidebar, /Loyalty card/);
    await sidebar.fail('why', 'boom');
    await sidebar.page.getByRole('button', { name: 'Try again' }).waitFor();
  }),
  on('something to sign', toSign()),
  on('something to sign on a busy day', busy({ signing: toSign().signing })),
  on('nothing that the reader may sign', overview({ signing: [signing({ refusal: 'It was done by you.' })] })),
  on('signing', toSign(), (sidebar) => press(sidebar, 'Approve Count the safe')),
  on('signed', toSign(), async (sidebar) => {
    await press(sidebar, 'Approve Count the safe');
    await sidebar.answer('sign-off', ok({ says: ['Count the safe, done by Ben Okafor, is signed off and closes at the next check.'] }));
    await sidebar.answer('overview', ok(overview()));
  }),
  on('a sign-off that was refused', toSign(), async (sidebar) => {
    await press(sidebar, 'Approve Count the safe');
    await sidebar.answer('sign-off', refused('Count the safe: Dee has signed it off already.'));
  }),
  on('a reason asked for', toSign(), (sidebar) => press(sidebar, 'Reject Count the safe')),
  on('a reason that is missing', toSign(), async (sidebar) => {
    await press(sidebar, 'Reject Count the safe');
    await press(sidebar, 'Send back');
  }),
  on('rows that could not be read', busy(), (sidebar) => press(sidebar, /could not be read/)),
  on('statuses', busy(), (sidebar) => openTab(sidebar, 'Status')),
  on('a status open', busy(), async (sidebar) => {
    await openTab(sidebar, 'Status');
    await press(sidebar, /Loyalty card/);
    await sidebar.answer('why', ok(why()));
    await sidebar.page.getByText('What was looked at').waitFor();
  }),
  on('the card of a process', busy(), async (sidebar) => {
    await openTab(sidebar, 'Status');
    await press(sidebar, /Cash up the till/);
    await sidebar.answer('why', ok(why({ card: card() })));
    await sidebar.page.getByText('Newest 13 runs').waitFor();
  }),
  on('many statuses', overview({ groups: [group(manyLines(200))] }), (sidebar) => openTab(sidebar, 'Status')),
  on('nothing found', busy(), async (sidebar) => {
    await openTab(sidebar, 'Status');
    await sidebar.page.getByRole('searchbox').fill('no such thing');
  }),
  on('no statuses', overview({ groups: [] }), (sidebar) => openTab(sidebar, 'Status')),
  ...STRATEGY_STATES,
  ...SETUP_STATES,
  ...ADOPT_STATES,
  ...ACTING_STATES,
  ...MEETING_STATES,
  ...STATUS_STATES,
];
