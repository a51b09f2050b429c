import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addOnFiles } from './add-on-files.mjs';
import { runClasp } from './run-clasp.mjs';

const manifest = 'appsscript.json';
/** A line that the build writes for each entry point, and nobody else would. */
const mark = /^function (\w+)\(\)\{return \1\.run\.apply\(null,arguments\)\}$/m;
/** What Google puts into a new script project; the name of its file is in the person's language. */
const blank = /^\s*(function myFunction\(\)\s*\{\s*\}\s*)?$/;

/**
 * Runs clasp in `folder` on a folder of files that is made for it and gone afterwards: what is sent is what `use` put there,
 * whatever project files and ignore files lie about. `use` gets that folder and a function that runs clasp on it.
 */
async function withFiles(folder, id, use) {
  const stage = realpathSync(mkdtempSync(join(tmpdir(), 'runsheet-script-')));
  const [project, ignore, files] = ['.clasp.json', '.claspignore', 'files'].map((name) => join(stage, name));
  try {
    mkdirSync(files);
    writeFileSync(ignore, '');
    writeFileSync(project, JSON.stringify({ scriptId: id, rootDir: 'files' }));
    return await use(files, (...words) => runClasp(folder, [...words, '--json', '--project', project, '--ignore', ignore]));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function readFiles(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? readFiles(folder, name) : [{ name, source: readFileSync(join(folder, name), 'utf8') }];
  });
}

/** What a push would delete and nobody could bring back from here: files with code that is not Runsheet's. */
export function findForeign(files) {
  const isRunsheet = files.some(({ name, source }) => name === 'Code.js' && mark.test(source));
  const isOurs = ({ name, source }) => name === manifest || blank.test(source) || (isRunsheet && addOnFiles.includes(name));
  return files.filter((file) => !isOurs(file)).map(({ name }) => name);
}

/** What the script project holds now: `{ said, files: [{ name, source }] }`. */
export function fetchContent(folder, id) {
  return withFiles(folder, id, async (files, clasp) => ({ said: await clasp('pull'), files: readFiles(files) }));
}

/** Sends the files of dist/, and resolves with what clasp said. */
export function sendContent(folder, id) {
  return withFiles(folder, id, (files, clasp) => {
    addOnFiles.forEach((name) => copyFileSync(join(folder, 'dist', name), join(files, name)));
    return clasp('push', '--force');
  });
}
