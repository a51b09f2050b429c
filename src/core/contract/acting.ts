import type { Tone } from './tone';

/** What an action did; `undo` is the request that takes it back while what it wrote still stands. */
export interface ActedResult {
  readonly says: readonly string[];
  readonly undo?: Undo;
  /** Ids of the rows that were changed or made. */
  readonly rows?: readonly string[];
}

/** A cell as an action left it: `was` is written back where `is` still stands. Values are those of the sheet; a date is its local ISO text. */
export interface UndoCell {
  /** Key of the table, `rocks`. */
  readonly table: string;
  readonly id: string;
  /** Order of the step in Run steps. */
  readonly step?: number;
  readonly column: string;
  readonly was: string | number | boolean;
  readonly is: string | number | boolean;
}

/** Takes an action back: cells as they were, rows it made removed while nobody worked on them. */
export interface Undo {
  readonly request: 'undo';
  readonly cells: readonly UndoCell[];
  readonly made: readonly { readonly table: string; readonly id: string }[];
}

/** What a proof rule asks for and what stands there. */
export interface ProofField {
  readonly kind: 'none' | 'link' | 'file' | 'photo' | 'number' | 'text' | 'choice' | 'sign-off' | 'cell' | 'unreadable';
  /** The rule in words, `''` where nothing is asked for. */
  readonly says: string;
  /** `choice` only. */
  readonly choices: readonly string[];
  /** `text` only: fewest characters. */
  readonly least?: number;
  /** As it stands in the cell. */
  readonly value: string;
  /** Why that value does not do, `''` where it does or none is needed. */
  readonly lacks: string;
}

/** One step of an open run. */
export interface StepCard {
  readonly order: number;
  readonly name: string;
  readonly required: boolean;
  readonly status: string;
  readonly tone: Tone;
  readonly ticked: boolean;
  readonly by: string;
  readonly note: string;
  readonly field: ProofField;
}

/** An open run with what is to be done in it. */
export interface RunCard {
  readonly id: string;
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly due: string;
  readonly status: string;
  readonly tone: Tone;
  readonly holder: string;
  readonly hop: number;
  /** The next thing that will happen, and when. */
  readonly why: string;
  readonly answer: string;
  /** Hand-off note: stays with the run whoever holds it. */
  readonly note: string;
  readonly ticked: boolean;
  readonly field: ProofField;
  /** What is missing before it closes, as sentences. */
  readonly lacks: readonly string[];
  readonly steps: readonly StepCard[];
  /** Sent back with a submission, so that a change made in the sheet meanwhile is noticed. */
  readonly seen: string;
}

/** A to-do or a milestone of somebody. */
export interface TaskCard {
  readonly id: string;
  /** `todos`, `milestones` */
  readonly table: string;
  readonly title: string;
  readonly due: string | null;
  readonly status: string;
  readonly tone: Tone;
  /** Id and title of what it serves, `''` where nothing. */
  readonly under: { readonly id: string; readonly title: string };
}

/** A measurable of somebody that waits for its number. */
export interface NumberCard {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly unit: string;
  /** First day of the period that is wanted. */
  readonly period: string;
  /** Local date and time by which it is wanted. */
  readonly deadline: string;
  readonly late: boolean;
  /** As it stands in the cell, `''` where blank. */
  readonly value: string;
}

/** What somebody holds now. */
export interface MineView {
  /** Name it was gathered for, `''` where nobody is known. */
  readonly who: string;
  readonly runs: readonly RunCard[];
  readonly tasks: readonly TaskCard[];
  readonly numbers: readonly NumberCard[];
}

/** An open run in the list of all; `state` is the first of these that fits: escalated, overdue, in progress (a step or proof is there), due today, due later. */
export interface OpenRunLine {
  readonly id: string;
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly holder: string;
  readonly due: string;
  readonly status: string;
  readonly tone: Tone;
  readonly hop: number;
  readonly state: 'escalated' | 'overdue' | 'in progress' | 'due today' | 'due later';
  readonly why: string;
}

/** Somebody of People, for filters and for handing over. */
export interface PersonLine {
  readonly name: string;
  readonly team: string;
  readonly location: string;
  /** True for the reader and whoever reports to them. */
  readonly mine: boolean;
  /** People's own status: Here, Away .. */
  readonly status: string;
  /** Hours promised against hours a week, such as `32 of 40 hours`, `''` where not known. */
  readonly load: string;
}

/** The one thing to do next about something that needs somebody. */
export interface NextStep {
  readonly does: 'submit' | 'answer' | 'reassign' | 'redate' | 'complete' | 'enter' | 'decide' | 'raise' | 'open';
  /** As a button says it: `Give the number`. */
  readonly says: string;
}

/** The row on which the cursor of the sheet stands; the answer to `selected`. */
export interface SelectedRow {
  /** `null` where it is no row that Runsheet gives a status. */
  readonly id: string | null;
  readonly title: string;
  readonly place: string;
}
