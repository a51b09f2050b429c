import type { CellOperator, ProofRule } from './proof-rule';
import { invalid, VALID, type ProofVerdict } from './proof-verdict';
import { readAmount } from './read-amount';
import { cellText, isDateCell, type Cell, type DateCell } from '../tables/cell';
import { isSheetError } from '../tables/decode-value';
import { quote } from '../texts/issue-texts';

type CellRule = Extract<ProofRule, { kind: 'cell' }>;

/** Differences that only a computer sees: a till that is out by 1e-16 is even. */
const TINY = 1e-9;
const ISO = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::\d\d)?)?$/;
const TRUE = ['true', 'yes', 'ticked'];
const FALSE = ['false', 'no', 'unticked'];

const COMPARE: Readonly<Record<CellOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function amountOf(text: string): number | null {
  const percent = /^(.*\d)\s*%$/.exec(text);
  const value = readAmount(percent?.[1] ?? text);
  return value === null || percent === null ? value : value / 100;
}

function orderTexts(given: string, wanted: string): number {
  const [a, b] = [given.toLowerCase(), wanted.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

function orderNumbers(given: number, wanted: number): number {
  const difference = given - wanted;
  return Math.abs(difference) <= TINY * Math.max(1, Math.abs(given), Math.abs(wanted)) ? 0 : difference;
}

/** A moment is compared to the day where the rule names only the day. */
function orderDates({ local }: DateCell, wanted: string): number | null {
  const [, day, time] = ISO.exec(wanted) ?? [];
  if (day === undefined) return null;
  return time === undefined ? orderTexts(local.slice(0, 10), day) : orderTexts(local, `${day}T${time}`);
}

/** How the cell stands to the wanted value; `null` where the two are of different kinds. */
function orderOf(cell: Cell, wanted: string): number | null {
  if (isDateCell(cell)) return orderDates(cell, wanted);
  if (typeof cell === 'boolean') {
    const word = wanted.toLowerCase();
    const known = TRUE.includes(word) ? true : FALSE.includes(word) ? false : null;
    return known === null ? null : Number(cell) - Number(known);
  }
  const amount = amountOf(wanted);
  const given = typeof cell === 'number' ? cell : amountOf(cellText(cell));
  if (amount !== null && given !== null) return orderNumbers(given, amount);
  return amount === null && typeof cell === 'string' ? orderTexts(cellText(cell), wanted) : null;
}

/** Whether a cell fulfils its rule. A blank cell, an error and a value of another kind fulfil none, `<>` included. */
export function checkCell(rule: CellRule, cellOf: (tab: string, cell: string) => Cell | undefined): ProofVerdict {
  const cell = cellOf(rule.tab, rule.cell);
  const name = `${rule.tab}!${rule.cell}`;
  if (cell === undefined) return invalid(`the cell ${name} does not exist: no tab of this file is called ${quote(rule.tab)}`);
  const text = cellText(cell);
  if (text === '') return invalid(`${name} is still blank`);
  if (isSheetError(cell)) return invalid(`${name} shows the error ${quote(text)}; mend its formula`);
  const order = orderOf(cell, rule.value);
  if (order === null && rule.operator !== '=')
    return invalid(`${name} is ${quote(text)}, which cannot be compared with ${quote(rule.value)}`);
  return order !== null && COMPARE[rule.operator](order) ? VALID : invalid(`${name} is ${quote(text)}, not ${rule.operator} ${rule.value}`);
}
