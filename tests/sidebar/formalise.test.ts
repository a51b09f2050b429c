import { honesty, leaving } from './build-formalise';
import { used } from './build-setup';
import { ok, refused, type Sidebar } from './open-sidebar';
import { mine, openSetup, press } from './states-of-setup';
import { withBrowser } from './with-browser';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import type { HonestyView } from '../../src/core/contract/formalise';

const { read } = withBrowser();

async function open(report: HonestyView = honesty()): Promise<Sidebar> {
  const sidebar = await read(mine());
  await openSetup(sidebar, used(), /^Make it everybody/);
  await sidebar.answer('honesty', ok(report));
  await sidebar.page.getByText(report.says).waitFor();
  return sidebar;
}

const asked = async ({ requests }: Sidebar, name: string): Promise<readonly unknown[]> =>
  (await requests()).filter((one) => (one as { readonly request: string }).request === name);

it('what to mend first leads to its row, or to its cell in any tab', async () => {
  const sidebar = await open();
  await press(sidebar, 'Show in sheet Processes without a backup');
  expect(await asked(sidebar, 'select')).toEqual([{ request: 'select', id: 'P-10CK' }]);
  await sidebar.answer('select', ok({ says: ['Processes, row 3.'], rows: ['P-10CK'] }));
  await press(sidebar, 'Show in sheet Formulas overwritten by typed values');
  expect(await asked(sidebar, 'show-place')).toEqual([{ request: 'show-place', sheet: 'Budget 2026', row: 14, column: 'J' }]);
  await sidebar.answer('show-place', refused('The tab Budget 2026 is hidden. Show it (View, Hidden sheets), then choose again.'));
  await sidebar.page.getByText('The tab Budget 2026 is hidden.').waitFor();
  expect(await sidebar.page.getByRole('button', { name: /^Show in sheet A second/ }).count()).toBe(0);
});

it('the Dictionary is written on request, and what it lacks is said', async () => {
  const sidebar = await open();
  await press(sidebar, 'Write the dictionary');
  await sidebar.answer('write-dictionary', ok({ says: ['Dictionary: 2 columns added.'] }));
  await sidebar.page.getByText('Dictionary: 2 columns added.').waitFor();
});

it('nobody leaves before it was listed what that does; hidden tabs are shown by choice', async () => {
  const sidebar = await open();
  expect(await asked(sidebar, 'leave')).toEqual([]);
  await press(sidebar, 'See what would happen');
  await sidebar.answer('leave', ok(leaving()));
  await sidebar.page.getByLabel('Show the hidden tabs too').check();
  await sidebar.answer('leave', ok(leaving({ says: ['Hidden tabs are shown: Log.'] })));
  await press(sidebar, 'Remove Runsheet now');
  await sidebar.answer('leave', ok(leaving({ dry: false, says: ['Escalation mail is set to off.'] })));
  await sidebar.page.getByText('Escalation mail is set to off.').first().waitFor();
  expect(await asked(sidebar, 'leave')).toEqual([
    { request: 'leave', dry: true, show: false },
    { request: 'leave', dry: true, show: true },
    { request: 'leave', dry: false, show: true },
  ]);
});

it('a file that was left says so and offers nothing to remove', async () => {
  const sidebar = await open();
  await press(sidebar, 'See what would happen');
  await sidebar.answer('leave', ok(leaving({ left: true, says: ['Runsheet was removed from this file on 2026-11-20 already.'] })));
  await sidebar.page.getByText('Runsheet was removed from this file on 2026-11-20 already.').waitFor();
  expect(await sidebar.page.getByRole('button', { name: 'Remove Runsheet now' }).count()).toBe(0);
});

it('cells that somebody pastes on purpose stay text, and nothing is wider than the sidebar', async () => {
  const [first] = honesty().fixes;
  if (first === undefined) throw new Error('no fix');
  const fixes = HOSTILE_TEXTS.map(({ name, text }) => ({ ...first, key: name, why: text.slice(0, 400) }));
  const { page } = await open(honesty({ fixes }));
  expect(await page.locator('img, script[src="x"]').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});
