import { checkConditions, type KnownFacts } from './check-conditions';
import { suggestName } from './nearest-name';
import { placeholdersOf } from './render-why';
import type { FactKind, RuleDeclaration, RuleFile } from './rule-file';
import type { RuleProblem } from './rule-problem';

/** Facts and thresholds of a concept, over all files that add to it. */
export function knownFactsOf(files: readonly RuleFile[], concept: string): KnownFacts {
  const known = new Map<string, FactKind>();
  for (const file of files.filter((one) => one.concept === concept)) {
    for (const fact of file.facts) known.set(fact.name, fact.kind);
    for (const threshold of file.thresholds) known.set(threshold.id, 'number');
  }
  return known;
}

type Report = (code: string, at: string, says: string) => void;

function checkSays(rule: RuleDeclaration, known: KnownFacts, report: Report): void {
  if (rule.status === undefined && rule.flag === undefined) {
    report('rule-says-nothing', 'status', 'it has neither a status nor a flag');
  }
  for (const [key, template] of [
    ['why', rule.why],
    ['status', rule.status ?? ''],
  ] as const) {
    for (const name of placeholdersOf(template)) {
      if (!known.has(name)) report('rule-placeholder', key, `no fact or threshold is named "${name}"${suggestName(name, known.keys())}`);
    }
  }
}

/** Everything wrong with one rule of a file, `index` being its place there. */
export function checkRule(rule: RuleDeclaration, file: RuleFile, index: number, known: KnownFacts): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report: Report = (code, at, says) => {
    const place = `rules.${index}.${at}`;
    problems.push({
      code,
      concept: file.concept,
      rule: rule.id,
      at: place,
      message: `Rule ${rule.id} (${file.concept}, ${place}): ${says}${says.endsWith('?') ? '' : '.'}`,
    });
  };
  checkSays(rule, known, report);
  for (const found of checkConditions(rule.conditions, known)) {
    report(found.code, found.at === '' ? 'conditions' : `conditions.${found.at}`, found.says);
  }
  return problems;
}

interface Named {
  readonly concept: string;
  readonly at: string;
  readonly name: string;
  readonly scope: string;
}

/** Names that must be unique: rule ids and threshold ids in the whole book, fact names in their concept. */
function namesOf(file: RuleFile): readonly Named[] {
  const { concept } = file;
  return [
    ...file.rules.map((rule, i) => ({ concept, at: `rules.${i}.id`, name: rule.id, scope: 'rule' })),
    ...file.thresholds.map((one, i) => ({ concept, at: `thresholds.${i}.id`, name: one.id, scope: 'threshold' })),
    ...file.facts.map((one, i) => ({ concept, at: `facts.${i}.name`, name: one.name, scope: `fact of ${concept}` })),
  ];
}

function findDuplicates(files: readonly RuleFile[]): readonly RuleProblem[] {
  const seen = new Set<string>();
  return files.flatMap(namesOf).flatMap(({ concept, at, name, scope }) => {
    const key = `${scope}|${name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `Rule file ${concept} (${at}): there already is a ${scope} "${name}"; give this one another name.`;
    return [{ code: 'rule-duplicate', concept, rule: name, at, message }];
  });
}

/**
 * Everything wrong with a set of rule files. Files of the same concept add to each other, so a rule a team wrote is
 * checked by passing it as one more file after the product's own.
 */
export function checkRules(files: readonly RuleFile[]): readonly RuleProblem[] {
  const problems = files.flatMap((file) => {
    const known = knownFactsOf(files, file.concept);
    return file.rules.flatMap((rule, index) => checkRule(rule, file, index, known));
  });
  return [...problems, ...findDuplicates(files)];
}
