import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout, root, runScript, scriptId, withCheckout } from './checkout';
import { startFakeGoogle, type FakeGoogle } from './fake-google';

const { readPush, sayProblem } = jest.requireActual<{
  readPush(out: string): { outcome: string; files: readonly string[] };
  sayProblem(words: string, id: string): string;
}>('../../tools/clasp-answers.cjs');

interface Own {
  readonly checkout: Checkout;
  readonly google: FakeGoogle;
}

const again = 'then run "npm run push" again';
const logIn = `run "npx clasp login", allow it in the browser, ${again}.`;
const loggedOut = `Google no longer accepts the login that is kept on this computer: ${logIn}`;
const unreachable = `Google could not be reached: look at your network or proxy, ${again}.`;
const apiOff = `The Apps Script API is off for your account: turn it on at https://script.google.com/home/usersettings, wait a minute, ${again}.`;
const unknownId = `Google knows no script project ${scriptId} for your account: compare it with Project Settings, Script ID, in the script editor.`;
const notAllowed = `Your Google account may not change script project ${scriptId}: have it shared with you, or log in with another account ("npx clasp login"), ${again}.`;
const setId = 'run "npm run push -- <script id>" with the id of your own script project (docs/deploy.md says where it stands).';

describe('what goes wrong on the way to Google, with the real clasp', () => {
  it.each<[string, (own: Own) => void, string]>([
    ['nobody is logged in', ({ checkout }) => rmSync(checkout.login), `Nobody is logged in to Google on this computer: ${logIn}`],
    [
      'the login has run out and is not renewed',
      ({ checkout, google }) => {
        checkout.logIn({ access_token: 'old', expiry_date: 1 });
        google.refuse.set('POST', { status: 400, message: 'invalid_grant' });
      },
      loggedOut,
    ],
    [
      'the Apps Script API is off, which Google says only to who writes',
      ({ google }) => void google.refuse.set('PUT', { status: 403, message: 'User has not enabled the Apps Script API. Enable it by ...' }),
      apiOff,
    ],
    ['there is no such script project', ({ google }) => void google.projects.clear(), unknownId],
    [
      'Google is broken',
      ({ google }) => void google.refuse.set('GET', { status: 500, message: 'Internal error encountered.' }),
      `Google or clasp answered "Internal error encountered.": wait a few minutes, ${again}.`,
    ],
  ])('says it in one sentence when %s', (_, breakIt, sentence) =>
    withCheckout(async (own) => {
      const { checkout, google } = own;
      google.projects.set(scriptId, []);
      breakIt(own);
      expect(await checkout.push(google.env)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
      expect(google.projects.get(scriptId) ?? []).toEqual([]);
      expect(google.asked.filter((line) => line.startsWith('no way'))).toEqual([]);
    }),
  );

  it('says it in one sentence when nothing answers', () =>
    withCheckout(async ({ checkout, google }) => {
      const gone = await startFakeGoogle();
      await gone.close();
      expect(await checkout.push({ ...google.env, HTTPS_PROXY: gone.env['HTTPS_PROXY'] ?? '' })).toMatchObject({
        code: 1,
        err: `${unreachable}\n`,
      });
    }));

  it('takes a push that clasp skips for what it is, though clasp ends well and says nothing', () =>
    withCheckout(async ({ checkout, google }) => {
      google.projects.set(scriptId, []);
      const ended = await checkout.clasp(['push', '--json'], google.env);
      expect(ended).toEqual({ code: 0, out: '', err: '' });
      expect(google.projects.get(scriptId)).toEqual([]);
      expect(readPush(ended.out).outcome).toBe('skipped');
    }));
});

describe('what clasp says', () => {
  it.each([
    ['Pushed', '["dist/Code.js"]', 'pushed'],
    ['nothing new', '[]', 'same'],
    ['a push that was skipped, without --json', 'Skipping push.\n', 'skipped'],
    ['a sentence', 'Pushed 4 files.', 'unknown'],
    ['something else in JSON', '{"files":[]}', 'unknown'],
    ['a list of something else', '[1]', 'unknown'],
    ['half an answer', '["dist/Code.js', 'unknown'],
  ])('is read: %s', (_, out, outcome) => {
    expect(readPush(out).outcome).toBe(outcome);
  });

  it.each([
    ['Request had invalid authentication credentials. Expected OAuth 2 access token.', loggedOut],
    ['Request had insufficient authentication scopes.', loggedOut],
    ['invalid_grant', loggedOut],
    ['The incoming JSON object does not contain a refresh_token field', loggedOut],
    [
      "Expected property name or '}' in JSON at position 1",
      `The login kept in .clasprc.json (in your home folder) cannot be read: delete that file, ${logIn}`,
    ],
    ['The caller does not have permission', notAllowed],
    ['request to https://script.googleapis.com/ failed, reason: getaddrinfo ENOTFOUND script.googleapis.com', unreachable],
    ['self-signed certificate in certificate chain', unreachable],
    ['', `clasp was ended, or got no answer for three minutes: look at your network, ${again}.`],
    ['Quota exceeded for\n  quota metric', `Google or clasp answered "Quota exceeded for quota metric": wait a few minutes, ${again}.`],
  ])('is answered with what to do: "%s"', (words, sentence) => {
    expect(sayProblem(words, scriptId)).toBe(sentence);
  });
});

describe('where to push', () => {
  let checkout: Checkout;
  beforeEach(() => void (checkout = new Checkout()));
  afterEach(() => checkout.remove());

  const write = (project: unknown) => checkout.write('.clasp.json', typeof project === 'string' ? project : JSON.stringify(project));

  it.each<[string, unknown, string]>([
    [
      'the id is not there yet',
      { scriptId: 'put-the-id-of-your-own-script-project-here', rootDir: 'dist' },
      `.clasp.json does not say yet which script project is yours: ${setId}`,
    ],
    ['the id is none', { scriptId: 'my sheet', rootDir: 'dist' }, `.clasp.json has no script id that can be one: ${setId}`],
    ['nothing is said', 'null', `.clasp.json has no script id that can be one: ${setId}`],
    ['it is broken', '{ "scriptId": ', `.clasp.json is missing or is not plain JSON: correct it, or ${setId}`],
    ['it names the sources', { scriptId, rootDir: 'src' }, '.clasp.json is about another folder than dist: set its rootDir to "dist".'],
    ['it names no folder', { scriptId }, '.clasp.json is about another folder than dist: set its rootDir to "dist".'],
  ])('is refused before anything is sent when %s', async (_, project, sentence) => {
    write(project);
    expect(await checkout.push({})).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });

  it.each([
    ['a word', 'café'],
    ['the address of the sheet', 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_Abc/edit'],
  ])('is refused when what was given is %s', async (_, given) => {
    expect(await checkout.push({}, { given })).toEqual({ code: 1, out: '', err: `"${given}" is not a script id; ${setId}\n` });
  });
});

describe('tools/push.mjs', () => {
  const push = (words: readonly string[], env = {}) => runScript(join(root, 'tools', 'push.mjs'), words, root, env);

  it('says how it is used', async () => {
    const usage = { code: 2, out: '', err: 'Usage: npm run push -- [script id or its address] [--replace]\n' };
    expect(await push(['--force'])).toEqual(usage);
    expect(await push([scriptId, scriptId])).toEqual(usage);
  });

  it("refuses the placeholder of the project's own .clasp.json before it checks anything; clasp's own variable names the file", async () => {
    const checkout = new Checkout();
    checkout.write('.clasp.json', JSON.stringify({ scriptId: 'put-the-id-of-your-own-script-project-here' }));
    const { code, err } = await push([], { clasp_config_project: checkout.folder });
    expect(code).toBe(1);
    expect(err).toBe(`${join(checkout.folder, '.clasp.json')} does not say yet which script project is yours: ${setId}\n`);
    checkout.remove();
  });
});
