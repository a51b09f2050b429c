import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

/** Text that ends neither the script element nor starts a comment or a scriptlet in it, whatever stands in its strings. */
export const escapeScript = (text) => text.replace(/<(?=\/script|!--|script|\?)/gi, '\\x3c');

/** Text that cannot end the style element. */
const escapeStyle = (text) => text.replace(/<(?=\/style)/gi, '\\3c ');

async function bundleText(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0].text.trim();
}

/** The sidebar as one HTML file: nothing is loaded from anywhere. */
export async function bundleSidebar() {
  const [script, style] = await Promise.all([bundleText('sidebar/main.tsx'), bundleText('sidebar/sidebar.css')]);
  const page = readFileSync(inRoot('sidebar', 'sidebar.html'), 'utf8');
  return page.replace('/*STYLE*/', () => escapeStyle(style)).replace('/*SCRIPT*/', () => escapeScript(script));
}
