import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/** npm writes this file last, so an install that was stopped counts as missing. */
const installed = inRoot('node_modules', '.package-lock.json');

function isInstalled() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
}

/** Installs exactly what package-lock.json names, unless it is there. Throws one sentence. */
export function installMissing() {
  if (isInstalled()) return;
  process.stderr.write('Installing what package-lock.json names ...\n');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm could not install the dependencies; its own words stand above.');
}
