import { listIn } from '../desk/read-json';
import { askAndSave } from './ask-and-save';
import type { Command, Invocation } from './command';
import { plain, printResult } from './print';
import { openSession } from './session';
import { faultOptions } from './test-faults';

/** `one-page`: writes the plan and the quarter on one page. */
export const onePageCommand: Command = {
  name: 'one-page',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'writes the plan, goals, Rocks and numbers into a tab that prints on one sheet of paper',
  more: ['The tab is made the first time and brought up to date after that; a tab of yours with that name is left alone.'],
  options: faultOptions,
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, { writes: true });
  const { result } = await askAndSave(invocation, session, { request: 'one-page' }, 'one-page');
  printResult(invocation, result, () => listIn(result, 'says').map((line) => plain(String(line))));
  return 0;
}
