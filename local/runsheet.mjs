#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, '.build', 'stamp');
const products = [
  stamp,
  ...['.build/runsheet.cjs', '.build/page/page.js'].map((name) => join(root, name)),
  ...['Code.js', 'Sidebar.html', 'Templates.html', 'Words.html', 'appsscript.json'].map((name) => join(root, 'dist', name)),
];
const sources = ['src', 'sidebar', 'rules', 'templates', 'local', 'tools', 'appsscript.json', 'package-lock.json'];

// A reader that closes the pipe early (head, less) is no mistake.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

/** True where something under `path` was written after `time`. */
function isNewer(path, time) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || path.endsWith('.tsbuildinfo')) return false;
  if (!found.isDirectory()) return found.mtimeMs > time;
  return readdirSync(path).some((name) => isNewer(`${path}/${name}`, time));
}

/** Builds where a product is missing or older than a source; false where that failed, which the build has said. */
function prepare() {
  const built = products.every(existsSync) ? statSync(stamp).mtimeMs : -Infinity;
  if (!sources.some((name) => isNewer(join(root, name), built))) return true;
  return spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

async function run() {
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
    process.stderr.write('Something is not installed yet; run npm start once, or npm ci.\n');
    return 1;
  }
  if (!prepare()) return 1;
  const { main } = createRequire(import.meta.url)('../.build/runsheet.cjs');
  return main(process.argv.slice(2), root);
}

process.exitCode = await run();
