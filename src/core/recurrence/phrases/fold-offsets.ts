import { nthWord } from '../describe-rule';
import { isKind } from './read-words';
import { BUSINESS_DAY, DAY } from './refusals';
import type { Meaning, Token } from './token';

/** Farther than that from an end nobody counts days. */
const FARTHEST = 27;

interface Offset {
  readonly count: number;
  readonly business: boolean;
  readonly after: boolean;
  /** How many words the offset takes, with the end it counts from. */
  readonly length: number;
  readonly unit: Token;
}

/** "month end" and "the end of the month": where it stops, and what ends there; null where no period ends. */
function readEnd(tokens: readonly Token[], start: number): { readonly stop: number; readonly unit: Token } | null {
  let at = start;
  while (isKind(tokens[at], 'on', 'of')) at += 1;
  const edge = tokens[at];
  if (edge?.kind === 'unit' && tokens[at + 1]?.kind === 'edge') return { stop: at + 2, unit: edge };
  if (edge?.kind !== 'edge' || edge.value !== -1) return null;
  if (edge.unit !== null) return { stop: at + 1, unit: { kind: 'unit', unit: edge.unit, n: 1, text: edge.text } };
  at += 1;
  while (isKind(tokens[at], 'of', 'on', 'every')) at += 1;
  const unit = tokens[at];
  return unit?.kind === 'unit' ? { stop: at + 1, unit } : null;
}

/** "3 days", "5 business days", and "the day", which is one. */
function readCount(tokens: readonly Token[], start: number): Pick<Offset, 'count' | 'business' | 'length'> | null {
  const number = tokens[start];
  const counted = number?.kind === 'number' ? 1 : 0;
  const noun = tokens[start + counted];
  const business = noun?.kind === 'business';
  const days = business || (noun?.kind === 'unit' && noun.unit === 'day');
  return days ? { count: number?.kind === 'number' ? number.value : 1, business, length: counted + 1 } : null;
}

/** "5 business days after quarter end" and "quarter end + 5 business days". */
function readOffset(tokens: readonly Token[], start: number): Offset | null {
  const count = readCount(tokens, start);
  const side = count === null ? undefined : tokens[start + count.length];
  const before = side !== undefined && /^(before|prior to|vor|avant|antes de)$/.test(side.text);
  const after = side !== undefined && /^(after|following|past|nach|apres|despues de)$/.test(side.text);
  const end = count !== null && (before || after) ? readEnd(tokens, start + count.length + 1) : null;
  if (count !== null && end !== null) return { ...count, after, length: end.stop - start, unit: end.unit };
  const first = readEnd(tokens, start);
  const added = first !== null && tokens[first.stop]?.text === '+' ? readCount(tokens, first.stop + 1) : null;
  if (first === null || added === null) return null;
  return { ...added, after: true, length: first.stop + 1 + added.length - start, unit: first.unit };
}

/** Days before an end are counted back from the last one; business days before it begin on one day or another. */
function asTokens({ count, business, after, unit }: Offset): readonly Token[] {
  const refusal = (hint: string): readonly Token[] => [{ kind: 'vague', error: DAY, hint, text: unit.text }];
  if (count < 1 || count > FARTHEST) return refusal(BUSINESS_DAY);
  if (business && !after) return refusal(`${nthWord(-count - 1)} business day of the ${unit.kind === 'unit' ? unit.unit : 'month'}`);
  const noun: Meaning = business ? { kind: 'business' } : { kind: 'unit', unit: 'day', n: 1 };
  return [
    { kind: 'ordinal', value: after ? count : -count - 1, text: 'first' },
    { ...noun, text: 'day' },
    { kind: 'of', text: 'of' },
    unit,
  ];
}

/** Days counted from the end of a period: "3 days after month end" is the third of the next month. */
export function foldOffsets(tokens: readonly Token[]): readonly Token[] {
  const folded: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const offset = readOffset(tokens, at);
    const token = tokens[at];
    if (offset !== null) folded.push(...asTokens(offset));
    else if (token !== undefined) folded.push(token);
    at += offset?.length ?? 1;
  }
  return folded;
}
