import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../xlsx/make-xlsx';
import { beats, installed, json } from './installed';
import { runWords } from './run-words';

describe('what is typed wrongly', () => {
  it.each<[string, readonly string[], number, string]>([
    ['nothing at all', [], 2, ''],
    ['an unknown command', ['absorb', 'a.csv'], 2, 'There is no command "absorb"; see runsheet --help.\n'],
    ['a port that is none', ['serve', '--port', '70000'], 2, '--port takes a number up to 65535, not "70000".\n'],
    ['a missing workbook', ['sweep'], 2, 'sweep needs <workbook.xlsx>; see runsheet sweep --help.\n'],
    ['a word too many', ['sweep', 'a.xlsx', 'b.xlsx'], 2, 'sweep takes <workbook.xlsx>, not also "b.xlsx".\n'],
    ['an unknown option', ['sweep', 'a.xlsx', '--loud'], 2, "Unknown option '--loud'; see runsheet sweep --help.\n"],
    ['an unknown zone', ['status', 'a.xlsx', '--zone', 'Mars'], 2, '--zone takes a time zone like Europe/Berlin, not "Mars".\n'],
    ['a quota that is no number', ['sweep', 'a.xlsx', '--quota', 'many'], 2, '--quota takes a whole number, not "many".\n'],
    ['a simulation without a period', ['simulate', 'a.xlsx', '--mail', 'loud'], 2, '--mail takes off, dry run, on, not "loud".\n'],
    [
      'a file that is not there',
      ['sweep', 'nowhere.xlsx'],
      1,
      'nowhere.xlsx does not exist; create it with: runsheet install nowhere.xlsx\n',
    ],
    ['another kind of file', ['sweep', 'notes.csv'], 1, 'notes.csv is not named .xlsx; Runsheet works on .xlsx workbooks.\n'],
  ])('answers %s with one line', async (_, words, code, sentence) => {
    const ended = await runWords(...words);
    expect(ended.code).toBe(code);
    expect(ended.out).toBe('');
    if (sentence !== '') expect(ended.err).toBe(sentence);
  });

  it.each(['2026-13-01', 'yesterday', '2026-11-16T25:00', '2026-02-30'])('refuses --now %s', async (text) => {
    const ended = await runWords('status', await installed(), '--now', text);
    expect([ended.code, ended.err]).toEqual([2, `--now takes a time like 2026-11-16T07:00 or 2026-11-16T06:00Z, not "${text}".\n`]);
  });

  it('explains itself', async () => {
    const overview = await runWords('--help');
    expect(overview.code).toBe(0);
    for (const name of [
      'serve',
      'install',
      'sweep',
      'simulate',
      'status',
      'review',
      'adopt',
      'close',
      'cadence',
      'export',
      'verify',
      'demo',
    ]) {
      expect(overview.out).toContain(`  ${name} `);
      expect((await runWords(name, '--help')).out).toContain(`Usage: runsheet ${name}`);
    }
    expect(overview.out).not.toMatch(/bench/);
    expect((await runWords('sweep', '--help')).out).toContain('--kill-at N');
  });
});

describe('install and sweep', () => {
  it('makes a workbook and its desk, in the zone of the machine unless another is named', async () => {
    const folder = makeFolder();
    const one = await runWords('install', join(folder, 'one.xlsx'), '--json', '--templates', 'rocks, vto', '--sample');
    expect(json(one.out)).toMatchObject({ says: ['Created Beats.'], templates: ['rocks', 'vto'], sample: true, zone: 'Europe/Berlin' });
    const two = await runWords('install', join(folder, 'two.xlsx'), '--json', '--zone', 'Asia/Tokyo');
    expect(json(two.out)).toMatchObject({ zone: 'Asia/Tokyo' });
    expect(readdirSync(folder).sort()).toEqual(['one.desk', 'one.xlsx', 'two.desk', 'two.xlsx']);
  });

  it.each<[string, readonly string[], string]>([
    ['the clock of the machine', [], '2026-11-16T07:00'],
    ['a local time', ['--now', '2026-11-20T08:15'], '2026-11-20T08:15'],
    ['a moment with Z', ['--now', '2026-11-20T08:15Z'], '2026-11-20T09:15'],
    ['a moment with an offset', ['--now', '2026-11-20T08:15-05:00'], '2026-11-20T14:15'],
    ['a time that does not exist', ['--now', '2026-03-29T02:30'], '2026-03-29T03:00'],
    ['a time that occurs twice', ['--now', '2026-10-25T02:30'], '2026-10-25T02:30'],
    ['another zone', ['--zone', 'America/New_York', '--now', '2026-11-20T08:15'], '2026-11-20T08:15'],
  ])('sweeps at %s', async (_, words, local) => {
    const path = await installed();
    const ended = await runWords('sweep', path, '--json', ...words);
    expect(ended.err).toBe('');
    expect(json(ended.out)).toMatchObject({ now: local, complete: true, calls: { byService: { 'Range.getValue': 1 } } });
    expect(await beats(path)).toEqual([`at ${local}`]);
  });

  it('keeps the zone that was named once', async () => {
    const path = await installed();
    await runWords('sweep', path, '--zone', 'America/New_York');
    expect(json((await runWords('sweep', path, '--json')).out)).toMatchObject({ zone: 'America/New_York', now: '2026-11-16T01:00' });
  });

  it('ends at the service call of the kill switch, says so in one line, and goes on at the next heartbeat', async () => {
    const path = await installed();
    const ended = await runWords('sweep', path, '--kill-at', '2', '--kill-when', 'before', '--unflushed', 'lost');
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toBe('The heartbeat was ended at service call 2; what it had done is saved, and the next one goes on.\n');
    expect(await beats(path)).toEqual([]);
    expect((await runWords('sweep', path)).code).toBe(0);
    expect(await beats(path)).toHaveLength(1);
  });

  it('refuses a workbook that is open elsewhere and leaves it alone', async () => {
    const path = await installed();
    const before = readFileSync(path);
    writeFileSync(join(path, '..', '.~lock.cafe.xlsx#'), '');
    const ended = await runWords('sweep', path);
    expect([ended.code, ended.err]).toEqual([
      1,
      'cafe.xlsx is open in another program; close it there first (if it is not, delete .~lock.cafe.xlsx# beside it).\n',
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
