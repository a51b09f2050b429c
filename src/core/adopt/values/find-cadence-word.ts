import { foldText } from './fold-text';
import { translateCadence } from './translate-cadence';
import type { ValueLexicon } from './value-lexicon';

const LONGEST = 80;
const ADVERBS = new Set([
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'every 2 weeks',
  'every 6 months',
  'weekdays',
  'every 2 months',
]);

/**
 * The one word of a title, section or header that says how often what stands below is done: `Daily checks`, `Wöchentlich`.
 * @returns `null` where none or several say it
 */
export function findCadenceWord(text: string, lexicon: ValueLexicon): string | null {
  if (text.length > LONGEST) return null;
  const folded = foldText(text);
  const words = folded.split(/[^\p{L}\p{M}'-]+/u);
  const found = new Set(words.flatMap((word) => lexicon.cadences.get(word) ?? []).filter((cadence) => ADVERBS.has(cadence)));
  const exact = lexicon.cadences.get(folded);
  if (exact !== undefined || folded === '') return exact ?? null;
  if (found.size > 1) return null;
  const finer = /\d/.test(folded) || words.some((word) => lexicon.weekdays.has(word));
  return found.size === 1 && !finer ? ([...found][0] ?? null) : translateCadence(folded, lexicon);
}
