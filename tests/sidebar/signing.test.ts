import type { Page } from 'playwright-core';
import { overview, signing, toSign } from './build-overview';
import { ok, refused } from './open-sidebar';
import { press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

const asked = { request: 'sign-off', run: 'U-SAFE00', seen: '0123456789ab' };
const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement).innerText);

describe('what waits for a sign-off', () => {
  it('is shown with who did it, its proof and two buttons; what the reader did comes after, with the reason and none', async () => {
    const { page } = await read(toSign());
    const heads = await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(heads.map((text) => text.replace(/\s+/g, ' '))).toEqual(['Waits for your sign-off 2', 'Waits for somebody else’s sign-off 1']);
    const [first = '', second = '', third = ''] = await page.locator('.item').allInnerTexts();
    expect(first).toMatch(/Count the safe\s+Done by Ben Okafor, today 06:11\s+1. Front: counted twice https:\/\/photos.example\/safe.jpg/);
    expect(second).toMatch(/Handover: 2. Till\s+Done by Ben Okafor[^]*No proof or note/);
    expect(third).toMatch(/Alarm[^]*that is you: somebody else has to sign it off\.$/);
    expect(await page.getByRole('button', { name: /^(Approve|Reject) / }).count()).toBe(4);
    expect(await page.getByRole('tab', { name: 'Now' }).innerText()).toMatch(/^Now\s*2/);
  });

  it('leads to its proof outside the sheet, and nowhere else', async () => {
    const links = ['https://photos.example/1.jpg', 'javascript:alert(1)', 'http://plain.example'];
    const { page } = await read(overview({ signing: [signing({ evidence: [{ name: '', text: '', links }] })] }));
    const found = page.getByRole('tabpanel').getByRole('link');
    expect(
      await found.evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('rel'), one.getAttribute('target')])),
    ).toEqual([['https://photos.example/1.jpg', 'noopener noreferrer', '_blank']]);
  });

  it('leaves the file calm where it is for others', async () => {
    const { page } = await read(overview({ signing: [signing({ refusal: 'It was done by you.' })] }));
    await page.getByText('All clear').waitFor();
    await page.getByText('It was done by you.').waitFor();
  });
});

describe('approving', () => {
  it('shows at once, is asked for once however often it is pressed, and says what came of it', async () => {
    const sidebar = await read(toSign());
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Approve Count the safe' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page.getByText('Approved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Approve Handover' }).click({ force: true });
    await sidebar.answer('sign-off', ok({ says: ['Count the safe is signed off.'] }));
    await sidebar.answer('overview', ok(overview()));
    await page.getByRole('status').filter({ hasText: 'Count the safe is signed off.' }).waitFor();
    expect(await focused(page)).toContain('Count the safe is signed off.');
    expect(await sidebar.requests()).toEqual([{ request: 'overview' }, { ...asked, verdict: 'approve' }, { request: 'overview' }]);
  });

  it('names the step', async () => {
    const sidebar = await read(toSign());
    await press(sidebar, 'Approve Handover: 2. Till');
    expect((await sidebar.requests())[1]).toEqual({ ...asked, run: 'U-TILL00', step: 2, verdict: 'approve' });
  });

  it('that is refused goes back to what it was, with the server’s sentence', async () => {
    const sidebar = await read(toSign());
    const { page } = sidebar;
    await press(sidebar, 'Approve Count the safe');
    await sidebar.answer('sign-off', refused('Count the safe: Dee has signed it off already.'));
    await page.getByRole('alert').filter({ hasText: 'Dee has signed it off already.' }).waitFor();
    expect(await page.getByText('Approved', { exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Approve Count the safe' }).getAttribute('aria-disabled')).toBe('false');
  });
});

describe('rejecting, with the keyboard alone', () => {
  it('asks for the reason, and sends nothing without one', async () => {
    const sidebar = await read(toSign());
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Reject Count the safe' }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Why is it not accepted?' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('   ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Write why, so that it can be mended.' }).waitFor();
    expect([await field.getAttribute('aria-invalid'), await field.evaluate((element) => element === document.activeElement)]).toEqual([
      'true',
      true,
    ]);
    await page.keyboard.type('Two notes are missing');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Not accepted', { exact: true }).waitFor();
    expect((await sidebar.requests()).slice(1)).toEqual([{ ...asked, verdict: 'reject', note: 'Two notes are missing' }]);
  });

  it('keeps the reason where it could not be sent, and gives the focus back where it is left', async () => {
    const sidebar = await read(toSign());
    const { page } = sidebar;
    await press(sidebar, 'Reject Count the safe');
    await page.getByRole('textbox').fill('Two notes are missing');
    await press(sidebar, 'Send back');
    await sidebar.fail('sign-off', 'boom');
    await page.getByRole('alert').filter({ hasText: 'Google did not answer.' }).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('Two notes are missing');
    await press(sidebar, 'Cancel');
    expect(await focused(page)).toContain('Reject');
  });
});
