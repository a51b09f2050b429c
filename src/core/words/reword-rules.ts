import { reword, type Words } from '../contract/reword';
import type { RuleFile } from '../rules/rule-file';

/** What a measurable has to reach is called its goal in every set of words. */
function wordsFor(concept: string, words: Words): Words {
  if (concept !== 'measurable') return words;
  return Object.fromEntries(Object.entries(words).filter(([usual]) => usual !== 'goal' && usual !== 'goals'));
}

/** The product's own rules in the words of the file: their sentences, not their ids, facts and statuses. */
export function rewordRules(files: readonly RuleFile[], words: Words): readonly RuleFile[] {
  if (Object.keys(words).length === 0) return files;
  return files.map((file) => {
    const own = wordsFor(file.concept, words);
    const say = (text: string): string => reword(text, own);
    return {
      ...file,
      says: say(file.says),
      facts: file.facts.map((fact) => ({ ...fact, says: say(fact.says) })),
      thresholds: file.thresholds.map((threshold) => ({ ...threshold, words: say(threshold.words) })),
      rules: file.rules.map((rule) => ({ ...rule, why: say(rule.why), words: say(rule.words) })),
    };
  });
}
