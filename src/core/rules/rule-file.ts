/** Kinds a fact may have; every declared fact is always present, "unknown" being a value of text facts. */
export type FactKind = 'number' | 'text' | 'yesno';
export type FactValue = number | string | boolean;
export type Facts = Readonly<Record<string, FactValue>>;

/** One declared fact of a concept. */
export interface FactDeclaration {
  readonly name: string;
  readonly kind: FactKind;
  readonly says: string;
}

/** A number a team may change in the Rules tab. Its value is a fact named by its id. */
export interface ThresholdDeclaration {
  readonly id: string;
  readonly value: number;
  /** `days`, `ratio`, `periods`, `percent`, `runs`. */
  readonly unit: string;
  readonly words: string;
  /** What it is while its row is switched off, where other rules look at it too; absent: as set. */
  readonly off?: number;
}

/** One rule: json-rules-engine conditions, a status or a flag, and the sentence it says. */
export interface RuleDeclaration {
  readonly id: string;
  /** At least one of status and flag; a status may be one placeholder, `{result}`, whose text fact is the status. */
  readonly status?: string;
  readonly flag?: string;
  /** The higher number wins; of equal ones the rule declared first. */
  readonly priority: number;
  readonly conditions: unknown;
  /** With `{fact}`, `{fact%}` (ratio as percent) and `{fact|day|days}` (number with its word) placeholders; facts and thresholds by name. */
  readonly why: string;
  /** What the rule means, for the Rules tab. */
  readonly words: string;
  /** Constraint type for goals: capacity, dependency, missed process, measurable, no owner, stale, unattached. */
  readonly constraint?: string;
}

/** One file of `rules/`. */
export interface RuleFile {
  readonly concept: string;
  /** Table key it judges. */
  readonly table: string;
  readonly says: string;
  readonly facts: readonly FactDeclaration[];
  readonly thresholds: readonly ThresholdDeclaration[];
  readonly rules: readonly RuleDeclaration[];
}

/** A value of the Rules tab: threshold changed, or rule switched off. */
export interface RuleSetting {
  readonly id: string;
  readonly value: number | null;
  readonly on: boolean;
}

/** What one rule said. */
export interface RuleHit {
  readonly id: string;
  readonly status: string | null;
  readonly flag: string | null;
  readonly why: string;
  readonly constraint: string | null;
}

/** What all rules of a concept said about one row: the winner and everything that fired, highest priority first. */
export interface Verdict {
  readonly status: string;
  readonly rule: string;
  readonly why: string;
  readonly flags: readonly string[];
  readonly hits: readonly RuleHit[];
}

/** Rules loaded, checked and ready. */
export interface RuleBook {
  /** Judges one row. Throws where the concept is unknown or a declared fact is missing: both are broken programs. */
  judge(concept: string, facts: Facts): Verdict;
  /** Threshold as set. */
  threshold(id: string): number;
  /** The same rules with some thresholds or switches set otherwise. */
  with(settings: readonly RuleSetting[]): RuleBook;
  /** True where the rule is not switched off. */
  isOn(id: string): boolean;
  /** Rows for the Rules tab, in order. */
  readonly declarations: readonly RuleFile[];
}
