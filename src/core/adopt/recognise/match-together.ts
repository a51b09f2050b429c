import type { HeaderIndex, KnownHeader } from './header-index';
import { isWrittenTogether } from './written-together';

/** What a header that is written without blanks may mean, and how it was found. */
export interface TogetherMatch {
  readonly headers: readonly KnownHeader[];
  readonly by: 'whole' | 'name of' | 'ending';
}

const LANGUAGES = new Set(['ja', 'zh', 'ko']);
/** Endings that say `name of` what stands before them, longer ones first. */
const NAME_OF = ['名称', '名稱', '姓名', '名字', '氏名', '이름', '성명', '名', '명'];
const SHORTEST = 2;
const MOST_BEFORE = 10;
const NOT = '未不非無无미불';

function look(text: string, index: HeaderIndex): readonly KnownHeader[] {
  if (text.length < SHORTEST) return [];
  return (index.together.get(text) ?? []).filter(({ language }) => LANGUAGES.has(language));
}

function withoutNameOf(text: string): string {
  const ending = NAME_OF.find((name) => text.endsWith(name));
  return ending === undefined ? '' : text.slice(0, -ending.length);
}

function longestEnding(text: string, index: HeaderIndex): readonly KnownHeader[] {
  const last = Math.min(MOST_BEFORE, text.length - SHORTEST);
  for (let from = 1; from <= last; from += 1) {
    if (NOT.includes(text.charAt(from - 1))) continue;
    const known = look(text.slice(from), index);
    if (known.length > 0) return known;
  }
  return [];
}

/**
 * Japanese, Chinese and Korean headers, with or without blanks: the whole text, else what it is the name of
 * (`担当者名`, `负责人姓名`), else the longest known header at its end, of two letters at least and
 * after ten at most, and not what it says that it is not (`未確認`).
 */
export function matchTogether(folded: string, index: HeaderIndex): TogetherMatch | undefined {
  const text = folded.replace(/ /g, '');
  if (!isWrittenTogether(text)) return undefined;
  const whole = look(text, index);
  if (whole.length > 0) return { headers: whole, by: 'whole' };
  const named = look(withoutNameOf(text), index);
  if (named.length > 0) return { headers: named, by: 'name of' };
  const ending = longestEnding(text, index);
  return ending.length > 0 ? { headers: ending, by: 'ending' } : undefined;
}
