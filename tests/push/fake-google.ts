import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import { connect, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A file as the Apps Script API has it. */
export interface RemoteFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** What is answered instead of the usual: a status, and the message that Google puts into the body. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** Google's side of a push, on this machine alone. */
export interface FakeGoogle {
  /** What sends a program here; for that program's environment only. */
  readonly env: Readonly<Record<string, string>>;
  /** What came in, as `PUT /v1/projects/<id>/content`, and `no way to <host>` for any other host. */
  readonly asked: string[];
  /** The script projects by id. */
  readonly projects: Map<string, readonly RemoteFile[]>;
  /** Refusals by method; `POST` is the renewal of a login. */
  readonly refuse: Map<string, Refusal>;
  close(): Promise<void>;
}

const hosts = ['script.googleapis.com', 'oauth2.googleapis.com'];

async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const made = await generate([{ name: 'commonName', value: hosts[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}

const listen = (server: NetServer): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

const stop = (server: NetServer): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const problem = (code: number, message: string): string => JSON.stringify({ error: { code, message, errors: [{ message }] } });

/** The content of script projects, read and replaced as the Apps Script API does it. */
function makeApi(
  tls: { readonly key: string; readonly cert: string },
  { asked, projects, refuse }: Omit<FakeGoogle, 'env' | 'close'>,
): Server {
  const answer = (method: string, id: string, body: string): readonly [number, string] => {
    const refusal = refuse.get(method);
    if (refusal)
      return [refusal.status, method === 'POST' ? JSON.stringify({ error: refusal.message }) : problem(refusal.status, refusal.message)];
    if (!projects.has(id)) return [404, problem(404, 'Requested entity was not found.')];
    if (method === 'PUT') projects.set(id, (JSON.parse(body) as { files: RemoteFile[] }).files);
    return [200, JSON.stringify({ scriptId: id, files: projects.get(id) })];
  };
  return createServer(tls, (request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    void readBody(request).then((body) => {
      const [status, text] = answer(method, /^\/v1\/projects\/([^/]+)\/content$/.exec(url)?.[1] ?? '', body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });
}

/** A proxy that leads to the API's port whatever of Google is asked for, and nowhere else. */
function makeProxy(asked: string[], port: number): { readonly proxy: NetServer; readonly ways: Set<Socket> } {
  const ways = new Set<Socket>();
  const proxy = createProxy().on('connect', (request, client) => {
    const host = (request.url ?? '').replace(/:443$/, '');
    if (!hosts.includes(host)) {
      asked.push(`no way to ${host}`);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      client.pipe(server).pipe(client);
    });
    ways.add(server);
    server.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('error', () => server.destroy());
  });
  return { proxy, ways };
}

/** Starts it on free ports; a program that gets `env` reaches it in Google's place, and nothing else. */
export async function startFakeGoogle(): Promise<FakeGoogle> {
  const tls = await makeCertificate();
  const seen = { asked: [] as string[], projects: new Map<string, readonly RemoteFile[]>(), refuse: new Map<string, Refusal>() };
  const api = makeApi(tls, seen);
  const { proxy, ways } = makeProxy(seen.asked, await listen(api));
  const folder = mkdtempSync(join(tmpdir(), 'runsheet-google-'));
  writeFileSync(join(folder, 'certificate.pem'), tls.cert);
  const env = { HTTPS_PROXY: `http://127.0.0.1:${await listen(proxy)}`, NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem') };
  const close = async (): Promise<void> => {
    rmSync(folder, { recursive: true });
    ways.forEach((way) => way.destroy());
    api.closeAllConnections();
    await Promise.all([stop(api), stop(proxy)]);
  };
  return { ...seen, env, close };
}
