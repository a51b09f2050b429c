import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cafe';
import { runReal } from './run-real';
import { switchMail } from './switch-mail';
import { makeFolder } from '../xlsx/make-xlsx';

const folder = makeFolder();
const path = join(folder, 'cafe.xlsx');
const mark = join(folder, '.cafe.xlsx.working');
const BIN = join(root, 'local', 'runsheet.mjs');
const words = (now: string): readonly string[] => [BIN, 'sweep', path, '--json', '--zone', 'Europe/Berlin', '--now', now];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A sweep in a process of its own, as another person's terminal would run it. */
function sweepBeside(now: string): Promise<Ended> {
  const child = spawn(process.execPath, words(now), { cwd: root });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

const letters = (): readonly string[] => {
  const outbox = join(folder, 'cafe.desk', 'outbox');
  return existsSync(outbox) ? readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8')) : [];
};
const mailsIn = ({ out }: Ended): number =>
  (JSON.parse(out) as { mails: readonly { state: string }[] }).mails.filter(({ state }) => state === 'sent').length;

beforeAll(async () => {
  await runReal(folder, 'install', path, '--templates', 'all', '--sample', '--zone', 'Europe/Berlin', '--now', '2026-11-16T05:00');
  await switchMail(path, 'on');
  await runReal(folder, 'sweep', path, '--now', '2026-11-16T05:05');
}, 60_000);

it('commands on one workbook wait for each other, so nothing is told twice', async () => {
  const ended = await Promise.all([1, 2, 3].map(() => sweepBeside('2026-11-16T08:05')));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(ended.map(mailsIn).sort()).toEqual([0, 0, letters().length]);
  expect(letters().length).toBeGreaterThan(0);
  expect(ended.filter(({ err }) => err === 'Waiting for another command that works on cafe.xlsx.\n')).toHaveLength(2);
  expect(existsSync(mark)).toBe(false);
}, 60_000);

it('what a command that was ended from outside left behind holds nobody up', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(mark, String(dead));
  const { status, stderr } = spawnSync(process.execPath, words('2026-11-16T09:05'), { cwd: root, encoding: 'utf8' });
  expect([status, stderr, existsSync(mark)]).toEqual([0, '', false]);
}, 60_000);
