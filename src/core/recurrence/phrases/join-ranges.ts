import { isKind } from './read-words';
import { DAY, EVERY_OTHER, NUMBER, RANGE_OF_TIMES, SEASON } from './refusals';
import type { Meaning, Token } from './token';

/** What a range goes from and to; both sides have to be alike. */
const SIDES: readonly Token['kind'][] = ['weekday', 'month', 'quarter', 'yearday', 'date', 'time', 'number'];

function sideOf(token: Token | undefined): Token['kind'] | null {
  if (token?.kind === 'ordinal') return 'number';
  return token !== undefined && SIDES.includes(token.kind) ? token.kind : null;
}

function refuse(error: string, hint = SEASON): Meaning {
  return { kind: 'vague', error, hint };
}

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly left: Token['kind'] | null;
  readonly right: Token['kind'] | null;
}

function placeOf(tokens: readonly Token[], at: number): Place {
  const skips = isKind(tokens[at + 1], 'on', 'at') ? 2 : 1;
  return { tokens, at, left: sideOf(tokens[at - 1]), right: sideOf(tokens[at + skips]) };
}

function span({ left, right }: Place): Meaning | null {
  const timed = (one: typeof left, other: typeof left): boolean => one === 'time' && (other === 'time' || other === 'number');
  if (timed(left, right) || timed(right, left)) return refuse(RANGE_OF_TIMES, 'daily at 17:00');
  return left !== null && left === right ? { kind: 'range' } : null;
}

/** A dash between two thoughts is a pause; null takes it out. "Mon-Wed-Fri" lists three days: a range has two ends. */
function readDash(place: Place): Meaning | null {
  const { tokens, at, left } = place;
  const meaning = span(place);
  const chained = [2, -2].some((step) => isKind(tokens[at + step], 'dash') && sideOf(tokens[at + step + Math.sign(step)]) === left);
  if (meaning !== null) return chained && meaning.kind === 'range' ? { kind: 'list' } : meaning;
  if (isKind(tokens[at - 1], 'business', 'unit') && isKind(tokens[at + 1], 'number')) return refuse(DAY, 'last business day of the month');
  return isKind(tokens[at - 1], 'every', 'at', 'of', 'on', 'from') ? refuse(NUMBER, EVERY_OTHER) : null;
}

function readRange(place: Place, text: string): Meaning {
  const by = /^(bis|till|hasta|ate)/.test(text) && (place.at === 0 || place.right === 'time');
  return span(place) ?? (place.right === 'date' ? { kind: 'until' } : by ? { kind: 'at' } : refuse(DAY));
}

function readJoint(token: Token, place: Place, between: boolean): Meaning | null {
  if (token.kind === 'dash') return readDash(place);
  if (token.kind === 'range') return readRange(place, token.text);
  if (token.kind === 'or') return place.at === 0 && token.text === 'o' ? null : refuse('It leaves a choice; write the one that counts.');
  if (between && token.kind === 'list' && place.left === 'number') return refuse(DAY, '1st to 5th of the month');
  const joins = token.kind === 'until' || (token.kind === 'list' && between) || /^(a|al|au)$/.test(token.text);
  return (joins && place.left !== 'number' ? span(place) : null) ?? token;
}

/** Decides of each dash, "to", "or" and "between" whether it makes a range, a list or a pause. */
export function joinRanges(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let between = false;
  tokens.forEach((token, at) => {
    const inRange = isKind(token, 'on', 'at') && isKind(joined[joined.length - 1], 'range');
    const meaning = token.kind === 'between' || inRange ? null : readJoint(token, placeOf(tokens, at), between);
    if (meaning !== null) joined.push({ ...meaning, text: token.text });
    between = token.kind === 'between' || (between && token.kind !== 'list');
  });
  return between ? [...joined, { ...refuse(DAY), text: '' }] : joined;
}
