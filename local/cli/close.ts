import { isRecord, listIn } from '../desk/read-json';
import { errorMessage } from '../xlsx/error-code';
import { readFileBytes } from '../files/read-file-bytes';
import { Refusal } from '../xlsx/refusal';
import { askAndSave } from './ask-and-save';
import { askAddOn, type Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { alignRows, plain, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession, type Session } from './session';
import { faultOptions } from './test-faults';
import { UsageError } from './usage-error';

/** `close`: shows a quarter or a year as it would be closed, closes it, or takes the last closing back. */
export const closeCommand: Command = {
  name: 'close',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'shows what a quarter or year leaves to be closed; closes it with results, or reopens the last one',
  more: [
    'Without --results it changes nothing. A results file is JSON: {"R-7K2Q": "Carried", ..}, a result for every row without a suggestion.',
    'All rows are closed or none. --reopen takes a closing back, until the next one.',
  ],
  options: {
    quarter: { value: '"2026 Q4"', says: 'the quarter, whose Rocks are closed' },
    year: { value: '2026', says: 'the year, whose goals are closed and whose plan moves on' },
    results: { value: 'file.json', says: 'close it with these results' },
    reopen: { says: 'take the closing of that quarter or year back, if it was the last' },
    ...faultOptions,
  },
  run,
};

function readResults(path: string): Answer {
  let results: unknown;
  try {
    results = JSON.parse(readFileBytes(path).toString('utf8'));
  } catch (error) {
    if (error instanceof Refusal && ['not-a-file', 'too-large'].includes(error.code)) throw error;
    throw new Refusal(`${path} cannot be read as JSON: ${errorMessage(error)}`, 'results');
  }
  if (isRecord(results) && Object.values(results).every((result) => typeof result === 'string')) return results;
  throw new Refusal(`${path} is no list of results; write {"R-7K2Q": "Carried", ..}.`, 'results');
}

function readRequest(invocation: Invocation): Answer {
  const [quarter, year] = [invocation.text('quarter'), invocation.text('year')];
  if ((quarter === null) === (year === null)) throw new UsageError('close takes either --quarter or --year; see runsheet close --help.');
  const kind = quarter === null ? 'year' : 'quarter';
  const named = { [kind]: quarter ?? year };
  const results = invocation.text('results');
  if (invocation.flag('reopen')) {
    if (results !== null) throw new UsageError('close takes either --results or --reopen; see runsheet close --help.');
    return { request: `reopen-${kind}`, ...named };
  }
  return results === null ? { request: kind, ...named } : { request: `close-${kind}`, ...named, results: readResults(results) };
}

function showRows(view: Answer): readonly string[] {
  const rows = recordsIn(view, 'rows');
  const choices = (row: Answer): string => say(row, 'suggestion') || listIn(row, 'choices').map(String).join(', ');
  return alignRows(rows.map((row) => [say(row, 'id'), say(row, 'title'), say(row, 'owner') || 'nobody', say(row, 'status'), choices(row)]));
}

function viewOf(session: Session, request: Answer): Answer {
  const { answer } = askAddOn(session.host, request);
  return isRecord(answer) ? answer : {};
}

async function run(invocation: Invocation): Promise<number> {
  const request = readRequest(invocation);
  const isView = request['request'] === 'quarter' || request['request'] === 'year';
  const session = await openSession(invocation, { writes: !isView });
  const result = isView ? viewOf(session, request) : (await askAndSave(invocation, session, request, 'close')).result;
  printResult(invocation, result, () => [
    ...(isView ? showRows(result) : []),
    ...listIn(result, 'says').map((line) => plain(String(line))),
  ]);
  return 0;
}
