import { installMissing } from './install.mjs';
import { root } from './paths.mjs';
import { chooseScript } from './push-target.mjs';

const usage = 'Usage: npm run push -- [script id or its address] [--replace]';

function readWords(words) {
  const given = words.filter((word) => word !== '--replace');
  if (given.length > 1 || given.some((word) => word.startsWith('-'))) return null;
  return { given: given[0], replace: words.includes('--replace') };
}

/**
 * What a push must not break: everything that is checked without running the product, and the tests of the built file (its
 * size, its syntax, what Google can call in it, its manifest). The whole `npm test` takes minutes and belongs to a commit;
 * formatting cannot matter to Google.
 */
async function checkAndBuild() {
  const [{ checks }, { runJest }, { report }] = await Promise.all([
    import('./checks.mjs'),
    import('./run-jest.mjs'),
    import('./run-step.mjs'),
  ]);
  const testBundle = { what: 'tests of the built file', check: () => runJest(['tests/bundle']) };
  for (const { what, check } of [...checks.filter((one) => one.what !== 'formatting'), testBundle]) {
    const startedAt = Date.now();
    const result = await check();
    report(what, startedAt, result);
    if (!result.ok) throw new Error(`Nothing was pushed, because "${what}" failed: mend what stands above, then run "npm run push" again.`);
  }
}

async function push({ given, replace }) {
  const id = chooseScript(root, process.env, given);
  installMissing();
  const { pushProject } = await import('./push-project.mjs');
  return pushProject({ folder: root, id, replace, prepare: checkAndBuild });
}

const words = readWords(process.argv.slice(2));
try {
  process.stdout.write(words === null ? '' : await push(words));
  if (words === null) process.stderr.write(`${usage}\n`);
  process.exitCode = words === null ? 2 : 0;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
