import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
import { build, isStale } from './build.mjs';
import { inRoot, root } from './paths.mjs';

if (isStale() || !existsSync(inRoot('.build', 'runsheet.cjs'))) await build();
const { main } = createRequire(import.meta.url)(inRoot('.build', 'runsheet.cjs'));
process.stdout.write(`dist/Code.js: ${(statSync(inRoot('dist', 'Code.js')).size / 1000).toFixed(0)} kB of 1,060 kB\n`);
process.exitCode = await main(['bench', ...process.argv.slice(2)], root);
