import type { Page } from 'playwright-core';
import { report } from './build-report';
import { bare, busy, overview } from './build-overview';
import { ok, refused } from './open-sidebar';
import { fresh, press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

describe('checking now', () => {
  it.each([
    ['nothing', report(), 'Checked. Nothing had to change.'],
    ['one cell', report({ changed: 1 }), 'Checked. 1 cell brought up to date.'],
    [
      'one of each',
      report({ opened: [1], missed: [1], moved: [1], closed: [1], changed: 9 }),
      'Checked: 1 run opened, 1 missed, 1 moved on, 1 closed.',
    ],
    [
      'mails',
      report({ mails: [{ state: 'sent' }, { state: 'sent' }, { state: 'dry run' }] }),
      'Checked: 2 mails sent, 1 mail listed in the Outbox.',
    ],
    ['mails that are not needed', report({ mails: [{ state: 'not needed' }] }), 'Checked. Nothing had to change.'],
    ['rows to mend', report({ changed: 2, issues: [1, 2] }), 'Checked. 2 cells brought up to date. 2 rows need mending.'],
    ['half of the work', report({ opened: [1, 2], complete: false }), 'Checked: 2 runs opened. The rest follows at the next check.'],
    ['a file that is held', report({ complete: false }), 'Another check is working on this file. Its result will be here in a minute.'],
  ])('says in one sentence what was done: %s', async (_what, result, says) => {
    const sidebar = await read(overview());
    await press(sidebar, 'Check now');
    await sidebar.answer('sweep', ok(result));
    await sidebar.answer('overview', ok(overview()));
    await sidebar.page.getByRole('status').filter({ hasText: says }).waitFor();
  });

  it('reads the file again and shows what is new', async () => {
    const sidebar = await read(overview());
    await press(sidebar, 'Check now');
    await sidebar.answer('sweep', ok(report()));
    await sidebar.answer('overview', ok(busy({ checks: { on: true, last: '2026-11-20T07:20', late: false } })));
    await sidebar.page.getByText('Checked today 07:20').waitFor();
    await sidebar.page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { request: 'sweep' }, { request: 'overview' }]);
  });

  it('is asked for once, however often it is pressed', async () => {
    const sidebar = await read(overview());
    await sidebar.page.getByRole('button', { name: 'Check now' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await sidebar.page.getByRole('button', { name: 'Checking' }).click({ force: true });
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { request: 'sweep' }]);
  });

  it('shows that it is at work until the file was read again', async () => {
    const sidebar = await read(overview());
    const { page } = sidebar;
    await press(sidebar, 'Check now');
    const button = page.getByRole('button', { name: 'Checking' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
    await sidebar.answer('sweep', ok(report()));
    await page.getByText('Nothing had to change.').waitFor();
    expect(await button.count()).toBe(1);
    await sidebar.answer('overview', ok(overview()));
    await page.getByRole('button', { name: 'Check now' }).waitFor();
    expect(await page.getByRole('button', { name: 'Check now' }).getAttribute('aria-disabled')).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check now');
  });

  it('keeps others from working at the same time', async () => {
    const sidebar = await read(fresh());
    await press(sidebar, 'Start hourly checks');
    await sidebar.page.getByRole('heading', { name: 'Start hourly checks' }).waitFor();
    await press(sidebar, 'Check now');
    await press(sidebar, 'Cancel');
    await sidebar.page.getByRole('button', { name: 'Checking' }).click({ force: true });
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { request: 'preview' }, { request: 'sweep' }]);
  });
});

describe('work that failed', () => {
  it('is refused with the server’s own sentence', async () => {
    const sidebar = await read(busy());
    await press(sidebar, 'Check now');
    await sidebar.answer('sweep', refused('Runsheet is working on this file. Wait a minute and try again.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'Wait a minute and try again.' }).waitFor();
    expect(await sidebar.page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
    await press(sidebar, 'Dismiss');
    expect(await sidebar.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(await sidebar.page.getByText('Wait a minute').count()).toBe(0);
    await sidebar.page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
  });

  it('offers to read the file again where it is not known what was done', async () => {
    const sidebar = await read(overview());
    await press(sidebar, 'Check now');
    await sidebar.fail('sweep', 'Exception: Service Spreadsheets timed out');
    await sidebar.page.getByRole('alert').filter({ hasText: 'Google did not answer.' }).waitFor();
    await press(sidebar, 'Reload');
    await sidebar.answer('overview', ok(busy()));
    await sidebar.page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
    expect(await sidebar.page.getByText('Google did not answer.').count()).toBe(0);
  });

  it('says what was done even where the file could not be read after it', async () => {
    const sidebar = await read(busy());
    await press(sidebar, 'Check now');
    await sidebar.answer('sweep', ok(report({ opened: [1] })));
    await sidebar.fail('overview', 'boom');
    const alert = sidebar.page.getByRole('alert');
    await alert.filter({ hasText: 'Google did not answer.' }).waitFor();
    expect(await alert.innerText()).toContain('Checked: 1 run opened.');
    await sidebar.page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
  });

  it('keeps what is shown where reading it again fails', async () => {
    const sidebar = await read(busy());
    await press(sidebar, 'Check now');
    await sidebar.fail('sweep', 'boom');
    await press(sidebar, 'Reload');
    await sidebar.answerText('overview', 'not JSON');
    await sidebar.page.getByText('could not read the answer').waitFor();
    await sidebar.page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
  });

  it('shows no text of Google', async () => {
    const sidebar = await read(bare());
    await press(sidebar, 'Set up tabs');
    await sidebar.fail('install', 'TypeError: Cannot read properties of null (line 12)');
    await sidebar.page.getByRole('alert').filter({ hasText: 'Google did not answer.' }).waitFor();
    expect(await sidebar.page.getByText('TypeError').count()).toBe(0);
  });
});

describe('work without an answer', () => {
  it('is said to take long, and after more than Google’s six minutes offers to look what was done', async () => {
    const sidebar = await read(overview(), { ownClock: true });
    const { page } = sidebar;
    await press(sidebar, 'Check now');
    await page.clock.runFor(11_000);
    await page.getByText('Still working. A large file takes a few minutes.').waitFor();
    await page.clock.runFor(360_000);
    expect(await page.getByRole('button', { name: 'Checking' }).count()).toBe(1);
    await page.clock.runFor(30_000);
    await page.getByText('What you asked for may be done all the same').waitFor();
    await press(sidebar, 'Reload');
    await sidebar.answer('overview', ok(busy()));
    await page.clock.runFor(1_000);
    await page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
  });
});

describe('coming back to the sidebar', () => {
  const focus = (page: Page): Promise<unknown> => page.evaluate(() => window.dispatchEvent(new Event('focus')));

  it.each([
    ['a moment before it is old', 14_999, 0],
    ['when it is old', 15_000, 1],
    ['a moment after', 15_001, 1],
  ])('what is shown is read again: %s', async (_when, age, reads) => {
    const sidebar = await read(overview(), { ownClock: true });
    const { page } = sidebar;
    const later = await page.evaluate(() => Date.now() + 60_000);
    await page.clock.setFixedTime(later);
    await focus(page);
    await sidebar.answer('overview', ok(busy()));
    await page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
    await page.clock.setFixedTime(later + age);
    await focus(page);
    await focus(page);
    expect(await sidebar.requests()).toHaveLength(2 + reads);
  });

  it('takes the newest of two answers, whichever comes last', async () => {
    const sidebar = await read(overview(), { ownClock: true });
    const { page } = sidebar;
    await page.clock.runFor(16_000);
    await focus(page);
    await page.clock.runFor(16_000);
    await focus(page);
    expect(await sidebar.requests()).toHaveLength(3);
    await page.evaluate(
      (texts) => {
        const { calls } = window as unknown as { calls: { success: (text: string) => void }[] };
        calls[2]?.success(texts.newer);
        calls[1]?.success(texts.older);
      },
      { newer: JSON.stringify(ok(busy())), older: JSON.stringify(ok(overview())) },
    );
    await page.getByRole('paragraph').filter({ hasText: 'Weekly coffee order' }).waitFor();
  });
});
