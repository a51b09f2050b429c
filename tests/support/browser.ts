import { chromium, type Browser } from 'playwright-core';

const { noBrowser } = jest.requireActual<{ noBrowser: string }>('../../tools/find-browser.cjs');

/** Flags of every browser: nothing but the page talks to anybody, and letters are drawn without the colours of one screen. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-lcd-text',
];

/** A real Chromium without a window: the one whose path `CHROMIUM_PATH` names. Throws one sentence where there is none. */
export function launchBrowser(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'] ?? '';
  if (path === '') throw new Error(noBrowser);
  return chromium.launch({ executablePath: path, headless: true, args: FLAGS });
}
