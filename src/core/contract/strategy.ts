import type { Tone } from './tone';

/** Something a person should look at, with the reason; answered inside the overview. */
export interface FocusLine {
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

/** At most five things a person should look at this week. */
export interface PersonFocus {
  readonly person: string;
  readonly items: readonly FocusLine[];
}

/** One of the company's first three Rocks of the quarter. */
export interface TopLine {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: string;
  readonly tone: Tone;
  readonly why: string;
}

/** One health number: how many of how many are well, and where it stood in the last thirteen weeks. */
export interface HealthLine {
  readonly key: string;
  readonly says: string;
  readonly good: number;
  readonly of: number;
  /** Ids of rows that are not well, at most twenty. */
  readonly rows: readonly string[];
  /** Shares 0 to 1, the oldest first, now last; `null` for a week without a check or without rows. */
  readonly trend: readonly (number | null)[];
}

/** A row as it stands in a chain of links. */
export interface ChainRow {
  readonly id: string;
  /** Key of its table: `goals`, `rocks`, `milestones` .. */
  readonly table: string;
  readonly title: string;
  readonly owner: string;
  /** `''` where rows of its kind have none. */
  readonly status: string;
  readonly tone: Tone;
  readonly why: string;
  /** Local date, `null` where it has none. */
  readonly due: string | null;
}

/** What may be made under a row. */
export type MakeKind = 'rock' | 'milestone' | 'to-do';

/** Rows that are linked to a row beside the chain: what it waits for, what waits for it, its seat. */
export interface ChainGroup {
  readonly says: string;
  readonly rows: readonly ChainRow[];
}

/** A row with what it serves and what serves it; the answer to `chain`. */
export interface ChainView {
  readonly row: ChainRow;
  /** From the plan down to the row it names itself. */
  readonly above: readonly ChainRow[];
  readonly below: readonly ChainRow[];
  /** Groups that have rows. */
  readonly beside: readonly ChainGroup[];
  /** Its links as one sentence: what it is, whom it belongs to, what it serves, how it stands. */
  readonly says: string;
  readonly makes: readonly MakeKind[];
}

/** A row in a list of the review. */
export interface ReviewRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly why: string;
}

/** Rows that lack something: orphans, open loops, gaps between what is said and what is derived .. */
export interface ReviewList {
  readonly key: string;
  readonly title: string;
  /** What it means and what to do. */
  readonly says: string;
  readonly rows: readonly ReviewRow[];
}

/** A question managers ask, answered in numbers; `no data` is an answer. */
export interface ReviewQuestion {
  readonly question: string;
  readonly answer: string;
  readonly rows: readonly string[];
}

/** What a person promised and kept. */
export interface OwnerLine {
  readonly name: string;
  readonly kept: number;
  readonly of: number;
  /** Rocks, to-dos, runs, numbers: each as a short sentence with its counts. */
  readonly says: readonly string[];
  /** Rows of which the owner says something better than is derived. */
  readonly gaps: number;
}

/** What a person has promised in a stretch of time. */
export interface CapacityLine {
  readonly name: string;
  /** Hours a week, `null` where blank. */
  readonly hours: number | null;
  readonly periods: readonly { readonly says: string; readonly promised: number; readonly ratio: number | null }[];
  readonly claims: readonly { readonly id: string; readonly title: string; readonly hours: number }[];
}

/** How the strategy is carried out; the answer to `review`. */
export interface ReviewView {
  readonly quarter: string;
  readonly questions: readonly ReviewQuestion[];
  readonly lists: readonly ReviewList[];
  readonly owners: readonly OwnerLine[];
  readonly capacity: readonly CapacityLine[];
  /** Open work that leads to a current priority, by team; `''` is nobody's. */
  readonly alignment: readonly { readonly team: string; readonly good: number; readonly of: number }[];
  /** Whether the system is used at all, 0 to 100, and what that is made of; `null` without data. */
  readonly programme: {
    readonly score: number | null;
    readonly band: string;
    readonly parts: readonly { readonly says: string; readonly good: number; readonly of: number }[];
  };
  /** How near the file is to what it can carry, as sentences. */
  readonly limits: readonly string[];
}

/** One row of a period that is to be closed. */
export interface CloseRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: string;
  readonly tone: Tone;
  readonly why: string;
  /** What Runsheet would write, `''` where somebody has to choose. */
  readonly suggestion: string;
  readonly choices: readonly string[];
}

/** A quarter or a year before it is closed; the answer to `quarter` and `year`. */
export interface CloseView {
  /** `2026 Q4`, `2026` */
  readonly period: string;
  readonly next: string;
  readonly rows: readonly CloseRow[];
  /** Sentences: what closing does, and what has to be known before. */
  readonly says: readonly string[];
  /** The period whose closing can be taken back, `''` where there is none. */
  readonly reopens: string;
}

/** One threshold or rule of the Rules tab; a number where it has one. */
export interface RuleLine {
  readonly id: string;
  readonly appliesTo: string;
  readonly gives: string;
  readonly words: string;
  readonly unit: string;
  /** What it is without a change, `null` where the rule has no number. */
  readonly usual: number | null;
  readonly value: number | null;
  readonly on: boolean;
}

/** Every rule with its number; the answer to `rules`. */
export interface RulesView {
  readonly rules: readonly RuleLine[];
}

/** A change of a rule that is tried or saved; what is absent stays. */
export interface RuleChange {
  readonly id: string;
  /** `null`: as usual. */
  readonly value?: number | null;
  readonly on?: boolean;
}

/** Statuses that would have differed; the answer to `try-rules`. */
export interface RulesTrial {
  /** First days of the weeks looked at, the oldest first; the last one is now. */
  readonly weeks: readonly string[];
  /** Weeks of the last thirteen of which nothing is kept. */
  readonly missing: readonly string[];
  readonly differs: readonly {
    readonly week: string;
    readonly id: string;
    readonly title: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** One sentence that sums it up. */
  readonly says: string;
}
