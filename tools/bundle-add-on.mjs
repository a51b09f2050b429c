import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { slimTemplates } from './product-data.mjs';
import { tameLibraries } from './tame-libraries.mjs';
import { inRoot, root } from './paths.mjs';

const table = `import { entryPoints } from './src/entry/entry-points';\n`;

function bundle(contents, more) {
  return build({
    absWorkingDir: root,
    stdin: { contents: table + contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    outfile: 'dist/Code.js',
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    // Google's own samples use both; lowered they would be 11 kB.
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    define: Object.fromEntries(['process', 'window', 'Buffer', 'define'].map((name) => [name, 'undefined'])),
    plugins: [tameLibraries, slimTemplates],
    logLevel: 'silent',
    ...more,
  });
}

/** The names in the table, read from the loaded table itself: a bare context also proves that loading needs nothing. */
async function readEntryNames() {
  const { outputFiles } = await bundle('export default Object.keys(entryPoints);', { globalName: 'names' });
  const context = createContext({});
  runInContext(outputFiles[0].text, context, { filename: 'Code.js' });
  return [...context.names.default].sort();
}

/** What stands above a function for cells, and the names it gives its arguments: Google reads both from the script itself. */
function readCellFunctions() {
  const source = readFileSync(inRoot('src/entry/custom-functions.ts'), 'utf8');
  const documented = /(\/\*\*(?:(?!\*\/)[^])*@customfunction\s*\*\/)\s*function (\w+)/g;
  const found = [...source.matchAll(documented)].map(([, doc, name]) => {
    const names = [...doc.matchAll(/@param \{[^}]*\} (\w+)/g)].map(([, argument]) => argument);
    return [name, { doc, names }];
  });
  if (found.length === 0) throw new Error('src/entry/custom-functions.ts documents no function for cells.');
  return new Map(found);
}

/**
 * The add-on as one script. Each entry point is a top-level function (Google finds only those), which calls what the
 * bundle hung on it; the bundle itself has no name, so nothing else can be called from a cell or the sidebar.
 */
export async function bundleAddOn() {
  const names = await readEntryNames();
  if (names.length === 0) throw new Error('src/entry/entry-points.ts lists no entry point.');
  const odd = names.find((name) => !/^[a-zA-Z]\w*[a-zA-Z0-9]$/.test(name));
  if (odd !== undefined) throw new Error(`"${odd}" in src/entry/entry-points.ts cannot be the name of a function Google calls.`);
  const cells = readCellFunctions();
  const functions = names.map((name) => {
    const { doc, names: given } = cells.get(name) ?? { doc: '', names: [] };
    return `${doc === '' ? '' : `${doc}\n`}function ${name}(${given.join(',')}){return ${name}.run.apply(null,arguments)}`;
  });
  const hooks = names.map((name) => `${name}.run = entryPoints.${name};`);
  const { outputFiles, metafile } = await bundle(hooks.join('\n'), { banner: { js: ['/** @OnlyCurrentDoc */', ...functions].join('\n') } });
  return { code: outputFiles[0].text, meta: metafile };
}
