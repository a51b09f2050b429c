import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withCommands } from './serve-command';
import type { SheetWindow } from './sheet-window';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

/** Everything a page can try against a server of another port; says which of it gave something to read. */
async function attack(address: string): Promise<readonly string[]> {
  const got: string[] = [];
  const reads = async (name: string, work: Promise<unknown>): Promise<void> => {
    const result = await work.catch(() => null);
    if (result !== null && result !== '' && result !== undefined) got.push(`${name}: ${String(result).slice(0, 80)}`);
  };
  const edit = JSON.stringify({ user: 'mara@corner-cup.example', sheetId: 'tab0', row: 0, col: 0, values: [['from elsewhere']] });
  const text = (path: string, options: RequestInit = {}): Promise<string> =>
    fetch(`${address}${path}`, options).then((answer) => answer.text());
  const json = { 'Content-Type': 'application/json' };
  await reads('fetch', text('api/state'));
  await reads('fetch without cors', text('api/state', { mode: 'no-cors' }));
  await reads('post of JSON', text('api/edit', { method: 'POST', headers: json, body: edit }));
  await reads('post of text', text('api/edit', { method: 'POST', mode: 'no-cors', body: edit }));
  await reads('clock', text('api/clock', { method: 'POST', mode: 'no-cors', body: '{"by":"hour"}' }));
  await reads('put', text('api/state', { method: 'PUT', body: edit }));

  const told = (make: (done: (result: unknown) => void) => void): Promise<unknown> => new Promise(make);
  await reads(
    'events',
    told((done) => {
      const line = new EventSource(`${address}api/events`);
      line.onopen = () => done('open');
      line.onmessage = () => done('message');
      line.onerror = () => done(null);
    }),
  );
  await reads(
    'socket',
    told((done) => {
      const socket = new WebSocket(address.replace('http', 'ws'));
      socket.onopen = () => done('open');
      socket.onerror = () => done(null);
    }),
  );
  await reads(
    'script',
    told((done) => {
      const script = document.createElement('script');
      script.onload = () => done('loaded');
      script.onerror = () => done(null);
      script.src = `${address}page.js`;
      document.body.append(script);
    }),
  );
  await reads(
    'style',
    told((done) => {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.onload = () => done('loaded');
      style.onerror = () => done(null);
      style.href = `${address}page.css`;
      document.body.append(style);
    }),
  );
  const frameOf = (name: string, begin: (frame: HTMLIFrameElement) => void): Promise<unknown> =>
    told((done) => {
      const frame = document.createElement('iframe');
      frame.name = `${name} ${address}`;
      document.body.append(frame);
      frame.onload = () => {
        try {
          done(frame.contentDocument?.body.textContent ?? null);
        } catch {
          done(null);
        }
      };
      begin(frame);
    });
  await reads(
    'frame',
    frameOf('page', (frame) => (frame.src = address)),
  );
  await reads(
    'form',
    frameOf('form', () => {
      const form = document.createElement('form');
      Object.assign(form, { action: `${address}api/edit`, method: 'post', enctype: 'text/plain', target: `form ${address}` });
      const field = document.createElement('input');
      Object.assign(field, { name: edit.slice(0, -1), value: '}' });
      form.append(field);
      document.body.append(form);
      form.submit();
    }),
  );
  return got;
}

describe('a page of another port', () => {
  let elsewhere: Server;
  let mara: SheetWindow;
  let address: string;

  beforeAll(async () => {
    ({ address } = await commands.serve());
    mara = await windows.open(address);
    elsewhere = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Elsewhere</title><body></body>');
    });
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  });

  afterAll(() => {
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it.each(['localhost', '127.0.0.1'])('of %s can read nothing here, and change nothing', async (host) => {
    const before = await mara.page.evaluate(async () => (await fetch('/api/state')).text());
    const page = await (await windows.context()).newPage();
    await page.goto(`http://${host}:${(elsewhere.address() as AddressInfo).port}/`);
    expect(await page.evaluate(attack, address)).toEqual([]);
    expect(await page.evaluate(attack, address.replace('localhost', '127.0.0.1'))).toEqual([]);
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames).toHaveLength(4);
    for (const frame of frames) await frame.waitForURL('chrome-error://chromewebdata/', { waitUntil: 'commit' });
    expect(await mara.page.evaluate(async () => (await fetch('/api/state')).text())).toBe(before);
    expect(mara.problems).toEqual([]);
  });

  it('the same attack on a server that lets everything in reads it', async () => {
    const types: Readonly<Record<string, string>> = { '/api/events': 'text/event-stream', '/page.css': 'text/css' };
    const open = createServer(({ url = '' }, response) => {
      const type = types[url] ?? 'text/javascript';
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Content-Type': type });
      response.end('data: 1\n\n');
    });
    await new Promise<void>((listening) => open.listen(0, '127.0.0.1', listening));
    const page = await (await windows.context()).newPage();
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const got = await page.evaluate(attack, `http://127.0.0.1:${(open.address() as AddressInfo).port}/`);
    open.closeAllConnections();
    open.close();
    expect(got.map((line) => line.split(':')[0])).toEqual(['fetch', 'post of JSON', 'events', 'script', 'style']);
  });
});
