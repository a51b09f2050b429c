import { spawn } from 'node:child_process';
import { installMissing } from './install.mjs';
import { inRoot, root } from './paths.mjs';

async function prepare() {
  installMissing();
  const { build, isStale } = await import('./build.mjs');
  if (isStale()) await build();
}

function showDemo() {
  const demo = spawn(process.execPath, [inRoot('local', 'runsheet.mjs'), 'demo'], { cwd: root, stdio: 'inherit' });
  demo.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  await prepare();
  showDemo();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
