import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';

const sources = ['src', 'sidebar', 'rules', 'templates', 'local', 'tools', 'appsscript.json', 'package-lock.json', 'tsconfig.base.json'];

function listFiles(path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

/** One hash over every file that can change what the build writes; contents, because a checkout sets all times anew. */
export function stampSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(listFiles).filter((name) => !name.endsWith('.tsbuildinfo'))) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

export const stampFile = inRoot('.build', 'stamp');
