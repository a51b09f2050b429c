import { readCadence } from '../../recurrence/read-cadence';
import { foldPhrase, tidyPhrase } from '../../recurrence/phrases/normalize';
import { readPhrase } from '../../recurrence/read-phrase';
import { foldText } from './fold-text';
import type { ValueLexicon } from './value-lexicon';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** `3M`, `2 w`: a count and the letter of its unit. */
const SHORT = /^([1-9]\d?)\s?([dwmy])$/;
const UNITS: ReadonlyMap<string, string> = new Map([
  ['d', 'days'],
  ['w', 'weeks'],
  ['m', 'months'],
  ['y', 'years'],
]);
const LONGEST = 120;
const MOST_WORDS = 12;

/** True where the text is a cadence that our reader takes as it stands. */
function reads(text: string): boolean {
  return readPhrase(foldPhrase(tidyPhrase(text)), { yearStartsIn: 1 }).ok;
}

function translateWords(folded: string, lexicon: ValueLexicon): string | null {
  const words = folded.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return null;
  let changed = false;
  const english = words.map((word) => {
    const weekday = lexicon.weekdays.get(word.replace(/\.$/, ''));
    const known = weekday === undefined ? lexicon.cadences.get(word) : (WEEKDAYS[weekday - 1] ?? word);
    if (known !== undefined) changed = true;
    return known ?? word;
  });
  return changed ? english.join(' ') : null;
}

/** What a text says of how often, in a form that `readCadence` takes; `null` where it says nothing of the kind. */
export function translateCadence(text: string, lexicon: ValueLexicon): string | null {
  if (text.length > LONGEST || text.trim() === '') return null;
  if (reads(text)) return text.trim();
  const folded = foldText(text);
  const short = SHORT.exec(folded);
  if (short !== null) return `every ${short[1] ?? ''} ${UNITS.get(short[2] ?? '') ?? 'days'}`;
  const whole = lexicon.cadences.get(folded);
  if (whole !== undefined && reads(whole)) return whole;
  const english = translateWords(folded, lexicon);
  return english !== null && reads(english) ? english : null;
}

/** What our reader says of a text that it does not take. */
export function refuseCadence(text: string): { readonly undated: boolean; readonly says: string } {
  const reading = readCadence(text);
  return reading.ok ? { undated: false, says: '' } : { undated: reading.undated, says: reading.error };
}
