import { isRecord, listIn } from '../desk/read-json';
import { askAddOn } from './call-add-on';
import type { Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { alignRows, plain, printResult, showTime } from './print';
import { recordsIn, say } from './records';
import { openSession } from './session';

/** `status`: what the sidebar would show. Changes nothing. */
export const statusCommand: Command = {
  name: 'status',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'what the sidebar would show: attention, focus, every status',
  more: ['Reads only.'],
  options: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, { writes: false });
  const { answer } = askAddOn(session.host, { request: 'status' });
  printResult(invocation, answer, () => showStatus(isRecord(answer) ? answer : {}));
  return 0;
}

const sections = [
  ['rocks', 'Rocks'],
  ['measurables', 'Scorecard'],
  ['processes', 'Processes'],
  ['goals', 'Goals'],
  ['people', 'People'],
] as const;

function showStatus(status: Answer): string[] {
  const heartbeat = isRecord(status['heartbeat']) ? Object.values(status['heartbeat']).map(String).join(', ') : say(status, 'heartbeat');
  const attention = recordsIn(status, 'attention');
  return [
    `Last heartbeat: ${heartbeat === '' ? 'none yet' : /^\d{4}-/.test(heartbeat) ? showTime(heartbeat) : heartbeat}`,
    '',
    attention.length === 0 ? 'Nothing needs attention.' : `Needs attention (${attention.length})`,
    ...alignRows(attention.map((one) => [say(one, 'kind'), say(one, 'title'), say(one, 'owner') || 'nobody', say(one, 'why')])),
    ...showWork(status['work']),
    ...sections.flatMap(([key, title]) => showSection(title, recordsIn(status, key))),
    ...showFocus(status['focus']),
  ];
}

function showWork(work: unknown): string[] {
  const says = isRecord(work) ? listIn(work, 'says').map(String) : [];
  return says.length === 0 ? [] : ['', 'Recurring work, last 13 weeks', ...says.map((line) => `  ${plain(line)}`)];
}

function showSection(title: string, rows: readonly Answer[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) => [
    say(row, 'title') || say(row, 'name') || say(row, 'id'),
    say(row, 'status') || say(row, 'health'),
    say(row, 'owner'),
    say(row, 'why'),
  ]);
  return ['', title, ...alignRows(lines)];
}

function showFocus(focus: unknown): string[] {
  if (!isRecord(focus) || Object.keys(focus).length === 0) return [];
  const lines = Object.keys(focus).flatMap((person) => [
    `  ${person}`,
    ...recordsIn(focus, person).map((one) => `    ${say(one, 'title')}: ${say(one, 'because')}`),
  ]);
  return ['', 'Focus', ...lines];
}
