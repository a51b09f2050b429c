import { adoptBook } from '../cli/session';
import type { Session } from '../cli/session';
import { openDesk } from '../desk/desk-folder';
import { restoreExtras } from '../desk/extras';
import { renewQuota } from '../desk/quota';
import { makeEvaluator } from '../formulas/evaluate';
import { makeAddOnCells } from '../host/add-on-cells';
import { Host } from '../host/host';
import { readWorkbook } from '../xlsx/read-workbook';
import type { LiveBook } from './live-book';

/** Reads another workbook to go on with in the place of the one that is open, by the same owner and clock. Refuses with one sentence. */
export async function readSession(path: string, live: LiveBook): Promise<Session> {
  const { standing, clock, host, owner } = live;
  const { zone } = clock;
  const folder = { ...openDesk(path, { zone, user: owner }), zone };
  const opened = await readWorkbook(path, (tab) => restoreExtras(tab, folder.extras));
  if (opened.book.tabs.length === 0) opened.book.addTab('Sheet1');
  adoptBook(opened.book, folder);
  folder.desk.user(folder.user);
  const { code, manifest, html } = host;
  const setup = { code, manifest, html, desk: folder.desk, user: folder.user };
  const now = clock.now();
  const evaluator = makeEvaluator(makeAddOnCells(setup));
  return {
    ...standing,
    path,
    opened,
    folder: { ...folder, quotaSince: renewQuota(folder.desk, folder.quotaSince, now, standing.quota) },
    host: new Host({ ...setup, book: opened.book, now, evaluator }),
  };
}
