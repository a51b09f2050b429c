import type { UndoCell } from '../contract/acting';
import type { NoteWish } from '../edit/edit';
import type { CellChange, LogLine, RowAppend } from '../plan/plan';
import type { SweepPlan } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';

/** Whoever acts. */
export interface Actor {
  /** Lower-case, `''` where Google does not reveal it. */
  readonly address: string;
  /** Name in People, the address where it is not there, `''` where neither is known. */
  readonly name: string;
  /** As the log names them. */
  readonly label: string;
}

/** What an action is judged with: everything as it stands, and as the next check would leave it. */
export interface ActContext {
  readonly input: SweepInput;
  readonly plan: SweepPlan;
  readonly who: Actor;
  /** Ids of the rows that whoever acts made lately; known where something is taken back. */
  readonly made: ReadonlySet<string>;
}

/** A note of a person on a cell of Scorecard; `column` is a period's first day. */
export interface CellNote {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly says: string;
}

/** What an action writes. Who acts is filled into the lines of the log when they are written. */
export interface ActWork {
  readonly says: readonly string[];
  readonly changes?: readonly CellChange[];
  readonly appends?: readonly RowAppend[];
  readonly removes?: readonly { readonly table: string; readonly id: string }[];
  readonly note?: CellNote;
  /** What the cells of runs and steps should say. */
  readonly cellNotes?: readonly (NoteWish & { readonly table: string })[];
  readonly log?: readonly Omit<LogLine, 'who'>[];
  /** Ids of the rows that are changed or made. */
  readonly rows?: readonly string[];
  /** What takes it back; absent where nothing does. */
  readonly undo?: { readonly cells: readonly UndoCell[]; readonly made: readonly { readonly table: string; readonly id: string }[] };
}

/** What is to be written and said, or the sentence that refuses it. Without anything to write it was so before. */
export type ActPlan = ({ readonly ok: true } & ActWork) | { readonly ok: false; readonly says: string };

/** A value, or the plan that refuses it. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };

export const refuse = (says: string): { readonly ok: false; readonly says: string } => ({ ok: false, says });
export const found = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const nothing = (says: string): ActPlan => ({ ok: true, says: [says] });
