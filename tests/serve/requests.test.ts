import { request } from 'node:http';
import { askingAddOn } from './asking-add-on';
import { closePages, openPage, OWNER } from './open-page';
import type { OpenPage } from './open-page';

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let page: OpenPage;
let port = 0;

beforeAll(async () => {
  page = await openPage({ addOn: askingAddOn });
  port = Number(new URL(page.address).port);
});

afterAll(closePages);

function ask({ method = 'GET', path = '/', headers = {}, body = '' }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { Host: `localhost:${port}`, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };
const edit = JSON.stringify({ user: OWNER, sheetId: 'tab0', row: 20, col: 0, values: [['typed from elsewhere']] });
const post = (headers: Readonly<Record<string, string>>): Asked => ({ method: 'POST', path: '/api/edit', headers, body: edit });

describe('who may ask', () => {
  it.each<[string, () => Asked, number]>([
    ['another host', () => ({ headers: { Host: 'evil.example' } }), 403],
    ['another host with the same port', () => ({ headers: { Host: `evil.example:${port}` } }), 403],
    ['this host without the port', () => ({ headers: { Host: 'localhost' } }), 403],
    ['this host with another port', () => ({ path: '/api/state', headers: { Host: 'localhost:1' } }), 403],
    ['a page of another site', () => post({ ...json, Origin: 'https://evil.example' }), 403],
    ['a page of another port', () => post({ ...json, Origin: 'http://localhost:3000' }), 403],
    ['a page without an origin of its own', () => post({ ...json, Origin: 'null' }), 403],
    ['this page by another name', () => post({ ...json, Origin: `http://127.0.0.1:${port}` }), 403],
    ['a script of another site', () => ({ path: '/api/state', headers: { 'Sec-Fetch-Site': 'cross-site' } }), 403],
    ['a script of another port', () => ({ path: '/page.js', headers: { 'Sec-Fetch-Site': 'same-site' } }), 403],
    ['a form', () => post({ 'Content-Type': 'application/x-www-form-urlencoded' }), 403],
    ['plain text', () => post({ 'Content-Type': 'text/plain' }), 403],
    ['nothing said of the content', () => post({}), 403],
    ['JSON that is none', () => ({ ...post(json), body: '{' }), 400],
    ['a message of another kind', () => ({ ...post(json), body: JSON.stringify({ by: 'hour' }) }), 400],
    ['more than 5 MB', () => ({ ...post(json), body: JSON.stringify('x'.repeat(5_000_001)) }), 413],
  ])('refuses %s', async (_, asked, status) => {
    const before = (await page.state()).version;
    const answer = await ask(asked());
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) as string });
    expect((await page.state()).version).toBe(before);
  });

  it.each<[string, () => Readonly<Record<string, string>>]>([
    ['localhost', () => ({})],
    ['127.0.0.1', () => ({ Host: `127.0.0.1:${port}` })],
    ['[::1]', () => ({ Host: `[::1]:${port}` })],
    ['LOCALHOST', () => ({ Host: `LOCALHOST:${port}` })],
    ['its own window', () => ({ Origin: `http://localhost:${port}`, 'Sec-Fetch-Site': 'same-origin' })],
    ['an address typed by a person', () => ({ 'Sec-Fetch-Site': 'none' })],
  ])('answers %s', async (_, headers) => {
    expect((await ask({ path: '/api/state', headers: headers() })).status).toBe(200);
  });

  it('takes JSON of its own window', async () => {
    const answer = await ask(post({ 'Content-Type': 'application/json; charset=utf-8', Origin: `http://localhost:${port}` }));
    expect([answer.status, answer.text]).toEqual([200, '{"ok":true}']);
  });
});

describe('what can be asked for', () => {
  it.each([
    '/nothing',
    '/../package.json',
    '/vendor/../../package.json',
    '/vendor/%2e%2e/%2e%2e/package.json',
    '/vendor/fonts/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/vendor//etc/passwd',
    '/api/mails/1e3',
    '/api/mails/../state',
    'http://evil.example/api/state',
    '/page.js/',
    '/constructor',
  ])('finds nothing at %s', async (path) => {
    const answer = await ask({ path });
    expect([answer.status, answer.text]).toEqual([404, '{"ok":false,"error":"There is nothing at this address."}']);
  });

  it.each([
    ['GET', '/api/edit', 'POST'],
    ['DELETE', '/api/menu', 'POST'],
    ['POST', '/api/state', 'GET, HEAD'],
    ['PUT', '/', 'GET, HEAD'],
    ['OPTIONS', '/page.js', 'GET, HEAD'],
  ])('does not take %s %s', async (method, path, allowed) => {
    const answer = await ask({ method, path, headers: json });
    expect([answer.status, answer.headers['allow']]).toEqual([405, allowed]);
  });

  it.each([
    ['/', 'text/html', '<div id="page">'],
    ['/page.js', 'text/javascript', ''],
    ['/page.css', 'text/css', ''],
    ['/vendor/o_spreadsheet.min.iife.js', 'text/javascript', 'o_spreadsheet'],
    ['/vendor/o_spreadsheet.xml', 'application/xml', 't-name'],
    ['/vendor/o_spreadsheet.css', 'text/css', ''],
    ['/vendor/owl.iife.js', 'text/javascript', 'owl'],
    ['/vendor/css/bootstrap.min.css', 'text/css', ''],
    ['/vendor/bootstrap.bundle.min.js', 'text/javascript', ''],
    ['/vendor/css/font-awesome.min.css', 'text/css', '../fonts/'],
    ['/vendor/fonts/fontawesome-webfont.woff2', 'font/woff2', ''],
  ])('serves %s', async (path, type, holds) => {
    const answer = await ask({ path });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.text).toContain(holds);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('lets the page run its own scripts only, and in the sidebar those of the add-on', async () => {
    const policy = String((await ask({ path: '/' })).headers['content-security-policy']);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
    expect(scripts.filter((one) => !one.startsWith("'sha256-"))).toEqual(["'self'", "'unsafe-eval'"]);
    // The digest of `run()`, the one script of the add-on's Side.html.
    expect(scripts).toContain("'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='");
    expect(policy).toContain("default-src 'none'");
  });

  it('answers a head without the body', async () => {
    const answer = await ask({ method: 'HEAD', path: '/page.js' });
    expect([answer.status, answer.text]).toEqual([200, '']);
  });

  it('has no mail that was not sent', async () => {
    for (const path of ['/api/mail?number=7', '/api/mail', '/api/mail?number=../1', '/api/mails/7']) {
      expect((await ask({ path })).status).toBe(404);
    }
  });
});
