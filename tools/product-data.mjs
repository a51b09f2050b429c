import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** What only an installation needs; without it the script that every execution loads is smaller by a tenth. */
const onlyForInstalling = new Set(['help', 'width', 'colours', 'initial', 'says']);

/** A template as the heartbeat needs it, as JSON text. */
const slimTemplate = (text) => JSON.stringify(JSON.parse(text), (key, value) => (onlyForInstalling.has(key) ? undefined : value));

/** esbuild plugin: templates come into the script without what only an installation needs. */
export const slimTemplates = {
  name: 'slim-templates',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]templates[\\/][^\\/]+[\\/]template\.json$/ }, ({ path }) => ({
      contents: slimTemplate(readFileSync(path, 'utf8')),
      loader: 'json',
    }));
  },
};

function readAll(file) {
  const folders = readdirSync(inRoot('templates')).sort();
  const present = folders.filter((folder) => existsSync(inRoot('templates', folder, file)));
  return Object.fromEntries(present.map((folder) => [folder, JSON.parse(readFileSync(inRoot('templates', folder, file), 'utf8'))]));
}

/** Templates and samples whole, as the one kind of file that Google hands out to the script as text. */
export function renderProduct() {
  const product = { templates: readAll('template.json'), samples: readAll('sample.json') };
  return `<script type="application/json">${JSON.stringify(product).replace(/</g, '\\u003c')}</script>\n`;
}
