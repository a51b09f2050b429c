import { busy, overview } from './build-overview';
import { ok, refused } from './open-sidebar';
import { withBrowser } from './with-browser';

const { open, read } = withBrowser();

describe('opening the sidebar', () => {
  it('shows at once that it is reading, and asks one thing', async () => {
    const { page, requests } = await open();
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
    expect(await page.getByRole('status').filter({ hasText: 'Reading the file' }).count()).toBe(1);
    expect(await requests()).toEqual([{ request: 'overview' }]);
  });

  it('needs that one call for everything it shows', async () => {
    const { page, requests } = await read(busy());
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Corner Cup');
    await page.getByRole('tab', { name: 'Status' }).click();
    await page.getByText('Winter menu that sells').waitFor();
    expect(await requests()).toHaveLength(1);
  });

  it.each([
    ['today', { on: true, last: '2026-11-20T07:00', late: false }, 'Checked today 07:00'],
    ['yesterday, late', { on: true, last: '2026-11-19T23:30', late: true }, 'Last checked yesterday 23:30'],
    ['days ago, late', { on: true, last: '2026-11-16T08:00', late: true }, 'Last checked Mon 08:00'],
    ['weeks ago, late', { on: true, last: '2026-10-03T08:00', late: true }, 'Last checked 3 Oct'],
    ['last year, late', { on: true, last: '2025-12-31T08:00', late: true }, 'Last checked 31 Dec 2025'],
    ['never', { on: true, last: null, late: false }, 'Not checked yet'],
    ['at no time that can be read', { on: true, last: 'noon', late: false }, 'Checked noon'],
  ])('says when the file was checked: %s', async (_when, checks, says) => {
    const { page } = await read(overview({ checks }));
    expect(await page.getByText(says, { exact: true }).count()).toBe(1);
  });

  it('takes times as the clocks of the file show them, wherever the reader is', async () => {
    const { page } = await read(overview(), { timezone: 'Pacific/Auckland' });
    await page.getByText('Checked today 07:00', { exact: true }).waitFor();
  });

  it('has the name of the product where the company has none', async () => {
    const { page } = await read(overview({ company: '' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Runsheet');
  });
});

describe('an answer that is none', () => {
  const { checks: _checks, ...torn } = overview();
  const unreadable = /could not read the answer/;
  it.each([
    ['no JSON', 'Service error', unreadable],
    ['JSON of nothing', 'null', unreadable],
    ['no version', JSON.stringify({ ok: true, result: overview() }), unreadable],
    ['a refusal without a sentence', JSON.stringify({ ...refused(''), error: 5 }), unreadable],
    ['a missing part', JSON.stringify(ok(torn)), unreadable],
    ['a wrong kind of mail', JSON.stringify(ok({ ...overview(), mail: 'maybe' })), unreadable],
    ['a list that is none', JSON.stringify(ok({ ...overview(), attention: {} })), unreadable],
    ['a wrong row in a list', JSON.stringify(ok({ ...overview(), attention: [{ kind: 'late run' }] })), unreadable],
    ['no result', JSON.stringify({ ...ok(null), result: undefined }), unreadable],
    ['a refusal', JSON.stringify(refused('Settings has no tab.')), /Settings has no tab\./],
  ])('is told in a sentence: %s', async (_what, text, says) => {
    const { page, answerText } = await open();
    await answerText('overview', text);
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  });

  it.each([
    ['a broken connection', 'NetworkError: Connection failure due to HTTP 0', /Google did not answer/],
    ['no permission', 'We’re sorry, a server error occurred. Error code PERMISSION_DENIED.', /did not let Runsheet answer/],
    ['a lapsed authorization', 'Authorization is required to perform that action.', /did not let Runsheet answer/],
  ])('is told without Google’s own words: %s', async (_what, words, says) => {
    const { page, fail } = await open();
    await fail('overview', words);
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    expect(await page.getByText(words).count()).toBe(0);
  });

  it('is asked for again, once for each press', async () => {
    const { page, fail, answer, requests } = await open();
    await fail('overview', 'boom');
    await page.getByRole('button', { name: 'Try again' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await answer('overview', ok(overview()));
    await page.getByText('All clear').waitFor();
    expect(await requests()).toHaveLength(2);
  });

  it('of another version ends the sidebar', async () => {
    const { page, answer } = await open();
    await answer('overview', ok(overview(), '99.0.0'));
    await page.getByText('Runsheet was updated. Close this sidebar and open it again.').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('of another version ends it later, too', async () => {
    const { page, answer } = await read(busy());
    await page.getByRole('button', { name: 'Check now' }).click();
    await answer('sweep', ok({}, '99.0.0'));
    await page.getByText('Runsheet was updated. Close this sidebar and open it again.').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
  });
});

it('outside a spreadsheet it says where it belongs', async () => {
  const { page } = await open({ withGoogle: false });
  await page.getByText('This page works inside a Google Sheet only.').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
});

describe('an answer that does not come', () => {
  it('is said to take long, then offered to be asked for again', async () => {
    const { page, requests } = await open({ ownClock: true });
    await page.clock.runFor(9_000);
    expect(await page.getByText('Still working.').count()).toBe(0);
    await page.clock.runFor(2_000);
    await page.getByText('Still working.').waitFor();
    await page.clock.runFor(90_000);
    await page.getByText('No answer came back.').waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    expect(await requests()).toHaveLength(2);
  });

  it('is dropped when it comes after all', async () => {
    const { page, answer } = await open({ ownClock: true });
    await page.clock.runFor(100_000);
    await page.getByText('No answer came back.').waitFor();
    await answer('overview', ok(overview()));
    await page.clock.runFor(1_000);
    expect(await page.getByText('All clear').count()).toBe(0);
  });

  it('is shown when it is only slow', async () => {
    const { page, answer } = await open({ ownClock: true });
    await page.clock.runFor(60_000);
    await answer('overview', ok(overview()));
    await page.clock.runFor(100_000);
    await page.getByText('All clear').waitFor();
    expect(await page.getByText('Still working.').count()).toBe(0);
  });
});
