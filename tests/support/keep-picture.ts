import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where `npm run pictures` wants a picture of every view and state, `''` in tests. */
const FOLDER = process.env['RUNSHEET_STATES'] ?? '';

const fileName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Keeps a picture of a state, the whole of it where it scrolls, where pictures are asked for. */
export async function keepPicture(page: Page, group: string, name: string): Promise<void> {
  if (FOLDER === '') return;
  const folder = join(FOLDER, group);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${fileName(name)}.png`), fullPage: true, animations: 'disabled', caret: 'hide' });
}
