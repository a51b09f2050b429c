import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { findBrowser, noBrowser } = createRequire(import.meta.url)('./find-browser.cjs');

const minutes = 60_000;
const run = (command, ...args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 10 * minutes }).status === 0;
const isRoot = () => process.getuid?.() === 0;

const ways = [
  {
    says: "Playwright's Chromium",
    can: () => true,
    install: () => run(process.execPath, inRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'),
  },
  {
    says: "Debian's Chromium",
    can: () => process.platform === 'linux' && isRoot(),
    install: () =>
      run('apt-get', 'update') && run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'),
  },
];

/** Installs a browser where none is found: Playwright's, else Debian's as root. Throws one sentence where neither works. */
export function installBrowser() {
  if (findBrowser() !== null) return;
  for (const { says, can, install } of ways) {
    if (!can()) continue;
    process.stderr.write(`No Chromium or Chrome is here; installing ${says} ...\n`);
    if (install() && findBrowser() !== null) return;
  }
  throw new Error(noBrowser);
}
