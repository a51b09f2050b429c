import { isRecord, listIn } from '../desk/read-json';
import type { Answer } from './call-add-on';
import { askAddOn } from './call-add-on';
import type { Command, Invocation } from './command';
import { alignRows, plain, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession } from './session';

/** `why`: why one row has its status and what would change it. Changes nothing. */
export const whyCommand: Command = {
  name: 'why',
  takes: '<workbook.xlsx> <id>',
  counts: [2, 2],
  says: 'why a row or a run has its status, and what would change it',
  more: ['Reads only. What would change a status was tried on the rows, day by day up to a quarter ahead.'],
  options: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, { writes: false });
  const { answer } = askAddOn(session.host, { request: 'why', id: invocation.positionals[1] ?? '' });
  printResult(invocation, answer, () => showWhy(isRecord(answer) ? answer : {}));
  return 0;
}

function showWhy(why: Answer): string[] {
  const override = isRecord(why['override']) ? why['override'] : null;
  const also = recordsIn(why, 'also').map((one) => [say(one, 'gives'), say(one, 'says')]);
  return [
    `${say(why, 'id')}: ${say(why, 'status')}`,
    say(why, 'why'),
    ...(say(why, 'words') === '' ? [] : [`Rule: ${say(why, 'words')}`]),
    ...(override === null ? [] : [`Set by ${say(override, 'by')} until ${say(override, 'until')}; derived: ${say(override, 'derived')}`]),
    ...(say(why, 'said') === '' ? [] : [`The owner says: ${say(why, 'said')}`]),
    ...section(
      'What would change it',
      listIn(why, 'flip').map((one) => `  ${plain(String(one))}`),
    ),
    ...section('Also', alignRows(also)),
    ...section('Rows', alignRows(recordsIn(why, 'rows').map((row) => ['id', 'tab', 'title', 'status'].map((key) => say(row, key))))),
    ...section('Facts', alignRows(recordsIn(why, 'facts').map((one) => [say(one, 'value'), say(one, 'says')]))),
    ...section(
      'Compared with',
      alignRows(recordsIn(why, 'thresholds').map((one) => [say(one, 'value'), say(one, 'unit'), say(one, 'words')])),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
