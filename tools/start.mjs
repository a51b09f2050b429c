import { createRequire } from 'node:module';
import { installMissing } from './install.mjs';
import { inRoot, root } from './paths.mjs';

async function prepare() {
  installMissing();
  const { build, isStale } = await import('./build.mjs');
  if (isStale()) await build();
}

// In this process, so that Ctrl+C reaches the one that saves.
function servePage(words) {
  const { main } = createRequire(import.meta.url)(inRoot('.build', 'runsheet.cjs'));
  return main(['serve', ...words], root);
}

try {
  await prepare();
  process.exitCode = await servePage(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
