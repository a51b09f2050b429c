import type { RpcAnswer, RpcMessage } from '../page/messages';
import type { RunResult } from '../host/run-result';
import type { Book } from '../store/book';
import { sheetIdOf } from './grid/grid-frame';
import type { LiveBook } from './live-book';

/** `google.script.run` of the sidebar, as this person. */
export function callFromSidebar(live: LiveBook, { user, name, argument, selection = null }: RpcMessage): RpcAnswer {
  const host = live.begin();
  const mark = live.mark();
  const active = host.book.activeTab;
  host.book.activeTab = null;
  const selected = selectionOf(host.book, selection);
  const run = host.rpc(name, argument, { user, ...(selected === null ? {} : { selection: selected }) });
  const shown = shownTab(host.book);
  host.book.activeTab ??= active;
  live.record({ kind: 'sidebar', name, user }, run);
  live.tell();
  if (live.mark() !== mark) live.touch();
  if (run.error !== null) return { ok: false, error: run.error.message };
  const cell = movedTo(host.book, selected, run.selection);
  return {
    ok: true,
    value: run.value,
    ...(shown === null ? {} : { activeSheetId: shown }),
    ...(cell === null ? {} : { activeCell: cell }),
  };
}

function shownTab({ activeTab }: Book): string | null {
  return activeTab === null || activeTab.hidden ? null : sheetIdOf(activeTab);
}

type ActiveCell = NonNullable<Extract<RpcAnswer, { readonly ok: true }>['activeCell']>;
type Selection = NonNullable<RunResult['selection']>;

/** The cell a window's cursor is on; a window may be older than the file. */
function selectionOf(book: Book, given: RpcMessage['selection'] = null): Selection | null {
  if (given === null) return null;
  const tab = book.tabs.find((one) => sheetIdOf(one) === given.sheetId);
  return tab === undefined ? null : { tab: tab.name, row: given.row + 1, column: given.col + 1 };
}

/** The cell the add-on put the cursor on, `null` where it left it where it was. */
function movedTo(book: Book, before: Selection | null, after: RunResult['selection']): ActiveCell | null {
  const tab = after === null ? undefined : book.findTab(after.tab);
  if (after === null || tab === undefined || tab.hidden) return null;
  const isSame = before !== null && before.tab === after.tab && before.row === after.row && before.column === after.column;
  return isSame ? null : { sheetId: sheetIdOf(tab), row: after.row - 1, col: after.column - 1 };
}
