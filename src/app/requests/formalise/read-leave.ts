import { findTabs, type FoundTab } from './find-tabs';
import { readArchivedRuns } from '../../archive/read-archive';
import type { Ports } from '../../ports';
import type { ReadInput } from '../../sweep/read-input';
import { tableSpecs } from '../../templates';
import { findCalls, type Calls } from '../../../core/formalise/find-calls';
import type { LeaveFacts } from '../../../core/formalise/describe-leave';
import { planLeave, type LeavePlan } from '../../../core/formalise/plan-leave';
import type { SheetTab } from '../../../core/formalise/sheet-tab';

/** A tab in which cells call a function of Runsheet. */
export interface CallingTab {
  readonly tab: SheetTab;
  readonly calls: Calls;
}

/** Everything leaving has to know. */
export interface ReadLeave {
  readonly facts: LeaveFacts;
  readonly plan: LeavePlan;
  readonly calling: readonly CallingTab[];
  readonly found: readonly FoundTab[];
}

/** Runs that are written out; more would make the file slow. */
export const MOST_UNPACKED = 20_000;
export const FIRST_DAY = '1970-01-01';
export const LAST_DAY = '9999-12-31';

/** Looks for calls in every tab; the cells of those that have some are read with them. */
function readCalling({ workbook }: Ports): readonly CallingTab[] {
  return workbook.tabs().flatMap(({ name, hidden }) => {
    const formulas = workbook.formulas(name);
    const calls = findCalls({ name, hidden, cells: [], formulas });
    if (calls.cells.length === 0) return [];
    const tab = { name, hidden, cells: workbook.read(name), formulas };
    return [{ tab, calls: findCalls(tab) }];
  });
}

/** Reads what leaving would do; writes nothing. */
export function readLeave(ports: Ports, read: ReadInput, who: string, show: boolean): ReadLeave {
  const { workbook, triggers } = ports;
  const found = findTabs(workbook, Object.values(tableSpecs), read.read);
  const ours = new Set(found.map(({ tab }) => tab));
  const calling = readCalling(ports);
  const packed = readArchivedRuns(workbook, read.read, FIRST_DAY, LAST_DAY).length;
  const plan = planLeave(read.input, who);
  const count = (of: (calls: Calls) => readonly unknown[]): number => calling.reduce((sum, { calls }) => sum + of(calls).length, 0);
  const facts: LeaveFacts = {
    checks: triggers.exists(),
    mail: plan.mail,
    waiting: plan.waiting,
    calls: count(({ cells }) => cells),
    loading: count(({ loading }) => loading),
    hidden: workbook.tabs().flatMap(({ name, hidden }) => (hidden && ours.has(name) ? [name] : [])),
    show,
    packed,
    unpacked: Math.min(packed, MOST_UNPACKED),
    home: read.read.home?.tab ?? '',
  };
  return { facts, plan, calling, found };
}
