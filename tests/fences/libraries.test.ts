import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
const { packages } = readJson<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const wanted = readJson<{ dependencies: Readonly<Record<string, string>>; devDependencies: Readonly<Record<string, string>> }>(
  'package.json',
);

const nameOf = (place: string): string => place.split('node_modules/').pop() ?? '';
const locked = Object.entries(packages).flatMap(([place, one]) => (place === '' ? [] : [{ ...one, name: nameOf(place) }]));
const shipped = locked.filter(({ dev }) => dev !== true);

/** Licences that ask for no more than their text beside the copy. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** Those of tools and of the stand-in, which run beside the product and are not handed out with it. */
const BESIDE = [
  ...PERMISSIVE,
  ...['MIT-0', 'MIT/X11', 'BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0'],
  ...['Apache-2.0 AND MIT', '(MIT OR CC0-1.0)', '(OFL-1.1 AND MIT)', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'],
];
/** Their package files name no licence: `fuzzy` has the text of MIT beside it, `buffers`, which ExcelJS brings, says nothing anywhere. */
const UNNAMED = ['buffers', 'fuzzy'];
const LESSER = ['@odoo/o-spreadsheet', '@odoo/owl'];

/** Source files below a folder, from the root. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ts|tsx|mjs|cjs)$/.test(entry.name) ? [path] : [];
  });
}

describe('what the product is built from', () => {
  it('is locked: every package by its exact version and the hash of its content', () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(({ version = '', integrity = '' }) => !/^\d+\.\d+\.\d+/.test(version) || !/^sha512-/.test(integrity))).toEqual([]);
  });

  it('is asked for by exact versions only', () => {
    const asked = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has permissive licences in everything that ships', () => {
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(wanted.dependencies)));
    expect(shipped.filter(({ license = '' }) => !PERMISSIVE.includes(license))).toEqual([]);
  });

  it('has known licences in everything else, and the LGPL in the grid of the stand-in alone', () => {
    const other = locked.filter(
      ({ name, license }) => !BESIDE.includes(license ?? '') && !(license === undefined && UNNAMED.includes(name)),
    );
    expect([...new Set(other.map(({ name }) => name))].sort()).toEqual(LESSER);
    expect(other.map(({ license }) => license?.slice(0, 8))).toEqual(['LGPL-3.0', 'LGPL-3.0']);
  });

  it('runs no script while it installs: nothing that ships has one, and the installer passes all of them over', () => {
    expect(shipped.filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
    const installer = readFileSync(join(root, 'tools', 'install.mjs'), 'utf8');
    expect(installer.match(/spawnSync\('npm', \[[^\]]*\]/g)).toEqual([expect.stringContaining("'--ignore-scripts'")]);
  });

  it('names the grid of the stand-in in local, in the tests of its page and where the command line is bundled, nowhere else', () => {
    const naming = ['src', 'sidebar', 'rules', 'templates', 'local', 'tests', 'tools']
      .flatMap(filesIn)
      .filter((file) => file !== 'tests/fences/libraries.test.ts' && readFileSync(join(root, file), 'utf8').includes('@odoo/'));
    expect(naming.length).toBeGreaterThan(5);
    expect(naming.filter((file) => !/^(local\/|tests\/(page|browser)\/|tools\/bundle-command-line\.mjs$)/.test(file))).toEqual([]);
  });
});

describe('known vulnerabilities', () => {
  const known = "[{ name: 'left', severity: 'high' }]";

  /** What the check says where the registry answers with these for everything, and for what ships. */
  function lookUp(all: string, shipped: string): unknown {
    const script = `import { lookUpVulnerabilities } from './tools/look-up-vulnerabilities.mjs';
      const { ok, note } = lookUpVulnerabilities((...args) => (args.length === 0 ? ${all} : ${shipped}));
      process.stdout.write(JSON.stringify([ok, note]));`;
    return JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }).stdout);
  }

  it.each([
    ['none', '[]', '[]', true, 'none known'],
    ['one of a tool', known, '[]', true, 'known: left (high); of what ships: 0'],
    ['one of what ships', known, known, false, 'known: left (high); of what ships: 1'],
    ['no answer', 'null', 'null', true, 'the registry answers no audit, so nothing was looked up'],
  ])('with %s', (_label, all, shipped, ok, note) => {
    expect(lookUp(all, shipped)).toEqual([ok, note]);
  });
});
