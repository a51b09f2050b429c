import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

async function bundleText(entry, define = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    define,
    external: ['*.woff', '*.woff2', '*.ttf', '*.eot', '*.svg'],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** The script of the sidebar's frame: it stands there between script tags, where nothing in it may end them. */
async function bundleShim() {
  const shim = await bundleText('local/page/shim/main.ts');
  if (/<\/script|<!--/i.test(shim)) throw new Error('local/page/shim says something that would end its script element');
  return shim;
}

/** The local page's own files by name; what it takes from packages is served from them. The shim is in the page's script too, word for word. */
export async function bundlePage() {
  const shim = await bundleShim();
  const [script, style] = await Promise.all([
    bundleText('local/page/main.ts', { SIDEBAR_SHIM: JSON.stringify(shim) }),
    bundleText('local/page/page.css'),
  ]);
  const html = readFileSync(inRoot('local', 'page', 'page.html'), 'utf8');
  // The server lets this one script run in the sidebar's frame, by its digest.
  return { 'page.html': html, 'page.js': script, 'page.css': style, 'shim.js': shim };
}
