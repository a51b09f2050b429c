import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../../src');
const DOCUMENT = readFileSync(join(__dirname, '../../docs/codes.md'), 'utf8');
const CODE = /(?:issueAt\(|issueOfTab\(|finding\(|code: )'([a-z]+(?:-[a-z]+)*)'/g;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

const used = new Set(filesIn(SOURCE).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code = '']) => code)));

it('finds the codes', () => {
  expect(used.size).toBeGreaterThan(20);
});

it.each([...used].sort())('%s is explained in docs/codes.md', (code) => {
  expect(DOCUMENT).toContain(`\`${code}\``);
});
