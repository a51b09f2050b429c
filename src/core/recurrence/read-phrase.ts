import type { CadenceReading } from './cadence';
import { makeCadence } from './make-cadence';
import { canBeLeftOut, cutBrackets, cutParts, isWish, takeRelativeStart, takeTitle } from './phrases/asides';
import { composeRules } from './phrases/compose';
import { timesOf } from './phrases/facts';
import { foldDates } from './phrases/fold-dates';
import { gatherFacts } from './phrases/gather-facts';
import { joinRanges } from './phrases/join-ranges';
import { readWords } from './phrases/read-words';
import { withoutUnknown } from './phrases/suggest';
import type { Token } from './phrases/token';
import { explainUndated, namesDays } from './phrases/undated';

/** What the phrase reader has to know about the file. */
export interface CadenceContext {
  /** First month of the year, 1..12: quarters count from it. */
  readonly yearStartsIn: number;
}

type Notes = readonly string[];

function notUsed(words: string): string {
  return `"${words}" is not used`;
}

function noDateIn(words: string): string {
  return `"${words}" has no date in it`;
}

/** "Monday or Tuesday": the first of them, where it can be read. */
function suggestFirstChoice(tokens: readonly Token[], context: CadenceContext): string | null {
  const at = tokens.findIndex(({ kind }) => kind === 'or');
  const first = tokens.slice(0, Math.max(0, at));
  return at > 0 && readKnown(first, context, []).ok ? withoutUnknown(first) : null;
}

function readKnown(tokens: readonly Token[], context: CadenceContext, notes: Notes): CadenceReading {
  const facts = gatherFacts(joinRanges(foldDates(tokens)));
  const composed = composeRules(facts, context.yearStartsIn);
  if (!composed.ok)
    return { ok: false, undated: false, error: composed.error, suggestion: suggestFirstChoice(tokens, context) ?? composed.hint };
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
  if (unknown === undefined) return rest;
  const error = `The cadence cannot be read: "${unknown.text.slice(0, 30)}" is not understood.`;
  return { ok: false, undated: false, error, suggestion: rest.ok ? withoutUnknown(tokens) : rest.suggestion };
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
