import type { ColumnFacts } from './column-facts';
import { SPELT } from './match-header';

const OTHER_LANGUAGE = 0.55;
const OTHER_SPELLING = 0.72;
const SURE = 0.9;

/** The language in which most headers are known; English of two that know as many. */
export function chooseLanguage(columns: readonly ColumnFacts[]): string {
  const votes = new Map<string, number>([['en', 0]]);
  for (const { meanings, profile } of columns) {
    const known = new Map<string, number>();
    for (const { language, strength, agrees } of meanings)
      if (strength >= SURE) known.set(language, Math.max(known.get(language) ?? 0, 0.2 + 0.8 * agrees));
    const weight = profile.cells === 0 ? 0.5 : 1;
    for (const [language, vote] of known) votes.set(language, (votes.get(language) ?? 0) + vote * weight);
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] + 0.01 ? vote : best))[0];
}

/** The columns, what their headers say in another language counting less where they say something in this one. */
export function inLanguage(columns: readonly ColumnFacts[], language: string): readonly ColumnFacts[] {
  return columns.map((column) => {
    const own = column.meanings.some((meaning) => meaning.language === language && meaning.strength >= 0.6);
    const weigh = (strength: number): number => strength * (own ? OTHER_LANGUAGE : strength === SPELT ? OTHER_SPELLING : 0.97);
    const meanings = column.meanings.map((meaning) =>
      meaning.language === language ? meaning : { ...meaning, strength: weigh(meaning.strength) },
    );
    return { ...column, meanings };
  });
}
