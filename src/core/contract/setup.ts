/** One row of Settings as a form shows it. */
export interface SettingLine {
  /** As its row in Settings is called. */
  readonly name: string;
  readonly value: string;
  /** `choice` offers `choices`; `person` offers People; the others are typed. `engine`: only shown. */
  readonly kind: 'choice' | 'person' | 'moment' | 'time span' | 'date' | 'text' | 'engine';
  readonly choices: readonly string[];
  readonly help: string;
  /** How to write it, `Tue 09:00`. */
  readonly example: string;
}

/** A set of tabs that can be added. */
export interface TemplateLine {
  readonly key: string;
  readonly name: string;
  readonly says: string;
  readonly tabs: readonly { readonly name: string; readonly there: boolean }[];
}

/** What is to be set up, and what is; the answer to `setup`. */
export interface SetupView {
  readonly settings: readonly SettingLine[];
  readonly templates: readonly TemplateLine[];
  /** Steps of the first-run guide, the first that is not done is the next. */
  readonly steps: readonly { readonly key: string; readonly says: string; readonly done: boolean }[];
  readonly people: readonly string[];
  readonly locations: readonly string[];
  /** Processes that are not enforced, with what is missing. */
  readonly gaps: readonly { readonly id: string; readonly title: string; readonly lacks: string }[];
  readonly sample: boolean;
  /** Who last confirmed that this file may mail, and when; absent where nobody did or the Log no longer shows it. */
  readonly confirmed?: { readonly who: string; readonly at: string };
}

/** What a form did, or what it lacks: where `gaps` are, nothing was written. The answer to `save-settings`, `first-run`, `add-from-library`. */
export interface FormResult {
  readonly says: readonly string[];
  readonly gaps: readonly FieldGap[];
}

/** What is wrong with one field of a form, and what to write. */
export interface FieldGap {
  readonly field: string;
  readonly says: string;
}

/** One step of a process that is being defined. */
export interface StepDraft {
  readonly step: string;
  readonly proof: string;
  readonly required: boolean;
}

/** A process as the wizard holds it; texts as they would be typed into the tab. */
export interface ProcessDraft {
  readonly process: string;
  readonly owner: string;
  readonly backup: string;
  readonly fallback: string;
  readonly cadence: string;
  readonly dueAt: string;
  readonly location: string;
  readonly proof: string;
  readonly serves: string;
  readonly steps: readonly StepDraft[];
}

/** What a draft still lacks, by field, and when it would run; the answer to `check-process`. */
export interface DraftView {
  readonly gaps: readonly FieldGap[];
  /** Cadence in words, `''` where it cannot be read. */
  readonly cadence: string;
  readonly next: readonly string[];
}

/** Something ready-made that can be added. */
export interface LibraryItem {
  readonly key: string;
  /** `measurable`, `process`, `agenda` */
  readonly kind: string;
  readonly group: string;
  readonly title: string;
  readonly says: string;
}

/** The answer to `library`. */
export interface LibraryView {
  readonly items: readonly LibraryItem[];
}
