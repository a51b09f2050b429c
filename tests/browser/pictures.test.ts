import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const PICTURES = join('docs', 'pictures');
const MOST_BYTES = 250_000;

const textsIn = (folder: string): string[] => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));

/** The pictures that the texts show, seen from the checkout. */
const shown = ['', 'docs', join('docs', 'decisions')].flatMap((folder) =>
  textsIn(folder).flatMap((name) =>
    [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, path = '']) => join(folder, path)),
  ),
);

describe('the pictures of README.md and docs', () => {
  it('are there, and small enough for a page', () => {
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(shown.filter((path) => statSync(join(ROOT, path)).size > MOST_BYTES)).toEqual([]);
  });

  it('are those that the tests of the page take, each shown somewhere', () => {
    const sources = ['walk.ts', 'first-use.test.ts', 'adopt.test.ts'].map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
    const taken = [...sources.matchAll(/takePicture\(\w+, '([^']+)'\)/g)].map(([, name = '']) => `${name}.png`).sort();
    expect(readdirSync(join(ROOT, PICTURES)).sort()).toEqual(taken);
    expect([...new Set(shown)].sort()).toEqual(taken.map((name) => join(PICTURES, name)));
  });
});
