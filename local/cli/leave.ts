import { isRecord, listIn } from '../desk/read-json';
import { askAndSave } from './ask-and-save';
import { askAddOn } from './call-add-on';
import type { Command, Invocation } from './command';
import { plain, printResult } from './print';
import { openSession } from './session';
import { faultOptions } from './test-faults';

/** `leave`: removes Runsheet from a file and leaves a readable workbook. */
export const leaveCommand: Command = {
  name: 'leave',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'removes Runsheet from the file and leaves a readable workbook',
  more: [
    'Rows, statuses, history and Log stay; checks, mail and warnings end; its functions become what they show.',
    '--dry-run says what would happen and writes nothing. "install" brings Runsheet back.',
  ],
  options: {
    'dry-run': { says: 'say what would happen, write nothing' },
    show: { says: 'show the hidden tabs of Runsheet as well' },
    ...faultOptions,
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const dry = invocation.flag('dry-run');
  const session = await openSession(invocation, { writes: !dry });
  const request = { request: 'leave', dry, show: invocation.flag('show') };
  const answer = dry ? askAddOn(session.host, request).answer : (await askAndSave(invocation, session, request, 'leave')).result;
  printResult(invocation, answer, () => {
    const says = (isRecord(answer) ? listIn(answer, 'says') : []).map((line) => plain(String(line)));
    return dry ? ['This would happen; nothing was written:', ...says.map((line) => `  ${line}`)] : says;
  });
  return 0;
}
