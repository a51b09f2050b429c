import { strategic } from './build-strategy';
import { ok, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import type { Browsing } from './with-browser';

/** Opens a part of the plan and answers what it asks. */
export async function openPart(read: Browsing['read'], part: RegExp, request: string, result: unknown): Promise<Sidebar> {
  const sidebar = await read(strategic());
  await openTab(sidebar, 'Plan');
  await press(sidebar, part);
  await sidebar.answer(request, ok(result));
  return sidebar;
}
