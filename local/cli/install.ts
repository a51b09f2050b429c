import { basename } from 'node:path';
import { listIn } from '../desk/read-json';
import { askAndSave } from './ask-and-save';
import type { Command, Invocation } from './command';
import { plain, printResult } from './print';
import { openSession } from './session';
import { faultOptions } from './test-faults';
import { existsSync } from 'node:fs';

/** `install`: puts templates into a workbook, creating it where absent. */
export const installCommand: Command = {
  name: 'install',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'installs templates into that file, creating it if absent',
  more: ['Never overwrites a tab that is not its own; installing again adds what is missing.'],
  options: {
    templates: { value: 'a,b', says: 'which templates, separated by commas (home, processes, people, system by default; all)' },
    sample: { says: 'add a sample company' },
    ...faultOptions,
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const created = !existsSync(invocation.positionals[0] ?? '');
  const session = await openSession(invocation, { writes: true, creates: true });
  const templates = (invocation.text('templates') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const request = { request: 'install', sample: invocation.flag('sample'), ...(templates.length === 0 ? {} : { templates }) };
  const { result } = await askAndSave(invocation, session, request, 'install');
  printResult(invocation, { ...result, workbook: session.path, zone: session.folder.zone }, () => [
    `${created ? 'Made' : 'Installed into'} ${plain(basename(session.path))} (${session.folder.zone}).`,
    ...listIn(result, 'says').map((line) => `  ${plain(String(line))}`),
  ]);
  return 0;
}
