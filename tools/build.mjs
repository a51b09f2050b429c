import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { addOnFiles } from './add-on-files.mjs';
import { bundleAddOn } from './bundle-add-on.mjs';
import { bundleCommandLine, hasCommandLine } from './bundle-command-line.mjs';
import { bundlePage } from './bundle-page.mjs';
import { bundleSidebar } from './bundle-sidebar.mjs';
import { inRoot } from './paths.mjs';
import { renderProduct, renderWords } from './product-data.mjs';
import { stampFile, stampSources } from './stamp.mjs';
import { writeWhole } from './write-whole.mjs';

const pageFiles = ['page.html', 'page.js', 'page.css', 'shim.js'].map((name) => `.build/page/${name}`);
const products = [
  ...addOnFiles.map((name) => `dist/${name}`),
  '.build/meta.json',
  ...pageFiles,
  ...(hasCommandLine() ? ['.build/runsheet.cjs'] : []),
];

/** True when a product is missing or a source changed since it was written. */
export function isStale() {
  const missing = products.some((file) => !existsSync(inRoot(file)));
  return missing || !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stampSources();
}

/** Writes dist/ (what Google runs) and .build/ (the command line, the local page and the bundle's inventory). Throws one sentence. */
export async function build() {
  const stamp = stampSources();
  const { code, meta } = await bundleAddOn();
  writeWhole('dist/Code.js', code);
  writeWhole('dist/Sidebar.html', await bundleSidebar());
  writeWhole('dist/Templates.html', renderProduct());
  writeWhole('dist/Words.html', renderWords());
  writeWhole('dist/appsscript.json', readFileSync(inRoot('appsscript.json')));
  for (const [name, text] of Object.entries(await bundlePage())) writeWhole(`.build/page/${name}`, text);
  writeWhole('.build/meta.json', JSON.stringify(meta));
  const commandLine = await bundleCommandLine();
  if (commandLine !== null) writeWhole('.build/runsheet.cjs', commandLine);
  writeWhole('.build/stamp', stamp);
  return { bytes: code.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { bytes } = await build();
    process.stdout.write(`Built dist/Code.js, ${Math.round(bytes / 1000)} kB.\n`);
  } catch (error) {
    process.stderr.write(`The build stopped: ${error.message}\n`);
    process.exitCode = 1;
  }
}
