import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Answer } from '../../src/core/contract/answer';
import { VERSION } from '../../src/core/contract/version';

const FILE = pathToFileURL(join(__dirname, '..', '..', 'dist', 'Sidebar.html')).href;

export const ok = (result: unknown, version = VERSION): Answer => ({ ok: true, version, result });
export const refused = (error: string): Answer => ({ ok: false, version: VERSION, error });

interface Call {
  readonly json: string;
  readonly success: (value: unknown) => void;
  readonly failure: (error: Error) => void;
  done: boolean;
}

interface FakeWindow {
  calls: Call[];
}

/** What Google puts into a sidebar's window, with every call kept until the test answers it. */
function fakeGoogle(): void {
  const calls: Call[] = [];
  const make = (success: Call['success'], failure: Call['failure']): unknown => ({
    withSuccessHandler: (handler: Call['success']) => make(handler, failure),
    withFailureHandler: (handler: Call['failure']) => make(success, handler),
    rpc: (json: string) => void calls.push({ json, success, failure, done: false }),
  });
  const nothing = (): void => undefined;
  Object.assign(window, { calls, google: { script: { run: make(nothing, nothing) } } });
}

/** Calls back what the oldest unanswered call of that request handed over. */
function settle({ request, text, fails }: { request: string; text: string; fails: boolean }): boolean {
  const { calls } = window as unknown as FakeWindow;
  const call = calls.find(({ json, done }) => !done && (JSON.parse(json) as { request: string }).request === request);
  if (call === undefined) return false;
  call.done = true;
  if (fails) call.failure(new Error(text));
  else call.success(text);
  return true;
}

export interface Sidebar {
  readonly page: Page;
  /** Waits for a request of that name and gives it that answer. */
  answer(request: string, answer: Answer): Promise<void>;
  /** The same with whatever text the door gives back. */
  answerText(request: string, text: string): Promise<void>;
  /** Google fails the request, with its words. */
  fail(request: string, says: string): Promise<void>;
  /** Every request so far, in order. */
  requests(): Promise<readonly unknown[]>;
}

export interface Opening {
  readonly withGoogle?: boolean;
  readonly reducedMotion?: boolean;
  /** Where the reader's own clock stands. */
  readonly timezone?: string;
  /** True where the test moves the clock of the page. */
  readonly ownClock?: boolean;
}

/** How long a page is waited for, milliseconds: a machine may be slow, a test never waits for time to pass. */
const PATIENCE = 30_000;

/** As wide as Google makes it. */
const SIZE = { width: 300, height: 700 };

/** A page that shows the sidebar in that way, whenever it is gone to. */
export async function makePage(browser: Browser, opening: Opening): Promise<Page> {
  const { withGoogle = true, reducedMotion = false, ownClock = false, timezone = 'Europe/Berlin' } = opening;
  const context = await browser.newContext({ timezoneId: timezone, reducedMotion: reducedMotion ? 'reduce' : 'no-preference' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (withGoogle) await page.addInitScript(fakeGoogle);
  if (ownClock) await page.clock.install();
  return page;
}

/** Opens dist/Sidebar.html as Google shows it, and leaves its first request unanswered. */
export async function openSidebar(page: Page): Promise<Sidebar> {
  await page.setViewportSize(SIZE);
  await page.goto(FILE);
  const settled = async (request: string, text: string, fails: boolean): Promise<void> => {
    await page.waitForFunction(settle, { request, text, fails });
  };
  return {
    page,
    answer: (request, answer) => settled(request, JSON.stringify(answer), false),
    answerText: (request, text) => settled(request, text, false),
    fail: (request, says) => settled(request, says, true),
    requests: () => page.evaluate(() => (window as unknown as FakeWindow).calls.map(({ json }) => JSON.parse(json) as unknown)),
  };
}
