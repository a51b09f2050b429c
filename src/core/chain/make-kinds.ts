import type { MakeKind } from '../contract/strategy';
import { textOf, type Row } from '../tables/row';

/** Where a row of a kind is written, and what its columns are called there. */
export interface MakeTable {
  readonly table: string;
  /** Its tab as it is called when nobody renamed it. */
  readonly tab: string;
  readonly prefix: string;
  readonly title: string;
  readonly link: string;
  /** Tables under whose rows it can be made. */
  readonly under: readonly string[];
}

/** What can be made under a row, in the order in which it is offered. */
export const MAKES: Readonly<Record<MakeKind, MakeTable>> = {
  rock: { table: 'rocks', tab: 'Rocks', prefix: 'R', title: 'rock', link: 'goal', under: ['goals'] },
  milestone: { table: 'milestones', tab: 'Milestones', prefix: 'M', title: 'milestone', link: 'rock', under: ['rocks'] },
  'to-do': {
    ...{ table: 'todos', tab: 'To-Dos', prefix: 'T', title: 'to_do', link: 'serves' },
    under: ['goals', 'rocks', 'milestones', 'scorecard', 'issues', 'initiatives'],
  },
};

const KINDS: readonly MakeKind[] = ['rock', 'milestone', 'to-do'];

/** True where nobody adds anything to a row any more: it is solved or has its result. */
export function isClosed(row: Row): boolean {
  return ['result', 'done_on', 'solved_on'].some((column) => textOf(row, column) !== '');
}

/** What may be made under a row: nothing under one that is closed, and nothing whose tab is not there. */
export function makesUnder(row: Row, installed: ReadonlySet<string>): readonly MakeKind[] {
  if (isClosed(row)) return [];
  return KINDS.filter((kind) => MAKES[kind].under.includes(row.table) && installed.has(MAKES[kind].table));
}
