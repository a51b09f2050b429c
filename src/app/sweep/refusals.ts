import type { Refusals } from './apply-changes';
import { specOf, type ReadTables } from './read-tables';
import { OutOfTime } from './stop-early';
import { isFullFile } from '../../core/plan/cell-room';
import type { Issue } from '../../core/tables/issue';
import { issueOfTab } from '../../core/texts/issue-texts';
import { describeRefusal, type RefusingTab } from '../../core/texts/refusal-texts';

/** Tables without which nothing may be taken as done: the ledger, what is told of it, and the record of both. */
const LEDGER: readonly string[] = ['log', 'outbox', 'run_steps', 'runs'];

const LEDGER_RESTS = 'Until then runs rest, and so does mail about them.';

/** What Google would not let one sweep write. */
export interface SweepRefusals extends Refusals {
  readonly issues: readonly Issue[];
  /** True where the ledger could not be written: what came about since the last complete sweep is still to be done. */
  isOpen(): boolean;
  /** Why it could not, as a sentence; `undefined` where it could. */
  openBy(): string | undefined;
  /** True where mail about that row has a record to stand on. */
  mayTell(about: string): boolean;
  /** Does something that writes into that tab; `otherwise` where Google refuses. */
  attempt<T>(place: RefusingTab | null | undefined, table: string, write: () => T, otherwise: T): T;
}

/** A run and its steps are written together or not at all. */
const TOGETHER: Readonly<Record<string, string>> = { runs: 'run_steps', run_steps: 'runs' };

/** Mistakes of this program, and what ends the whole sweep, are no refusals of one tab. */
function endsAll(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof OutOfTime || isFullFile(String(error));
}

const GONE = 'there is no such tab, so runs rest, and mail about them; give it its name and its headers back.';

/** Tables of the ledger that are not in a file that has others of them. */
export function goneTables({ raws }: Pick<ReadTables, 'raws'>, log: unknown): readonly string[] {
  if (raws['settings'] === undefined || (raws['processes'] ?? raws['runs'] ?? raws['run_steps']) === undefined) return [];
  return LEDGER.filter((table) => (table === 'log' ? log === null : raws[table] === undefined));
}

/** Collects refusals: a tab that cannot be written rests, the others do not. `gone`: tables that have no tab. Without the log nothing is done that it would have to tell. */
export function makeRefusals(gone: readonly string[]): SweepRefusals {
  const refused = new Map(gone.map((table) => [table, issueOfTab('missing-tab', specOf(table).tab, GONE)]));
  const issues: Issue[] = [...refused.values()];
  const rests = (table: string): boolean =>
    refused.has(table) || refused.has(TOGETHER[table] ?? '') || (LEDGER.includes(table) && refused.has('log'));
  const note: Refusals['note'] = (place, table, error) => {
    if (endsAll(error)) throw error;
    if (refused.has(table)) return;
    const says = error instanceof Error ? error.message : String(error);
    const issue = describeRefusal(place, says, LEDGER.includes(table) ? LEDGER_RESTS : '');
    refused.set(table, issue);
    issues.push(issue);
  };
  return {
    issues,
    rests,
    note,
    isOpen: () => LEDGER.some(rests),
    openBy: () => LEDGER.flatMap((table) => refused.get(table)?.message ?? [])[0],
    mayTell: (about) =>
      !rests('outbox') &&
      ![...refused.keys(), ...LEDGER.filter(rests)].some((table) => about.startsWith(`${specOf(table).prefix ?? '?'}-`)),
    attempt: (place, table, write, otherwise) => {
      if (rests(table)) return otherwise;
      try {
        return write();
      } catch (error) {
        note(place ?? { tab: specOf(table).tab, grid: [] }, table, error);
        return otherwise;
      }
    },
  };
}
