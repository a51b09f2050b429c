import { readdirSync } from 'node:fs';
import { addOnFiles, digest, root, runScript, scriptId, withCheckout } from './checkout';
import type { RemoteFile } from './fake-google';

const page = `https://script.google.com/d/${scriptId}/edit`;
const content = `/v1/projects/${scriptId}/content`;

/** What Google puts into a script project that somebody has just made, here in Spanish. */
const fresh: readonly RemoteFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{ "timeZone": "Europe/Madrid" }' },
  { name: 'Código', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];
const unset = '{ "scriptId": "put-the-id-of-your-own-script-project-here", "rootDir": "dist" }';
const theirs: RemoteFile = { name: 'Stock/Prices', type: 'SERVER_JS', source: 'function price() { return 1; }' };

describe('npm run push, with the real clasp, to a script project', () => {
  it('that is new, given as an address: every file of dist/ arrives to the byte, the manifest too, and the id is kept', () =>
    withCheckout(async ({ checkout, google }) => {
      const before = readdirSync(checkout.folder);
      checkout.write('.clasp.json', unset);
      google.projects.set(scriptId, fresh);
      const given = `https://script.google.com/u/0/home/projects/${scriptId}/edit`;
      expect(await checkout.push(google.env, { given })).toEqual({
        code: 0,
        out: `Pushed ${addOnFiles.join(', ')} to script project ${scriptId}.\nOpen it: ${page}\n`,
        err: '',
      });
      expect(digest(google.projects.get(scriptId))).toEqual(digest(checkout.content()));
      expect([...new Set(google.asked)]).toEqual([`GET ${content}`, `PUT ${content}`]);
      expect(readdirSync(checkout.folder)).toEqual([...before, '.clasp.local.json'].sort());
      expect(JSON.parse(checkout.read('.clasp.local.json'))).toEqual({ scriptId, rootDir: 'dist' });
    }));

  it('that was pushed to before and has exactly this: the id is known, nothing is sent, and it says so', () =>
    withCheckout(async ({ checkout, google }) => {
      checkout.write('.clasp.local.json', checkout.read('.clasp.json'));
      checkout.write('.clasp.json', unset);
      google.projects.set(scriptId, checkout.content());
      expect(await checkout.push(google.env)).toEqual({
        code: 0,
        out: `Script project ${scriptId} has exactly this already; nothing was sent.\nOpen it: ${page}\n`,
        err: '',
      });
      expect([...new Set(google.asked)]).toEqual([`GET ${content}`]);
    }));

  it('where only the manifest has changed: it is replaced, with --replace what was not ours is gone, and no stray file is sent', () =>
    withCheckout(async ({ checkout, google }) => {
      checkout.write('dist/Notes.js', '// A draft.\n');
      checkout.write('.claspignore', '');
      google.projects.set(scriptId, [...checkout.content(), theirs]);
      checkout.write('dist/appsscript.json', '{ "timeZone": "Etc/UTC", "oauthScopes": [] }\n');
      expect(await checkout.push(google.env, { replace: true })).toMatchObject({ code: 0, err: '' });
      expect(digest(google.projects.get(scriptId))).toEqual(digest(checkout.content()));
    }));

  it("with somebody's own code in it: refused, and left as it is", () =>
    withCheckout(async ({ checkout, google }) => {
      const many = Array.from({ length: 6 }, (_, at): RemoteFile => ({ name: `Stock${at}`, type: 'HTML', source: '<p>Stock</p>' }));
      const theirOwn = [...fresh, theirs, ...many];
      google.projects.set(scriptId, theirOwn);
      expect(await checkout.push(google.env)).toEqual({
        code: 1,
        out: '',
        err: `Script project ${scriptId} holds code that is not Runsheet's and that a push would delete (Stock/Prices.js, Stock0.html, Stock1.html, Stock2.html, Stock3.html and 2 more): use a script project of its own, or, if it may go, run "npm run push -- --replace".\n`,
      });
      expect(google.projects.get(scriptId)).toEqual(theirOwn);
    }));

  it('where clasp finds nothing new and so leaves a file that is not ours: it says which to delete', () =>
    withCheckout(async ({ checkout, google }) => {
      google.projects.set(scriptId, [...checkout.content(), theirs]);
      expect(await checkout.push(google.env, { replace: true })).toMatchObject({
        code: 1,
        err: `Script project ${scriptId} has this already, and also Stock/Prices.js: delete that in the editor, ${page}.\n`,
      });
    }));
});

describe('clasp push, called by hand', () => {
  it('would send exactly the files of dist/', async () => {
    const clasp = 'node_modules/@google/clasp/build/src/index.js';
    const { out } = await runScript(clasp, ['show-file-status', '--json', '--project', '.clasp.json'], root, {});
    const { filesToPush, untrackedFiles } = JSON.parse(out) as Record<'filesToPush' | 'untrackedFiles', string[]>;
    expect(filesToPush.sort()).toEqual(addOnFiles.map((name) => `dist/${name}`));
    expect(untrackedFiles).toEqual([]);
  });
});
