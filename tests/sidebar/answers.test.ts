import { BINS, COFFEE, done, goes, morning, names, settle, shows } from './act-in';
import { ok, type Sidebar } from './open-sidebar';
import { press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

/** Google calls back once more for the action, after it already did. */
async function callBackAgain({ page }: Sidebar, text: string): Promise<void> {
  await page.evaluate((answer) => {
    const { calls } = window as unknown as { calls: { json: string; success: (text: string) => void }[] };
    calls.find(({ json }) => json.includes('"complete"'))?.success(answer);
  }, text);
}

const says = JSON.stringify(ok(done('Bins is done.')));

it('an answer that comes twice counts once: nothing is asked or told a second time', async () => {
  const sidebar = await read(morning());
  await press(sidebar, 'Mark it done Bins');
  await goes(sidebar, 'Bins');
  await sidebar.answerText('complete', says);
  await callBackAgain(sidebar, says);
  await settle(sidebar, morning({ attention: [COFFEE] }));
  await callBackAgain(sidebar, says);
  await sidebar.page.getByText('Updating the sheet').waitFor({ state: 'detached' });
  expect(await names(sidebar)).toEqual(['complete', 'settle', 'overview']);
  expect(await sidebar.page.getByText('Bins is done.').count()).toBeLessThanOrEqual(1);
});

it('an answer that comes after the action was taken for lost changes nothing: what the file said stands', async () => {
  const sidebar = await read(morning());
  await press(sidebar, 'Mark it done Bins');
  await sidebar.fail('complete', 'NetworkError');
  await sidebar.answer('overview', ok(morning({ attention: [COFFEE, BINS] })));
  await sidebar.page.getByRole('alert').filter({ hasText: 'the file does not show it. Do it again.' }).waitFor();
  await callBackAgain(sidebar, says);
  await settle(sidebar, morning());
  await callBackAgain(sidebar, says);
  await sidebar.page.getByText('Updating the sheet').waitFor({ state: 'detached' });
  expect(await shows(sidebar, 'Bins')).toBe(1);
  expect(await names(sidebar)).toEqual(['complete', 'overview', 'settle', 'overview']);
});
