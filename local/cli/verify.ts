import { isRecord } from '../desk/read-json';
import { askAddOn } from './call-add-on';
import type { Command, Invocation } from './command';
import { alignRows, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession } from './session';

/** `verify`: looks for damage and tampering. Changes nothing; exit code 1 where something was found. */
export const verifyCommand: Command = {
  name: 'verify',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'checks links, ledger and log for damage or tampering',
  more: ['Exit code 1 where something was found. docs/codes.md says what each code means.'],
  options: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, { writes: false });
  const { answer } = askAddOn(session.host, { request: 'verify' });
  const result = isRecord(answer) ? answer : {};
  const findings = recordsIn(result, 'findings');
  printResult(invocation, answer, () =>
    findings.length === 0
      ? ['Nothing found: links, ledger and log are whole.']
      : [
          `${findings.length} findings`,
          ...alignRows(findings.map((one) => [say(one, 'code'), `${say(one, 'tab')} row ${say(one, 'row')}`, say(one, 'message')])),
        ],
  );
  if (result['ok'] === true) return 0;
  invocation.surroundings.terminal.err(`${findings.length} findings in ${session.path}.\n`);
  return 1;
}
