import { makeEnum } from './enum-value';

export const protectionTypes = makeEnum('RANGE', 'SHEET');

export const recalculationIntervals = makeEnum('ON_CHANGE', 'MINUTE', 'HOUR');

export const booleanCriteria = makeEnum('CELL_EMPTY', 'CELL_NOT_EMPTY', 'TEXT_CONTAINS', 'TEXT_EQUAL_TO', 'CUSTOM_FORMULA');

export const validationCriteria = makeEnum(
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'CUSTOM_FORMULA',
);

/** Kinds of border a Range can have. */
export const borderStyles = makeEnum('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
