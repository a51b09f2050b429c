import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

const entry = inRoot('local', 'cli', 'main.ts');

export const hasCommandLine = () => existsSync(entry);

/** `local/cli/main.ts` as one file for Node; packages stay in node_modules. `null` where there is no command line. */
export async function bundleCommandLine() {
  if (!hasCommandLine()) return null;
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: '.build/runsheet.cjs',
    bundle: true,
    write: false,
    platform: 'node',
    packages: 'external',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
}
