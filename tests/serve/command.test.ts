import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runCommandLine } from '../../local/cli/run-command-line';
import { renderHelp } from '../../local/cli/help';
import { makeSample } from '../../local/cli/make-sample';
import { serveCommand } from '../../local/cli/serve';
import { markServed, servedAt } from '../../local/desk/serving-mark';
import type { PageState } from '../../local/page/messages';
import { openerOf } from '../../local/serve/open-browser';
import { listPeople } from '../../local/serve/list-people';
import { sayHeartbeat } from '../../local/serve/say-heartbeat';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { addOn, makeCafe, root } from '../sweep/cafe';
import { makeFolder } from '../xlsx/make-xlsx';
import { invocationFor, makeSurroundings } from './open-page';

interface Running {
  readonly address: string;
  readonly out: () => string;
  /** Presses Ctrl+C; the exit code and what went to stderr. */
  readonly stop: () => Promise<readonly [number, string]>;
}

/** Runs `serve` until it says where it is. */
async function serve(...words: readonly string[]): Promise<Running> {
  const ended = { out: '', err: '' };
  const started: { say: () => void } = { say: () => undefined };
  const said = new Promise<void>((resolve) => (started.say = resolve));
  const terminal = {
    out: (text: string) => {
      ended.out += text;
      started.say();
    },
    err: (text: string) => void (ended.err += text),
    watched: false,
  };
  const surroundings = { terminal, addOn, clock: () => Date.UTC(2026, 10, 16, 6), zone: 'Europe/Berlin', env: {}, root };
  const code = runCommandLine(['serve', ...words, '--no-open'], surroundings);
  const early = await Promise.race([said.then(() => null), code]);
  if (early !== null) throw new Error(`${early}: ${ended.err}`);
  return {
    address: /http:\/\/localhost:\d+\//.exec(ended.out)?.[0] ?? '',
    out: () => ended.out,
    stop: async () => {
      process.emit('SIGINT');
      return [await code, ended.err];
    },
  };
}

describe('serve', () => {
  it('begins a file that is not there, says where it is, and saves when it is stopped', async () => {
    const path = join(makeFolder(), 'team.xlsx');
    const page = await serve(path, '--port', '0', '--now', '2026-11-16T06:00');
    expect(page.out()).toBe(`Runsheet is at ${page.address}\nIt shows ${path}. Press Ctrl+C to stop.\n`);
    const state = (await (await fetch(`${page.address}api/state`)).json()) as PageState;
    expect(state).toMatchObject({ file: 'team.xlsx', triggers: [], clock: { local: '2026-11-16T06:00', runs: false }, mails: [] });
    expect(state.workbook).toMatchObject({ sheets: [{ name: 'Sheet1' }] });
    expect(state.menu.length).toBeGreaterThan(2);
    expect(existsSync(path)).toBe(true);
    const message = { user: state.owner, sheetId: 'tab0', row: 0, col: 0, values: [['typed']] };
    const headers = { 'Content-Type': 'application/json' };
    await fetch(`${page.address}api/edit`, { method: 'POST', headers, body: JSON.stringify(message) });
    expect(await page.stop()).toEqual([0, '']);
    expect((await readWorkbook(path)).book.tabs[0]?.cell(1, 1)?.value).toBe('typed');
    const again = await serve(path, '--port', '0', '--json');
    expect(JSON.parse(again.out())).toEqual({ address: again.address, workbook: path });
    expect(((await (await fetch(`${again.address}api/state`)).json()) as PageState).clock.runs).toBe(true);
    expect(await again.stop()).toEqual([0, '']);
  }, 30_000);

  it('makes a workbook of a text file beside it, and does not write over one that is there', async () => {
    const path = join(makeFolder(), 'list.csv');
    writeFileSync(path, 'Task,Who\n=1+1,Ana');
    const page = await serve(path, '--port', '0', '--now', '2026-11-16T06:00');
    const made = path.replace('.csv', '.xlsx');
    expect(page.out()).toContain(`It shows ${made}.`);
    const [code, err] = await page.stop();
    expect([code, err]).toEqual([0, 'list.csv stays as it is; list.xlsx was made of it, and what you change goes there.\n']);
    expect((await readWorkbook(made)).book.tabs[0]?.cell(2, 1)).toMatchObject({ value: '=1+1' });
    expect((await readWorkbook(made)).book.tabs[0]?.cell(2, 1)?.formula).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('Task,Who\n=1+1,Ana');
    await expect(serve(path, '--port', '0')).rejects.toThrow(/^1: list\.xlsx is there already; open it/);
  });

  it('refuses a port that is taken with one sentence', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const path = join(makeFolder(), 'team.xlsx');
    await expect(serve(path, '--port', String(port))).rejects.toThrow(
      `1: Port ${port} is taken by another program; name another one with --port.\n`,
    );
    expect(existsSync(path)).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });

  it('refuses a workbook that another process serves, since its checks would run twice', async () => {
    const path = join(makeFolder(), 'team.xlsx');
    markServed(path, 'http://localhost:4400/');
    const mark = path.replace('.xlsx', '.desk/serving.json');
    expect(servedAt(path)).toBeNull();
    writeFileSync(mark, readFileSync(mark, 'utf8').replace(String(process.pid), String(process.ppid)));
    await expect(serve(path)).rejects.toThrow(/^1: .*team\.xlsx is open already at http:\/\/localhost:4400\/; stop that page first/);
    writeFileSync(mark, JSON.stringify({ pid: 999_999_999, address: 'http://localhost:4400/' }));
    expect(servedAt(path)).toBeNull();
  });

  it('explains itself', () => {
    const help = renderHelp(serveCommand);
    for (const word of ['serve [workbook.xlsx]', '--port N', '--no-open', '--now ISO', '--user ADDRESS', 'SMTP_URL']) {
      expect(help).toContain(word);
    }
  });
});

describe('the sample company', () => {
  it('is made anew, in a folder of its own where another page shows it', async () => {
    const folder = makeFolder();
    const surroundings = { ...makeSurroundings({}, []), root: folder };
    const stage = { user: 'mara@corner-cup.example', now: '2026-11-16T06:00', zone: 'Europe/Berlin' };
    const make = async (): Promise<string> => (await makeSample(invocationFor('', surroundings), stage)).path;
    const first = await make();
    expect(first).toBe(join(folder, '.sample', 'corner-cup.xlsx'));
    markServed(first, 'http://localhost:4400/');
    const mark = first.replace('.xlsx', '.desk/serving.json');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace(String(process.pid), String(process.ppid)));
    expect(await make()).toBe(join(folder, '.sample', '2', 'corner-cup.xlsx'));
    expect(existsSync(mark)).toBe(true);
  }, 30_000);

  it('lists its people, the owner first', () => {
    const { book } = makeCafe({ sample: true });
    book.ownerAddress = 'BEN@corner-cup.example';
    const people = listPeople(book);
    expect(people[0]).toEqual({ name: 'Ben Okafor', address: 'BEN@corner-cup.example' });
    expect(people.filter(({ name }) => name === 'Ben Okafor')).toHaveLength(1);
    expect(people.length).toBeGreaterThan(3);
  }, 30_000);
});

describe('what opens the browser', () => {
  it.each<[string, Record<string, string>, string | null]>([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', {}, null],
    ['linux', { DISPLAY: '' }, null],
    ['freebsd', {}, null],
    ['darwin', {}, 'open'],
    ['darwin', { SSH_CONNECTION: '1' }, null],
    ['win32', {}, 'cmd'],
  ])('on %s with %j', (platform, env, command) => {
    expect(openerOf('http://localhost:4400/', platform, env)?.[0] ?? null).toBe(command);
  });
});

describe('the line of a heartbeat', () => {
  const run = {
    error: null,
    killed: false,
    calls: { total: 3, byService: {} },
    handles: 0,
    modelledMs: 0,
    logs: [],
    toasts: [],
    alerts: [],
  };
  const rest = { shown: [], menus: [], mails: [], selection: null, missing: [], question: null };
  const event = (name: string): object => ({
    event: name,
    process: 'P',
    assignee: 'Ana',
    to: 'a@a.example',
    subject: 'S',
    due: '2026-11-16T07:00',
  });

  it.each<[string, unknown, string]>([
    ['nothing', { events: [] }, 'nothing to do'],
    ['a few events', { events: [event('missed'), event('moved')] }, 'missed P; moved P, now with Ana'],
    [
      'many events',
      {
        events: [...['late', 'late', 'mail', 'mail'].map(event), { ...event('missed'), process: 'Q' }, { ...event('done'), process: 'R' }],
      },
      '2 late, 2 mail, 1 missed, 1 done',
    ],
    ['a cut', { events: [], complete: false }, 'stopped before its end, the next one goes on'],
    ['a refusal', { ok: false, error: 'Another check is running.' }, 'Another check is running.'],
    ['no report', 'text', ''],
  ])('for %s', (_, report, line) => {
    expect(sayHeartbeat({ ...run, ...rest, value: JSON.stringify(report) }).replace('mails', 'mail')).toBe(line);
  });

  it('says why one failed', () => {
    const error = { name: 'Error', message: 'Boom', stack: '' };
    expect(sayHeartbeat({ ...run, ...rest, value: undefined, error })).toBe('The heartbeat failed: Boom');
  });
});
