import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { factsIn } from './facts-in';
import type { Facts } from './rule-file';

/** A rule as the engine needs it. */
export interface EngineRule {
  readonly id: string;
  readonly conditions: TopLevelCondition;
}

/** Ids of the rules whose conditions hold for these facts. */
export type Evaluator = (facts: Facts) => ReadonlySet<string>;

function isBranch(value: unknown): value is TopLevelCondition {
  return typeof value === 'object' && value !== null && ('all' in value || 'any' in value || 'not' in value);
}

/** Conditions in the engine's own type; throws where they were not checked before. */
export function toConditions(conditions: unknown): TopLevelCondition {
  if (!isBranch(conditions)) throw new Error('Conditions must begin with "all", "any" or "not".');
  return conditions;
}

/** One rule as an ordinary function: the engine's Promise is made synchronous by build and tests, so `run` has the answer when it returns. */
function buildEngine(rule: EngineRule, factNames: readonly string[]): (facts: Facts) => boolean {
  const engine = new Engine();
  let current: Facts = {};
  // A constant fact would be hashed for every row; a function that is not cached costs nothing.
  for (const name of factNames) engine.addFact(name, () => current[name], { cache: false });
  engine.addRule({ name: rule.id, conditions: rule.conditions, event: { type: 'fired' } });
  return (facts) => {
    current = facts;
    const done: { fired?: boolean; error?: unknown } = {};
    engine.run().then(
      ({ results }) => (done.fired = results.length > 0),
      (error: unknown) => (done.error = error),
    );
    if (done.fired === undefined) throw done.error ?? new Error('The rules engine did not finish inside the call.');
    return done.fired;
  };
}

/** Answers kept per rule, and for all rules of a concept together. */
const KEPT_ANSWERS = 5000;

/** The facts a rule looks at as one text; texts carry their length, so that no cell can pretend to be two facts. */
function answerKey(names: readonly string[], facts: Facts): string {
  let key = '';
  for (const name of names) {
    const value = facts[name];
    key += typeof value === 'string' ? `${value.length}:${value}|` : `${String(value)}|`;
  }
  return key;
}

/**
 * One rule that remembers its answers by the facts its conditions look at: most rules look at two or three facts
 * that are the same in nearly every row, and asking the engine costs up to a hundred times more than remembering.
 */
function compileRule(rule: EngineRule): (facts: Facts) => boolean {
  const names = factsIn(rule.conditions);
  const answers = new Map<string, boolean>();
  let ask: ((facts: Facts) => boolean) | null = null;
  return (facts) => {
    const key = answerKey(names, facts);
    const known = answers.get(key);
    if (known !== undefined) return known;
    ask = ask ?? buildEngine(rule, names);
    const fired = ask(facts);
    if (answers.size < KEPT_ANSWERS) answers.set(key, fired);
    return fired;
  };
}

/**
 * Makes a set of rules ready for any number of rows; an engine is built when its rule is first asked. Rows that look the same
 * to all rules together are asked about once, so that two hundred healthy processes cost little more than one.
 */
export function compileRules(rules: readonly EngineRule[]): Evaluator {
  const compiled = rules.map((rule) => ({ id: rule.id, holds: compileRule(rule) }));
  const names = factsIn(rules.map(({ conditions }) => conditions));
  const answers = new Map<string, ReadonlySet<string>>();
  return (facts) => {
    const key = answerKey(names, facts);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const fired = new Set(compiled.filter(({ holds }) => holds(facts)).map(({ id }) => id));
    if (answers.size < KEPT_ANSWERS) answers.set(key, fired);
    return fired;
  };
}
