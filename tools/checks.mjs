import { existsSync, readdirSync } from 'node:fs';
import { build } from './build.mjs';
import { lookUpVulnerabilities } from './look-up-vulnerabilities.mjs';
import { inRoot } from './paths.mjs';
import { runNode } from './run-step.mjs';

const node = (script, ...args) => {
  const { status, stdout, stderr, error } = runNode(script, args);
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
};

const checkTypes = (side) => () =>
  node(
    'node_modules/typescript/bin/tsc',
    '-p',
    side,
    '--noEmit',
    '--tsBuildInfoFile',
    `.build/types/${side.replace('/', '-')}.tsbuildinfo`,
  );

async function checkBuild() {
  try {
    const { bytes } = await build();
    return { ok: true, note: `dist/Code.js ${Math.round(bytes / 1000)} kB`, output: '' };
  } catch (error) {
    return { ok: false, output: error.message };
  }
}

const hasFiles = (folder) => existsSync(inRoot(folder)) && readdirSync(inRoot(folder)).length > 0;
const cruised = () => ['src', 'local', 'tests', 'tools', 'sidebar'].filter(hasFiles);

const sides = [
  ...['src/core', 'src/app', 'src/entry', 'sidebar', 'local', 'local/page'],
  ...['tests', 'tests/browser', 'tests/page', 'tests/sidebar'],
];

/** Every check that is not a jest test, in the order in which they run: quick and telling first. */
export const checks = [
  { what: 'build', check: checkBuild },
  ...sides.map((side) => ({ what: `types of ${side}`, check: checkTypes(side) })),
  { what: 'lint', check: () => node('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  {
    what: 'import rules',
    check: () => node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err-long', ...cruised()),
  },
  { what: 'formatting', check: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { what: 'known vulnerabilities', check: () => lookUpVulnerabilities() },
];
