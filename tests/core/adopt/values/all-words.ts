import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdoptWords, ValueWords } from '../../../../src/core/adopt/adopt-words';

const folder = join(__dirname, '..', '..', '..', '..', 'src', 'core', 'adopt', 'words', 'values');

/** The words of cells in every language, as a scan gets them; no words of headers. */
export const allWords: AdoptWords = {
  headers: [],
  values: readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ValueWords),
};
