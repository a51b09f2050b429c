import { isListOf, isNullOr, isNumber, isRecord, isText, isTruth } from './read-shape';
import type { RuleLine, RulesTrial, RulesView } from '../../src/core/contract/strategy';

const isRuleLine = isRecord<RuleLine>({
  id: isText,
  appliesTo: isText,
  gives: isText,
  words: isText,
  unit: isText,
  usual: isNullOr(isNumber),
  value: isNullOr(isNumber),
  on: isTruth,
});

/** The answer to `rules`. */
export const isRulesView = isRecord<RulesView>({ rules: isListOf(isRuleLine) });

/** The answer to `try-rules`. */
export const isRulesTrial = isRecord<RulesTrial>({
  weeks: isListOf(isText),
  missing: isListOf(isText),
  differs: isListOf(isRecord<RulesTrial['differs'][number]>({ week: isText, id: isText, title: isText, before: isText, after: isText })),
  says: isText,
});
