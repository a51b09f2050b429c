import type { AdoptWords } from '../adopt-words';
import type { FoundTable } from '../found-table';
import type { AdoptTable } from '../table-reading';
import { foldHeader } from './fold-header';
import { indexHeaders } from './header-index';
import { isWrittenTogether } from './written-together';

const KINDS: readonly (AdoptTable | 'none')[] = [
  ...(['vto', 'goals', 'rocks', 'milestones', 'scorecard', 'processes', 'steps', 'runs', 'todos', 'issues', 'people'] as const),
  ...(['seats', 'holidays', 'none'] as const),
];
const PART_OF_NAME = 0.8;
const LONG_TEXT = 60;

/** How well a text hints: 1 where it says nothing else, less where it is a part of it. */
function hintIn(text: string, hint: string): number {
  if (text === '' || hint === '') return 0;
  const bare = text.replace(/ ?\d+$/, '').trim();
  if (bare === hint) return 1;
  if (isWrittenTogether(hint)) return hint.length >= 2 && text.replace(/ /g, '').includes(hint.replace(/ /g, '')) ? PART_OF_NAME : 0;
  if (!` ${text} `.includes(` ${hint} `)) return 0;
  return Math.min(0.95, PART_OF_NAME + (hint.length / text.length) * 0.15);
}

function hintOf(texts: readonly (readonly [string, number])[], hints: readonly string[]): number {
  let best = 0;
  for (const [text, weight] of texts) for (const hint of hints) best = Math.max(best, hintIn(text, hint) * weight);
  return best;
}

/** How strongly the tab's name, the title, the texts above and the file's name hint at each kind of table. */
export function findHints(found: FoundTable, words: AdoptWords, file: string): ReadonlyMap<AdoptTable | 'none', number> {
  const { hints } = indexHeaders(words);
  const title = found.title.length > LONG_TEXT ? 0.5 : 1;
  const texts: readonly (readonly [string, number])[] = [
    [foldHeader(found.sheet, true), 1],
    [foldHeader(found.title), title],
    ...found.above.slice(0, 3).map((text) => [foldHeader(text), text.length > LONG_TEXT ? 0 : 0.6] as const),
    [foldHeader(file.replace(/\.[a-z]{2,4}$/i, ''), true), 0.5],
  ];
  return new Map(KINDS.map((kind) => [kind, hintOf(texts, hints.get(kind) ?? [])]));
}
