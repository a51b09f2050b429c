import { parseAmount, type Amount, type AmountUnit } from './parse-amount';

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** A readable goal. `says` is how it stands in sentences; numbers of `percent` are ratios, of `minutes` minutes. */
export type Goal =
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly target: number;
      readonly unit: AmountUnit;
      readonly scale: number;
      readonly says: string;
    }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      /** True: met from low to high, bounds included. False: met only below low or above high. */
      readonly inside: boolean;
      readonly unit: AmountUnit;
      readonly scale: number;
      readonly says: string;
    }
  | { readonly kind: 'answer'; readonly yes: boolean; readonly says: string };

const OPERATORS: ReadonlyMap<string, Comparison> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['=<', '<='],
  ['≤', '<='],
  ['at most', '<='],
  ['under', '<'],
  ['below', '<'],
  ['less than', '<'],
  ['=', '='],
  ['==', '='],
  ['exactly', '='],
  ['>=', '>='],
  ['=>', '>='],
  ['≥', '>='],
  ['at least', '>='],
  ['>', '>'],
  ['over', '>'],
  ['above', '>'],
  ['more than', '>'],
]);

const COMPARE = /^(<=|>=|=<|=>|==|<|>|=|≤|≥|at most|at least|under|below|less than|exactly|over|above|more than)\s*(.+)$/i;
const RANGE = /^(not\s+)?(?:between\s+)?(.+?)\s*(?:\.\.+|…|–|\bto\b|\band\b)\s*(.+)$/i;
const HYPHEN_RANGE = /^(not\s+)?([\d.,]+\s*%?)\s*-\s*([\d.,]+\s*%?)$/i;
const YES = new Set(['yes', 'true', 'y', 'done']);
const NO = new Set(['no', 'false', 'n']);

function parseAnswer(text: string): Goal | null {
  const word = text.replace(/^=\s*/, '').toLowerCase();
  if (YES.has(word)) return { kind: 'answer', yes: true, says: 'yes' };
  return NO.has(word) ? { kind: 'answer', yes: false, says: 'no' } : null;
}

function compare(operator: Comparison, amount: Amount, text: string): Goal {
  return { kind: 'compare', operator, target: amount.value, unit: amount.unit, scale: amount.scale, says: `${operator} ${text}` };
}

function parseComparison(text: string): Goal | null {
  const match = COMPARE.exec(text);
  const operator = OPERATORS.get((match?.[1] ?? '').toLowerCase());
  const written = match?.[2] ?? '';
  const amount = parseAmount(written);
  return operator === undefined || amount === null ? null : compare(operator, amount, written);
}

/** `10..20 %` has the unit once, behind the last bound. */
function sharedUnit(low: Amount, high: Amount): Amount {
  if (low.unit !== 'number' || high.unit === 'number') return low;
  return { value: high.unit === 'percent' ? low.value / 100 : low.value * high.scale, unit: high.unit, scale: high.scale };
}

function parseRange(text: string): Goal | null {
  const match = HYPHEN_RANGE.exec(text) ?? RANGE.exec(text);
  const first = parseAmount(match?.[2] ?? '');
  const second = parseAmount(match?.[3] ?? '');
  if (match === null || first === null || second === null) return null;
  const from = sharedUnit(first, second);
  if (from.unit !== second.unit) return null;
  const inside = match[1] === undefined;
  const says = `${inside ? '' : 'not '}${(match[2] ?? '').trim()}..${(match[3] ?? '').trim()}`;
  const [low, high] = from.value <= second.value ? [from.value, second.value] : [second.value, from.value];
  return { kind: 'range', low, high, inside, unit: second.unit, scale: second.scale, says };
}

/** A number alone means at least that much; a zero alone means none. */
function parseBare(text: string): Goal | null {
  const amount = parseAmount(text);
  return amount === null ? null : compare(amount.value === 0 ? '=' : '>=', amount, text);
}

/** Goals kept; a measurable asks for its own several times. */
const MOST_KEPT = 500;
const known = new Map<string, Goal | null>();

function readGoal(written: string): Goal | null {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > 100) return null;
  return parseAnswer(text) ?? parseComparison(text) ?? parseRange(text) ?? parseBare(text);
}

/**
 * Reads what a team writes as a goal: `>= 95`, `< 3`, `= 0`, `10..20` (bounds included), `not 10..20`, `yes`,
 * with %, currency, thousands separators and durations (`< 2h 30m`). A number alone means "at least".
 * @returns `null` where it cannot be read
 */
export function parseGoal(written: string): Goal | null {
  if (written === '') return null;
  const kept = known.get(written);
  if (kept !== undefined) return kept;
  const goal = readGoal(written);
  if (known.size < MOST_KEPT) known.set(written, goal);
  return goal;
}
