import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { startFakeGoogle, type FakeGoogle, type RemoteFile } from './fake-google';

export const root = join(__dirname, '..', '..');
export const scriptId = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQ';

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Env = Readonly<Record<string, string>>;
type Tokens = Readonly<Record<string, unknown>>;

export const addOnFiles = ['Code.js', 'Sidebar.html', 'Templates.html', 'Words.html', 'appsscript.json'];
const types: Readonly<Record<string, RemoteFile['type']>> = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' };

/** Files in one order with a digest for the source: equal when they are equal to the byte, and short when they are not. */
export const digest = (files: readonly RemoteFile[] = []): readonly string[] =>
  files.map(({ name, type, source }) => `${name} ${type} ${createHash('sha256').update(source).digest('hex')}`).sort();

/** Runs a script of Node that sees `env` and nothing else of this machine but where programs are. */
export function runScript(script: string, words: readonly string[], folder: string, env: Env): Promise<Ended> {
  const seen = { PATH: process.env['PATH'] ?? '', SystemRoot: process.env['SystemRoot'] ?? '', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words], { cwd: folder, env: seen }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** A folder as a person has it after the build, with a home and a login of its own. */
export class Checkout {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'runsheet-push-')));
  readonly login = join(this.folder, 'login.json');

  constructor() {
    mkdirSync(join(this.folder, 'dist'));
    for (const name of ['.claspignore', ...addOnFiles.map((file) => `dist/${file}`)])
      copyFileSync(join(root, name), join(this.folder, name));
    this.write('.clasp.json', JSON.stringify({ scriptId, rootDir: 'dist' }));
    this.logIn();
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Keeps a login as clasp does; the access token lasts for a while unless other tokens are given. */
  logIn(tokens: Tokens = { access_token: 'access', expiry_date: Date.now() + 3_600_000 }): void {
    const client = { client_id: 'id', client_secret: 'secret', type: 'authorized_user', refresh_token: 'refresh' };
    writeFileSync(this.login, JSON.stringify({ tokens: { default: { ...client, ...tokens } } }));
  }

  /** Files of dist/ as the Apps Script API has them. */
  content(): readonly RemoteFile[] {
    return addOnFiles.map((name) => {
      const extension = extname(name);
      const source = this.read(`dist/${name}`);
      return { name: name.slice(0, -extension.length), type: types[extension] ?? 'HTML', source };
    });
  }

  /** `npm run push` here, without its checks. */
  push(env: Env, more: { readonly given?: string; readonly replace?: boolean } = {}): Promise<Ended> {
    const told = JSON.stringify({ folder: this.folder, replace: false, ...more });
    return runScript(join(__dirname, 'push-only.mjs'), [told], this.folder, this.#sees(env));
  }

  /** clasp itself, as a person would call it here. */
  clasp(words: readonly string[], env: Env): Promise<Ended> {
    const script = join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
    return runScript(script, words, this.folder, this.#sees(env));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #sees(env: Env): Env {
    return { HOME: this.folder, USERPROFILE: this.folder, TMPDIR: this.folder, clasp_config_auth: this.login, ...env };
  }
}

/** Runs a test with a checkout and a Google of its own, which are gone afterwards. */
export async function withCheckout(
  test: (own: { readonly checkout: Checkout; readonly google: FakeGoogle }) => Promise<void>,
): Promise<void> {
  const own = { checkout: new Checkout(), google: await startFakeGoogle() };
  try {
    await test(own);
  } finally {
    await own.google.close();
    own.checkout.remove();
  }
}
