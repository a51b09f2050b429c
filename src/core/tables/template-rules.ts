import type { Cell } from './cell';
import type { RuleFile, ThresholdDeclaration } from '../rules/rule-file';

/** One row of the Rules tab, by column key. */
export type RulesRow = Readonly<Record<string, Cell>>;

function describeThreshold(threshold: ThresholdDeclaration | undefined): string {
  return threshold === undefined ? '' : `${threshold.value} ${threshold.unit}: ${threshold.words}`;
}

/**
 * The rows of the Rules tab that come with Runsheet: one a rule, with the threshold of the same id, then the thresholds that
 * belong to no single rule. Value holds the default, so that one sees what counts.
 */
export function rulesRows(files: readonly RuleFile[]): readonly RulesRow[] {
  return files.flatMap((file) => {
    const thresholdOf = (id: string): ThresholdDeclaration | undefined => file.thresholds.find((threshold) => threshold.id === id);
    const rules = file.rules.map((rule) => ({
      id: rule.id,
      applies_to: file.concept,
      status_or_flag: rule.status ?? rule.flag ?? '',
      threshold: describeThreshold(thresholdOf(rule.id)),
      value: thresholdOf(rule.id)?.value ?? '',
      on: 'yes',
      in_plain_words: rule.words,
    }));
    const named = new Set(file.rules.map((rule) => rule.id));
    const rest = file.thresholds
      .filter((threshold) => !named.has(threshold.id))
      .map((threshold) => ({
        id: threshold.id,
        applies_to: file.concept,
        threshold: describeThreshold(threshold),
        value: threshold.value,
        on: 'yes',
        in_plain_words: threshold.words,
      }));
    return [...rules, ...rest];
  });
}
