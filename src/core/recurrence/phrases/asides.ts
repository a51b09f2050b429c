import { nearestWords } from './suggest';
import type { Token } from './token';
import { TURNING_WORDS } from './turning-words';

/** Kinds of words that name no day, so that an addition made of them changes none; a number in digits may be one ("BD 5"). */
const HARMLESS: readonly Token['kind'][] = ['number', 'times', 'list', 'dash', 'slash', 'of', 'on', 'per', 'zone'];
const RELATIVE_START = /\(?\b(?:starting |from |ab |desde )(?:week|month|quarter|year|phase|sprint|woche|monat|semana|mes) ?\d{1,3}\b\)?/;

function isHarmless({ kind, text }: Token): boolean {
  if (kind === 'number' && /\d|[a-z]/.test(text)) return false;
  return kind === 'unknown' ? !TURNING_WORDS.has(text) && nearestWords(text).length === 0 : HARMLESS.includes(kind);
}

/** True for words that name no day, turn nothing round and are no misspelt cadence: "pre-PCC", "Family Phone Calls". */
export function canBeLeftOut(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'unknown') && tokens.every(isHarmless);
}

/** "Monthly (from Month 2)": counted from a beginning that only the team knows. */
export function takeRelativeStart(text: string): { readonly text: string; readonly notes: readonly string[] } {
  const [found = ''] = RELATIVE_START.exec(text) ?? [];
  if (found === '') return { text, notes: [] };
  return { text: text.replace(found, ' ').trim(), notes: [`"${found.replace(/[()]/g, '')}" is not used, set Starts`] };
}

/** "Weekly audits": what is done follows how often; null where the phrase is not made like that. */
export function takeTitle([first, ...rest]: readonly Token[]): Token | null {
  const titled = first?.kind === 'adverb' && rest.every(({ kind }) => kind === 'unknown' || kind === 'dash' || kind === 'number');
  return titled && canBeLeftOut(rest) ? first : null;
}

/** A phrase with one pair of brackets, cut at them. */
export function cutBrackets(text: string): { readonly outside: string; readonly inside: string } | null {
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  const single = open >= 0 && close > open && text.lastIndexOf('(') === open && text.lastIndexOf(')') === close;
  return single ? { outside: `${text.slice(0, open)}${text.slice(close + 1)}`.trim(), inside: text.slice(open + 1, close).trim() } : null;
}

/** Parts of a phrase that may each be a cadence, a trigger or a wish. */
export function cutParts(text: string): readonly string[] {
  return text.split(/ ?[+;] ?|, (?:or |and )?| (?:or|and|ou|oder|und|et|o|y|\/|&) /).filter((part) => part !== '');
}

/** "semi-annual recommended": a wish beside what is due. */
export function isWish(part: string): boolean {
  return /\b(recommended|preferred|preferably|ideally|empfohlen|recommande|recomendado)\b/.test(part);
}
