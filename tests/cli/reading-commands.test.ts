import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../xlsx/make-xlsx';
import { installed, json } from './installed';
import { runWords } from './run-words';

describe('commands that only read', () => {
  it('simulates hourly, in memory, with mail that is off taken as dry run', async () => {
    const path = await installed();
    const before = readFileSync(path);
    const period = ['--from', '2026-03-28T22:30', '--to', '2026-03-29T04:00'];
    const ended = await runWords('simulate', path, ...period, '--json');
    const result = json(ended.out);
    expect(result).toMatchObject({ from: '2026-03-28T22:30', to: '2026-03-29T04:00', beats: 5, final: [{ why: '5 beats' }] });
    expect(Reflect.get(Object(result), 'timeline')).toMatchObject(
      ['2026-03-28T23:00', '2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T03:00', '2026-03-29T04:00'].map((at) => ({
        at,
        event: 'opened',
        subject: 'dry run',
      })),
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(join(path, '..', 'cafe.desk', 'outbox'))).toBe(false);
  });

  it('simulates with the mail mode that was asked for', async () => {
    const ended = await runWords('simulate', await installed(), '--from', '2026-11-16', '--to', '2026-11-16', '--mail', 'off', '--json');
    expect(json(ended.out)).toMatchObject({ beats: 1, timeline: [{ subject: 'off' }] });
  });

  it('shows the status', async () => {
    const path = await installed();
    expect(json((await runWords('status', path, '--json')).out)).toMatchObject({ attention: [{ title: 'Open' }] });
    expect((await runWords('status', path)).out).toContain('Needs attention (1)\n  late  Open  Ana  because\n');
  });

  it('says that something was found by its exit code', async () => {
    const ended = await runWords('verify', await installed(), '--json');
    expect([ended.code, json(ended.out)]).toMatchObject([1, { ok: false, findings: [{ code: 'log.hash' }] }]);
    expect(ended.err).toMatch(/^1 findings in .*cafe\.xlsx\.\n$/);
  });

  it('never exports over the workbook', async () => {
    const path = await installed();
    for (const out of [path, path.replace('.xlsx', '.ods')]) {
      const { code, err } = await runWords('export', path, '--from', '2026-10-01', '--to', '2026-12-31', '--out', out);
      expect([code, err]).toEqual([2, expect.stringContaining('would overwrite a workbook')]);
    }
  });

  it('exports to stdout or into a file', async () => {
    const path = await installed();
    const days = ['--from', '2026-10-01', '--to', '2026-12-31'];
    expect((await runWords('export', path, ...days)).out).toBe('a,b\r\n2026-10-01,2026-12-31\r\n');
    const file = join(path, '..', 'runs.csv');
    expect((await runWords('export', path, ...days, '--out', file)).out).toBe('');
    expect(readFileSync(file, 'utf8')).toBe('a,b\r\n2026-10-01,2026-12-31\r\n');
    expect((await runWords('export', path, '--from', '2026-12-31', '--to', '2026-10-01')).code).toBe(2);
  });
});

describe('cadence', () => {
  it('answers a text', async () => {
    const ended = await runWords('cadence', 'every Friday', '--json');
    expect([ended.code, json(ended.out)]).toMatchObject([0, { ok: true, next: ['2026-11-20T17:00'], zone: 'Europe/Berlin' }]);
    expect((await runWords('cadence', 'every Friday')).out).toContain('  Fri 20 Nov 17:00 2026\n');
  });

  it('refuses what cannot be read, with the value and the sentence', async () => {
    const ended = await runWords('cadence', 'whenever', '--json');
    expect([ended.code, json(ended.out), ended.err]).toMatchObject([
      1,
      { ok: false },
      'That cannot be read. Did you mean "every Friday"?\n',
    ]);
  });

  it('answers a file line by line, in order, whatever is in it', async () => {
    const file = join(makeFolder(), 'questions.jsonl');
    writeFileSync(file, '{"text":"every Friday"}\nnot json\n\n{"text":"whenever","zone":"Mars"}\n{"text":"whenever"}\n');
    const ended = await runWords('cadence', '--batch', file);
    expect(ended.code).toBe(0);
    expect(ended.out.trim().split('\n').map(json)).toMatchObject([
      { ok: true },
      { ok: false, error: 'Line 2 is no JSON object.' },
      { ok: false, error: 'There is no time zone "Mars".' },
      { ok: false, error: 'That cannot be read. Did you mean "every Friday"?' },
    ]);
  });

  it('lets a line carry a label and empty fields, and takes no line for an answer', async () => {
    const file = join(makeFolder(), 'labelled.jsonl');
    writeFileSync(
      file,
      '{"id":"a1","text":"every Friday","zone":null,"exdate":null,"expected":[]}\n{"text":"whenever","error":"mine","ok":true}\n"weekly"\n',
    );
    const ended = await runWords('cadence', '--batch', file);
    expect(ended.out.trim().split('\n').map(json)).toMatchObject([
      { ok: true },
      { ok: false, error: 'That cannot be read. Did you mean "every Friday"?' },
      { ok: false, error: 'Line 3 is no JSON object.', undated: false },
    ]);
  });
});
