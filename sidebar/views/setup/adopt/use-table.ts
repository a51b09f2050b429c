import { useRef, useState } from 'preact/hooks';
import { SURE } from './say-sure';
import { isAdoptView, isScanView } from '../../../messages/read-adopt';
import { isActionResult } from '../../../messages/read-results';
import type { Is } from '../../../messages/read-shape';
import type { Problem } from '../../../state/ask';
import { CHANGING } from '../../../state/time-limit';
import type { Session } from '../../../state/use-session';
import type { Request } from '../../../../src/core/contract/check-request';
import type { AdoptDraft, AdoptView, ScanColumn, ScanTable } from '../../../../src/core/contract/adopt';

/** Fields that more than one column may have. */
const MANY: ReadonlySet<string> = new Set(['period', 'milestone', 'measurable']);

/** What is being done at the moment. */
export type Doing = 'reading' | 'previewing' | 'applying' | 'undoing' | null;

interface State {
  readonly table: ScanTable;
  /** Columns a person decided about, by letter. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly way: AdoptDraft['way'];
  readonly engine: AdoptDraft['engine'];
  /** What it would do, or did. */
  readonly view: AdoptView | null;
  /** What undoing said. */
  readonly undone: readonly string[];
  /** True once it was said that columns are to be checked. */
  readonly isAsked: boolean;
  readonly problem: Problem | null;
}

/** A table that is being adopted: what is chosen, what that would do, and the ways on. */
export interface Adopting extends State {
  readonly doing: Doing;
  readonly fieldOf: (column: ScanColumn) => string;
  /** Columns that a person should look at before anything is written. */
  readonly unsure: readonly ScanColumn[];
  /** True where it is not sure what the table is. */
  readonly isKindUnsure: boolean;
  choose(letter: string, field: string): void;
  setWay(way: AdoptDraft['way'], engine?: AdoptDraft['engine']): void;
  read(as: string, headerRows: readonly number[]): void;
  preview(): void;
  apply(): void;
  undo(): void;
}

/** One field belongs to one column: who chooses it elsewhere takes it away here. */
function withChoice({ table, chosen }: State, letter: string, field: string): ReadonlyMap<string, string> {
  const next = new Map(chosen).set(letter, field);
  if (field === '' || MANY.has(field)) return next;
  for (const column of table.columns) {
    const other = chosen.get(column.letter) ?? column.field;
    if (column.letter !== letter && other === field) next.set(column.letter, '');
  }
  return next;
}

function draftOf({ table, chosen, way, engine }: State): Extract<Request, { readonly request: 'adopt' }>['draft'] {
  const { sheet, headerRows, columns } = table;
  const fields = columns.map(({ letter, field }): [string, string] => [letter, chosen.get(letter) ?? field]);
  return {
    ...{ sheet, headerRows: [...headerRows], column: columns[0]?.letter ?? 'A', table: table.table },
    ...{ columns: Object.fromEntries(fields), way, engine },
  };
}

/** The same table after it was read anew: the one that begins in the same column, next to the wanted header. */
function findAgain(tables: readonly ScanTable[], letter: string, row: number): ScanTable | undefined {
  const far = (one: ScanTable): number => Math.abs(one.headerRow - row) + (one.columns[0]?.letter === letter ? 0 : 1000);
  return [...tables].sort((a, b) => far(a) - far(b))[0];
}

type Change = (change: Partial<State>) => void;
type Send = <T>(doing: Doing, request: Request, is: Is<T>) => Promise<T | null>;

/** One thing at a time; what went wrong stands beside the buttons. */
function useSend(session: Session, change: Change): { readonly doing: Doing; readonly send: Send } {
  const [doing, setDoing] = useState<Doing>(null);
  const busy = useRef(false);
  const send: Send = async (what, request, is) => {
    if (busy.current || session.work !== null) return null;
    busy.current = true;
    setDoing(what);
    const reply = await session.ask(request, is, { ...CHANGING, onSlow: () => undefined });
    busy.current = false;
    setDoing(null);
    change({ problem: reply.ok ? null : reply.problem });
    return reply.ok ? reply.value : null;
  };
  return { doing, send };
}

interface Actor {
  readonly state: State;
  readonly session: Session;
  readonly change: Change;
  readonly send: Send;
  /** How many marks are to be looked at. */
  readonly unsure: number;
  /** Told when something was written. */
  readonly onChanged: () => void;
}

async function readAgain({ state, change, send }: Actor, as: string, headerRows: readonly number[]): Promise<void> {
  const { sheet, columns, headerRow } = state.table;
  const view = await send('reading', { request: 'scan', sheet, as, headerRows: [...headerRows] }, isScanView);
  const table = findAgain(view?.tables ?? [], columns[0]?.letter ?? 'A', headerRows[headerRows.length - 1] ?? headerRow);
  if (table !== undefined) change({ table, chosen: new Map(), view: null, isAsked: false, undone: [] });
}

async function preview({ state, change, send }: Actor): Promise<void> {
  const view = await send('previewing', { request: 'adopt', draft: draftOf(state), dry: true }, isAdoptView);
  if (view !== null) change({ view, undone: [] });
}

async function apply({ state, session, change, send, unsure, onChanged }: Actor): Promise<void> {
  if (unsure > 0 && !state.isAsked) {
    change({ isAsked: true });
    return;
  }
  const view = await send('applying', { request: 'adopt', draft: draftOf(state), dry: false }, isAdoptView);
  if (view === null) return;
  change({ view, isAsked: false });
  onChanged();
  session.reload();
}

async function undo({ state, session, change, send, onChanged }: Actor): Promise<void> {
  const result = await send('undoing', { request: 'unadopt', adoption: state.view?.adoption ?? state.table.adoption }, isActionResult);
  if (result === null) return;
  const { sheet, columns, headerRow } = state.table;
  change({ view: null, undone: result.says, table: { ...state.table, adopted: '', adoption: '' } });
  onChanged();
  // Columns of Runsheet are gone from the tab, and it may be worked on again.
  const view = await send('reading', { request: 'scan', sheet }, isScanView);
  const table = findAgain(view?.tables ?? [], columns[0]?.letter ?? 'A', headerRow);
  if (table !== undefined) change({ table });
  session.reload();
}

/** Holds what a person decides about a table that was found. */
export function useTable(session: Session, found: ScanTable, onChanged: () => void): Adopting {
  const [state, setState] = useState<State>({
    ...{ table: found, chosen: new Map(), way: 'copy', engine: 'end', view: null, undone: [], isAsked: false, problem: null },
  });
  const change: Change = (more) => {
    setState((was) => ({ ...was, ...more }));
  };
  const { doing, send } = useSend(session, change);
  const fieldOf = ({ letter, field }: ScanColumn): string => state.chosen.get(letter) ?? field;
  const unsure = state.table.columns.filter(
    ({ letter, field, confidence }) => field !== '' && confidence < SURE && !state.chosen.has(letter),
  );
  const isKindUnsure = state.table.confidence < SURE;
  const actor: Actor = { state, session, change, send, unsure: unsure.length + Number(isKindUnsure), onChanged };
  return {
    ...{ ...state, doing, fieldOf, unsure, isKindUnsure },
    choose: (letter, field) => {
      change({ chosen: withChoice(state, letter, field), view: null, isAsked: false });
    },
    setWay: (way, engine = state.engine) => {
      change({ way, engine, view: null });
    },
    read: (as, headerRows) => void readAgain(actor, as, headerRows),
    preview: () => void preview(actor),
    apply: () => void apply(actor),
    undo: () => void undo(actor),
  };
}
