import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Holds the script id of whoever works here; git ignores it. */
const ownFile = '.clasp.local.json';
const sharedFile = '.clasp.json';
const placeholder = 'put-the-id-of-your-own-script-project-here';

const howTo = 'run "npm run push -- <script id>" with the id of your own script project (docs/deploy.md says where it stands)';
const isId = (text) => typeof text === 'string' && /^[\w-]{20,100}$/.test(text);

/** The script id in what a person pasted: the id itself, or the address of the script in the browser. */
function readScriptId(text) {
  const id = /^https:\/\/script\.google\.com\/(?:.*\/)?(?:projects|d)\/([\w-]+)/.exec(text)?.[1] ?? text;
  if (!isId(id) || id === placeholder) throw new Error(`"${text.slice(0, 100)}" is not a script id; ${howTo}.`);
  return id;
}

function readProject(file, name) {
  let project;
  try {
    project = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${name} is missing or is not plain JSON: correct it, or ${howTo}.`);
  }
  return typeof project === 'object' && project !== null ? project : {};
}

/** The file that clasp would use; where the environment names one, all of clasp's commands use that. */
function findFile(folder, env) {
  const named = env.clasp_config_project;
  if (!named) return join(folder, existsSync(join(folder, ownFile)) ? ownFile : sharedFile);
  const path = resolve(folder, named);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, sharedFile) : path;
}

const nameFile = (folder, file) => {
  const path = relative(folder, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
};

/** Writes the id down for the next time, over whatever stood there. */
function rememberId(folder, id) {
  writeFileSync(join(folder, ownFile), `${JSON.stringify({ scriptId: id, rootDir: 'dist' }, null, 2)}\n`);
}

/**
 * The script project to push to. What a person gave, an id or an address, goes before everything and is kept for the next
 * time. Throws one sentence.
 */
export function chooseScript(folder, env, given) {
  if (given !== undefined) rememberId(folder, readScriptId(given));
  const file = given === undefined ? findFile(folder, env) : join(folder, ownFile);
  const name = nameFile(folder, file);
  const project = readProject(file, name);
  const id = project.scriptId;
  if (id === placeholder) throw new Error(`${name} does not say yet which script project is yours: ${howTo}.`);
  if (!isId(id)) throw new Error(`${name} has no script id that can be one: ${howTo}.`);
  const pushed = resolve(dirname(file), project.srcDir || project.rootDir || '.');
  if (pushed !== join(folder, 'dist')) throw new Error(`${name} is about another folder than dist: set its rootDir to "dist".`);
  return id;
}
