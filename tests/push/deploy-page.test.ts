import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadBare } from '../bundle/bare-context';
import { code } from '../bundle/bundle';
import { addOnFiles, root } from './checkout';

const { sayProblem } = jest.requireActual<{ sayProblem(words: string, id: string): string }>('../../tools/clasp-answers.cjs');

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const page = read('docs/deploy.md');
const clasp = 'node_modules/@google/clasp/build/src/commands';

/** What stands on the page in the places that a pattern names, each once. */
const named = (pattern: RegExp, text = page): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** The items of the menu as the built file makes them. */
function listMenu(): readonly string[] {
  const { run, touched } = loadBare();
  run('onOpen({ authMode: "NONE" })');
  return touched.flatMap((line) => /\.addItem\("(.*)", ".*"\)$/.exec(line)?.[1] ?? []).sort();
}

/** Words of clasp and Google, one for each thing that `npm run push` knows to say. */
const troubles = [
  'No credentials found.',
  'User has not enabled the Apps Script API.',
  'invalid_grant',
  'Unexpected end of JSON input',
  'Requested entity was not found.',
  'The caller does not have permission',
  'connect ECONNREFUSED 127.0.0.1:1',
  'Internal error encountered.',
  '',
];

describe('docs/deploy.md', () => {
  it('names every item of the menu, and no other', () => {
    expect(named(/\*\*Runsheet > ([^*]+)\*\*/g)).toEqual(listMenu());
  });

  it('explains exactly the permissions of the manifest', () => {
    const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: readonly string[] };
    expect(named(/(https:\/\/www\.googleapis\.com\/auth\/[\w.]+)/g)).toEqual([...oauthScopes].sort());
  });

  it('names every file that is pushed, and no other of dist/', () => {
    expect(named(/\bdist\/([\w.]+\w)/g)).toEqual(addOnFiles);
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const ours = named(/\bnpm (?:run )?([\w-]+)/g).filter((name) => name !== 'ci');
    expect(ours).toContain('push');
    expect(ours.filter((name) => !(name in scripts))).toEqual([]);
    const theirs = readdirSync(join(root, clasp)).flatMap((file) => named(/new Command\('([\w-]+)'\)/g, read(`${clasp}/${file}`)));
    const used = named(/\bclasp (log\w+|[a-z]+-[a-z]+)/g);
    expect(used).toEqual(['create-script', 'create-version', 'login', 'logout']);
    expect(used.filter((name) => !theirs.includes(name))).toEqual([]);
  });

  it('leads to places that there are', () => {
    const headings = page.split('\n').flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? []);
    const anchors = headings.map(
      (text) =>
        `#${text
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    const gone = named(/\]\(([^)]+)\)/g).filter(
      (way) => !(way.startsWith('#') ? anchors.includes(way) : existsSync(join(root, 'docs', way))),
    );
    expect(gone).toEqual([]);
  });

  it('has what npm run push says when it stops, in its own words', () => {
    const said = named(/^\| `([^`]+)`/gm, page.slice(page.indexOf('What `npm run push` says'), page.indexOf('What Google says,')));
    const sentences = troubles.map((words) => sayProblem(words, 'X'));
    expect(sentences.filter((sentence) => !said.some((words) => sentence.startsWith(words)))).toEqual([]);
    const tools = ['clasp-answers.cjs', 'push-target.mjs', 'push-project.mjs', 'push.mjs'].map((name) => read(`tools/${name}`)).join('\n');
    expect(said.filter((words) => !tools.includes(words))).toEqual([]);
  });

  it('quotes Home as it is', () => {
    expect(page).toContain('Runsheet has stopped: no check for over 3 hours.');
    expect(code).toContain('Runsheet has stopped: no check for over 3 hours.');
  });
});
