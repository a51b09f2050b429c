import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, isStale } from './build.mjs';
import { inRoot, root } from './paths.mjs';

const words = process.argv.slice(2);
const usual = inRoot('..', 'shared', 'corpus');
const folders = words.some((word) => !word.startsWith('--')) ? [] : [usual];

if (folders.length > 0 && !existsSync(usual)) {
  process.stderr.write('There is no ../shared/corpus beside this folder; name a folder with an index.json.\n');
  process.exitCode = 1;
} else {
  if (isStale() || !existsSync(inRoot('.build', 'runsheet.cjs'))) await build();
  const { main } = createRequire(import.meta.url)(inRoot('.build', 'runsheet.cjs'));
  process.exitCode = await main(['adopt-report', ...folders, ...words], root);
}
