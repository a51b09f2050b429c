import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { askingAddOn } from './asking-add-on';
import { closePages, openPage, OWNER } from './open-page';
import type { OpenPage } from './open-page';
import { askRaw } from './raw-request';

let page: OpenPage;
let port = 0;

beforeAll(async () => {
  page = await openPage({ addOn: askingAddOn });
  port = Number(new URL(page.address).port);
});

afterAll(closePages);

const edit = JSON.stringify({ user: OWNER, sheetId: 'tab0', row: 20, col: 0, values: [['typed from elsewhere']] });
const here = (): string => `Host: localhost:${port}`;
const json = 'Content-Type: application/json';

/** A request as it goes over the line; `lines` are its headers. */
function request(first: string, lines: readonly string[], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return `${first} HTTP/1.1\r\n${[...lines, ...length, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`;
}

const gets = ['/', '/page.js', '/api/state', '/api/events', '/api/download', '/api/mail?number=1', '/api/mails/1'];
const posts = ['edit', 'shape', 'menu', 'rpc', 'open', 'reopen', 'clock'].map((name) => `/api/${name}`);
const every = [...gets.map((path) => `GET ${path}`), ...posts.map((path) => `POST ${path}`), 'HEAD /api/events', 'OPTIONS /api/edit'];

/** The workbook, the folder it lies in and what the server said of itself, before and after. */
async function standing(): Promise<unknown> {
  const { version, files } = await page.state();
  return { version, files, folder: readdirSync(join(page.path, '..')), said: [...page.said] };
}

describe('a line that is none of a window of this page', () => {
  it.each<[string, () => readonly string[]]>([
    ['names another host', () => ['Host: evil.example']],
    ['names another host at this port', () => [`Host: evil.example:${port}`]],
    ['names this host in front of another', () => [`Host: localhost:${port}.evil.example`]],
    ['names this host as a user of another', () => [`Host: localhost:${port}@evil.example`]],
    ['names another port', () => ['Host: localhost:1']],
    ['names the port twice', () => [`Host: localhost:${port}:${port}`]],
    ['names the port with zeros', () => [`Host: localhost:0${port}`]],
    ['names no port', () => ['Host: localhost']],
    ['names every address of the machine', () => [`Host: 0.0.0.0:${port}`]],
    ['names the host with a dot', () => [`Host: localhost.:${port}`]],
    ['names an empty host', () => ['Host: ']],
    ['comes from another site', () => [here(), 'Origin: https://evil.example']],
    ['comes from nowhere', () => [here(), 'Origin: null']],
    ['comes from an empty origin', () => [here(), 'Origin: ']],
    ['comes from this host over https', () => [here(), `Origin: https://localhost:${port}`]],
    ['comes from another port', () => [here(), 'Origin: http://localhost:3000']],
    ['comes from a longer host', () => [here(), `Origin: http://localhost:${port}.evil.example`]],
    ['comes from a frame of another site', () => [here(), 'Sec-Fetch-Site: cross-site']],
    ['comes from another port of this host', () => [here(), 'Sec-Fetch-Site: same-site']],
  ])('that %s gets nothing at any address', async (_what, lines) => {
    const before = await standing();
    for (const first of every) {
      const { status, text } = await askRaw(port, request(first, [...lines(), json], first.startsWith('POST') ? edit : ''));
      expect([first, status]).toEqual([first, lines()[0] === 'Host: ' && status === 400 ? 400 : 403]);
      expect(text).not.toMatch(/access-control-|cafe\.xlsx/i);
    }
    expect(await standing()).toEqual(before);
  });

  it.each<[string, string, number]>([
    ['names no host', 'GET /api/state HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['is too old to name a host', 'GET /api/state HTTP/1.0\r\n\r\n', 403],
    ['names two hosts', 'GET /api/state HTTP/1.1\r\nHost: evil.example\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n', 403],
    ['names a host in its address', 'GET http://localhost:PORT/api/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 403],
    [
      'says its length twice',
      'POST /api/edit HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
      400,
    ],
    [
      'says its length in two ways',
      'POST /api/edit HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['is no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    ['has a header of 100 kB', `GET / HTTP/1.1\r\nHost: localhost:PORT\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['has a header with a line of its own', 'GET / HTTP/1.1\r\nHost: localhost:PORT\r\nX: a\nSet-Cookie\r\n\r\n', 400],
    ['wants a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n', 0],
  ])('that %s ends', async (_what, text, status) => {
    const before = await standing();
    expect((await askRaw(port, text.replaceAll('PORT', String(port)))).status).toBe(status);
    expect(await standing()).toEqual(before);
  });
});

describe('what a window of this page may not do', () => {
  it.each(['PUT', 'DELETE', 'TRACE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s changes nothing and tells nothing', async (method) => {
    const before = await standing();
    for (const path of [...gets, ...posts]) {
      const { status, text } = await askRaw(port, request(`${method} ${path}`, [here(), json, 'X-Secret: echo'], edit));
      expect([path, status]).toEqual([path, 405]);
      expect(text).not.toMatch(/echo|access-control-/i);
    }
    expect(await standing()).toEqual(before);
  });

  it.each([
    '/..%2f..%2fpackage.json',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/vendor/..\\..\\package.json',
    '\\etc\\passwd',
    '/vendor/fonts/%00',
    '/vendor/fonts/..%00/package.json',
    '/api/state%00',
    '/api/state/',
    '/API/STATE',
    '/%61pi/state',
    '//api/state',
    '///etc/passwd',
    '/.',
    '/..',
    '*',
    '/cafe.xlsx',
    '/cafe.xlsx.desk/state.json',
    '/.build/runsheet.cjs',
    '/dist/Code.js',
    '/__proto__',
    '/toString',
    '/api/mails/99999999999999999999',
    '/api/mails/-1',
    `/${'a'.repeat(10_000)}`,
    `/${'../'.repeat(3_000)}etc/passwd`,
    'http://evil.example/api/state',
    'file:///etc/passwd',
  ])('finds nothing at %.60s', async (path) => {
    const { status, text } = await askRaw(port, request(`GET ${path}`, [here()]));
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/root:|"name": "runsheet"|PK/);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'application/jsonp', 'text/json', ''])(
    'posts nothing as "%s"',
    async (type) => {
      const before = await standing();
      for (const path of posts) {
        expect((await askRaw(port, request(`POST ${path}`, [here(), `Content-Type: ${type}`], edit))).status).toBe(403);
      }
      expect(await standing()).toEqual(before);
    },
  );

  it.each([
    ['too long by what it says', `Content-Length: 900000000000`, ''],
    ['too long by what it holds', 'Transfer-Encoding: chunked', `500000\r\n${'x'.repeat(0x500000)}\r\n0\r\n\r\n`],
  ])('a body that is %s is refused at once', async (_what, header, body) => {
    const head = `POST /api/edit HTTP/1.1\r\n${here()}\r\n${json}\r\n${header}\r\n\r\n`;
    expect((await askRaw(port, head + body)).status).toBe(413);
  });
});

describe('a line that is slow or gone', () => {
  const begun = (): string => `POST /api/edit HTTP/1.1\r\n${here()}\r\n${json}\r\nContent-Length: 500\r\n\r\n{"user":`;

  it('hangs nobody else, and its end is no fault of the page', async () => {
    const said = [...page.said];
    const slow = Array.from({ length: 50 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    for (const line of slow) line.write(begun());
    for (const cut of ['written', 'written', 'written'] as const) await askRaw(port, begun(), cut);
    await askRaw(port, request('GET /api/download', [here()]), 'written');
    expect((await page.post('edit', { user: OWNER, sheetId: 'tab0', row: 1, col: 0, values: [['typed here']] }))['ok']).toBe(true);
    for (const line of slow) line.destroy();
    await page.state();
    expect(page.said).toEqual(said);
  });

  it('does not keep the page from ending', async () => {
    const other = await openPage({ addOn: askingAddOn });
    const line = connect(Number(new URL(other.address).port), '127.0.0.1').on('error', () => undefined);
    const closed = new Promise((resolve) => line.on('close', resolve));
    line.write(begun().replace(String(port), new URL(other.address).port));
    await other.stop();
    await closed;
  });

  it('that asks for the head of the events gets it and ends', async () => {
    const { status, text } = await askRaw(port, request('HEAD /api/events', [here()]));
    expect([status, text.endsWith('\r\n\r\n')]).toEqual([200, true]);
  });
});
