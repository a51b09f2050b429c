import type { PlacedValidation, Tab } from '../../store/tab';
import type { StoredConditional, StoredValidation } from '../../store/types';
import type { GridSize } from './grid-areas';
import { gridAreas } from './grid-areas';

interface Criterion {
  readonly type: string;
  readonly values: readonly string[];
  readonly displayStyle?: 'arrow';
}

/** Validations in the grid's own form; those it cannot judge are left out. */
export function gridValidations(tab: Tab, size: GridSize): object[] {
  return tab.validations.flatMap((placed, index) => describeValidation(placed, index, size));
}

/** Colour rules in the grid's own form, the first one the gravest. */
export function gridConditionals(tab: Tab, size: GridSize): object[] {
  return tab.conditionals.flatMap((rule, index) => describeConditional(rule, index, size));
}

function describeValidation({ area, rule }: PlacedValidation, index: number, size: GridSize): object[] {
  const ranges = gridAreas([area], size);
  const criterion = criteria[rule.kind](rule.values);
  if (criterion === null || ranges.length === 0) return [];
  return [{ id: `validation${index}`, criterion, ranges, isBlocking: !rule.allowInvalid }];
}

const criteria: Readonly<Record<StoredValidation['kind'], (values: readonly string[]) => Criterion | null>> = {
  list: (values) => ({ type: 'isValueInList', values: values.length === 0 ? [''] : values, displayStyle: 'arrow' }),
  range: ([range = '']) => (range === '' ? null : { type: 'isValueInRange', values: [range.replace(/^=/, '')], displayStyle: 'arrow' }),
  checkbox: () => ({ type: 'isBoolean', values: [] }),
  date: () => ({ type: 'dateIsValid', values: [] }),
  number: describeBounds,
  custom: ([formula = '']) => (/^=true$/i.test(formula) || formula === '' ? null : { type: 'customFormula', values: [formula] }),
};

function describeBounds([low = '', high = '']: readonly string[]): Criterion | null {
  if (low !== '' && high !== '') return { type: 'isBetween', values: [low, high] };
  if (low !== '') return { type: 'isGreaterOrEqualTo', values: [low] };
  return high === '' ? null : { type: 'isLessOrEqualTo', values: [high] };
}

function describeConditional(rule: StoredConditional, index: number, size: GridSize): object[] {
  const ranges = gridAreas(rule.areas, size);
  const { kind, value } = rule.test;
  // A text that begins with = would be computed.
  if (ranges.length === 0 || /^=false$/i.test(value) || (kind === 'text' && value.startsWith('='))) return [];
  const style = {
    ...(rule.background === null ? {} : { fillColor: rule.background }),
    ...(rule.colour === null ? {} : { textColor: rule.colour }),
    ...(rule.bold ? { bold: true } : {}),
  };
  const operator = kind === 'text' ? 'isEqualText' : 'customFormula';
  return [{ id: `rule${index}`, ranges, rule: { type: 'CellIsRule', operator, values: [value], style } }];
}
