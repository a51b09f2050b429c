import type { Ports } from '../../ports';
import type { AdoptWords } from '../../../core/adopt/adopt-words';
import { asWords } from '../../../core/adopt/plan/decode-words';

/** What was read last: one press reads the words several times, and what is made of them is kept by whoever made it. */
let last: { readonly text: string; readonly words: AdoptWords } | null = null;

/** Reads the words of all languages; only where a tab is adopted, so that a heartbeat does not load them. */
export function readWords({ assets }: Pick<Ports, 'assets'>): AdoptWords {
  const text = assets.text('Words');
  if (last?.text !== text) last = { text, words: asWords(JSON.parse(text)) };
  return last.words;
}
