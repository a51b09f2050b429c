/** A row that something can be done about. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  /** `''` where nobody has it, `null` where that is not told. */
  readonly owner: string | null;
  /** Local date, `null` where it has none or it is not told. */
  readonly due: string | null;
  readonly why: string;
  /** Hand-off note of a run. */
  readonly note?: string;
}

/** What can be done about a row. Those that ask for something first have a form. */
export type ActionName =
  | 'complete'
  | 'reassign'
  | 'redate'
  | 'have'
  | 'cannot'
  | 'excuse'
  | 'escalate'
  | 'note'
  | 'raise'
  | 'add-to-do'
  | 'decide'
  | 'effort'
  | 'current'
  | 'enter'
  | 'show'
  | 'open';

const ROW = /^([A-Z])-\w+$/;
const LAST: readonly ActionName[] = ['raise', 'add-to-do', 'show', 'open'];
const TASK: readonly ActionName[] = ['complete', 'redate', 'reassign', ...LAST];
const WORK: readonly ActionName[] = ['reassign', 'redate', 'effort', ...LAST];

/** By the first letter of an id. */
const ACTIONS: ReadonlyMap<string, readonly ActionName[]> = new Map([
  ['U', ['have', 'reassign', 'note', 'cannot', 'excuse', 'escalate', ...LAST]],
  ['M', TASK],
  ['T', TASK],
  ['R', ['reassign', 'redate', 'current', 'effort', ...LAST]],
  ['W', WORK],
  ['K', ['enter', 'reassign', ...LAST]],
  ['G', ['reassign', ...LAST]],
  ['P', ['reassign', ...LAST]],
  ['I', ['decide', 'add-to-do', 'show', 'open']],
]);

/** What may be done about the row of that id, in the order in which it is offered; nothing where it is no row. */
export function actionsOf(id: string): readonly ActionName[] {
  const letter = ROW.exec(id)?.[1];
  return letter === undefined ? [] : (ACTIONS.get(letter) ?? ['show', 'open']);
}

/** A run of a process has an id of its own kind. */
export const isRun = (id: string): boolean => id.startsWith('U-');
