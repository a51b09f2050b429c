import type { CadenceReading } from './cadence';
import { makeCadence } from './make-cadence';
import { composeRules } from './phrases/compose';
import type { PhraseFacts } from './phrases/facts';
import { gatherFacts } from './phrases/gather-facts';
import { normalizePhrase } from './phrases/normalize';
import { correctSpelling, nearestPhrase } from './phrases/suggest';
import type { Token } from './phrases/token';
import { tokenizePhrase } from './phrases/tokenize';
import { explainEvent, explainUndated } from './phrases/undated';
import { looksLikeRule, readRuleText } from './read-rule-text';

const LONGEST_TEXT = 500;

/** What the phrase reader has to know about the file. */
export interface CadenceContext {
  /** First month of the year, 1..12: quarters count from it. */
  readonly yearStartsIn: number;
}

function allTimes(facts: PhraseFacts, ruled: boolean): readonly string[] {
  const times = ruled ? [] : facts.groups.reduce<readonly string[]>((all, group) => all.concat(group.times), []);
  return [...new Set(times)].sort();
}

/** "Weekly audits": what is done follows how often, and only the latter counts. */
function keepCadenceOfTitle(tokens: readonly Token[], text: string): readonly Token[] {
  const [first, ...rest] = tokens;
  const isTitle = first?.kind === 'adverb' && rest.length > 0 && rest.every(({ kind }) => kind === 'unknown');
  return isTitle && explainUndated(text) === null ? [first] : tokens;
}

/** Reads one phrase without looking at brackets or additions. */
function readPlain(text: string, context: CadenceContext): CadenceReading {
  const tokens = keepCadenceOfTitle(tokenizePhrase(text), text);
  const unknown = tokens.find((token) => token.kind === 'unknown');
  if (unknown !== undefined) {
    const event = tokens[0]?.kind === 'every' || tokens[0]?.kind === 'per';
    const error = event ? explainEvent() : `The cadence cannot be read: "${unknown.text.slice(0, 30)}" is not understood.`;
    return { ok: false, undated: event, error, suggestion: null };
  }
  const facts = gatherFacts(tokens);
  const composed = composeRules(facts, context.yearStartsIn);
  if (!composed.ok) return { ok: false, undated: false, error: composed.error, suggestion: composed.hint };
  const { everyBusinessDay, floating, season, anchor, until } = facts;
  const times = allTimes(
    facts,
    composed.rrules.some((rule) => rule.includes('BYHOUR')),
  );
  const { rrules, businessDayNumber, clamps } = composed;
  return {
    ok: true,
    cadence: makeCadence({ rrules, times, floating, businessDayNumber, everyBusinessDay, clampsToMonthEnd: clamps, season, anchor, until }),
  };
}

/** "Quarterly, or when a procedure changes": the part with a date counts, the other must be one without. */
function readWithTrigger(text: string, context: CadenceContext): CadenceReading | null {
  const parts = text.split(/ ?[+;] ?|, or |, and | or | and | ou | oder /).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const readings = parts.map((part) => readPlain(part, context));
  const read = readings.filter((reading) => reading.ok);
  const others = parts.filter((_, index) => !readings[index]?.ok);
  const [only] = read;
  return read.length === 1 && only !== undefined && others.every((part) => explainUndated(part) !== null) ? only : null;
}

/** "Monthly (first Tuesday)": what the brackets say counts where it can be read and names a day; else the rest. */
function readWithBrackets(text: string, context: CadenceContext): CadenceReading | null {
  const match = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(text);
  if (match === null) return null;
  const outside = `${match[1] ?? ''} ${match[3] ?? ''}`.replace(/ +/g, ' ').trim();
  const inside = (match[2] ?? '').trim();
  const joined = readPlain(`${outside} ${inside}`, context);
  if (joined.ok) return joined;
  const outer = readPhrase(outside, context);
  return outer.ok ? outer : readPlain(inside, context);
}

function readPhrase(text: string, context: CadenceContext): CadenceReading {
  const plain = readPlain(text, context);
  if (plain.ok) return plain;
  for (const reading of [readWithBrackets(text, context), readWithTrigger(text, context)])
    if (reading !== null && reading.ok) return reading;
  const undated = explainUndated(text);
  return undated === null ? plain : { ok: false, undated: true, error: undated, suggestion: null };
}

/** What was probably meant, where mending the spelling makes it readable; `null` where it does not. */
function mendSpelling(text: string, context: CadenceContext): string | null {
  const corrected = correctSpelling(text);
  return corrected !== text && readPhrase(corrected, context).ok ? corrected : null;
}

/** "every Frday" looks like an event, but a cadence that is one letter away is a mistake: silence would mean never due. */
function withSuggestion(text: string, reading: CadenceReading, context: CadenceContext): CadenceReading {
  if (reading.ok || reading.suggestion !== null) return reading;
  const known = reading.undated && explainUndated(text) !== null;
  const mended = known ? null : mendSpelling(text, context);
  if (reading.undated && mended === null) return reading;
  const suggestion = mended ?? nearestPhrase(text);
  const error = reading.undated ? 'The cadence cannot be read.' : reading.error;
  return { ok: false, undated: false, error: `${error} Did you mean "${suggestion}"?`, suggestion };
}

/**
 * Reads a cadence as people write it: phrases in the languages of the field, and RFC 5545 rules, one a line. A text
 * without a date in it ("as needed") is `undated`, which is no mistake; one that cannot be read gets a suggestion.
 */
export function readCadence(text: string, context: CadenceContext = { yearStartsIn: 1 }): CadenceReading {
  if (text.length > LONGEST_TEXT) {
    return {
      ok: false,
      undated: false,
      error: `The cadence is longer than ${LONGEST_TEXT} characters; shorten it.`,
      suggestion: 'every week',
    };
  }
  if (looksLikeRule(text)) return readRuleText(text);
  const phrase = normalizePhrase(text);
  return withSuggestion(phrase, readPhrase(phrase, context), context);
}
