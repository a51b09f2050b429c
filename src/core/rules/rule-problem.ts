/** What is wrong with a rule, and where: a value, so that a caller can leave the rule out and say why. */
export interface RuleProblem {
  /** Machine code: `rule-shape`, `rule-fact`, `rule-operator`, `rule-path`, `rule-kind`, `rule-says-nothing`, `rule-duplicate`, `rule-placeholder`. */
  readonly code: string;
  /** Concept the rule belongs to, `''` where it cannot be read. */
  readonly concept: string;
  /** Id of the rule, `''` where it concerns the whole file. */
  readonly rule: string;
  /** Place inside the file, `rules.3.conditions.all.0.fact`. */
  readonly at: string;
  readonly message: string;
}

/** Refusal of rules that came with the product: a broken program. Rules of a team are checked with `checkRules` first. */
export class RuleFileError extends Error {
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'RuleFileError';
    this.problems = problems;
  }
}
