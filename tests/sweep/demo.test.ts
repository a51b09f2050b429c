import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { makeFolder } from '../xlsx/make-xlsx';
import { runReal, type Ended } from './run-real';

const folder = makeFolder();
let told: Ended = { code: -1, out: '', err: '' };

beforeAll(async () => {
  told = await runReal(folder, 'demo');
}, 60_000);

/** Lines of the part that stands under a title. */
function part(title: string): readonly string[] {
  const lines = told.out.split('\n');
  const from = lines.findIndex((line) => line.startsWith(title));
  const length = lines.slice(from + 1).findIndex((line) => !line.startsWith('  '));
  return from < 0 ? [] : lines.slice(from + 1, from + 1 + length).map((line) => line.trim());
}

const day = (name: string): readonly string[] => part(name);

describe('the story of npm start', () => {
  it('is told to its end and leaves nothing on stderr', () => {
    expect([told.code, told.err]).toEqual([0, '']);
    expect(told.out).not.toMatch(/does not find it|undefined|NaN|\[object|with nobody/);
  });

  it('has a healthy measurable and one that is off track for three weeks', () => {
    const lines = part('Scorecard');
    expect(lines.some((line) => line.startsWith('On track'))).toBe(true);
    expect(lines.filter((line) => /^Off track .* 3 weeks in a row/.test(line))).toHaveLength(1);
  });

  it('has a Rock behind its milestones', () => {
    expect(
      part('Rocks of this quarter').filter((line) => /^Off track .* Milestone ".*" was due .* days ago/.test(line)).length,
    ).toBeGreaterThan(0);
  });

  it('has a run done with its proof, and one that is not closed by a tick alone', () => {
    const monday = day('Mon 16 Nov');
    const opens = monday.findIndex((line) => line.includes('opens Harbour and photographs the counter'));
    const done = monday.findIndex((line) => /done\s+Open the café · Harbour$/.test(line));
    expect(opens).toBeGreaterThan(-1);
    expect(done).toBeGreaterThan(opens);
    const tick = monday.findIndex((line) => line.includes('ticks the till at Station, but writes no sum'));
    const sum = monday.findIndex((line) => line.includes('adds the sum after the reminder'));
    const closed = monday.findIndex((line) => /done\s+Cash up the till · Station$/.test(line));
    expect(tick).toBeGreaterThan(-1);
    expect([sum > tick, closed > sum]).toEqual([true, true]);
  });

  it('has a run that is missed, moves to the backup and is told to them by mail', () => {
    const monday = day('Mon 16 Nov');
    const at = (pattern: RegExp): number => monday.findIndex((line) => pattern.test(line));
    const missed = at(/missed\s+Open the café · Station$/);
    expect(missed).toBeGreaterThan(-1);
    expect(at(/moved\s+Open the café · Station, now with Ben Okafor$/)).toBeGreaterThan(missed);
    expect(at(/mail\s+to ben@.*Open the café \(Station\)/)).toBeGreaterThan(missed);
  });

  it('leaves the letters, the workbook and a run of each kind in it', async () => {
    const letters = readdirSync(join(folder, '.sample', 'corner-cup.desk', 'outbox'));
    const listed = part('Mail that went out');
    expect(letters.length).toBeGreaterThan(5);
    expect(listed.filter((line) => line.includes('@'))).toHaveLength(letters.length);
    expect(readFileSync(join(folder, '.sample', 'corner-cup.desk', 'outbox', letters[0] ?? ''), 'utf8')).toMatch(/^Subject: /m);
    const path = join(folder, '.sample', 'corner-cup.xlsx');
    expect(existsSync(path)).toBe(true);
    const runs = (await readWorkbook(path)).book.findTab('Runs');
    const column = Array.from({ length: 20 }, (_unused, index) => index + 1).find((at) => runs?.cell(1, at)?.value === 'Status') ?? 0;
    const found = new Set(Array.from({ length: runs?.lastRow() ?? 0 }, (_unused, row) => runs?.cell(row + 2, column)?.value));
    expect([...found]).toEqual(expect.arrayContaining(['Done', 'Done by backup', 'Done late']));
  });

  it('names commands that work', async () => {
    const commands = part('The workbook is').filter((line) => line.startsWith('npx runsheet '));
    expect(commands.length).toBeGreaterThanOrEqual(4);
    for (const command of commands) {
      const words = [...command.replace('npx runsheet ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      const ended = await runReal(folder, ...words.map((word) => (word.startsWith('.sample') ? join(folder, word) : word)));
      expect([command, ended.code, ended.err]).toEqual([command, 0, '']);
      expect(ended.out.length).toBeGreaterThan(40);
    }
  });
});
