import { foldPhrase, tidyPhrase } from '../../recurrence/phrases/normalize';
import { readPhrase } from '../../recurrence/read-phrase';
import { foldText } from './fold-text';
import { isWord, type ValueLexicon } from './value-lexicon';

const TICKS = new Set(['x', 'v', '✓', '✔', '✗', '✘', '√', '☑', '☒', '☐', '✅', '❌', '●', '○', '◯', '■', '□', '〇', '×', 'true', 'false']);
const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;.]{2,24}$/;
const URL_TEXT = /^(?:https?:\/\/|www\.)[^\s]{3,}$/i;
const ID = /^(?:[A-Za-z]{1,6}[-_#./ ]?\d{1,6}(?:[-.]\d{1,6})?|\d{1,4}(?:\.\d{1,4}){1,5}\.?|#\d{1,6}|[0-9a-f]{8}-[0-9a-f-]{27})$/;
const HAN_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|\p{Script=Katakana}{2,8})(?:さん|氏|님)?$/u;
const NAME_WORD =
  /^(?:\p{Lu}[\p{Ll}\p{M}'’]*[.]?|\p{Lu}{2,5}|\p{Lu}[\p{L}'’-]*|(?:van|von|de|der|den|da|di|del|la|le|el|bin|al|of|and|und|et|y|e|&)|\p{Script=Hebrew}+|\p{Script=Arabic}+)$/u;
const MOST_NAME_WORDS = 4;
/** Longest text that is looked at as names. */
const LONGEST_PEOPLE = 150;
/** Longest text that is looked at as a cadence. */
const LONGEST_CADENCE = 60;

/** A mark that ticks something off or leaves it: `x`, `√`, `☑`, `TRUE`. */
export function isTick(text: string): boolean {
  return TICKS.has(text.trim().toLowerCase());
}

export function isEmail(text: string): boolean {
  return text.length < 255 && EMAIL.test(text.trim());
}

export function isUrl(text: string): boolean {
  return URL_TEXT.test(text.trim());
}

/** A number that names a row: `A-12`, `1.2.3`, `#7`. */
export function isIdText(text: string): boolean {
  return text.length <= 40 && ID.test(text.trim());
}

/** The state that a text names, `done`; `''` where it names none. */
export function stateOf(text: string, lexicon: ValueLexicon): string {
  const folded = foldText(text).replace(/[.!]+$/, '');
  const bare = folded.replace(/ ?\([^()]*\)$/, '').replace(/^[^\p{L}\p{M}\d]{1,3}|[^\p{L}\p{M}\d]{1,3}$/gu, '');
  return lexicon.states.get(folded) ?? lexicon.states.get(bare) ?? '';
}

/** True where the text says how often something is done. */
export function isCadenceText(text: string, lexicon: ValueLexicon): boolean {
  if (text.length > LONGEST_CADENCE || text.trim() === '') return false;
  return lexicon.cadences.has(foldText(text)) || readPhrase(foldPhrase(tidyPhrase(text)), { yearStartsIn: 1 }).ok;
}

function splitPeople(text: string): readonly string[] {
  return text.split(/\s*[,;/+\n]\s*|\s+(?:&|and|und|et|y|e|og|och|en|i|и)\s+/).filter((part) => part !== '');
}

function looksLikeOneName(text: string): boolean {
  if (/^@[\p{L}\d._-]{2,30}$/u.test(text)) return true;
  if (/[\d:=?!"*<>|]/.test(text) || text.length > 40) return false;
  if (HAN_NAME.test(text)) return true;
  const words = text.split(/\s+/);
  return (
    words.length <= MOST_NAME_WORDS && words.every((word) => NAME_WORD.test(word.replace(/[.,]$/, ''))) && /^[\p{Lu}\p{Lo}]/u.test(text)
  );
}

/** True where the text may be a name, initials, a handle, a team, or several of them; words with another meaning are none. */
export function looksLikePerson(text: string, lexicon: ValueLexicon): boolean {
  if (text.length > LONGEST_PEOPLE) return false;
  const trimmed = text.trim().replace(/\s*\([^()]{0,40}\)$/, '');
  if (trimmed === '' || trimmed.length > 80 || isTick(trimmed)) return false;
  const folded = foldText(trimmed);
  const known = lexicon.states.has(folded) || lexicon.cadences.has(folded) || lexicon.months.has(folded) || lexicon.weekdays.has(folded);
  const other = ['yes', 'no', 'none', 'high', 'medium', 'low', 'total'].some((meaning) => isWord(lexicon, meaning, folded));
  return !known && !other && splitPeople(trimmed).every((part) => looksLikeOneName(part.trim()));
}
