import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, listIn, readJson, textIn } from '../desk/read-json';
import { runCommandLine } from './run-command-line';
import type { AddOn } from './surroundings';

/** Runs the command line of the checkout in `root` on this process's own streams and clock; the result is the exit code. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const terminal = {
    out: (text: string): void => void process.stdout.write(text),
    err: (text: string): void => void process.stderr.write(text),
    watched: process.stderr.isTTY,
  };
  return runCommandLine(words, { terminal, addOn: readAddOn(root), clock: () => Date.now(), zone, root });
}

function readAddOn(root: string): AddOn {
  const manifest = readJson(join(root, 'dist', 'appsscript.json'));
  if (!isRecord(manifest)) throw new Error('dist/appsscript.json is not readable');
  const oauthScopes = listIn(manifest, 'oauthScopes').map(String);
  return {
    code: readFileSync(join(root, 'dist', 'Code.js'), 'utf8'),
    manifest: { timeZone: textIn(manifest, 'timeZone', 'Etc/UTC'), oauthScopes },
  };
}
