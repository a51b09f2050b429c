import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const stub = 'export const stub = 1;\n';

/** A library as it lies in node_modules, with nothing in it. */
const library = (name: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
});

const uses = (...paths: string[]) =>
  paths.map((path, at) => `import * as use${at} from '${path}';`).join('\n') +
  `\nexport const all = [${paths.map((_path, at) => `use${at}`).join(', ')}];\n`;

/** Every file breaks the rule that it is planted for. */
const planted: Record<string, string> = {
  ...['rrule', 'json-rules-engine', 'zod', 'lodash', 'nodemailer', 'date-fns'].reduce((all, name) => ({ ...all, ...library(name) }), {}),
  'package.json': JSON.stringify({
    name: 'planted',
    dependencies: { rrule: '1', 'json-rules-engine': '1', zod: '1', 'date-fns': '1' },
    devDependencies: { nodemailer: '1' },
  }),
  'src/core/tables/cell.ts': stub,
  'src/core/contract/rpc.ts': stub,
  'src/core/time/read-file.ts': uses('node:fs'),
  'src/core/time/use-app.ts': uses('../../app/ports'),
  'src/core/time/use-other.ts': uses('lodash'),
  'src/core/runs/use-rrule.ts': uses('rrule'),
  'src/core/runs/use-engine.ts': uses('json-rules-engine'),
  'src/core/runs/use-zod.ts': uses('zod'),
  'src/core/runs/use-dates.ts': uses('date-fns'),
  'src/core/runs/one.ts': uses('./two'),
  'src/core/runs/two.ts': uses('./one'),
  'src/core/runs/lost.ts': uses('./nowhere'),
  'src/core/runs/lonely.ts': stub,
  'src/app/ports.ts': stub,
  'src/app/use-platform.ts': uses('../platform/workbook'),
  'src/app/use-library.ts': uses('rrule'),
  'src/platform/workbook.ts': uses('../app/ports', '../app/use-library'),
  'src/platform/use-entry.ts': uses('../entry/entry-points'),
  'src/entry/entry-points.ts': uses('../platform/workbook', '../core/runs/use-rrule', 'nodemailer'),
  'sidebar/main.ts': uses('../src/core/contract/rpc', '../src/core/tables/cell'),
  'local/cli/main.ts': uses('../host', '../../src/core/tables/cell'),
  'local/host.ts': uses('nodemailer', '../tests/support/builder'),
  'local/three.ts': uses('./four'),
  'local/four.ts': uses('./three'),
  'local/five.ts': "import type { Six } from './six';\nexport const five = (six: Six): Six => six;\n",
  'local/six.ts': "import { five } from './five';\nexport interface Six {\n  readonly give: typeof five;\n}\n",
  'local/unused.ts': uses('./host'),
  'tests/support/builder.ts': stub,
};

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function cruise(folder: string): Violation[] {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout } = spawnSync(process.execPath, [tool, '--config', config, '--output-type', 'json', 'src', 'local', 'sidebar', 'tests'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

function plant(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runsheet-fence-'));
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  copyFileSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  return folder;
}

let found: string[] = [];

beforeAll(() => {
  const folder = plant();
  const violations = cruise(folder);
  found = violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  rmSync(folder, { recursive: true });
});

describe('the import rules', () => {
  it.each([
    ['core-is-pure', 'src/core/time/read-file.ts', 'fs'],
    ['core-is-pure', 'src/core/time/use-app.ts', 'src/app/ports.ts'],
    ['core-is-pure', 'src/core/time/use-other.ts', 'node_modules/lodash/index.js'],
    ['rrule-behind-one-file', 'src/core/runs/use-rrule.ts', 'node_modules/rrule/index.js'],
    ['json-rules-engine-behind-one-file', 'src/core/runs/use-engine.ts', 'node_modules/json-rules-engine/index.js'],
    ['zod-behind-one-file', 'src/core/runs/use-zod.ts', 'node_modules/zod/index.js'],
    ['date-fns-behind-one-file', 'src/core/runs/use-dates.ts', 'node_modules/date-fns/index.js'],
    ['no-circular', 'src/core/runs/one.ts', 'src/core/runs/two.ts'],
    ['no-circular-stand-in', 'local/four.ts', 'local/three.ts'],
    ['no-missing-import', 'src/core/runs/lost.ts', './nowhere'],
    ['no-orphans', 'src/core/runs/lonely.ts', 'src/core/runs/lonely.ts'],
    ['platform-is-handed-in', 'src/app/use-platform.ts', 'src/platform/workbook.ts'],
    ['app-knows-core-and-ports', 'src/app/use-library.ts', 'node_modules/rrule/index.js'],
    ['platform-only-implements-ports', 'src/platform/workbook.ts', 'src/app/use-library.ts'],
    ['entry-is-the-root', 'src/platform/use-entry.ts', 'src/entry/entry-points.ts'],
    ['entry-only-wires', 'src/entry/entry-points.ts', 'node_modules/nodemailer/index.js'],
    ['source-ships-dependencies-only', 'src/entry/entry-points.ts', 'node_modules/nodemailer/index.js'],
    ['sidebar-knows-the-contract', 'sidebar/main.ts', 'src/core/tables/cell.ts'],
    ['local-runs-the-bundle', 'local/cli/main.ts', 'src/core/tables/cell.ts'],
    ['nothing-needs-tests', 'local/host.ts', 'tests/support/builder.ts'],
    ['no-dead-source', 'src/core/runs/use-zod.ts', 'src/core/runs/use-zod.ts'],
    ['no-dead-stand-in', 'local/unused.ts', 'local/unused.ts'],
  ])('%s refuses %s -> %s', (rule, from, to) => {
    expect(found).toContain(`${rule}: ${from} -> ${to}`);
  });

  it.each([
    ['the app port in the platform', 'src/platform/workbook.ts -> src/app/ports.ts'],
    ['the platform in the root', 'src/entry/entry-points.ts -> src/platform/workbook.ts'],
    ['the contract in the sidebar', 'sidebar/main.ts -> src/core/contract/rpc.ts'],
    ['a package in the stand-in', 'local/host.ts -> node_modules/nodemailer/index.js'],
  ])('allow %s', (_what, edge) => {
    expect(found.filter((line) => line.endsWith(edge))).toEqual([]);
  });

  it('let types of the stand-in refer to each other', () => {
    expect(found.filter((line) => /^no-circular.*(five|six)/.test(line))).toEqual([]);
  });

  it('each say why and what to do instead', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string; comment: string }[] }>('../../.dependency-cruiser.cjs');
    expect(forbidden.filter(({ comment }) => !/^[A-Z].+\. .+\.$/.test(comment))).toEqual([]);
  });
});
