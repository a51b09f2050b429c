import { findFlips } from './find-flips';
import { flipProcess } from './flip-process';
import { flipRun } from './flip-run';
import { worldOf, type World } from './world';
import type { WhyRow } from '../contract/overview';
import { explainRun } from '../plan/explain-run';
import type { SweepPlan } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';
import { describeCard } from '../statistics/process-card';
import { explainStatus, type Explanation } from '../status/explain-status';
import { activeOverrides } from '../status/read-overrides';
import type { Status } from '../status/status';
import { textOf, type Row } from '../tables/row';
import { sayDay } from '../texts/say-time';

type Known = (id: string) => WhyRow | undefined;

/** Finds whatever may stand behind a status: rows with one, runs, and rows that have none. */
function rowFinder({ statuses, currentRuns, ledger, workbook, processes }: SweepPlan, runsTab: string): Known {
  const rows = new Map<string, WhyRow>();
  const add = (id: string, tab: string, title: string, status: string): void => {
    if (id !== '' && !rows.has(id)) rows.set(id, { id, tab, title, status });
  };
  statuses.forEach(({ id, tab, title, status }) => add(id, tab, title, status));
  currentRuns.forEach(({ id, terms, status }) => add(id, runsTab, terms.title, status));
  return (id) => {
    const past = rows.has(id) ? undefined : ledger.past.find((run) => run.id === id);
    const title = processes.find(({ process }) => process.id === past?.process)?.process.title ?? '';
    if (past !== undefined) add(id, runsTab, `${title || past.process}, ${sayDay(past.due.slice(0, 10))}`, past.status);
    const row = rows.has(id)
      ? undefined
      : Object.values(workbook.tables)
          .flat()
          .find((one) => one.id === id);
    return rows.get(id) ?? (row === undefined ? undefined : { id, tab: row.tab, title: row.title, status: textOf(row, 'status') });
  };
}

function overrideOf({ context }: World, status: Status): Explanation['override'] {
  const found = status.rule === 'override' ? activeOverrides(context).get(status.id) : undefined;
  if (found === undefined) return undefined;
  const derived = status.hits?.find((hit) => hit.status !== null)?.status ?? '';
  return { by: found.by, until: found.until, why: found.why, derived };
}

function explainRow(plan: SweepPlan, input: SweepInput, status: Status): Explanation {
  const world = worldOf(plan, input);
  const known = rowFinder(plan, input.raws['runs']?.tab ?? '');
  const row: Row | undefined = plan.workbook.tables[status.table]?.find(({ id }) => id === status.id);
  const override = overrideOf(world, status);
  const card = describeCard(plan, status.id, input);
  const statusOf = (id: string): Status | undefined => plan.statuses.find((one) => one.id === id);
  const flip =
    status.table === 'processes'
      ? flipProcess(plan, status, world.context.today, override?.until)
      : findFlips(world, status, statusOf).map(({ says }) => says);
  return {
    ...explainStatus(plan.rules, status),
    rows: [...new Set([status.id, ...status.because])].flatMap((id) => known(id) ?? []),
    said: row === undefined ? '' : textOf(row, 'owner_says'),
    flip,
    ...(override === undefined ? {} : { override }),
    ...(card === null ? {} : { card }),
  };
}

/** Why a row or a run has its status, the rows behind it, and what would change it; `null` where nothing with a status has that id. */
export function explainWhy(plan: SweepPlan, input: SweepInput, written: string): Explanation | null {
  const id = written.trim().toUpperCase();
  const wanted = written.trim().toLowerCase();
  const status = plan.statuses.find((one) => one.id === id) ?? plan.statuses.find((one) => one.id.toLowerCase() === wanted);
  if (status !== undefined) return explainRow(plan, input, status);
  const explained = explainRun(plan, id);
  if (explained === null) return null;
  const known = rowFinder(plan, input.raws['runs']?.tab ?? '');
  const run = plan.currentRuns.find((one) => one.id === id);
  const rows = [id, ...explained.because].flatMap((one) => known(one) ?? []);
  return { ...explained, rows, flip: run === undefined ? [] : flipRun(input, run) };
}
