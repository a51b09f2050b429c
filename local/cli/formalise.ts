import { isRecord, listIn } from '../desk/read-json';
import { askAndSave } from './ask-and-save';
import { askAddOn, type Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { plain, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession } from './session';
import { faultOptions } from './test-faults';

/** `formalise`: what hangs on one person and what is not as it shows; with `--dictionary` the Dictionary is written too. */
export const formaliseCommand: Command = {
  name: 'formalise',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'what hangs on one person, what is typed over, and the three fixes that matter first',
  more: [
    'Works on any workbook; reads only, unless --dictionary is given.',
    'With tabs of Runsheet in it, owners, backups, proofs, runs and the Log are looked at too.',
  ],
  options: { dictionary: { says: 'bring the Dictionary tab up to date as well' }, ...faultOptions },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const writes = invocation.flag('dictionary');
  const session = await openSession(invocation, { writes });
  const said: string[] = [];
  let cost: Answer = {};
  if (writes) {
    const { result, run } = await askAndSave(invocation, session, { request: 'write-dictionary' }, 'write-dictionary');
    cost = { calls: run.calls };
    said.push(...listIn(result, 'says').map((line) => plain(String(line))), '');
  }
  const { answer } = askAddOn(session.host, { request: 'honesty' });
  const report = isRecord(answer) ? answer : {};
  printResult(invocation, { ...report, ...cost }, () => [...said, ...showReport(report)]);
  return 0;
}

function showReport(report: Answer): string[] {
  const fixes = recordsIn(report, 'fixes');
  const found = recordsIn(report, 'parts').filter((part) => say(part, 'state') === 'found');
  const rest = recordsIn(report, 'parts').filter((part) => say(part, 'state') !== 'found');
  return [
    say(report, 'says'),
    ...(fixes.length === 0 ? [] : ['', 'What to mend first']),
    ...fixes.flatMap((fix, at) => [`${at + 1}. ${say(fix, 'title')}${placeOf(fix)}`, `   ${say(fix, 'why')}`, `   ${say(fix, 'action')}`]),
    ...found.flatMap(showPart),
    '',
    'The rest',
    ...rest.map((part) => `  ${say(part, 'title')}: ${say(part, 'says')}`),
  ];
}

function showPart(part: Answer): string[] {
  const lines = recordsIn(part, 'lines');
  const more = Number(say(part, 'count')) - lines.length;
  const rest = more > 0 && lines.length > 10 ? [`  and ${more} more`] : [];
  return ['', `${say(part, 'title')}: ${say(part, 'says')}`, ...lines.map((line) => `  ${say(line, 'says')}`), ...rest];
}

function placeOf(fix: Answer): string {
  const tab = say(fix, 'tab');
  if (tab === '') return '';
  return `, ${tab} ${say(fix, 'column')}${say(fix, 'row')}`;
}
