import type { Repair } from './flip';
import { measureRepairs } from './measure-repairs';
import { rowIn, type CellSet, type World } from './world';
import { splitLinkId } from '../links/resolve-links';
import { formatNumber } from '../rules/format-fact';
import type { Load } from '../status/derive-load';
import { isDoneOn } from '../status/derive-milestone';
import { initiativeProgress } from '../status/initiative-dates';
import type { Status } from '../status/status';
import { dateOf, listOf, numberOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';

/** Ways to repair one thing, the smallest first. */
export type Ways = readonly (readonly Repair[])[];

const MOST_MILESTONES = 12;

const factNumber = ({ facts }: Status, name: string): number => Number(facts?.[name] ?? 0);
const factText = ({ facts }: Status, name: string): string => String(facts?.[name] ?? '');

/** One repair that fills in cells of a row. */
export function fill(row: Row, values: Readonly<Record<string, CellSet['value']>>, says: string): Repair {
  const cells = Object.entries(values).map(([column, value]) => ({ table: row.table, id: row.id, column, value }));
  return { says, otherwise: { cells } };
}

function nameRow(row: Row): string {
  return row.title === '' ? row.id : quote(row.title);
}

/** Its open milestones done one after the other, those due first first. */
function milestoneWays({ context }: World, rock: Row): Ways {
  const open = (context.tables['milestones'] ?? [])
    .filter((row) => splitLinkId(textOf(row, 'rock')) === rock.id && !isDoneOn(row, context.today))
    .sort((a, b) => ((dateOf(a, 'due') ?? '9') < (dateOf(b, 'due') ?? '9') ? -1 : 1))
    .slice(0, MOST_MILESTONES);
  const done = open.map((row) => fill(row, { done_on: context.today }, `${nameRow(row)} is done`));
  return done.map((_one, index) => done.slice(0, index + 1));
}

/** Values of Current at which a line is reached, rounded to what people type. */
function targetWays(status: Status, rock: Row): Ways {
  const target = numberOf(rock, 'target');
  if (target === null) return [];
  const from = numberOf(rock, 'from') ?? 0;
  const digits = Math.abs(target - from) >= 20 ? 0 : 2;
  const round = (value: number): number => {
    const scaled = Number((value * 10 ** digits).toFixed(4));
    return (target > from ? Math.ceil(scaled) : Math.floor(scaled)) / 10 ** digits;
  };
  const word = target > from ? 'at least' : 'at most';
  const lines = factNumber(status, 'daysPastDue') > 0 ? [1] : [factNumber(status, 'offLine'), factNumber(status, 'riskLine')];
  const ahead = lines.filter((share) => share > factNumber(status, 'progress'));
  return ahead.map((share) => {
    const current = round(from + (target - from) * share);
    return [fill(rock, { current }, `Current is ${word} ${formatNumber(current)}`)];
  });
}

function missingWays({ context }: World, status: Status, row: Row): Ways {
  const missing = factText(status, 'missing');
  const [person] = context.directory.people;
  const goal = context.tables['goals']?.find(({ id }) => id !== '');
  const serves = row.table === 'initiatives' ? (context.tables['rocks']?.find(({ id }) => id !== '') ?? goal) : undefined;
  const parts = [
    missing.includes('an owner') && person !== undefined ? [fill(row, { owner: person.email || person.name }, 'it has an owner')] : [],
    missing.includes('Why it matters') ? [fill(row, { why_it_matters: 'Its reason' }, 'Why it matters is filled in')] : [],
    missing.includes('a goal') && goal !== undefined ? [fill(row, { goal: [goal.id] }, 'it names a goal')] : [],
    missing.includes('what it serves') && serves !== undefined ? [fill(row, { serves: [serves.id] }, 'Serves names a row')] : [],
  ].flat();
  return parts.length === 0 ? [] : [parts];
}

/** What ends a row that others wait for. */
function finish({ context }: World, row: Row): Repair | null {
  const says = `${row.id} ${nameRow(row)} is done`;
  if (row.table === 'rocks' && textOf(row, 'result') === '') return fill(row, { result: 'Done' }, says);
  if (row.table === 'initiatives' && initiativeProgress(row) !== 1) return fill(row, { progress: 1 }, says);
  const isDated = row.table === 'milestones' || row.table === 'todos';
  return isDated && !isDoneOn(row, context.today) ? fill(row, { done_on: context.today }, says) : null;
}

/** A process that does well; what that takes stands behind its own status. */
export function healthWays({ health }: World, id: string): Ways {
  const process = health.find((one) => one.id === id);
  const otherwise = { cells: [], health: { [id]: 'Good' } };
  return process === undefined ? [] : [[{ says: `${id} ${quote(process.title)} is Good`, otherwise }]];
}

function upstreamWays(world: World, status: Status, rock: Row): Ways {
  if (factText(status, 'upstreamSays') === '') return [];
  const tables = ['rocks', 'initiatives', 'milestones', 'todos'];
  const late = listOf(rock, 'depends_on').filter((id) => status.because.includes(id));
  const repairs = late.flatMap((id) => {
    const row = tables.map((table) => rowIn(world, table, id)).find((found) => found !== undefined);
    return row === undefined ? [] : (finish(world, row) ?? []);
  });
  const measured = late.flatMap((id) => {
    const ways = rowIn(world, 'scorecard', id) === undefined ? [] : measureRepairs(world, { ...status, table: 'scorecard', id }).better;
    return ways[ways.length - 1] ?? [];
  });
  const all = [...repairs, ...measured, ...late.flatMap((id) => healthWays(world, id)).flat()];
  return all.length === 0 ? [] : [all];
}

/** Effort of this row at which its owner's promises fit into the hours. */
export function loadWays({ context }: World, row: Row, load: Load | null): Ways {
  const effort = numberOf(row, 'effort') ?? 0;
  if (load === null || load.ratio === null || load.ratio === 0) return [];
  const hours = load.promised / load.ratio;
  const fits = Math.floor((effort - (load.promised - (hours * context.rules.threshold('rock.risk.capacity')) / 100)) * 10) / 10;
  return fits < 0 || fits >= effort ? [] : [[fill(row, { effort: fits }, `its Effort is at most ${formatNumber(fits)} hours a week`)]];
}

function measurableWays(world: World, status: Status): Ways {
  const serving = (world.context.tables['scorecard'] ?? []).filter(({ id }) => status.because.includes(id));
  return serving.flatMap((row) => measureRepairs(world, { ...status, table: 'scorecard', id: row.id }).better.slice(0, 3));
}

/** What may be done about a Rock: each group mends one thing. */
export function rockRepairs(world: World, status: Status, load: Load | null): readonly Ways[] {
  const rock = rowIn(world, 'rocks', status.id);
  if (rock === undefined || status.facts?.['settled'] !== false) return [];
  const pace =
    numberOf(rock, 'target') === null ? milestoneWays(world, rock) : [...targetWays(status, rock), ...milestoneWays(world, rock)];
  const move: Ways = [[{ says: 'something about it moves', otherwise: { cells: [], moved: [rock.id] } }]];
  return [
    pace,
    missingWays(world, status, rock),
    upstreamWays(world, status, rock),
    measurableWays(world, status),
    loadWays(world, rock, load),
    move,
  ];
}

/** What may be done about an initiative. */
export function initiativeRepairs(world: World, status: Status, load: Load | null): readonly Ways[] {
  const row = rowIn(world, 'initiatives', status.id);
  if (row === undefined) return [];
  const progress = [factNumber(status, 'riskLine'), 1].map((share) => {
    const needed = Math.ceil(Number((share * 100).toFixed(4))) / 100;
    return [fill(row, { progress: needed }, `Progress is at least ${formatNumber(needed * 100)} %`)];
  });
  return [progress, missingWays(world, status, row), loadWays(world, row, load)];
}
