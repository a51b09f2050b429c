import type { WhyView } from '../contract/overview';
import { toSentence } from '../rules/render-why';
import { formatFact } from '../rules/format-fact';
import { factsIn } from '../rules/facts-in';
import type { RuleBook, RuleDeclaration, RuleFile } from '../rules/rule-file';
import type { Status } from './status';
import { toneOf } from './tones';

/** From grave to calm. */
const TONES = ['bad', 'warn', 'quiet', 'good'] as const;

/** A rule that fired, in words. */
export interface ExplainedHit {
  readonly rule: string;
  /** Status and flag it asks for, `''` where none. */
  readonly status: string;
  readonly flag: string;
  readonly why: string;
  /** What the rule means. */
  readonly words: string;
  /** True for the one that decided. */
  readonly decided: boolean;
}

/** A number of the Rules tab that the deciding rule looked at. */
export interface ExplainedThreshold {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly words: string;
}

/** A fact that the deciding rule looked at. */
export interface ExplainedFact {
  readonly name: string;
  readonly says: string;
  readonly value: string;
}

/** Why a row has its status: what the sidebar shows, and more for whoever asks. */
export interface Explanation extends WhyView {
  readonly facts: readonly ExplainedFact[];
  readonly thresholds: readonly ExplainedThreshold[];
  readonly hits: readonly ExplainedHit[];
  readonly because: readonly string[];
  readonly also: NonNullable<WhyView['also']>;
}

function filesOf(rules: RuleBook, table: string): readonly RuleFile[] {
  return rules.declarations.filter((file) => file.table === table);
}

function explainFacts(files: readonly RuleFile[], names: readonly string[], status: Status): readonly ExplainedFact[] {
  return files
    .flatMap((file) => file.facts)
    .filter((fact) => names.includes(fact.name))
    .map((fact) => ({ name: fact.name, says: fact.says, value: formatFact(status.facts?.[fact.name] ?? '') }));
}

function explainThresholds(
  rules: RuleBook,
  files: readonly RuleFile[],
  names: readonly string[],
  rule: string,
): readonly ExplainedThreshold[] {
  return files
    .flatMap((file) => file.thresholds)
    .filter((threshold) => names.includes(threshold.id) || threshold.id === rule)
    .map(({ id, unit, words }) => ({ id, value: rules.threshold(id), unit, words }));
}

function explainHits(declared: ReadonlyMap<string, RuleDeclaration>, status: Status): readonly ExplainedHit[] {
  return (status.hits ?? []).map((hit) => ({
    rule: hit.id,
    status: hit.status ?? '',
    flag: hit.flag ?? '',
    why: hit.why,
    words: declared.get(hit.id)?.words ?? '',
    decided: hit.id === status.rule,
  }));
}

/** A rule that holds for every row says nothing about this one. */
function isFallback(rule: RuleDeclaration | undefined): boolean {
  return rule !== undefined && factsIn(rule.conditions).length === 0;
}

/** Further rules that hold: those of a calmer status than the row has, and those that say the same again, are no news. */
function explainOthers(declared: ReadonlyMap<string, RuleDeclaration>, status: Status): Explanation['also'] {
  const said = new Set([status.why]);
  const decided = TONES.indexOf(toneOf(status.status));
  return (status.hits ?? []).flatMap((hit) => {
    const says = toSentence(hit.why);
    const isCalmer = hit.flag === null && (decided > 1 || TONES.indexOf(toneOf(hit.status ?? '')) > Math.max(1, decided));
    if (hit.id === status.rule || isCalmer || isFallback(declared.get(hit.id)) || said.has(says)) return [];
    said.add(says);
    return [{ gives: hit.status ?? hit.flag ?? '', says, words: declared.get(hit.id)?.words ?? '' }];
  });
}

/** Explains a status by the rule that decided, the facts and thresholds it looked at, and everything else that fired. */
export function explainStatus(rules: RuleBook, status: Status): Explanation {
  const files = filesOf(rules, status.table);
  const declared = new Map(files.flatMap((file) => file.rules).map((rule) => [rule.id, rule]));
  const deciding = declared.get(status.rule);
  const names = factsIn(deciding?.conditions);
  return {
    id: status.id,
    status: status.status,
    why: status.why,
    words:
      status.rule === 'override' ? 'Somebody set this status for a while; what was derived stands behind it.' : (deciding?.words ?? ''),
    facts: explainFacts(files, names, status),
    thresholds: explainThresholds(rules, files, names, status.rule),
    hits: explainHits(declared, status),
    because: status.because,
    also: explainOthers(declared, status),
  };
}
