import { isRecord, listIn } from '../desk/read-json';
import { askAddOn, logRun } from './call-add-on';
import type { Command, Invocation } from './command';
import { plain, printResult } from './print';
import { openSession, saveSession } from './session';

/** `one-page`: writes the plan and the quarter on one page. */
export const onePageCommand: Command = {
  name: 'one-page',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'writes the plan, goals, Rocks and numbers into a tab that prints on one sheet of paper',
  more: ['The tab is made the first time and brought up to date after that; a tab of yours with that name is left alone.'],
  options: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, { writes: true });
  const { answer, run: execution } = askAddOn(session.host, { request: 'one-page' });
  logRun(session, 'one-page', execution);
  await saveSession(session, execution.mails);
  printResult(invocation, answer, () => (isRecord(answer) ? listIn(answer, 'says') : []).map((line) => plain(String(line))));
  return 0;
}
