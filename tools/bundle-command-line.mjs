import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

const entry = inRoot('local', 'cli', 'main.ts');

export const hasCommandLine = () => existsSync(entry);

/** esbuild plugin: exceljs goes into the bundle, because its files are many and every command would load them one by one. */
const withExceljs = {
  name: 'with-exceljs',
  setup(bundle) {
    bundle.onResolve({ filter: /^exceljs$/ }, () => ({ path: inRoot('tools', 'reading-exceljs.cjs') }));
    bundle.onResolve({ filter: /^(fast-csv|dayjs(\/.*)?)$/ }, () => ({ path: inRoot('tools', 'no-csv.cjs') }));
  },
};

/** Packages that only some commands load, when they need them. */
const external = ['nodemailer', '@odoo/o-spreadsheet', 'zod'];

/** `local/cli/main.ts` as one file for Node. `null` where there is no command line. */
export async function bundleCommandLine() {
  if (!hasCommandLine()) return null;
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: '.build/runsheet.cjs',
    bundle: true,
    write: false,
    platform: 'node',
    external,
    plugins: [withExceljs],
    // A package that is loaded late is required, as those that are loaded at once.
    supported: { 'dynamic-import': false },
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
}
