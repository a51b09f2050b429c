import type { Comparison, Goal, GoalReading } from './goal';
import { inUnit } from './goal-unit';
import { parseAmount, type Amount } from './parse-amount';

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

function compare(operator: Comparison, amount: Amount, text: string, decimalComma: boolean): Goal {
  const { value: target, unit, scale } = amount;
  return { kind: 'compare', operator, target, unit, scale, decimalComma, says: `${operator} ${text}` };
}

function parseComparison(text: string, decimalComma: boolean): Goal | null {
  const match = COMPARE.exec(text);
  const operator = OPERATORS.get((match?.[1] ?? '').toLowerCase());
  const written = match?.[2] ?? '';
  const amount = parseAmount(written, decimalComma);
  return operator === undefined || amount === null ? null : compare(operator, amount, written, decimalComma);
}

/** `10..20 %` has the unit once, behind the last bound. */
function sharedUnit(low: Amount, high: Amount): Amount {
  if (low.unit !== 'number' || high.unit === 'number') return low;
  return { value: high.unit === 'percent' ? low.value / 100 : low.value * high.scale, unit: high.unit, scale: high.scale };
}

function parseRange(text: string, decimalComma: boolean): Goal | null {
  const match = HYPHEN_RANGE.exec(text) ?? RANGE.exec(text);
  const first = parseAmount(match?.[2] ?? '', decimalComma);
  const second = parseAmount(match?.[3] ?? '', decimalComma);
  if (match === null || first === null || second === null) return null;
  const from = sharedUnit(first, second);
  if (from.unit !== second.unit) return null;
  const inside = match[1] === undefined;
  const says = `${inside ? '' : 'not '}${(match[2] ?? '').trim()}..${(match[3] ?? '').trim()}`;
  const [low, high] = from.value <= second.value ? [from.value, second.value] : [second.value, from.value];
  return { kind: 'range', low, high, inside, unit: second.unit, scale: second.scale, decimalComma, says };
}

/** A number alone means at least that much; a zero alone means none. */
function parseBare(text: string, decimalComma: boolean): Goal | null {
  const amount = parseAmount(text, decimalComma);
  return amount === null ? null : compare(amount.value === 0 ? '=' : '>=', amount, text, decimalComma);
}

/** Goals kept; a measurable asks for its own several times. */
const MOST_KEPT = 500;
const known = new Map<string, Goal | null>();

function readGoal(written: string, { unit, decimalComma }: GoalReading): Goal | null {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > 100) return null;
  const answer = parseAnswer(text);
  if (answer !== null) return answer;
  const goal = parseComparison(text, decimalComma) ?? parseRange(text, decimalComma) ?? parseBare(text, decimalComma);
  return goal === null ? null : inUnit(goal, unit);
}

const PLAIN: GoalReading = { unit: '', decimalComma: false };

/**
 * Reads what a team writes as a goal: `>= 95`, `< 3`, `= 0`, `10..20` (bounds included), `not 10..20`, `yes`,
 * with %, currency, thousands separators and durations (`< 2h 30m`). A number alone means "at least".
 * A goal without a unit has that of its row: `>= 95` beside `%` is `>= 95 %`.
 * @returns `null` where it cannot be read
 */
export function parseGoal(written: string, reading: GoalReading = PLAIN): Goal | null {
  if (written === '') return null;
  const key = `${reading.decimalComma ? ',' : '.'}${reading.unit}|${written}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const goal = readGoal(written, reading);
  if (known.size < MOST_KEPT) known.set(key, goal);
  return goal;
}
