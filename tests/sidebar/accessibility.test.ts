import type { Page } from 'playwright-core';
import { busy, overview } from './build-overview';
import type { Opening } from './open-sidebar';
import { STATES } from './states';
import { withBrowser } from './with-browser';
import { audit } from '../support/audit';
import { keepPicture } from '../support/keep-picture';

const browsing = withBrowser();

/** How many pixels of CSS the page is wider than its window. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const still: Opening = { reducedMotion: true };

/** Half as many pixels of CSS in the same window, as the browser's own zoom gives. */
const zoomTo200 = (page: Page): Promise<void> => page.setViewportSize({ width: 150, height: 350 });

it.each(STATES)('whoever uses it, the sidebar can be used: $name', async ({ name, reach }) => {
  const { page } = await reach(browsing, still);
  await keepPicture(page, 'sidebar', name);
  expect(await audit(page)).toEqual([]);
  expect(await overhang(page)).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await zoomTo200(page);
  expect(await overhang(page)).toBe(0);
});

/** Text of twice the size, as browsers let people set it. */
const doubleTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    for (const rule of rules) {
      if (!(rule instanceof CSSStyleRule) || !rule.style.fontSize.endsWith('px')) continue;
      rule.style.fontSize = `${2 * Number.parseFloat(rule.style.fontSize)}px`;
    }
  });

/** What is cut at its side or stands outside the window, by its text. */
const listCut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, p, label, select, input')]
      .filter((element) => element.checkVisibility() && element.closest('.unseen') === null)
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const isText = !element.matches('select, input');
        return (
          left < -1 || right > window.innerWidth + 1 || (isText && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        );
      })
      .map(({ tagName, textContent }) => `${tagName} ${textContent}`),
  );

it.each(STATES)('from right to left and with twice as large text nothing is lost: $name', async ({ reach }) => {
  const { page } = await reach(browsing, still);
  await doubleTexts(page);
  expect(await overhang(page)).toBe(0);
  expect(await listCut(page)).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await audit(page)).toEqual([]);
  expect(await overhang(page)).toBe(0);
  expect(await listCut(page)).toEqual([]);
});

it('at 200 % nothing that axe finds comes up', async () => {
  const { page } = await browsing.read(busy(), still);
  await zoomTo200(page);
  expect(await audit(page)).toEqual([]);
});

it('the audit finds what is wrong', async () => {
  const { page } = await browsing.read(overview(), still);
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await audit(page)).toContainEqual(expect.stringContaining('button-name'));
});
