import type { MenuAnswer, MenuMessage } from '../page/messages';
import type { RunResult } from '../host/run-result';
import type { Host, RunOptions } from '../host/host';
import { Refusal } from '../xlsx/refusal';
import { findTab } from './find-tab';
import { sheetIdOf } from './grid/grid-frame';
import type { LiveBook } from './live-book';

/**
 * Clicks a menu item as a person. A question that has no answer yet is handed back, and everything up to it is undone: the same click
 * with one answer more takes the same way again.
 */
export function clickMenu(live: LiveBook, message: MenuMessage): MenuAnswer {
  const { user, handler, answers } = message;
  if (!live.offers(handler)) throw new Refusal('The menu has no such item any more; reload the page.');
  const standing = live.remember();
  const host = live.begin();
  const mark = live.mark();
  const selected = select(host, message.selection);
  const before = host.book.activeTab;
  const run = host.run(handler, [], { user, answers, asks: true, ...selected });
  if (run.question !== null) {
    live.goBack(standing);
    const { kind, title, text, buttons } = run.question;
    return { ok: true, question: { title, text, buttons, ...(kind === 'prompt' ? { input: true } : {}) } };
  }
  live.record({ kind: 'menu', name: handler, user }, run);
  live.tell();
  if (live.mark() !== mark) live.touch();
  if (run.error !== null) return { ok: false, error: run.error.message };
  return { ...describeEnd(run), activeSheetId: activated(host, before) };
}

/** What a click ended with, as the page shows it. */
function describeEnd({ alerts, toasts, shown }: RunResult): Omit<Extract<MenuAnswer, { readonly question: null }>, 'activeSheetId'> {
  const texts = (notices: RunResult['alerts']): { title: string; text: string }[] => notices.map(({ title, text }) => ({ title, text }));
  const sidebar = shown.findLast(({ kind }) => kind === 'sidebar');
  return {
    ok: true,
    question: null,
    alerts: texts(alerts),
    toasts: texts(toasts),
    sidebar: sidebar === undefined ? null : { title: sidebar.title, html: sidebar.text },
  };
}

function select(host: Host, selection: MenuMessage['selection']): Pick<RunOptions, 'selection'> {
  if (selection === null) return {};
  const tab = findTab(host.book, selection.sheetId);
  host.book.activeTab = tab;
  return { selection: { tab: tab.name, row: selection.row + 1, column: selection.col + 1 } };
}

/** The tab an execution showed, `null` where it left the person where they were. */
function activated(host: Host, before: Host['book']['activeTab']): string | null {
  const { activeTab } = host.book;
  return activeTab === null || activeTab === before || activeTab.hidden ? null : sheetIdOf(activeTab);
}
