import { bare, overview, preview } from './build-overview';
import { setup } from './build-setup';
import { ok, refused, type Sidebar } from './open-sidebar';
import { fresh, press } from './states';
import { withBrowser } from './with-browser';
import type { StartPreview } from '../../src/core/contract/overview';

const { read } = withBrowser();

const mode = (sidebar: Sidebar, name: string) => sidebar.page.getByRole('radio', { name, exact: false });

describe('a file without tabs', () => {
  it('offers to set them up, and nothing else', async () => {
    const { page } = await read(bare());
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Set up tabs']);
    expect(await page.getByRole('tab').count()).toBe(0);
  });

  it.each([
    [false, [{ request: 'overview' }, { request: 'install', sample: false }]],
    [true, [{ request: 'overview' }, { request: 'install', sample: true }]],
  ])('sets them up, once; sample company: %s', async (sample, requests) => {
    const sidebar = await read(bare());
    await sidebar.page.getByRole('checkbox', { name: 'Include a sample company' }).setChecked(sample);
    await sidebar.page.getByRole('button', { name: 'Set up tabs' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await sidebar.page.getByRole('button', { name: 'Setting up' }).click({ force: true });
    expect(await sidebar.requests()).toEqual(requests);
  });

  it('says what was set up, shows what comes next, and keeps the focus', async () => {
    const sidebar = await read(bare());
    await press(sidebar, 'Set up tabs');
    await sidebar.answer('install', ok({ says: ['Created 12 tabs.', 'Wrote 346 rows.'] }));
    await sidebar.answer('overview', ok(fresh()));
    await sidebar.answer('setup', ok(setup()));
    await sidebar.page.getByRole('button', { name: 'Next: Answer three questions' }).waitFor();
    expect(await sidebar.page.getByRole('status').first().innerText()).toMatch(/Created 12 tabs\.\s+Wrote 346 rows\./);
    await sidebar.page.waitForFunction(() => document.activeElement?.closest('[role=status]')?.textContent.includes('Created 12 tabs.'));
  });

  it('stays as it is where setting up was refused', async () => {
    const sidebar = await read(bare());
    await press(sidebar, 'Set up tabs');
    await sidebar.answer('install', refused('Runsheet is working on this file at the moment.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'at the moment' }).waitFor();
    await sidebar.page.getByRole('button', { name: 'Set up tabs' }).waitFor();
  });
});

describe('a file that is not checked', () => {
  it.each([
    ['never checked', { on: false, last: null, late: false }, true],
    ['checked long ago', { on: false, last: '2026-11-18T07:00', late: true }, true],
    ['checked by somebody else', { on: false, last: '2026-11-20T07:00', late: false }, false],
  ])('offers the hourly checks, first where nobody checks: %s', async (_what, checks, isFirst) => {
    const { page } = await read(overview({ checks }));
    const headings = await page.getByRole('tabpanel').getByRole('heading').allInnerTexts();
    expect(headings).toEqual(isFirst ? ['Start hourly checks', 'All clear'] : ['All clear', 'Hourly checks']);
    expect(await page.getByRole('button', { name: 'Start hourly checks' }).count()).toBe(1);
  });

  it('does not offer them to who has started them', async () => {
    const { page } = await read(overview());
    expect(await page.getByRole('button', { name: 'Start hourly checks' }).count()).toBe(0);
  });
});

/** The step before the start, on that preview. */
async function readPreview(fields: Partial<StartPreview> = {}): Promise<Sidebar> {
  const sidebar = await read(fresh());
  await press(sidebar, 'Start hourly checks');
  await sidebar.answer('preview', ok(preview(fields)));
  await sidebar.page.getByRole('group', { name: 'Mail' }).waitFor();
  return sidebar;
}

/** A preview where mail cannot be switched on. */
async function readImpossible(): Promise<Sidebar> {
  const { domains: _domains, ...rest } = preview({ mail: 'on' });
  const sidebar = await read(fresh());
  await press(sidebar, 'Start hourly checks');
  await sidebar.answer('preview', ok(rest));
  await sidebar.page.getByRole('group', { name: 'Mail' }).waitFor();
  return sidebar;
}

describe('before the hourly checks start', () => {
  it('is shown what they would do, whom they mail, and from where', async () => {
    const { page } = await readPreview();
    const text = await page.getByRole('tabpanel').innerText();
    const { says, mails, recipients, from } = preview();
    const parts = [
      ...says,
      ...mails.flatMap(({ to, subject }) => [subject, to]),
      ...recipients.flatMap(({ name, address }) => [name, address]),
      from,
    ];
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    expect(text).toContain('Who may be mailed (3)');
  });

  it('the focus goes to its heading, and back to where it came from', async () => {
    const sidebar = await read(fresh());
    await press(sidebar, 'Start hourly checks');
    await sidebar.page.locator('h2:focus', { hasText: 'Start hourly checks' }).waitFor();
    await press(sidebar, 'Cancel');
    await sidebar.page.getByRole('heading', { name: 'Ready for your rows' }).waitFor();
    await sidebar.page.locator('button:focus', { hasText: 'Start hourly checks' }).waitFor();
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { request: 'preview' }]);
  });

  it.each([
    ['Off', 'Start', 'off'],
    ['Dry run', 'Start', 'dry run'],
    ['On', 'Start and send mail', 'on'],
  ])('mail is chosen: %s', async (label, button, mail) => {
    const sidebar = await readPreview();
    await mode(sidebar, label).check();
    await sidebar.page.getByRole('button', { name: button, exact: true }).dblclick();
    await sidebar.answer('start', ok({ says: ['The first check comes within the hour.'] }));
    await sidebar.answer('overview', ok(overview()));
    await sidebar.page.getByText('All clear').waitFor();
    await sidebar.page.waitForFunction(() => document.activeElement?.closest('[role=status]')?.textContent.includes('within the hour'));
    expect(await sidebar.requests()).toEqual([
      { request: 'overview' },
      { request: 'preview' },
      { request: 'start', mail },
      { request: 'overview' },
    ]);
  });

  it.each([
    ['off', 'Dry run'],
    ['dry run', 'Dry run'],
    ['on', 'On'],
  ] as const)('where mail is %s, %s is chosen beforehand', async (mail, chosen) => {
    const sidebar = await readPreview({ mail });
    expect(await mode(sidebar, chosen).isChecked()).toBe(true);
  });

  it('only mail that is on says whom and from where, before it is agreed to', async () => {
    const sidebar = await readPreview();
    const agreement = sidebar.page.getByText('Runsheet will mail 3 people named above, from mara@cafe.example');
    expect(await agreement.count()).toBe(0);
    await mode(sidebar, 'On').check();
    await agreement.waitFor();
    await sidebar.page.getByText('Whoever you add later is mailed at cafe.example only').waitFor();
  });

  it('mail that cannot be turned on is not offered', async () => {
    const sidebar = await readImpossible();
    expect(await mode(sidebar, 'On').isDisabled()).toBe(true);
    expect(await mode(sidebar, 'Dry run').isChecked()).toBe(true);
  });

  it('a permission that is missing can be given from there', async () => {
    const sidebar = await read(fresh());
    await press(sidebar, 'Start hourly checks');
    const address = 'https://script.google.com/macros/d/addon/authorize?token=0123456789';
    await sidebar.answer(
      'preview',
      refused(`Runsheet needs a permission that you have not given yet. Open this address, agree, and start again: ${address}`),
    );
    const link = sidebar.page.getByRole('link');
    await link.waitFor();
    expect(await link.evaluate((element: HTMLAnchorElement) => [element.href, element.target, element.rel])).toEqual([
      address,
      '_blank',
      'noopener',
    ]);
  });

  it('says so where there is nothing to do and nobody to mail', async () => {
    const { page } = await readPreview({ says: [], mails: [], recipients: [], from: '' });
    const text = await page.getByRole('tabpanel').innerText();
    for (const says of ['It changes nothing now.', 'None for now.', 'Nobody yet: People has no mail address.', 'your own address'])
      expect(text).toContain(says);
  });

  it('can be looked at again where it could not be read', async () => {
    const sidebar = await read(fresh());
    await press(sidebar, 'Start hourly checks');
    await sidebar.answer('preview', refused('Settings has no tab.'));
    await sidebar.page.getByText('Settings has no tab.').waitFor();
    await press(sidebar, 'Try again');
    await sidebar.answer('preview', ok(preview()));
    await sidebar.page.getByRole('group', { name: 'Mail' }).waitFor();
  });

  it('is still there where the start was refused', async () => {
    const sidebar = await readPreview();
    await sidebar.page.getByRole('button', { name: 'Start', exact: true }).click();
    await sidebar.answer('start', refused('Google allows one hourly trigger only.'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'one hourly trigger' }).waitFor();
    expect(await mode(sidebar, 'Dry run').isChecked()).toBe(true);
  });
});
