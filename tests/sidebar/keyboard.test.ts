import type { Page } from 'playwright-core';
import { bare, busy, overview, preview } from './build-overview';
import { ok } from './open-sidebar';
import { fresh, press } from './states';
import { withBrowser } from './with-browser';

const { read } = withBrowser();

/** What has the focus, as it is announced: role or element, then its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const words =
      element instanceof HTMLInputElement
        ? (element.labels?.[0]?.textContent ?? element.ariaLabel)
        : (element.ariaLabel ?? element.innerText);
    return `${element.role ?? element.tagName.toLowerCase()} ${(words ?? '').replace(/\s+/g, ' ').trim()}`;
  });

async function tabThrough(page: Page, stops: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
  }
  return seen;
}

describe('with the keyboard alone', () => {
  it('a file is set up', async () => {
    const { page, answer, requests } = await read(bare());
    expect(await tabThrough(page, 2)).toEqual([expect.stringContaining('input Include a sample company'), 'button Set up tabs']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await answer('install', ok({ says: ['Done.'] }));
    expect((await requests())[1]).toEqual({ request: 'install', sample: true });
  });

  it('everything of Now is reached in the order in which it is read', async () => {
    const { page } = await read(busy({ attention: busy().attention.slice(0, 2) }));
    expect(await tabThrough(page, 10)).toEqual([
      'button Check now',
      'tab Now 2 need attention',
      expect.stringMatching(/^tabpanel /),
      'button Weekly coffee order',
      'button Show Weekly coffee order',
      'button More Weekly coffee order',
      'button Fridge temperatures',
      'button Show Fridge temperatures',
      'button More Fridge temperatures',
      'button 2 rows could not be read',
    ]);
  });

  it('the tabs take one stop, and the arrows move between them', async () => {
    const { page } = await read(overview());
    await tabThrough(page, 2);
    const walk = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      return focused(page);
    };
    expect(await walk('ArrowRight')).toBe('tab Mine');
    expect(await page.getByRole('tab', { name: 'Mine' }).getAttribute('aria-selected')).toBe('true');
    expect(await walk('ArrowRight')).toBe('tab Status');
    await page.getByRole('searchbox').waitFor();
    expect([await walk('ArrowRight'), await walk('ArrowLeft'), await walk('Home'), await walk('End')]).toEqual([
      'tab Plan',
      'tab Status',
      'tab Now',
      'tab Setup',
    ]);
    expect(await walk('ArrowRight')).toBe('tab Now');
    await walk('ArrowRight');
    await walk('ArrowRight');
    expect(await tabThrough(page, 4)).toEqual([
      expect.stringMatching(/^tabpanel /),
      'input Find by name, owner or status',
      'button Filters',
      expect.stringMatching(/^button Processes/),
    ]);
  });

  it('the arrows follow the direction of the script', async () => {
    const { page } = await read(overview());
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await tabThrough(page, 2);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('tab Mine');
  });

  it('the hourly checks are started', async () => {
    const sidebar = await read(fresh());
    const { page } = sidebar;
    await press(sidebar, 'Start hourly checks');
    await sidebar.answer('preview', ok(preview()));
    await page.getByRole('group', { name: 'Mail' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Dry run');
    await page.keyboard.press('ArrowDown');
    expect(await tabThrough(page, 2)).toEqual(['button Start and send mail', 'button Cancel']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await sidebar.answer('start', ok({ says: ['Started.'] }));
    expect((await sidebar.requests())[2]).toEqual({ request: 'start', mail: 'on' });
  });

  it('every stop shows that it has the focus', async () => {
    const { page } = await read(busy());
    const outlines = new Set<string>();
    for (let stop = 0; stop < 9; stop += 1) {
      await page.keyboard.press('Tab');
      outlines.add(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle));
    }
    expect([...outlines]).toEqual(['solid']);
  });
});
