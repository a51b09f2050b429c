import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

const { isEngineFile, syncPromiseBanner } = createRequire(import.meta.url)('./sync-engine.cjs');

const isZodFile = (path) => /[\\/]node_modules[\\/]zod[\\/]/.test(path);
const isRruleFile = (path) => /[\\/]node_modules[\\/]rrule[\\/]/.test(path);
const ownGlobal = 'const globalThis = {};';

/** What stands before a library's file: the engine becomes synchronous, zod keeps its configuration to itself instead of making a global. */
function choosePrefix(path, source) {
  if (isEngineFile(path)) return syncPromiseBanner;
  return isZodFile(path) && source.includes('globalThis') ? ownGlobal : '';
}

/** esbuild plugin: the few changes that let libraries run where only Apps Script's globals are. */
export const tameLibraries = {
  name: 'tame-libraries',
  setup(bundle) {
    bundle.onResolve({ filter: /^jsonpath-plus$/ }, () => ({ path: inRoot('tools', 'refuse-jsonpath.cjs') }));
    bundle.onResolve({ filter: /^eventemitter2$/ }, () => ({ path: inRoot('tools', 'small-emitter.cjs') }));
    bundle.onResolve({ filter: /^hash-it$/ }, () => ({ path: inRoot('tools', 'no-hash.cjs') }));
    bundle.onResolve({ filter: /^clone$/ }, () => ({ path: inRoot('tools', 'no-clone.cjs') }));
    bundle.onResolve({ filter: /^rrule$/ }, () => ({ path: inRoot('node_modules', 'rrule', 'dist', 'esm', 'rrule.js') }));
    bundle.onResolve({ filter: /^\.\/(nlp\/index|parsestring|optionstostring|cache|easter)$/ }, ({ importer }) =>
      isRruleFile(importer) ? { path: inRoot('tools', 'no-language.cjs') } : undefined,
    );
    bundle.onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const prefix = choosePrefix(path, source);
      return prefix === '' ? undefined : { contents: prefix + source, loader: 'js' };
    });
  },
};
