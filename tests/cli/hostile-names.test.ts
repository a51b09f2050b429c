import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../xlsx/make-xlsx';
import { installed } from './installed';
import { runWords } from './run-words';

const folder = makeFolder();
const at = (name: string): string => join(folder, name);
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const COMMANDS: readonly (readonly [string, (name: string) => readonly string[]])[] = [
  ...['adopt', 'status', 'sweep', 'install', 'verify', 'serve', 'one-page', 'review', 'formalise'].map(
    (command) => [command, (name: string) => [command, name]] as const,
  ),
  ['why', (name) => ['why', name, 'R-R0TA']],
  ['export', (name) => ['export', name, '--from', '2026-10-01', '--to', '2026-12-31']],
  ['simulate', (name) => ['simulate', name, '--from', '2026-11-16', '--to', '2026-11-17']],
  ['close', (name) => ['close', name, '--quarter', '2026 Q4']],
  ['adopt --apply', (name) => ['adopt', at('list.csv'), '--apply', name]],
];

/** A pipe that nobody writes to; `null` where this system makes none. */
function makePipe(name: string): string | null {
  return spawnSync('mkfifo', [at(name)]).status === 0 ? at(name) : null;
}

beforeAll(() => {
  writeFileSync(at('list.csv'), 'Task,Who\nOrder chairs,Ana\n');
  mkdirSync(at('folder.xlsx'));
  symlinkSync(at('loop.xlsx'), at('loop.xlsx'));
  symlinkSync('/dev/zero', at('zero.xlsx'));
});

/** Runs a command that has to be refused: one line on stderr, nothing on stdout, 1 or 2. */
async function expectRefused(words: readonly string[]): Promise<string> {
  const { code, out, err } = await runWords(...words);
  expect([words[0], [1, 2].includes(code), out.trim()]).toEqual([words[0], true, '']);
  expect(err).toMatch(/^[^\n]{10,5000}[.\w"]\n$/);
  expect(err).not.toMatch(/This should not happen|\.[jt]s:\d|is not a function|Cannot read prop/);
  expect(err).not.toMatch(CONTROL);
  return err;
}

describe.each(COMMANDS)('%s', (_command, words) => {
  it.each<[string, string]>([
    ['a folder', at('folder.xlsx')],
    ['a device without end', at('zero.xlsx')],
    ['a name without a file', ''],
    ['a name that is too long', `${'a'.repeat(300)}.xlsx`],
    ['a path that is too long', `${'a/'.repeat(3000)}x.xlsx`],
    ['a name with the end of a text in it', 'a\0.xlsx'],
    ['a name like an option', '-rf.xlsx'],
    ['a file below a file', join(at('list.csv'), 'x.xlsx')],
    ['a folder that is not there', at('../nowhere/../nowhere/x.xlsx')],
  ])('refuses %s in one sentence', async (_what, name) => {
    await expectRefused(words(name));
  });

  it('refuses a pipe at once instead of waiting for it', async () => {
    const pipe = makePipe(`${_command}.pipe.xlsx`);
    if (pipe !== null) expect(await expectRefused(words(pipe))).toMatch(/is not a file/);
  });
});

/** Runs it as somebody whom the rights of a file keep out; the administrator of a machine reads everything. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work();
  process.seteuid(65_534);
  try {
    await work();
  } finally {
    process.seteuid(0);
  }
}

describe('a file that may not be read', () => {
  const closed = at('closed.xlsx');

  beforeAll(async () => {
    await runWords('install', closed);
    writeFileSync(at('closed.csv'), 'Task,Who\n');
    for (const name of ['closed.xlsx', 'closed.csv']) chmodSync(at(name), 0);
    chmodSync(folder, 0o755);
  });

  it.each(COMMANDS)('is refused by %s in one sentence that says so', async (_command, words) => {
    await asNobody(async () => {
      expect(await expectRefused(words(closed))).toMatch(/may not be read by this user|is read-only; allow writing to it first/);
    });
  });

  it('is refused as a text of a team', async () => {
    await asNobody(async () =>
      expect(await expectRefused(['adopt', at('closed.csv')])).toMatch(/closed\.csv may not be read by this user\./),
    );
  });
});

describe('a name that plays with the terminal', () => {
  it.each(['new\nline.xlsx', 'esc\u001b[31m.xlsx', 'bidi\u202egpj.xlsx', 'bell\u0007\r.xlsx', '--\u009b2J.xlsx'])(
    '%j is printed as plain text, by every command',
    async (name) => {
      const path = at(name);
      for (const [, words] of COMMANDS.filter(([command]) => !['serve', 'install', 'adopt --apply'].includes(command)))
        await expectRefused(words(path));
      const { code, out, err } = await runWords('install', path);
      expect([code, err]).toEqual([0, '']);
      expect(out.split('\n')[0]).toMatch(/^Made .+\.xlsx \(/);
      expect(out).not.toMatch(CONTROL);
      for (const command of ['status', 'sweep']) expect((await runWords(command, path)).out).not.toMatch(CONTROL);
    },
  );
});

describe('files beside the workbook', () => {
  it.each<[string, (book: string, pipe: string) => readonly string[]]>([
    ['results', (book, pipe) => ['close', book, '--quarter', '2026 Q4', '--results', pipe]],
    ['questions', (_book, pipe) => ['cadence', '--batch', pipe]],
    ['what is written', (book, pipe) => ['export', book, '--from', '2026-10-01', '--to', '2026-12-31', '--out', pipe]],
  ])('a pipe for %s is refused at once', async (what, words) => {
    const pipe = makePipe(`${what}.csv`);
    const book = await installed();
    if (pipe !== null) expect(await expectRefused(words(book, pipe))).toMatch(/is not a file/);
  });

  it('nothing was left behind by what was refused', () => {
    expect(readdirSync(folder).filter((name) => name.includes('.working'))).toEqual([]);
  });
});
