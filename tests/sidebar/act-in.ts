import type { Page } from 'playwright-core';
import { report } from './build-report';
import { ok, type Sidebar } from './open-sidebar';
import { people } from './build-mine';
import { item, overview } from './build-overview';
import type { Undo } from '../../src/core/contract/acting';
import type { AttentionItem, Overview } from '../../src/core/contract/overview';

export const COFFEE: AttentionItem = item({
  id: 'U-C0FFEE',
  title: 'Coffee order',
  mine: true,
  next: { does: 'reassign', says: 'Hand over' },
});
export const BINS: AttentionItem = item({
  id: 'T-B1NS',
  title: 'Bins',
  mine: true,
  kind: 'To-dos: Overdue',
  next: { does: 'complete', says: 'Mark it done' },
});

export const morning = (fields: Partial<Overview> = {}): Overview => overview({ people, attention: [COFFEE, BINS], ...fields });
export const done = (says: string, undo?: Undo): unknown => ({ says: [says], ...(undo === undefined ? {} : { undo }) });
export const UNDO: Undo = {
  request: 'undo',
  cells: [{ table: 'todos', id: 'T-B1NS', column: 'done_on', was: '', is: '2026-11-20' }],
  made: [],
};

/** Every request so far but the first reading. */
export const sent = async ({ requests }: Sidebar): Promise<readonly unknown[]> => (await requests()).slice(1);
export const names = async (sidebar: Sidebar): Promise<readonly string[]> =>
  (await sent(sidebar)).map((one) => (one as { readonly request: string }).request);
export const shows = ({ page }: Sidebar, title: string): Promise<number> => page.locator('.item-title:visible', { hasText: title }).count();
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
export const goes = ({ page }: Sidebar, title: string): Promise<void> =>
  page.locator('.item-title:visible', { hasText: title }).waitFor({ state: 'detached' });

export async function settle(sidebar: Sidebar, fresh: Overview): Promise<void> {
  await sidebar.answer('settle', ok(report()));
  await sidebar.answer('overview', ok(fresh));
}
