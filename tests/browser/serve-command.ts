import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CHECKOUT = resolve(__dirname, '..', '..');
const RUN = 'require(process.argv[1]).main(process.argv.slice(3), process.argv[2]).then((code) => (process.exitCode = code));';

/** A page that `serve` serves in a process of its own. */
export interface Served {
  readonly address: string;
  /** Presses Ctrl+C and waits for the end; the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Folders and processes of the tests of a file. */
export interface Commands {
  /** A place for files. */
  readonly folder: () => string;
  /** Runs `serve` with these words until it says where it is; without a workbook it makes the sample company. Throws what it said instead. */
  readonly serve: (words?: readonly string[], addOn?: string) => Promise<Served>;
}

/** Runs the built command line on folders that are nobody else's; what is left after the last test of a file ends then. */
export function withCommands(): Commands {
  const folders: string[] = [];
  const served: Served[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'runsheet-page-'));
    folders.push(made);
    return made;
  };
  afterAll(async () => {
    await Promise.all(served.map(({ stop }) => stop()));
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });
  return {
    folder,
    serve: async (words = [], addOn) => {
      const page = await start(makeRoot(folder(), addOn), words);
      served.push(page);
      return page;
    },
  };
}

/** A checkout of its own for the command, so that a sample in somebody's `.sample` is left alone. `addOn` replaces the built script. */
function makeRoot(root: string, addOn: string | undefined): string {
  const linked = addOn === undefined ? ['.build', 'node_modules', 'dist'] : ['.build', 'node_modules'];
  for (const name of linked) symlinkSync(join(CHECKOUT, name), join(root, name), 'junction');
  if (addOn !== undefined) {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', 'Code.js'), addOn);
    copyFileSync(join(CHECKOUT, 'dist', 'appsscript.json'), join(root, 'dist', 'appsscript.json'));
  }
  return root;
}

async function start(root: string, words: readonly string[]): Promise<Served> {
  const bundle = join(CHECKOUT, '.build', 'runsheet.cjs');
  const all = ['-e', RUN, bundle, root, 'serve', '--no-open', ...(words.includes('--port') ? [] : ['--port', '0']), ...words];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  void ended.then(() => process.off('exit', kill));
  const address = await readAddress(child, ended);
  return {
    address,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

async function readAddress(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString('utf8')));
  const address = new Promise<string>((found) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString('utf8');
      const [url] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (url !== undefined) found(url);
    });
  });
  const first = await Promise.race([address, ended]);
  if (typeof first !== 'string') throw new Error(`The page was not served: ${said}`);
  return first;
}
