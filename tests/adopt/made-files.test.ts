import { join } from 'node:path';
import { scoreFolder, sumByKind } from '../../local/bench/adopt/report';
import type { Score } from '../../local/bench/adopt/score-file';
import { noScore } from '../../local/bench/adopt/score-file';
import { readAddOn } from '../../local/cli/read-add-on';
import type { MadeFile } from './made-file';
import { madeDecoys } from './made-decoys';
import { madeLists } from './made-lists';
import { madePlans } from './made-plans';
import { makeFiles } from './make-files';

const addOn = readAddOn(join(__dirname, '..', '..'));

/** Everything counted over one made file. */
async function scoreOf(file: MadeFile): Promise<Score> {
  return sumByKind(await scoreFolder(await makeFiles([file]), addOn)).at(-1)?.[1] ?? noScore;
}

describe('made files of messy shapes', () => {
  it.each([...madeLists, ...madePlans].map((file) => [file.name, file] as const))(
    'are recognised: %s',
    async (_, file) => {
      const score = await scoreOf(file);
      const { length } = file.tables;
      const { wanted, rows } = score;
      const all = { failed: 0, tables: length, kinds: length, headers: length, right: wanted, claimed: wanted, accepted: rows };
      expect(score).toMatchObject({ ...all, falseFinds: 0, bareRejects: 0 });
    },
    60_000,
  );

  it.each(madeDecoys.map((file) => [file.name, file] as const))(
    'hold nothing of ours: %s',
    async (_, file) => {
      expect(await scoreOf(file)).toMatchObject({ failed: 0, falseFinds: 0 });
    },
    60_000,
  );
});
