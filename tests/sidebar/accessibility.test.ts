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
