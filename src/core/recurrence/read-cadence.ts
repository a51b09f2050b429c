import type { CadenceReading } from './cadence';
import { foldPhrase, tidyPhrase } from './phrases/normalize';
import { readWords } from './phrases/read-words';
import { mendedSpellings, nearestPhrase } from './phrases/suggest';
import { readPhrase } from './read-phrase';
import type { CadenceContext } from './read-phrase';
import { looksLikeRule, readRuleText } from './read-rule-text';

const LONGEST_TEXT = 500;
/** Shorter words of an event may resemble a day by chance: "per page" is no misspelt "per Tage". */
const SHORTEST_SUGGESTION = 3;
const SHORTEST_MISSPELT_IN_EVENT = 5;

/** What was probably meant, where mending the spelling makes it readable; `null` where it does not. */
function mendSpelling(text: string, context: CadenceContext, shortest?: number): string | null {
  if (readWords(text).every(({ kind }) => kind !== 'unknown')) return null;
  return mendedSpellings(text, shortest).find((mended) => readPhrase(mended, context).ok) ?? null;
}

/** "On mondy" looks like an event, but a cadence that is one letter away is a mistake: silence would mean never due. */
function withSuggestion(text: string, reading: CadenceReading, context: CadenceContext): CadenceReading {
  if (reading.ok) return reading;
  const mended = mendSpelling(text, context, reading.undated ? SHORTEST_MISSPELT_IN_EVENT : undefined);
  if (reading.undated && mended === null) return reading;
  const led = [reading.suggestion ?? ''].find((hint) => hint.length >= SHORTEST_SUGGESTION && readPhrase(foldPhrase(hint), context).ok);
  const suggestion = mended ?? led ?? nearestPhrase(text);
  const error = reading.undated ? 'The cadence cannot be read.' : reading.error;
  return { ok: false, undated: false, error: `${error} Did you mean "${suggestion}"?`, suggestion };
}

/** Notes quote the folded phrase; its reader wrote capitals and accents. */
function quoteAsWritten(reading: CadenceReading, tidy: string, folded: string): CadenceReading {
  if (!reading.ok || reading.cadence.notes.length === 0 || tidy.length !== folded.length) return reading;
  const restore = (clause: string): string =>
    clause.replace(/"([^"]+)"/g, (all, words: string) => {
      const at = folded.indexOf(words);
      return at < 0 ? all : `"${tidy.slice(at, at + words.length)}"`;
    });
  const { cadence } = reading;
  return { ok: true, cadence: { ...cadence, notes: cadence.notes.map(restore), inWords: restore(cadence.inWords) } };
}

/**
 * Reads a cadence as people write it: phrases in the languages of the field, and RFC 5545 rules, one a line. A text
 * without a date in it ("as needed") is `undated`, which is no mistake; one that cannot be read gets a suggestion.
 */
export function readCadence(text: string, context: CadenceContext = { yearStartsIn: 1 }): CadenceReading {
  const tidy = text.length > LONGEST_TEXT ? text : tidyPhrase(text);
  if (tidy.length > LONGEST_TEXT) {
    const error = `The cadence is longer than ${LONGEST_TEXT} characters; shorten it.`;
    return { ok: false, undated: false, error, suggestion: 'every week' };
  }
  if (looksLikeRule(text)) return readRuleText(text);
  const folded = foldPhrase(tidy);
  return quoteAsWritten(withSuggestion(folded, readPhrase(folded, context), context), tidy, folded);
}
