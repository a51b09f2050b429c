import { adopting, found, scanned } from './build-adopt';
import { used } from './build-setup';
import { ok, refused, type Opening, type Sidebar } from './open-sidebar';
import { mine, openSetup, press } from './states-of-setup';
import type { Browsing } from './with-browser';
import type { ScanView } from '../../src/core/contract/adopt';

interface AdoptState {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

type Then = (sidebar: Sidebar) => Promise<unknown>;

/** Opens the part of Setup in which tabs are adopted, and answers its scan. */
export async function openAdopt({ read }: Browsing, opening: Opening = {}, scan: ScanView | null = scanned()): Promise<Sidebar> {
  const sidebar = await read(mine(), opening);
  await openSetup(sidebar, used(), /^Adopt your own tab/);
  if (scan !== null) await sidebar.answer('scan', ok(scan));
  return sidebar;
}

/** Opens the list of to-dos that was found. */
export async function openPlan(sidebar: Sidebar): Promise<void> {
  await press(sidebar, /^Plan/);
  await sidebar.page.getByRole('heading', { name: 'Plan' }).waitFor();
}

export async function preview(sidebar: Sidebar, view = adopting()): Promise<void> {
  await press(sidebar, 'Show what it would do');
  await sidebar.answer('adopt', ok(view));
  await sidebar.page.getByRole('heading', { name: 'What it would do' }).waitFor();
}

const on = (name: string, then: Then = () => Promise.resolve(), scan: ScanView | null = scanned()): AdoptState => ({
  name: `adopt, ${name}`,
  reach: async (browsing, opening) => {
    const sidebar = await openAdopt(browsing, opening, scan);
    await then(sidebar);
    return sidebar;
  },
});

const inPlan = (name: string, then: Then = () => Promise.resolve(), table = found()): AdoptState =>
  on(
    name,
    async (sidebar) => {
      await openPlan(sidebar);
      await then(sidebar);
    },
    scanned({ tables: [table] }),
  );

/** Every state of adopting. */
export const ADOPT_STATES: readonly AdoptState[] = [
  on('looking', ({ page }) => page.getByText('Looking through your tabs').waitFor(), null),
  on('the scan failed', (sidebar) => sidebar.fail('scan', 'boom'), null),
  on('what was found', (sidebar) => press(sidebar, /^Not taken/)),
  on('nothing was found', undefined, scanned({ tables: [] })),
  inPlan('a table'),
  inPlan('rows to look at first', (sidebar) => press(sidebar, /^Look at these first/)),
  inPlan(
    'a table to work on as it is',
    ({ page }) => page.getByRole('radio', { name: /^Work on my tab/ }).check(),
    found({ bind: { ok: true, says: '' } }),
  ),
  inPlan('a tab that Runsheet works on', undefined, found({ adopted: 'bound', adoption: 'A-0001' })),
  inPlan('a tab that was copied before', undefined, found({ adopted: 'copied', adoption: 'A-0001' })),
  inPlan('what it would do', async (sidebar) => {
    await preview(sidebar);
    await press(sidebar, /could not be read/);
  }),
  inPlan('asked once more', async (sidebar) => {
    await preview(sidebar);
    await press(sidebar, 'Apply');
    await sidebar.page
      .getByRole('alert')
      .getByText(/marked/)
      .waitFor();
  }),
  inPlan('refused', async (sidebar) => {
    await press(sidebar, 'Show what it would do');
    await sidebar.answer('adopt', refused('"Plan": the table is no longer where it was. Scan the file again.'));
    await sidebar.page.getByRole('button', { name: 'Try again' }).waitFor();
  }),
  inPlan('done', async (sidebar) => {
    await preview(sidebar);
    await press(sidebar, 'Apply');
    await press(sidebar, 'Apply all the same');
    await sidebar.answer('adopt', ok(adopting({ dry: false, adoption: 'A-7K2Q', says: ['2 rows were added.'] })));
    await sidebar.page.getByRole('button', { name: 'Undo' }).waitFor();
  }),
];
