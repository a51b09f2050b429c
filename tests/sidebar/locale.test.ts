import { overview, item } from './build-overview';
import { standing } from './build-status';
import { openTab } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

/** What a row that is so since three days, and one since three months, say in a file of that locale. */
async function sayIn(locale: string): Promise<readonly (string | undefined)[]> {
  const since = ['2026-11-17T16:05', '2026-08-03'];
  const { page } = await read(overview({ locale, attention: since.map((one) => item({ since: one })) }));
  const texts = await page.locator('.item .meta').allInnerTexts();
  return texts.map((text) =>
    text
      .split('\n')
      .find((part) => part.startsWith('since'))
      ?.replace(/\s/g, ' '),
  );
}

it.each([
  ['en_GB', ['since Tue 16:05', 'since 3 Aug']],
  ['en_US', ['since Tue 16:05', 'since Aug 3']],
  ['de_DE', ['since Di 16:05', 'since 3. Aug.']],
  ['', ['since Tue 16:05', 'since 3 Aug']],
  ['no such locale', ['since Tue 16:05', 'since 3 Aug']],
  ['xx_YY', ['since Tue 16:05', 'since 3 Aug']],
])('days and times are written as in a file of %s', async (locale, says) => {
  expect(await sayIn(locale)).toEqual(says);
});

it.each([
  ['en_GB', '1 of 4 (25%)', 'ltr'],
  ['de_DE', '1 of 4 (25\u00a0%)', 'ltr'],
  ['ar_EG', '١ of ٤ (٢٥٪\u061c)', 'rtl'],
  ['iw_IL', '1 of 4 (\u200e25%)', 'rtl'],
  ['fa_IR', '۱ of ۴ (۲۵٪)', 'rtl'],
])('numbers and the direction of the page follow %s', async (locale, says, dir) => {
  const sidebar = await read(standing({ locale }));
  await openTab(sidebar, 'Status');
  const text = await sidebar.page.getByRole('button', { name: /^Rocks on track or done/ }).innerText();
  expect(text.replace(/[\u200e\u061c]/g, '')).toContain(says.replace(/[\u200e\u061c]/g, ''));
  expect(await sidebar.page.evaluate(() => document.documentElement.dir)).toBe(dir);
});

it('a name from right to left turns nothing around it in a page from left to right', async () => {
  const { page } = await read(overview({ attention: [item({ owner: 'מלאי \u202e', since: '2026-08-03' })] }));
  const [name, since] = await page
    .locator('.item .meta-pieces > span')
    .evaluateAll((pieces) => pieces.map((piece) => piece.getBoundingClientRect().left));
  expect(name).toBeLessThan(since ?? 0);
});
