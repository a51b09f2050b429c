import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { scanFile } from '../../adopt/scan-file';
import type { Command, Invocation } from '../../cli/command';
import { plain } from '../../cli/print';
import type { AddOn } from '../../cli/surroundings';
import type { ExpectedFile } from './decode-index';
import { decodeIndex } from './decode-index';
import { renderScores } from './render-report';
import type { Score } from './score-file';
import { addScores, scoreFailure, scoreFile } from './score-file';

/**
 * `adopt-report`: how well tables and columns are recognised on annotated files.
 *
 * Counted are annotated tables. Kind right: a report on the same tab that shares rows is of that kind. Header right: it
 * has the same last header row. Precision: of all columns taken for one of ours in those tables, the part that is right,
 * those of a wrong kind being wrong. Recall: of all columns that should be ours, the part that is right. Rows: accepted of
 * those annotated. No reason: rejects without row or sentence. False finds: reports where the index has no table, or of a
 * wrong kind. Where the index allows more than one reading, each of them is right.
 */
export const adoptReportCommand: Command = {
  name: 'adopt-report',
  takes: '<folder...>',
  counts: [1, Infinity],
  says: 'how well tables are recognised on annotated files',
  more: ['Each folder holds an index.json and the files it names.'],
  options: { files: { says: 'one line for each file' }, misses: { says: 'what differs' } },
  hidden: true,
  run,
};

/** A file, its kind and its score. */
export interface ScoredFile {
  readonly file: string;
  readonly kind: string;
  readonly score: Score;
}

/** The day on which all files are looked at, so that two reports compare. */
const looked = Date.UTC(2026, 10, 20, 12);

async function run(invocation: Invocation): Promise<number> {
  const scored: ScoredFile[] = [];
  for (const folder of invocation.positionals) scored.push(...(await scoreFolder(folder, invocation.surroundings.addOn)));
  const { out } = invocation.surroundings.terminal;
  const print = (lines: readonly string[]): void => {
    out(`${lines.join('\n')}\n`);
  };
  if (invocation.flag('misses')) print([...scored.flatMap(({ score }) => score.misses.map(plain)), '']);
  if (invocation.flag('files')) print([...renderScores(scored.map(({ file, score }) => [basename(file), score])), '']);
  print(renderScores(sumByKind(scored)));
  return 0;
}

/** Looks at every file of a folder's index, in order. */
export async function scoreFolder(folder: string, addOn: AddOn): Promise<readonly ScoredFile[]> {
  const index: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const scored: ScoredFile[] = [];
  for (const file of decodeIndex(index)) scored.push({ file: file.file, kind: file.kind, score: await scoreOne(folder, file, addOn) });
  return scored;
}

async function scoreOne(folder: string, file: ExpectedFile, addOn: AddOn): Promise<Score> {
  try {
    const place = { addOn, now: looked, zone: 'Etc/UTC', user: 'you@example.com' };
    return scoreFile(file, await scanFile(join(folder, file.file), { sheet: null, as: null }, place));
  } catch (error) {
    return scoreFailure(file, error);
  }
}

/** One line for each kind, those without anything of ours last, and one for all. */
export function sumByKind(scored: readonly ScoredFile[]): readonly (readonly [string, Score])[] {
  const kinds = [...new Set(scored.map(({ kind }) => kind))].sort((one, other) => Number(one === 'none') - Number(other === 'none'));
  const lines = kinds.map((kind) => [kind, addScores(scored.filter((one) => one.kind === kind).map(({ score }) => score))] as const);
  return [...lines, ['all', addScores(scored.map(({ score }) => score))]];
}
