import { join } from 'node:path';
import { scoreFolder, sumByKind } from '../../local/bench/adopt/report';
import { readAddOn } from '../../local/cli/read-add-on';
import type { MadeFile } from './made-file';
import { madeDecoys } from './made-decoys';
import { madeLists } from './made-lists';
import { madePlans } from './made-plans';
import { makeFiles } from './make-files';

const addOn = readAddOn(join(__dirname, '..', '..'));

async function scoresOf(files: readonly MadeFile[]) {
  return scoreFolder(await makeFiles(files), addOn);
}

describe('made files of messy shapes', () => {
  it.each([...madeLists, ...madePlans].map((file) => [file.name, file] as const))('are recognised: %s', async (_, file) => {
    const [, all] = sumByKind(await scoresOf([file])).at(-1) ?? [];
    expect(all).toMatchObject({
      failed: 0,
      kinds: file.tables.length,
      headers: file.tables.length,
      falseFinds: 0,
      bareRejects: 0,
      misses: [],
    });
  });

  it.each(madeDecoys.map((file) => [file.name, file] as const))('hold nothing of ours: %s', async (_, file) => {
    const [, all] = sumByKind(await scoresOf([file])).at(-1) ?? [];
    expect(all).toMatchObject({ failed: 0, falseFinds: 0 });
  });
});
