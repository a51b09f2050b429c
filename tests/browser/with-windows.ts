import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { SheetWindow } from './sheet-window';
import { launchBrowser } from '../support/browser';

/** A start of Chromium, or a walk through a page, on a slow machine, milliseconds. */
const PATIENCE = 120_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where `npm run pictures` wants its pictures, `''` in tests. */
const PICTURES = process.env['RUNSHEET_PICTURES'] ?? '';

/** A picture in a page of text is looked at smaller than a window. */
const DESKTOP: Size = PICTURES === '' ? { width: 1440, height: 900 } : { width: 1280, height: 800 };

/** Windows of one Chromium. */
export interface Windows {
  /** Opens the page in a browser of a person who was never there. */
  readonly open: (address: string, size?: Size) => Promise<SheetWindow>;
  /** A browser of a person who was never there, for other pages. */
  readonly context: (size?: Size) => Promise<BrowserContext>;
}

/** One Chromium for all tests of a file; its windows are closed at the end. */
export function withWindows(): Windows {
  let running: Browser | undefined;
  jest.setTimeout(PATIENCE);
  beforeAll(async () => {
    running = await launchBrowser();
  }, PATIENCE);
  afterAll(async () => {
    await running?.close();
  });
  const context = (viewport: Size = DESKTOP): Promise<BrowserContext> => {
    if (running === undefined) throw new Error('The browser is there inside a test only.');
    return running.newContext({ viewport, reducedMotion: 'reduce', timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  };
  return {
    context,
    open: async (address, size) => SheetWindow.open(await context(size), address),
  };
}

/** Takes a picture of a window where `npm run pictures` asks for them. */
export async function takePicture(window: SheetWindow, name: string): Promise<void> {
  if (PICTURES === '') return;
  mkdirSync(PICTURES, { recursive: true });
  await window.isSaved();
  await window.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await window.page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
