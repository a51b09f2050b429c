import type { Facts, RuleBook } from './rule-file';

const round = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;

/** Facts that were worked out from a threshold, worked out again: name of the fact, its concept and how it follows. */
const DERIVED: Readonly<Record<string, (facts: Facts, rules: RuleBook) => Facts>> = {
  rock: (facts, rules) => ({
    offLine: round(rules.threshold('rock.off.pace') * Number(facts['expected'])),
    riskLine: round(rules.threshold('rock.risk.pace') * Number(facts['expected'])),
  }),
  initiative: (facts, rules) => ({
    riskLine: round(rules.threshold('init.risk.pace') * Number(facts['expected'])),
    overCapacity: Number(facts['load']) > rules.threshold('rock.risk.capacity'),
  }),
};

/**
 * The facts of a row that was kept, whole and as these rules see them: what follows from a threshold follows from theirs, and a fact that no
 * condition looked at, which was not kept, is blank.
 */
export function refreshFacts(concept: string, kept: Facts, rules: RuleBook): Facts {
  const declared = rules.declarations.filter((file) => file.concept === concept).flatMap((file) => file.facts);
  const blank = { number: 0, text: '', yesno: false } as const;
  const facts = Object.fromEntries(
    declared.map(({ name, kind }) => {
      const value = kept[name];
      const isFit = typeof value === typeof blank[kind];
      return [name, isFit && value !== undefined ? value : blank[kind]] as const;
    }),
  );
  return { ...facts, ...DERIVED[concept]?.(facts, rules) };
}
