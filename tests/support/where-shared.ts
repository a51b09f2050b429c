import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hands `define` the path of a file that lies beside the project, in `../shared`, and lets it define its tests.
 * Where the file is absent it says so once, and one test says the same.
 */
export function whereShared(file: string, define: (path: string) => void): void {
  const path = join(__dirname, '..', '..', '..', 'shared', file);
  if (existsSync(path)) {
    define(path);
    return;
  }
  console.info(`../shared/${file} is not beside this folder; nothing is compared with it.`);
  it(`compares nothing, because ../shared/${file} is not there`, () => {
    expect(existsSync(path)).toBe(false);
  });
}
