import type { PlacedValidation } from '../store/tab';
import type { StoredValidation } from '../store/types';
import { areaName } from './address';
import { carriedValidation } from './read-validations';
import { escapeXml, withAttributes } from './xml';

/** Excel's limit for a list written into the rule itself; longer ones make it call the file damaged. */
const longestList = 255;

/** True where the file can hold the rule; the others are kept in the desk. */
export function fileHoldsValidation(rule: StoredValidation): boolean {
  if (carriedValidation(rule) !== undefined) return true;
  if (rule.kind === 'checkbox') return rule.values.length === 0;
  return rule.kind !== 'list' || (!rule.values.some((value) => value.includes(',')) && rule.values.join(',').length <= longestList);
}

/** The `dataValidations` element; one entry per rule with all its areas. */
export function renderValidations(placed: readonly PlacedValidation[]): string {
  const areas = new Map<StoredValidation, string[]>();
  for (const { rule, area } of placed) {
    if (fileHoldsValidation(rule)) areas.set(rule, [...(areas.get(rule) ?? []), areaName(area)]);
  }
  if (areas.size === 0) return '';
  const items = [...areas].map(([rule, names]) => withAttributes(renderRule(rule), { sqref: names.join(' ') }));
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function renderRule(rule: StoredValidation): string {
  const carried = carriedValidation(rule);
  if (carried !== undefined) return carried;
  const strict = rule.allowInvalid ? ' showErrorMessage="0"' : ' showErrorMessage="1"';
  const help = rule.help === '' ? '' : ` showInputMessage="1" prompt="${escapeXml(rule.help.slice(0, 255))}"`;
  const { type, formulas } = describeTest(rule);
  const inner = formulas.map((text, index) => `<formula${index + 1}>${escapeXml(text)}</formula${index + 1}>`).join('');
  return `<dataValidation type="${type}" allowBlank="1"${strict}${help}>${inner}</dataValidation>`;
}

function describeTest(rule: StoredValidation): { type: string; formulas: readonly string[] } {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulas: [`"${rule.values.join(',').replace(/"/g, '""')}"`] };
    case 'checkbox':
      return { type: 'list', formulas: ['"TRUE,FALSE"'] };
    case 'range':
      return { type: 'list', formulas: [absolute(rule.values[0] ?? '')] };
    case 'date':
      return { type: 'date" operator="greaterThanOrEqual', formulas: ['1'] };
    case 'number':
      return numberTest(rule.values);
    case 'custom':
      return { type: 'custom', formulas: [(rule.values[0] ?? '=TRUE').replace(/^=/, '')] };
  }
}

function numberTest(values: readonly string[]): { type: string; formulas: readonly string[] } {
  const [least = '', most = ''] = values;
  if (least !== '' && most !== '') return { type: 'decimal" operator="between', formulas: [least, most] };
  if (most !== '') return { type: 'decimal" operator="lessThanOrEqual', formulas: [most] };
  return { type: 'decimal" operator="greaterThanOrEqual', formulas: [least === '' ? '-1E+300' : least] };
}

/** Whole columns of Sheets (`A2:A`) get the last row of the file format; everything is fixed with `$`. */
function absolute(range: string): string {
  const [, sheet = '', cells = range] = /^(.*!)?([^!]*)$/.exec(range.replace(/^=/, '')) ?? [];
  const [from = '', to] = cells.split(':');
  const end = to !== undefined && /^\$?[A-Za-z]+$/.test(to) && /\d/.test(from) ? `${to}1048576` : to;
  const fixed = [from, end].filter((corner) => corner !== undefined).map((corner) => corner.replace(/\$?([A-Za-z]+)?\$?(\d+)?/, fix));
  return sheet + fixed.join(':');
}

function fix(_: string, letters: string | undefined, digits: string | undefined): string {
  return `${letters === undefined ? '' : `$${letters}`}${digits === undefined ? '' : `$${digits}`}`;
}
