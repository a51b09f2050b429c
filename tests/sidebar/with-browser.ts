import type { Browser, Page } from 'playwright-core';
import { makePage, ok, openSidebar, type Opening, type Sidebar } from './open-sidebar';
import { launchBrowser } from '../support/browser';
import type { Overview } from '../../src/core/contract/overview';

/** A start of Chromium on a slow machine, milliseconds. */
const PATIENCE = 120_000;

export interface Browsing {
  /** Opens the sidebar and leaves its first request unanswered. Closes what was opened in the same way before. */
  open(opening?: Opening): Promise<Sidebar>;
  /** Opens the sidebar on that file. */
  read(overview: Overview, opening?: Opening): Promise<Sidebar>;
}

/** Pages are slow to make, so one serves all tests that open the sidebar in the same way; loading it anew forgets everything. */
function makePages(browser: () => Browser): (opening: Opening) => Promise<Page> {
  const pages = new Map<string, Page>();
  return async (opening) => {
    const key = JSON.stringify(opening);
    const known = pages.get(key);
    if (known !== undefined) return known.removeAllListeners('dialog').removeAllListeners('request');
    const page = await makePage(browser(), opening);
    // A clock that was moved stays moved.
    if (opening.ownClock !== true) pages.set(key, page);
    return page;
  };
}

/** One Chromium for all tests of a file. */
export function withBrowser(): Browsing {
  let running: Browser | undefined;
  jest.setTimeout(PATIENCE);
  beforeAll(async () => {
    running = await launchBrowser();
  });
  afterAll(async () => {
    await running?.close();
  });
  const pageFor = makePages(() => {
    if (running === undefined) throw new Error('The browser is there inside a test only.');
    return running;
  });
  const open = async (opening: Opening = {}): Promise<Sidebar> => openSidebar(await pageFor(opening));
  return {
    open,
    read: async (overview, opening) => {
      const sidebar = await open(opening);
      await sidebar.answer('overview', ok(overview));
      await sidebar.page.locator('main[aria-busy="false"]').waitFor();
      return sidebar;
    },
  };
}
