import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'src', 'core', 'adopt', 'words');

function readAll(kind: string): readonly unknown[] {
  const names = existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)).filter((name) => name.endsWith('.json')) : [];
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, kind, name), 'utf8')) as unknown);
}

/** What the build writes as dist/Words.html, as JSON text. */
export const wordsText = JSON.stringify({ headers: readAll('headers'), values: readAll('values') });
