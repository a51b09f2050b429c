import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../xlsx/make-xlsx';
import { runReal, type Ended } from './run-real';
import { switchMail } from './switch-mail';

type Kind = 'string' | 'number' | 'boolean' | 'moment' | 'date?' | 'text?' | 'texts' | 'run' | 'mail' | 'status' | 'issue' | 'event';
type Shape = Readonly<Record<string, Kind>>;

const RUN: Shape = {
  ...{ id: 'string', key: 'string', process: 'string', title: 'string', location: 'string', due: 'moment' },
  ...{ assignee: 'string', hop: 'number', status: 'string', why: 'string' },
};
const MAIL: Shape = { key: 'string', keys: 'texts', to: 'string', subject: 'string', about: 'texts', state: 'string', text: 'string' };
const STATUS: Shape = {
  ...{ tab: 'string', id: 'string', title: 'string', owner: 'string', status: 'string', why: 'string', since: 'date?' },
  ...{ flags: 'texts', because: 'texts' },
};
const ISSUE: Shape = { code: 'string', tab: 'string', row: 'number', column: 'string', message: 'string' };
const EVENT: Shape = {
  ...{ at: 'moment', event: 'event', run: 'string', process: 'string', location: 'string', due: 'string' },
  ...{ assignee: 'string', to: 'string', subject: 'string' },
};
const EVENTS = ['opened', 'covered', 'late', 'missed', 'moved', 'mail', 'done', 'excused', 'recovered', 'issue'];
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  moment: (value) => typeof value === 'string' && MOMENT.test(value),
  'date?': (value) => value === null || /^\d{4}-\d\d-\d\d/.test(String(value)),
  'text?': (value) => value === null || typeof value === 'string',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  event: (value) => EVENTS.includes(String(value)),
};

/** What of the shape is not so, one line each; further fields are welcome. */
function misfits(shape: Shape, value: unknown): readonly string[] {
  const record = Object(value) as Record<string, unknown>;
  return Object.entries(shape).flatMap(([key, kind]) =>
    FITS[kind]?.(record[key]) === true ? [] : [`${key}: ${JSON.stringify(record[key])}`],
  );
}

function expectList(shape: Shape, list: unknown, least = 1): void {
  const items = list as unknown[];
  expect(items.length).toBeGreaterThanOrEqual(least);
  expect(items.flatMap((item) => misfits(shape, item))).toEqual([]);
}

const folder = makeFolder();
const path = join(folder, 'cafe.xlsx');
const run = (...words: readonly string[]): Promise<Ended> => runReal(folder, ...words);
const read = async (...words: readonly string[]): Promise<Record<string, unknown>> => {
  const ended = await run(...words, '--json');
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(ended.out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(ended.out) as Record<string, unknown>;
};

beforeAll(async () => {
  const ended = await run('install', path, '--templates', 'all', '--sample', '--zone', 'Europe/Berlin', '--now', '2026-11-16T05:00');
  if (ended.code !== 0) throw new Error(ended.err);
}, 60_000);

describe('install, then sweep', () => {
  it('says what it made, and says so as JSON too', async () => {
    expect(existsSync(path)).toBe(true);
    const again = await read('install', path);
    expect(again).toMatchObject({ ok: true, says: expect.any(Array) as unknown });
  });

  it('reports a sweep in the shape of the contract, twice: at the opening and at the miss', async () => {
    const first = await read('sweep', path, '--now', '2026-11-16T05:05');
    expectList(RUN, first['opened'], 5);
    expect(first['mails']).toEqual([]);
    await switchMail(path, 'dry run');
    const second = await read('sweep', path, '--now', '2026-11-16T08:05');
    for (const report of [first, second]) {
      expect(report).toMatchObject({ now: expect.stringMatching(MOMENT) as unknown, zone: 'Europe/Berlin', complete: true });
      expect(misfits({ changed: 'number', modelledSeconds: 'number', cpuMs: 'number' }, report)).toEqual([]);
      expectList(STATUS, report['statuses'], 20);
      expectList(ISSUE, report['issues'], 0);
      const calls = report['calls'] as { total: number; byService: Record<string, number> };
      expect(calls.total).toBe(Object.values(calls.byService).reduce((sum, count) => sum + count, 0));
      expect(calls.byService['Range.getValues']).toBeGreaterThan(5);
    }
    expectList(RUN, second['missed'], 2);
    expectList(RUN, second['moved'], 2);
    expect(second['closed']).toEqual([]);
    expectList(MAIL, second['mails'], 2);
    expect(new Set((second['mails'] as { state: string }[]).map(({ state }) => state))).toEqual(new Set(['dry run']));
  });

  it('leaves nothing to do when run again', async () => {
    expect(await read('sweep', path, '--now', '2026-11-16T08:05')).toMatchObject({
      changed: 0,
      opened: [],
      moved: [],
      missed: [],
      closed: [],
    });
  });
});

describe('the commands that only read', () => {
  it('simulate has its shape, and writes nothing', async () => {
    const before = readFileSync(path);
    const result = await read('simulate', path, '--from', '2026-11-16T09:00', '--to', '2026-11-17T20:00');
    expect(misfits({ from: 'moment', to: 'moment', beats: 'number' }, result)).toEqual([]);
    expect(result['beats']).toBe(36);
    expectList(EVENT, result['timeline'], 20);
    expectList(STATUS, result['final'], 20);
    const events = new Set((result['timeline'] as { event: string }[]).map(({ event }) => event));
    expect([...events]).toEqual(expect.arrayContaining(['opened', 'late', 'missed', 'moved', 'mail']));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('status has its shape', async () => {
    const status = await read('status', path, '--now', '2026-11-16T08:30');
    expect(misfits({ heartbeat: 'moment' }, status)).toEqual([]);
    const attention: Shape = {
      kind: 'string',
      id: 'string',
      title: 'string',
      owner: 'string',
      why: 'string',
      since: 'date?',
      actions: 'texts',
    };
    expectList(attention, status['attention'], 3);
    expect(Object.keys(status)).toEqual(
      expect.arrayContaining(['heartbeat', 'attention', 'focus', 'rocks', 'measurables', 'processes', 'goals', 'people', 'health']),
    );
    const focus = Object.values(status['focus'] as Record<string, unknown[]>);
    expect(focus.length).toBeGreaterThan(1);
    expect(focus.every((items) => items.length <= 5)).toBe(true);
    expectList({ id: 'string', title: 'string', because: 'string' }, focus.flat());
  });

  it('cadence has its shape, for what it reads and for what it refuses', async () => {
    const shape: Shape = {
      ok: 'boolean',
      rrule: 'text?',
      inWords: 'text?',
      next: 'texts',
      instants: 'texts',
      error: 'text?',
      suggestion: 'text?',
    };
    const read5 = await read('cadence', 'last business day of the month', '--from', '2026-11-01');
    expect(misfits({ ...shape, undated: 'boolean' }, read5)).toEqual([]);
    expect(read5).toMatchObject({ ok: true, next: expect.arrayContaining(['2026-11-30T17:00']) as unknown, error: null });
    expect((read5['instants'] as string[])[0]).toBe('2026-11-30T16:00:00Z');
    const refused = await run('cadence', 'whenever it rains', '--json');
    expect(refused.code).toBe(1);
    expect(misfits({ ...shape, error: 'string' }, JSON.parse(refused.out))).toEqual([]);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
  });

  it('export gives every run of the period', async () => {
    const words = ['export', path, '--from', '2026-11-16', '--to', '2026-11-16'];
    const { runs } = (await read(...words)) as { runs: { due: string; result: string }[] };
    expectList(
      { id: 'string', process: 'string', location: 'string', due: 'moment', result: 'string', proof: 'string', hops: 'number' },
      runs,
      5,
    );
    const csv = (await run(...words)).out.trim().split('\r\n');
    expect(csv).toHaveLength(runs.length + 1);
    expect((await read('export', path, '--from', '2026-11-01', '--to', '2026-11-15'))['runs']).toEqual([]);
  });

  it('verify says that all is whole, and finds what was changed', async () => {
    expect(await read('verify', path)).toEqual({ ok: true, findings: [] });
  });

  it('verify checks an exported file with its proof, and says what of it was changed', async () => {
    const csv = join(folder, 'runs.csv');
    await run('export', path, '--from', '2026-11-16', '--to', '2026-11-16', '--out', csv);
    expect(await read('verify', path, '--export', csv)).toEqual({ ok: true, findings: [] });
    writeFileSync(csv, readFileSync(csv, 'utf8').replace('2026-11-16T', '2026-11-15T'));
    const ended = await run('verify', path, '--export', csv);
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining('runs.csv: the file is not the one that was exported.')]);
    const none = await run('verify', path, '--export', join(folder, 'none.csv'));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('none.csv cannot be read; export writes it with --out.')]);
  });
});

describe('cadence --batch', () => {
  it('answers some thousand lines in order, each for itself', async () => {
    const file = join(folder, 'many.jsonl');
    const lines = Array.from({ length: 1203 }, (_unused, n) => {
      if (n % 100 === 7) return 'not json';
      if (n % 100 === 8) return JSON.stringify({ text: 'every Friday', zone: 'Mars/Olympus' });
      if (n % 100 === 9) return JSON.stringify({ text: 'every Friday', count: 'many' });
      if (n % 100 === 10) return JSON.stringify({ text: 'whenever it rains' });
      return JSON.stringify({ rrule: `FREQ=DAILY;INTERVAL=${(n % 28) + 1}`, dtstart: '2026-01-01T07:00', zone: 'Europe/London', count: 2 });
    });
    writeFileSync(file, `${lines.join('\n')}\n`);
    const ended = await run('cadence', '--batch', file);
    const answers = ended.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; next: string[]; error: string | null });
    expect([ended.code, ended.err, answers.length]).toEqual([0, '', lines.length]);
    answers.forEach((answer, n) => {
      const day = String((n % 28) + 2).padStart(2, '0');
      const expected = [7, 8, 9, 10].includes(n % 100) ? [] : ['2026-01-01T07:00', `2026-01-${day}T07:00`];
      expect([n, answer.ok, answer.next]).toEqual([n, expected.length > 0, expected]);
      expect([n, answer.error === null]).toEqual([n, answer.ok]);
    });
    expect(answers[7]?.error).toBe('Line 8 is no JSON object.');
    expect(answers[8]?.error).toBe('There is no time zone "Mars/Olympus".');
    expect(answers[9]?.error).toMatch(/count/);
  });
});
