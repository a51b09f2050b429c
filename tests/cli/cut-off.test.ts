import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { readAddOn } from '../../local/cli/read-add-on';
import { runCommandLine } from '../../local/cli/run-command-line';
import { makeFolder } from '../xlsx/make-xlsx';
import { writeBytes } from '../files/write-file';

const addOn = readAddOn(join(__dirname, '..', '..'));

async function run(...words: readonly string[]) {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), watched: false };
  const surroundings = { terminal, addOn, clock: () => Date.UTC(2026, 10, 20, 8), zone: 'Europe/Berlin', env: {}, root: '/nowhere' };
  const code = await runCommandLine([...words, '--json'], surroundings);
  return { code, err, json: JSON.parse(out === '' ? '{}' : out) as Readonly<Record<string, unknown>> };
}

/** A workbook with the sample company. */
async function company(): Promise<string> {
  const path = join(makeFolder(), 'cafe.xlsx');
  const { code, err } = await run('install', path, '--sample', '--templates', 'all');
  expect([code, err]).toEqual([0, '']);
  return path;
}

function resultsFile(): string {
  const path = join(makeFolder(), 'results.json');
  writeFileSync(path, '{}');
  return path;
}

const list = (): string => writeBytes('list.csv', 'Task;Who;Due date\nCall Ana;Ben;2026-11-27\nPay;Cy;2026-11-28\n');

const CASES: readonly (readonly [string, number, (path: string) => readonly string[]])[] = [
  ['install', 60, (path) => ['install', path]],
  ['sweep', 30, (path) => ['sweep', path]],
  ['one-page', 20, (path) => ['one-page', path]],
  ['formalise --dictionary', 30, (path) => ['formalise', path, '--dictionary']],
  ['close', 10, (path) => ['close', path, '--year', '2020', '--results', resultsFile()]],
  ['adopt --apply', 30, (path) => ['adopt', list(), '--apply', path]],
  ['leave', 40, (path) => ['leave', path]],
];

describe('a command that is cut off where somebody asks for it', () => {
  it.each(CASES)('%s says so and is not well', async (_name, call, words) => {
    const path = await company();
    const ended = await run(...words(path), '--kill-at', String(call), '--kill-when', 'after', '--unflushed', 'cut', '--seed', '7');
    expect([ended.code, `${ended.err}${JSON.stringify(ended.json)}`]).toEqual([1, expect.stringContaining(`at service call ${call}`)]);
    const again = await run(...words(path));
    expect(again.code).toBe(words(path)[0] === 'close' ? 1 : 0);
    const verified = await run('verify', path);
    expect(verified.json).toEqual({ ok: true, findings: [] });
  });

  it('installs the rest the next time, and says how many calls there are', async () => {
    const path = join(makeFolder(), 'new.xlsx');
    const ended = await run('install', path, '--kill-at', '200', '--unflushed', 'kept');
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('Do it again to complete it.') as string });
    const { code, json } = await run('install', path);
    expect([code, (json['says'] as readonly string[])[0]]).toEqual([0, expect.stringMatching(/^Created \d+ tabs: /)]);
    expect((json['calls'] as { total: number }).total).toBeGreaterThan(100);
  });

  it('a call that throws is said in the words of Google, a lock that is held in ours', async () => {
    const path = await company();
    expect(await run('one-page', path, '--throw-at', '5')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Service Spreadsheets') as string,
    });
    expect(await run('one-page', path, '--lock', 'refused')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Runsheet is') as string,
    });
    expect(await run('leave', path, '--lock', 'open')).toMatchObject({ code: 2, err: '--lock takes refused, not "open".\n' });
  });
});
