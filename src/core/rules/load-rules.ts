import { checkRules } from './check-rules';
import { compileRules, toConditions, type Evaluator } from './evaluate';
import { renderWhy, toSentence } from './render-why';
import type { FactDeclaration, Facts, RuleBook, RuleDeclaration, RuleFile, RuleHit, RuleSetting, Verdict } from './rule-file';
import { RuleFileError } from './rule-problem';

interface Concept {
  readonly name: string;
  readonly facts: readonly FactDeclaration[];
  readonly thresholds: Facts;
  /** Switched-on rules, highest priority first, then as declared. */
  readonly rules: readonly RuleDeclaration[];
  readonly evaluate: Evaluator;
}

const JS_KIND = { number: 'number', text: 'string', yesno: 'boolean' } as const;

function readThresholds(files: readonly RuleFile[], settings: ReadonlyMap<string, RuleSetting>): Record<string, number> {
  const values: Record<string, number> = {};
  for (const threshold of files.flatMap((file) => file.thresholds)) {
    const { value: set = null, on = true } = settings.get(threshold.id) ?? {};
    const off = on ? undefined : threshold.off;
    values[threshold.id] = off !== undefined ? off : set !== null && Number.isFinite(set) ? set : threshold.value;
  }
  return values;
}

function buildConcept(name: string, files: readonly RuleFile[], settings: ReadonlyMap<string, RuleSetting>): Concept {
  const facts = files.flatMap((file) => file.facts);
  const thresholds = readThresholds(files, settings);
  const rules = files
    .flatMap((file) => file.rules)
    .filter((rule) => settings.get(rule.id)?.on ?? true)
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => b.rule.priority - a.rule.priority || a.index - b.index)
    .map(({ rule }) => rule);
  const compiled = rules.map((rule) => ({ id: rule.id, conditions: toConditions(rule.conditions) }));
  return { name, facts, thresholds, rules, evaluate: compileRules(compiled) };
}

/** A missing or mistyped fact would compare silently false in the engine, so it stops here by name. */
function assertFacts(concept: Concept, facts: Facts): void {
  for (const { name, kind } of concept.facts) {
    const value = facts[name];
    if (typeof value !== JS_KIND[kind] || (typeof value === 'number' && !Number.isFinite(value))) {
      throw new Error(`The fact "${name}" of ${concept.name} must be a ${kind}, not ${String(value)}.`);
    }
  }
}

function toHit(rule: RuleDeclaration, facts: Facts): RuleHit {
  return {
    id: rule.id,
    status: rule.status === undefined ? null : renderWhy(rule.status, facts),
    flag: rule.flag ?? null,
    why: renderWhy(rule.why, facts),
    constraint: rule.constraint ?? null,
  };
}

function toVerdict(hits: readonly RuleHit[]): Verdict {
  const winner = hits.find((hit) => hit.status !== null);
  const flags = hits.flatMap((hit) => (hit.flag === null ? [] : [hit.flag]));
  return {
    status: winner?.status ?? '',
    rule: winner?.id ?? '',
    why: toSentence(winner?.why ?? ''),
    flags: [...new Set(flags)],
    hits,
  };
}

function judgeConcept(concept: Concept, given: Facts): Verdict {
  assertFacts(concept, given);
  const facts = { ...given, ...concept.thresholds };
  const fired = concept.evaluate(facts);
  return toVerdict(concept.rules.filter((rule) => fired.has(rule.id)).map((rule) => toHit(rule, facts)));
}

/**
 * Checks rule files and makes them ready. Files of one concept add to each other; a setting of an unknown id is left out.
 * Where no rule with a status holds (a team may switch off the last one), the verdict's status is `''`.
 * @throws RuleFileError with every problem and its place; check rules of a team with `checkRules` first
 */
export function loadRules(files: readonly RuleFile[], settings: readonly RuleSetting[]): RuleBook {
  const problems = checkRules(files);
  if (problems.length > 0) throw new RuleFileError(problems);
  return loadCheckedRules(files, settings);
}

/** As `loadRules`, for files that were checked before: the product's own are checked by the tests. */
export function loadCheckedRules(files: readonly RuleFile[], settings: readonly RuleSetting[]): RuleBook {
  const byId = new Map(settings.map((setting) => [setting.id, setting]));
  const names = [...new Set(files.map((file) => file.concept))];
  const concepts = new Map(
    names.map((name) => [
      name,
      buildConcept(
        name,
        files.filter((file) => file.concept === name),
        byId,
      ),
    ]),
  );
  const thresholds = readThresholds(files, byId);
  return {
    declarations: files,
    with: (more) => loadCheckedRules(files, [...settings, ...more]),
    isOn: (id) => byId.get(id)?.on ?? true,
    judge: (name, facts) => {
      const concept = concepts.get(name);
      if (concept === undefined) throw new Error(`No rules are loaded for "${name}".`);
      return judgeConcept(concept, facts);
    },
    threshold: (id) => {
      const value = thresholds[id];
      if (value === undefined) throw new Error(`No threshold is named "${id}".`);
      return value;
    },
  };
}
