import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { installMissing } from './install.mjs';
import { inRoot, root } from './paths.mjs';

/** What is looked at before it goes out, one picture a state; not for the texts. */
const states = inRoot('.build', 'pictures');

/**
 * Takes the pictures of README.md and docs, and one of every state of the sidebar and the page into .build/pictures: the
 * browser tests take them on their way where a folder is named.
 */
async function takePictures() {
  installMissing();
  const { installBrowser } = await import('./install-browser.mjs');
  installBrowser();
  rmSync(states, { recursive: true, force: true });
  const env = { ...process.env, RUNSHEET_PICTURES: inRoot('docs', 'pictures'), RUNSHEET_STATES: states };
  const tests = [
    'tests/browser/walk',
    'tests/browser/first-use',
    'tests/browser/adopt',
    'tests/browser/sizes',
    'tests/sidebar/accessibility',
  ];
  const args = [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--testTimeout=60000', ...tests];
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = await takePictures();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
