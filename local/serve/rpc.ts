import type { RpcAnswer, RpcMessage } from '../page/messages';
import type { Book } from '../store/book';
import { sheetIdOf } from './grid/grid-frame';
import type { LiveBook } from './live-book';

/** `google.script.run` of the sidebar, as this person. */
export function callFromSidebar(live: LiveBook, { user, name, argument }: RpcMessage): RpcAnswer {
  const host = live.begin();
  const mark = live.mark();
  const active = host.book.activeTab;
  host.book.activeTab = null;
  const run = host.rpc(name, argument, { user });
  const shown = shownTab(host.book);
  host.book.activeTab ??= active;
  live.record({ kind: 'sidebar', name, user }, run);
  live.tell();
  if (live.mark() !== mark) live.touch();
  if (run.error !== null) return { ok: false, error: run.error.message };
  return { ok: true, value: run.value, ...(shown === null ? {} : { activeSheetId: shown }) };
}

function shownTab({ activeTab }: Book): string | null {
  return activeTab === null || activeTab.hidden ? null : sheetIdOf(activeTab);
}
