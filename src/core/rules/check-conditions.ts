import { quote } from '../texts/issue-texts';
import { suggestName } from './nearest-name';
import { OPERATORS } from './operators';
import type { FactKind } from './rule-file';

/** What is wrong inside the conditions of one rule; `at` is relative to them. */
export interface ConditionProblem {
  readonly code: string;
  readonly at: string;
  readonly says: string;
}

/** Kinds of every fact and threshold a condition may name. */
export type KnownFacts = ReadonlyMap<string, FactKind>;

const DEEPEST = 10;
const BRANCHES = ['all', 'any', 'not'] as const;
const COMPARISON_KEYS = new Set(['fact', 'operator', 'value', 'name']);
const BRANCH_KEYS = new Set(['all', 'any', 'not', 'name']);

const problem = (code: string, at: string, says: string): readonly ConditionProblem[] => [{ code, at, says }];
const join = (at: string, key: string | number): string => (at === '' ? String(key) : `${at}.${key}`);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): FactKind | null {
  if (typeof value === 'number' && Number.isFinite(value)) return 'number';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'yesno' : null;
}

function unknownFact(name: string, known: KnownFacts, at: string): readonly ConditionProblem[] {
  return problem('rule-fact', join(at, 'fact'), `no fact or threshold is named ${quote(name)}${suggestName(name, known.keys())}`);
}

function checkReference(
  value: Readonly<Record<string, unknown>>,
  kind: FactKind,
  known: KnownFacts,
  at: string,
): readonly ConditionProblem[] {
  const extra = Object.keys(value).find((key) => key !== 'fact');
  if (extra === 'path') return problem('rule-path', join(at, 'path'), 'a rule may not use "path"');
  if (extra !== undefined) return problem('rule-shape', join(at, extra), `${quote(extra)} means nothing here; use "fact" alone`);
  const name = String(value['fact']);
  const other = known.get(name);
  if (other === undefined) return unknownFact(name, known, at);
  return other === kind ? [] : problem('rule-kind', join(at, 'fact'), `"${name}" is a ${other} and is compared with a ${kind}`);
}

function checkValue(value: unknown, kind: FactKind, list: boolean, known: KnownFacts, at: string): readonly ConditionProblem[] {
  if (list) {
    if (!Array.isArray(value)) return problem('rule-kind', at, 'this operator needs a list');
    return value.every((item) => kindOf(item) === kind) ? [] : problem('rule-kind', at, `every item of the list must be a ${kind}`);
  }
  if (isRecord(value)) return checkReference(value, kind, known, at);
  return kindOf(value) === kind ? [] : problem('rule-kind', at, `the value must be a ${kind}`);
}

function checkComparison(node: Readonly<Record<string, unknown>>, known: KnownFacts, at: string): readonly ConditionProblem[] {
  if ('path' in node) return problem('rule-path', join(at, 'path'), 'a rule may not use "path"');
  const extra = Object.keys(node).find((key) => !COMPARISON_KEYS.has(key));
  if (extra !== undefined) return problem('rule-shape', join(at, extra), `${quote(extra)} means nothing here`);
  const { fact, operator, value } = node;
  const kind = typeof fact === 'string' ? known.get(fact) : undefined;
  if (kind === undefined) return unknownFact(String(fact), known, at);
  const spec = typeof operator === 'string' ? OPERATORS.get(operator) : undefined;
  if (spec === undefined) {
    const name = String(operator);
    return problem('rule-operator', join(at, 'operator'), `no operator is named ${quote(name)}${suggestName(name, OPERATORS.keys())}`);
  }
  if (!spec.kinds.includes(kind)) return problem('rule-kind', join(at, 'operator'), `"${String(operator)}" cannot compare a ${kind}`);
  return checkValue(value, kind, spec.list, known, join(at, 'value'));
}

function checkBranch(node: Readonly<Record<string, unknown>>, branch: 'all' | 'any' | 'not', known: KnownFacts, at: string, depth: number) {
  const extra = Object.keys(node).find((key) => !BRANCH_KEYS.has(key));
  const many = BRANCHES.filter((key) => key in node).length > 1;
  if (extra !== undefined || many) return problem('rule-shape', at, 'a group is exactly one of "all", "any" and "not"');
  const inner = node[branch];
  const here = join(at, branch);
  if (branch === 'not') return checkNode(inner, known, here, depth + 1);
  if (!Array.isArray(inner)) return problem('rule-shape', here, `"${branch}" needs a list`);
  if (branch === 'any' && inner.length === 0)
    return problem('rule-shape', here, 'an empty "any" would always hold; write an empty "all" for that');
  return inner.flatMap((child: unknown, index) => checkNode(child, known, join(here, index), depth + 1));
}

function checkNode(node: unknown, known: KnownFacts, at: string, depth: number): readonly ConditionProblem[] {
  if (depth > DEEPEST) return problem('rule-shape', at, `conditions are nested more than ${DEEPEST} deep`);
  if (!isRecord(node)) return problem('rule-shape', at, 'a condition must be an object');
  const branch = BRANCHES.find((key) => key in node);
  return branch === undefined ? checkComparison(node, known, at) : checkBranch(node, branch, known, at, depth);
}

/** Everything wrong with the conditions of a rule: unknown facts and operators, `path`, kinds that do not fit, wrong shape. */
export function checkConditions(conditions: unknown, known: KnownFacts): readonly ConditionProblem[] {
  if (isRecord(conditions) && !BRANCHES.some((key) => key in conditions)) {
    return problem('rule-shape', '', 'conditions must begin with "all", "any" or "not"');
  }
  return checkNode(conditions, known, '', 0);
}
