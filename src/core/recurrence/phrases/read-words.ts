import { readLetterDays } from './letter-days';
import type { Meaning, PeriodUnit, Token } from './token';
import { tokenizePhrase } from './tokenize';

type Near = Token | undefined;
/** What a word of two languages or two trades means between its neighbours; null where it means what it meant. */
type Choice = (text: string, previous: Near, next: Near, token: Token) => Meaning | null;

const UNIT_LETTERS: Readonly<Record<string, PeriodUnit>> = { d: 'day', w: 'week', mo: 'month', mos: 'month' };
const POLISH_BEFORE_TO = /^(poniedzialku|wtorku|srody|czwartku|piatku|soboty|niedzieli)$/;
const ROMANCE_DAYS = /^(lun|mer|mie|jeu|jue|gio|ven|vie|sab|dim|dom)$/;

/** True for a token of one of these kinds. */
export function isKind(token: Near, ...kinds: readonly Token['kind'][]): boolean {
  return token !== undefined && kinds.includes(token.kind);
}

function asUnit(unit: PeriodUnit | undefined): Meaning | null {
  return unit === undefined ? null : { kind: 'unit', unit, n: 1 };
}

const CHOICES: readonly Choice[] = [
  // "90d", "2x/mo"
  (text, previous, next) =>
    isKind(previous, 'number', 'slash') && !isKind(next, 'number') && Object.keys(UNIT_LETTERS).includes(text)
      ? asUnit(UNIT_LETTERS[text])
      : null,
  // "2x per mo": elsewhere it is Monday
  (text, previous) => (text === 'mo' && previous?.text === 'per' ? asUnit('month') : null),
  // "1 fois/an": an article in English, a year in French
  (text, previous) => (text === 'an' && isKind(previous, 'slash', 'every', 'per') ? asUnit('year') : null),
  // "Mon am": "on the" in German
  (text, _previous, next) =>
    text === 'am' && (next === undefined || isKind(next, 'list', 'slash')) ? { kind: 'daypart', half: 'am' } : null,
  // "13pm" is no time, "3 weeks +" no list
  (text, previous, next) =>
    (/^p\.?m\.?$/.test(text) && isKind(previous, 'number')) || (text === '+' && next === undefined) ? { kind: 'unknown' } : null,
  // "su richiesta": two letters before a word nobody knows are no weekday
  (text, _previous, next, { kind }) =>
    kind === 'weekday' && /^[a-z]{2}$/.test(text) && isKind(next, 'unknown') ? { kind: 'unknown' } : null,
  // "primo lunedì di ogni mese", "último dia do mês": elsewhere they are Tuesday and Thursday
  (text, _previous, next) => (/^d[io]$/.test(text) && isKind(next, 'every', 'unit', 'month', 'ordinal') ? { kind: 'of' } : null),
  // "daily at close", "opening" beside a day: a part of it
  (text, previous) =>
    /^(open|opening|close|closing)$/.test(text) && isKind(previous, 'at', 'weekday', 'business') ? { kind: 'daypart', half: '' } : null,
  // "15 dnia" is "15 of the day" in Polish, "en gång" once in Swedish
  (text, previous) => (text === 'dnia' && isKind(previous, 'number', 'ordinal') ? { kind: 'of' } : null),
  (text, _previous, next) => (text === 'en' && isKind(next, 'times') ? { kind: 'number', value: 1 } : null),
  // "om de week" skips one, "om de twee weken" counts
  (text, _previous, next) => (text === 'om de' && isKind(next, 'unit', 'weekday') ? { kind: 'other' } : null),
  // "we wtorek", "od poniedziałku do piątku", "o 8:00" in Polish
  (text, _previous, next) => (text === 'we' && /^(wto|sro)/.test(next?.text ?? '') ? { kind: 'on' } : null),
  (text, previous) => (text === 'do' && POLISH_BEFORE_TO.test(previous?.text ?? '') ? { kind: 'range' } : null),
  (text, _previous, next) => (text === 'o' && isKind(next, 'time') ? { kind: 'at' } : null),
  // "Do weekly" is no Thursday
  (text, previous, next) =>
    /^(do|we|so)$/.test(text) &&
    previous === undefined &&
    (isKind(next, 'adverb', 'every', 'unit', 'times', 'on', 'at', 'unknown') || (isKind(next, 'weekday') && (next?.text.length ?? 0) > 3))
      ? { kind: 'unknown' }
      : null,
  // "jeden Morgen"
  (text, previous) => (text === 'morgen' && isKind(previous, 'every') ? { kind: 'daypart', half: 'am' } : null),
  // "all Mondays"
  (text, _previous, next) => (text === 'all' && isKind(next, 'weekday', 'unit') && /s$/.test(next?.text ?? '') ? { kind: 'every' } : null),
  // "9am ET", but "8h et 17h"
  (text, previous, next) => (/^(et|pt|ct|mt)$/.test(text) && isKind(previous, 'time') && !isKind(next, 'time') ? { kind: 'zone' } : null),
  // "maandag of dinsdag" leaves a choice
  (text, previous, next) => (text === 'of' && isKind(previous, 'weekday') && isKind(next, 'weekday') ? { kind: 'or' } : null),
  // "before 9am" names a time, "before Friday" no day
  (text, _previous, next) => (/^(before|vor|avant)$/.test(text) && isKind(next, 'time') ? { kind: 'at' } : null),
  // "after lunch" is a part of the day
  (text, _previous, next) => (/^(before|after)$/.test(text) && isKind(next, 'daypart') ? { kind: 'at' } : null),
  // "beginning Jan 4, 2027", "starts 2027-01-04"
  (text, _previous, next) =>
    /^(beginning|starts?)$/.test(text) && isKind(next, 'month', 'number', 'date', 'weekday') ? { kind: 'from' } : null,
  // "6-monthly" is every 6 months
  (_text, previous, _next, token) => (token.kind === 'adverb' && token.n === 1 && isKind(previous, 'dash') ? asUnit(token.unit) : null),
];

/** The words of a folded phrase, each that has two meanings with the one that fits where it stands. */
export function readWords(text: string): readonly Token[] {
  const tokens = readLetterDays(tokenizePhrase(text));
  const romance = tokens.some((token) => ROMANCE_DAYS.test(token.text));
  return tokens.map((token, at) => {
    // "mar" is March, and Tuesday in a row of short French, Spanish or Italian weekdays
    if (romance && token.text === 'mar') return { kind: 'weekday', days: [2], text: token.text };
    const counted = tokens[at - 2]?.kind === 'number';
    for (const choose of counted ? CHOICES : CHOICES.slice(0, -1)) {
      const meaning = choose(token.text, tokens[at - 1], tokens[at + 1], token);
      if (meaning !== null) return { ...meaning, text: token.text };
    }
    return token;
  });
}
