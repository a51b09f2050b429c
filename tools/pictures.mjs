import { spawnSync } from 'node:child_process';
import { installMissing } from './install.mjs';
import { inRoot, root } from './paths.mjs';

/** Takes the pictures of README.md and docs/quick-start.md: the browser tests take them on their way where a folder is named. */
async function takePictures() {
  installMissing();
  const { installBrowser } = await import('./install-browser.mjs');
  installBrowser();
  const env = { ...process.env, RUNSHEET_PICTURES: inRoot('docs', 'pictures') };
  const args = [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--testTimeout=60000', 'tests/browser/walk', 'tests/browser/first-use'];
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = await takePictures();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
