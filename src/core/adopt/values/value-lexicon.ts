import type { AdoptWords, ValueWords } from '../adopt-words';
import { foldText } from './fold-text';

/** What a word in a cell may mean; all words are folded. */
export interface ValueLexicon {
  /** 1 January to 12 December. A name that two languages use for different months is left out unless one of them is the table's. */
  readonly months: ReadonlyMap<string, number>;
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, string>;
  /** By meaning: `none`, `yes`, `quarter`. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Word to the English of `readCadence`. */
  readonly cadences: ReadonlyMap<string, string>;
}

const EMPTY: ReadonlySet<string> = new Set();
const known = new WeakMap<AdoptWords, Map<string, ValueLexicon>>();

/** Adds `words` with one meaning each; `CLASH` marks those that already have another. */
const CLASH = 0;

function addNumbered(into: Map<string, number>, lists: readonly (readonly string[])[]): void {
  lists.forEach((words, at) => {
    for (const word of words) {
      const folded = foldText(word).replace(/\.$/, '');
      const before = into.get(folded);
      into.set(folded, before === undefined || before === at + 1 ? at + 1 : CLASH);
    }
  });
}

function mergeNumbered(own: readonly ValueWords[], others: readonly ValueWords[], key: 'months' | 'weekdays'): ReadonlyMap<string, number> {
  const [mine, theirs] = [own, others].map((languages) => {
    const map = new Map<string, number>();
    for (const language of languages) addNumbered(map, language[key]);
    return map;
  });
  const merged = new Map([...(theirs ?? []), ...(mine ?? [])]);
  return new Map([...merged].filter(([, value]) => value !== CLASH));
}

function mergeLists(languages: readonly ValueWords[], key: 'states' | 'words'): Map<string, Set<string>> {
  const merged = new Map<string, Set<string>>();
  for (const language of languages) {
    for (const [meaning, words] of Object.entries(language[key])) {
      const set = merged.get(meaning) ?? new Set<string>();
      for (const word of words) set.add(foldText(word));
      merged.set(meaning, set);
    }
  }
  return merged;
}

function build(words: AdoptWords, language: string): ValueLexicon {
  const own = words.values.filter((entry) => entry.language === language);
  const others = words.values.filter((entry) => entry.language !== language);
  const ordered = [...others, ...own];
  const states = new Map<string, string>();
  for (const [state, texts] of mergeLists(ordered, 'states')) for (const text of texts) states.set(text, state);
  const cadences = new Map<string, string>();
  for (const entry of ordered) for (const [word, english] of Object.entries(entry.cadences)) cadences.set(foldText(word), english);
  return {
    months: mergeNumbered(own, others, 'months'),
    weekdays: mergeNumbered(own, others, 'weekdays'),
    states,
    words: mergeLists(ordered, 'words'),
    cadences,
  };
}

/** The words of all languages as they are looked up; where two languages differ, the table's own (`de`, `''` unknown) wins. */
export function lexiconOf(words: AdoptWords, language = ''): ValueLexicon {
  const kept = known.get(words) ?? new Map<string, ValueLexicon>();
  known.set(words, kept);
  const before = kept.get(language);
  if (before !== undefined) return before;
  const lexicon = build(words, language);
  kept.set(language, lexicon);
  return lexicon;
}

/** True where the folded text is a word of that meaning. */
export function isWord(lexicon: ValueLexicon, meaning: string, folded: string): boolean {
  return (lexicon.words.get(meaning) ?? EMPTY).has(folded);
}
