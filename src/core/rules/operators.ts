import type { FactKind } from './rule-file';

/** What an operator of json-rules-engine may compare: kinds of the fact, and whether its value is a list. */
export interface OperatorSpec {
  readonly kinds: readonly FactKind[];
  readonly list: boolean;
}

const ORDER: OperatorSpec = { kinds: ['number'], list: false };
const SAME: OperatorSpec = { kinds: ['number', 'text', 'yesno'], list: false };
const AMONG: OperatorSpec = { kinds: ['number', 'text'], list: true };

/**
 * Operators a rule may use. The engine would compare `"5"` with 10 and a blank with anything; because every
 * fact has a declared kind and both sides must have it, no comparison here can mean something else than it says.
 */
export const OPERATORS: ReadonlyMap<string, OperatorSpec> = new Map([
  ['equal', SAME],
  ['notEqual', SAME],
  ['lessThan', ORDER],
  ['lessThanInclusive', ORDER],
  ['greaterThan', ORDER],
  ['greaterThanInclusive', ORDER],
  ['in', AMONG],
  ['notIn', AMONG],
]);
