import type { CadenceReading } from './cadence';
import { makeCadence } from './make-cadence';
import { canBeLeftOut, cutBrackets, cutParts, isWish, takeRelativeStart, takeTitle } from './phrases/asides';
import { composeRules } from './phrases/compose';
import { timesOf } from './phrases/facts';
import { foldDates } from './phrases/fold-dates';
import { gatherFacts } from './phrases/gather-facts';
import { foldOffsets } from './phrases/fold-offsets';
import { joinRanges } from './phrases/join-ranges';
import { readWords } from './phrases/read-words';
import { withoutUnknown } from './phrases/suggest';
import { BOUNDS, SEASON, TWO_MEANINGS } from './phrases/refusals';
import type { Token } from './phrases/token';
import { LIMITING_WORDS } from './phrases/turning-words';
import { explainUndated, namesDays } from './phrases/undated';

/** What the phrase reader has to know about the file. */
export interface CadenceContext {
  /** First month of the year, 1..12: quarters count from it. */
  readonly yearStartsIn: number;
}

/** Words of a phrase that are tried one after the other for a suggestion. */
const MOST_TRIED = 30;

type Notes = readonly string[];

function notUsed(words: string): string {
  return `"${words}" is not used`;
}

function noDateIn(words: string): string {
  return `"${words}" has no date in it`;
}

/** What stands before one of these words, where it can be read: "Monday or Tuesday" is Monday, "weekly from May" weekly. */
function suggestBefore(tokens: readonly Token[], context: CadenceContext, ends: (token: Token) => boolean): string | null {
  const at = tokens.findIndex(ends);
  const first = tokens.slice(0, Math.max(0, at));
  return at > 0 && readKnown(first, context, []).ok ? withoutUnknown(first) : null;
}

/** As much of the beginning as can be read. */
function suggestBeginning(tokens: readonly Token[], context: CadenceContext): string | null {
  const known = tokens.slice(0, MOST_TRIED).findIndex(({ kind }) => kind === 'unknown');
  for (let end = known < 0 ? Math.min(tokens.length, MOST_TRIED) : known; end > 0; end -= 1)
    if (readKnown(tokens.slice(0, end), context, []).ok) return withoutUnknown(tokens.slice(0, end));
  return null;
}

/** "Bimonthly (1st and 15th)": what stands beside the word with two meanings, where that says it. */
function suggestMeaning(tokens: readonly Token[], context: CadenceContext, error: string): string | null {
  const rest = tokens.filter((token) => token.kind !== 'vague');
  const facts = error === TWO_MEANINGS ? gatherFacts(joinRanges(foldDates(rest))) : null;
  const says =
    facts !== null && (facts.monthDays.length === 2 || facts.months.length + facts.yearDays.length > 1 || facts.periods.length > 0);
  return says && readKnown(rest, context, []).ok ? withoutUnknown(rest) : null;
}

function readKnown(tokens: readonly Token[], context: CadenceContext, notes: Notes): CadenceReading {
  const facts = gatherFacts(joinRanges(foldDates(foldOffsets(tokens))));
  const composed = composeRules(facts, context.yearStartsIn);
  if (!composed.ok) return { ok: false, undated: false, error: composed.error, suggestion: composed.hint };
  const { ok: _read, note, times = [], ...rules } = composed;
  const { everyBusinessDay, floating, season, anchor, until, roll } = facts;
  const named = rules.rrules.some((rule) => rule.includes('BYHOUR')) ? [] : [...new Set(timesOf(facts))].sort();
  const cadence = makeCadence({
    ...rules,
    ...{ everyBusinessDay, floating, season, anchor, until, roll },
    times: named.length === 0 ? times : named,
    notes: [...(note === undefined ? [] : [note]), ...facts.notes, ...notes],
  });
  return { ok: true, cadence };
}

/** What to write instead of a phrase whose words are all known. */
function suggestInstead(tokens: readonly Token[], context: CadenceContext, error: string, hint: string | null): string | null {
  const bounded = error === BOUNDS || hint === SEASON;
  const cut = suggestBefore(tokens, context, ({ kind }) => kind === 'or' || (bounded && (kind === 'from' || kind === 'range')));
  return suggestMeaning(tokens, context, error) ?? cut ?? hint ?? suggestBeginning(tokens, context);
}

/** Reads one phrase without looking at brackets or additions. */
function readPlain(text: string, context: CadenceContext, notes: Notes = []): CadenceReading {
  const tokens = readWords(text);
  const title = takeTitle(tokens);
  if (title !== null && explainUndated(text, tokens) === null) {
    const rest = text.slice(text.indexOf(title.text) + title.text.length).replace(/^[ (:-]+|[ )]+$/g, '');
    return readKnown([title], context, [...notes, notUsed(rest)]);
  }
  const unknown = tokens.find(({ kind }) => kind === 'unknown');
  const rest = readKnown(
    tokens.filter(({ kind }) => kind !== 'unknown'),
    context,
    notes,
  );
  if (unknown === undefined) return rest.ok ? rest : { ...rest, suggestion: suggestInstead(tokens, context, rest.error, rest.suggestion) };
  const error = `The cadence cannot be read: "${unknown.text.slice(0, 30)}" is not understood.`;
  const cut = suggestBefore(tokens, context, ({ text: word }) => LIMITING_WORDS.has(word));
  const left = suggestBeginning(tokens, context) ?? (rest.ok ? null : rest.suggestion);
  return { ok: false, undated: false, error, suggestion: cut ?? (rest.ok ? withoutUnknown(tokens) : left) };
}

function isUndated(text: string, context: CadenceContext): boolean {
  return explainUndated(text, readWords(text)) !== null && !readPlain(text, context).ok;
}

/** "Quarterly, or when a procedure changes": the one part with a date counts; the others have none, or are wishes. */
function readWithAdditions(text: string, context: CadenceContext, notes: Notes): CadenceReading | null {
  const parts = cutParts(text);
  const said = parts.map((part) => (isWish(part) ? notUsed(part) : part !== 'once' && isUndated(part, context) ? noDateIn(part) : ''));
  const [dated, ...more] = parts.filter((_part, at) => said[at] === '');
  if (parts.length < 2 || dated === undefined || more.length > 0) return null;
  return readPlain(dated, context, [...notes, ...said.filter((note) => note !== '')]);
}

/** "Monthly (first Tuesday)" is one phrase; brackets that name no day are left out, and said to be. */
function readWithBrackets(text: string, context: CadenceContext, notes: Notes): CadenceReading | null {
  const cut = cutBrackets(text);
  if (cut === null) return null;
  const { outside, inside } = cut;
  const joined = readPlain(`${outside} ${inside}`, context, notes);
  if (joined.ok) return joined;
  const undated = isUndated(inside, context);
  if (undated || canBeLeftOut(readWords(inside)))
    return readPlain(outside, context, [...notes, undated ? noDateIn(inside) : notUsed(inside)]);
  return canBeLeftOut(readWords(outside)) && !isUndated(outside, context)
    ? readPlain(inside, context, [...notes, notUsed(outside)])
    : joined;
}

/** Reads a folded phrase; the suggestion of a refusal is what its words lead to, null where they lead nowhere. */
export function readPhrase(written: string, context: CadenceContext): CadenceReading {
  const { text, notes } = takeRelativeStart(written);
  const plain = readPlain(text, context, notes);
  if (plain.ok) return plain;
  for (const read of [readWithBrackets, readWithAdditions]) {
    const reading = read(text, context, notes);
    if (reading?.ok === true) return reading;
  }
  const cut = cutBrackets(text);
  const told = cut === null || namesDays(readWords(cut.inside)) ? text : cut.outside;
  const undated = explainUndated(told, readWords(told));
  if (undated !== null) return { ok: false, undated: true, error: undated, suggestion: null };
  const aside = cut !== null && readWords(cut.inside).some(({ kind }) => kind === 'unknown') && readPlain(cut.outside, context).ok;
  return aside ? { ...plain, suggestion: cut.outside } : plain;
}
