import type { Ports } from '../../ports';
import type { AdoptWords } from '../../../core/adopt/adopt-words';
import { asWords } from '../../../core/adopt/plan/decode-words';

/** Reads the words of all languages; only where a tab is adopted, so that a heartbeat does not load them. */
export function readWords({ assets }: Pick<Ports, 'assets'>): AdoptWords {
  return asWords(JSON.parse(assets.text('Words')));
}
