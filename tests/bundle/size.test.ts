import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { code, inventory, root } from './bundle';

const isLibrary = ({ file }: { file: string }) => file.startsWith('node_modules/');
const sum = (files: typeof inventory) => files.reduce((all, { bytes }) => all + bytes, 0);
const mayContain =
  /^(src\/|rules\/|templates\/|tools\/(sync-promise|refuse-jsonpath|small-emitter|no-language|no-clone|no-hash)\.cjs$|entry\.ts$|node_modules\/(zod|rrule|tslib|date-fns|@date-fns\/utc|@noble\/hashes|json-rules-engine)\/)/;

describe('dist/Words.html', () => {
  it('stays within 520 kB', () => {
    expect(statSync(join(root, 'dist', 'Words.html')).size).toBeLessThanOrEqual(520_000);
  });
});

describe('what is inside dist/Code.js', () => {
  it('stays within 1,060 kB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(1_060_000);
  });

  it('holds at most 160 kB of libraries', () => {
    expect(sum(inventory.filter(isLibrary))).toBeLessThanOrEqual(160_000);
  });

  it('leaves to Templates.html what only an installation needs', () => {
    const help = 'The name used everywhere else in this file.';
    expect([code, readFileSync(join(root, 'dist', 'Templates.html'), 'utf8')].map((text) => text.includes(help))).toEqual([false, true]);
  });

  it('is known to the byte, but for the wrappers and what stands above the functions for cells', () => {
    expect(Buffer.byteLength(code) - sum(inventory)).toBeLessThan(3_000);
  });

  it('is the source, its data and the libraries of the core, nothing of the stand-in', () => {
    expect(inventory.map(({ file }) => file).filter((file) => !mayContain.test(file))).toEqual([]);
  });
});
