import { isDateCell, type Cell } from '../tables/cell';
import { daysBetween } from '../time/arith';
import { LARGEST_RATIO, largestTarget } from './goal-unit';
import { parseAmount, type Amount } from './parse-amount';
import type { Goal } from './goal';

/** A small number so many times its goal is one in percent: 1 beside `< 3 %` is 1 %, not 100 %. */
const FAR_OFF = 10;
/** Day on which Sheets puts times of day and durations. */
const DURATION_DAY = '1899-12-30';

const YES = new Set(['yes', 'y', 'true', 'x', 'done', 'ok', '✓', '✔']);
const NO = new Set(['no', 'n', 'false', 'not done']);

type Measure = Exclude<Goal, { readonly kind: 'answer' }>;

function readAnswer(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  if (typeof cell !== 'string') return null;
  const word = cell.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** Sheets holds 96 % as 0.96; somebody who types 96 into a plain cell means the same. */
function readPlain(value: number, goal: Measure): number {
  if (goal.unit === 'minutes') return value * goal.scale;
  if (goal.unit !== 'percent') return value;
  const target = largestTarget(goal);
  const isPoints = target <= LARGEST_RATIO && (Math.abs(value) > LARGEST_RATIO || (target > 0 && Math.abs(value) > FAR_OFF * target));
  return isPoints ? value / 100 : value;
}

function readAmount(amount: Amount, goal: Measure): number | null {
  if (amount.unit === goal.unit) return amount.value;
  if (amount.unit === 'number') return goal.unit === 'percent' ? amount.value / 100 : amount.value * goal.scale;
  if (amount.unit === 'percent' && goal.unit === 'number') return largestTarget(goal) <= LARGEST_RATIO ? amount.value : amount.value * 100;
  return null;
}

function readDuration(local: string, goal: Measure): number | null {
  if (goal.unit !== 'minutes') return null;
  return daysBetween(DURATION_DAY, local.slice(0, 10)) * 1440 + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

function readQuantity(cell: Cell, goal: Measure): number | null {
  if (isDateCell(cell)) return readDuration(cell.local, goal);
  if (typeof cell === 'number') return Number.isFinite(cell) ? readPlain(cell, goal) : null;
  if (typeof cell === 'boolean') return null;
  const amount = parseAmount(cell.replace(/^'/, ''), goal.decimalComma);
  return amount === null ? null : readAmount(amount, goal);
}

/**
 * The value of a period cell in the unit of its goal; answers are 1 (yes) and 0 (no).
 * @returns `null` where the cell is blank or says nothing that fits the goal
 */
export function readMeasured(cell: Cell, goal: Goal): number | null {
  if (cell === '') return null;
  if (goal.kind !== 'answer') return readQuantity(cell, goal);
  const answer = readAnswer(cell);
  return answer === null ? null : Number(answer);
}
