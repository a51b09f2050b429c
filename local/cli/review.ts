import { isRecord, listIn } from '../desk/read-json';
import { askAddOn } from './call-add-on';
import type { Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { alignRows, plain, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession } from './session';

/** `review`: how the strategy is carried out. Changes nothing. */
export const reviewCommand: Command = {
  name: 'review',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'how the strategy is carried out: questions, loose ends, owners, capacity, limits',
  more: ['Reads only. Lists without rows are left out; --json has them all.'],
  options: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, { writes: false });
  const { answer } = askAddOn(session.host, { request: 'review' });
  printResult(invocation, answer, () => showReview(isRecord(answer) ? answer : {}));
  return 0;
}

function showReview(review: Answer): string[] {
  return [
    `Review of ${say(review, 'quarter')}`,
    ...recordsIn(review, 'questions').flatMap((one) => ['', say(one, 'question'), `  ${say(one, 'answer')}`, ...showIds(one)]),
    ...recordsIn(review, 'lists').flatMap(showList),
    ...showOwners(recordsIn(review, 'owners')),
    ...showCapacity(recordsIn(review, 'capacity')),
    '',
    'Size of the file',
    ...listIn(review, 'limits').map((line) => `  ${plain(String(line))}`),
  ];
}

function showIds(question: Answer): string[] {
  const ids = listIn(question, 'rows').map((id) => plain(String(id)));
  return ids.length === 0 ? [] : [`  ${ids.join(', ')}`];
}

function showList(list: Answer): string[] {
  const rows = recordsIn(list, 'rows');
  if (rows.length === 0) return [];
  const lines = rows.map((row) => [say(row, 'id'), say(row, 'title'), say(row, 'owner'), say(row, 'why')]);
  return ['', say(list, 'title'), `  ${say(list, 'says')}`, ...alignRows(lines)];
}

function showOwners(owners: readonly Answer[]): string[] {
  if (owners.length === 0) return [];
  const lines = owners.map((one) => [
    say(one, 'name'),
    `${say(one, 'kept')} of ${say(one, 'of')} kept`,
    listIn(one, 'says').map(String).join(', '),
    say(one, 'gaps') === '0' ? '' : `says better than derived: ${say(one, 'gaps')}`,
  ]);
  return ['', 'Commitments kept', ...alignRows(lines)];
}

function showCapacity(people: readonly Answer[]): string[] {
  if (people.length === 0) return [];
  const lines = people.map((one) => [
    say(one, 'name'),
    ...recordsIn(one, 'periods').map((period) => `${say(period, 'says')} ${say(period, 'promised')} h`),
    `of ${say(one, 'hours') || 'unknown'} h a week`,
  ]);
  return ['', 'Capacity, hours a week at the fullest', ...alignRows(lines)];
}
