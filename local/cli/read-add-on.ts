import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddOn } from './surroundings';
import { isRecord, listIn, readJson, textIn } from '../desk/read-json';

/** The built add-on in `dist` of the checkout in `root`: its script, its manifest and its HTML files by name. */
export function readAddOn(root: string): AddOn {
  const folder = join(root, 'dist');
  const manifest = readJson(join(folder, 'appsscript.json'));
  if (!isRecord(manifest)) throw new Error('dist/appsscript.json is not readable');
  const oauthScopes = listIn(manifest, 'oauthScopes').map(String);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: readFileSync(join(folder, 'Code.js'), 'utf8'),
    manifest: { timeZone: textIn(manifest, 'timeZone', 'Etc/UTC'), oauthScopes },
    html: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), readFileSync(join(folder, name), 'utf8')])),
  };
}
