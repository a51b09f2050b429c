import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A test as a page names it: `tests/a/b.test.ts` “a part of its title”, several titles parted by a comma. */
interface Cited {
  readonly page: string;
  readonly file: string;
  readonly title: string;
}

const CITATION = /`(tests\/[\w./-]+\.test\.tsx?)`((?:,?\s*“[^”]+”)*)/g;

function citedIn(page: string): readonly Cited[] {
  const text = read(page).replace(/\s*\n\s*/g, ' ');
  return [...text.matchAll(CITATION)].flatMap(([, file = '', titles = '']) => {
    const named = [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title);
    return (named.length === 0 ? [''] : named).map((title) => ({ page, file, title }));
  });
}

/** True where the file has that title between quotes; a place that a table of cases fills may be left out by naming what stands beside it. */
function holds({ file, title }: Cited): boolean {
  if (!existsSync(join(root, file))) return false;
  return title !== '' && read(file).replaceAll("\\'", '’').replace(/\s+/g, ' ').includes(title.replaceAll("'", '’'));
}

/** Names of the requests that the door checks, as its schemas have them. */
function requestNames(): readonly string[] {
  const folder = 'src/core/contract';
  const files = readdirSync(join(root, folder)).filter((name) => /^check-.*\.ts$/.test(name));
  return files.flatMap((name) =>
    [...read(`${folder}/${name}`).matchAll(/request: z\.literal\('([^']+)'\)/g)].map(([, request = '']) => request),
  );
}

describe.each(['docs/security.md', 'docs/reliability.md'])('%s', (page) => {
  const cited = citedIn(page);

  it('names tests', () => {
    expect(cited.length).toBeGreaterThan(4);
  });

  it('names only tests that are there, each by its title', () => {
    expect(cited.filter((one) => !holds(one))).toEqual([]);
  });
});

describe('docs/security.md', () => {
  it('lists every request of the door, and no other', () => {
    const table = read('docs/security.md').split('## The door of the sidebar')[1] ?? '';
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name));
    expect(requestNames().length).toBeGreaterThan(40);
    expect([...listed].sort()).toEqual([...requestNames()].sort());
  });
});
