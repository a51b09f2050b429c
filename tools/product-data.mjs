import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** What only an installation needs; without it the script that every execution loads is smaller by a tenth. */
const onlyForInstalling = new Set(['help', 'width', 'colours', 'initial', 'says']);

/** A template as the heartbeat needs it, as JSON text. */
const slimTemplate = (text) => JSON.stringify(JSON.parse(text), (key, value) => (onlyForInstalling.has(key) ? undefined : value));

/** What only explains a rule; its sentence in Why is `why`. */
const onlyForExplaining = new Set(['says', 'words']);

/** A rule file as the heartbeat needs it, as JSON text. */
const slimRules = (text) => JSON.stringify(JSON.parse(text), (key, value) => (onlyForExplaining.has(key) ? '' : value));

/** esbuild plugin: templates and rules come into the script without what only an installation or an explanation needs. */
export const slimTemplates = {
  name: 'slim-templates',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]templates[\\/][^\\/]+[\\/]template\.json$/ }, ({ path }) => ({
      contents: slimTemplate(readFileSync(path, 'utf8')),
      loader: 'json',
    }));
    bundle.onLoad({ filter: /[\\/]rules[\\/][^\\/]+\.json$/ }, ({ path }) => ({
      contents: slimRules(readFileSync(path, 'utf8')),
      loader: 'json',
    }));
  },
};

function readAll(file) {
  const folders = readdirSync(inRoot('templates')).sort();
  const present = folders.filter((folder) => existsSync(inRoot('templates', folder, file)));
  return Object.fromEntries(present.map((folder) => [folder, JSON.parse(readFileSync(inRoot('templates', folder, file), 'utf8'))]));
}

function readRules() {
  const files = readdirSync(inRoot('rules')).map((file) => JSON.parse(readFileSync(inRoot('rules', file), 'utf8')));
  return Object.fromEntries(files.map((file) => [file.concept, file]));
}

/** Data as the one kind of file that Google hands out to the script as text. */
const asDataFile = (data) => `<script type="application/json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>\n`;

/** Templates, samples, rules and the library whole. */
export function renderProduct() {
  const library = readAll('library.json');
  const product = {
    templates: readAll('template.json'),
    samples: readAll('sample.json'),
    rules: readRules(),
    library: { measurables: library.scorecard, processes: library.processes },
  };
  return asDataFile(product);
}

function readWords(kind) {
  const folder = inRoot('src/core/adopt/words', kind);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.sort().map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
}

/** The words by which a team's own tabs are understood, all languages, as a file that is read only while tabs are adopted. */
export function renderWords() {
  return asDataFile({ headers: readWords('headers'), values: readWords('values') });
}
