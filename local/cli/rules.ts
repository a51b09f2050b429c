import { isRecord, listIn } from '../desk/read-json';
import type { Answer } from './call-add-on';
import { askAddOn } from './call-add-on';
import type { Command, Invocation } from './command';
import { alignRows, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession } from './session';
import { UsageError } from './usage-error';

/** `rules`: every rule with its number, or what other numbers would have made of the last thirteen weeks. Changes nothing. */
export const rulesCommand: Command = {
  name: 'rules',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'the rules with their numbers; --try shows what others would have changed',
  more: ['Reads only. A trial is held against the weeks that History keeps, and against today.'],
  options: { try: { value: 'ID=VALUE,..', says: 'numbers to try, like rock.off.pace=0.6,rock.risk.drift=off' } },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const wanted = invocation.text('try');
  const changes = wanted === null ? null : wanted.split(',').map(readChange);
  const session = await openSession(invocation, { writes: false });
  const request = changes === null ? { request: 'rules' } : { request: 'try-rules', changes };
  const { answer } = askAddOn(session.host, request);
  const result = isRecord(answer) ? answer : {};
  printResult(invocation, answer, () => (changes === null ? showRules(result) : showTrial(result)));
  return 0;
}

function readChange(text: string): Answer {
  const [, id, value = ''] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(text) ?? [];
  if (id !== undefined && /^(on|off)$/i.test(value)) return { id, on: /^on$/i.test(value) };
  if (id === undefined || !Number.isFinite(Number(value)))
    throw new UsageError(`--try takes ID=NUMBER, ID=on or ID=off, not "${text.trim()}".`);
  return { id, value: Number(value) };
}

function showRules(result: Answer): string[] {
  const lines = recordsIn(result, 'rules').map((rule) => {
    const number = say(rule, 'value') === '' ? '' : `${say(rule, 'value')} ${say(rule, 'unit')}`;
    return [say(rule, 'id'), number, rule['on'] === false ? 'off' : '', say(rule, 'words')];
  });
  return alignRows(lines, '');
}

function showTrial(result: Answer): string[] {
  const missing = listIn(result, 'missing').map(String);
  const lines = recordsIn(result, 'differs').map((one) => ['week', 'id', 'title', 'before', 'after'].map((key) => say(one, key)));
  return [
    say(result, 'says'),
    ...alignRows(lines.map(([week = '', id = '', title = '', before = '', after = '']) => [week, id, title, `${before} -> ${after}`])),
    ...(missing.length === 0 ? [] : [`Weeks of which nothing is kept: ${missing.join(', ')}`]),
  ];
}
