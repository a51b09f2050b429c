import { measureRepairs } from './measure-repairs';
import { fill, healthWays, initiativeRepairs, loadWays, rockRepairs, type Ways } from './rock-repairs';
import { rowIn, type World } from './world';
import { formatNumber } from '../rules/format-fact';
import { deriveLoads, type Load } from '../status/derive-load';
import { resolveOwner } from '../status/resolve-owner';
import type { Status } from '../status/status';
import { indexStrategy } from '../status/strategy-index';
import { textOf, type Row } from '../tables/row';

function loadOf({ context }: World, row: Row): Load | null {
  const { person } = resolveOwner(context.directory, [textOf(row, 'owner')]);
  return person === null ? null : (deriveLoads(context, indexStrategy(context)).get(person) ?? null);
}

function personWays(world: World, row: Row): Ways {
  const { context } = world;
  const person = context.directory.people.find((one) => one.row === row.row);
  const load = person === undefined ? undefined : deriveLoads(context, indexStrategy(context)).get(person);
  const largest = (load?.claims ?? []).flatMap((id) => rowIn(world, 'rocks', id) ?? rowIn(world, 'initiatives', id) ?? []);
  return largest.flatMap((work) =>
    loadWays(world, work, load ?? null).map((way) =>
      way.map((repair) => ({ ...repair, says: repair.says.replace('its Effort', `Effort of ${work.id}`) })),
    ),
  );
}

/** A goal that nothing names: the first row that could. */
function attachWays(world: World, status: Status): Ways {
  if (status.facts?.['attached'] !== 0) return [];
  const rock = world.context.tables['rocks']?.find((row) => row.id !== '' && textOf(row, 'result') === '');
  return rock === undefined ? [] : [[fill(rock, { goal: [status.id] }, `a row names it, such as ${rock.id}`)]];
}

/** A goal follows its worst rows: what repairs each of them first, all together. */
function goalRepairs(world: World, status: Status, statusOf: (id: string) => Status | undefined): readonly Ways[] {
  if (status.facts?.['result'] !== '') return [];
  const children = status.because.slice(1).flatMap((id) => statusOf(id) ?? []);
  const groups = children.map((child) => listRepairs(world, child, statusOf).filter((ways) => ways.length > 0));
  return [attachWays(world, status), ...groups.flat()];
}

type Lister = (world: World, status: Status, row: Row) => readonly Ways[];

const today = ({ context }: World): string => context.today;

const BY_TABLE: Readonly<Record<string, Lister>> = {
  rocks: (world, status, row) => rockRepairs(world, status, loadOf(world, row)),
  initiatives: (world, status, row) => initiativeRepairs(world, status, loadOf(world, row)),
  scorecard: (world, status) => [measureRepairs(world, status).better],
  milestones: (world, _status, row) => [[[fill(row, { done_on: today(world) }, 'Done on says when it was done')]]],
  todos: (world, _status, row) => [[[fill(row, { done_on: today(world) }, 'Done on says when it was done')]]],
  issues: (world, _status, row) => [
    [
      [
        fill(
          row,
          { solved_on: today(world), fix: textOf(row, 'fix') || 'Changed' },
          'Solved on is filled in and Fix says what was changed',
        ),
      ],
    ],
  ],
  vto: (world, _status, row) => [[[fill(row, { last_reviewed: today(world) }, 'it is reviewed and Last reviewed says so')]]],
  people: (world, _status, row) => [personWays(world, row)],
  processes: (world, status) => [healthWays(world, status.id)],
};

/** Everything that may be done about a row; each group mends one thing, its ways the smallest first. */
export function listRepairs(world: World, status: Status, statusOf: (id: string) => Status | undefined): readonly Ways[] {
  if (status.table === 'goals') return goalRepairs(world, status, statusOf);
  const row = rowIn(world, status.table, status.id);
  return row === undefined ? [] : (BY_TABLE[status.table]?.(world, status, row) ?? []);
}

/** What would make a row worse and may well happen. */
export function listTroubles(world: World, status: Status): Ways {
  const row = rowIn(world, status.table, status.id);
  if (row === undefined) return [];
  if (status.table === 'scorecard') return measureRepairs(world, status).worse.map((one) => [one]);
  const load = status.table === 'rocks' || status.table === 'initiatives' ? loadOf(world, row) : null;
  if (load === null || load.ratio === null || load.ratio < NEAR || load.ratio === 0) return [];
  const allowed = ((load.promised / load.ratio) * world.context.rules.threshold('rock.risk.capacity')) / 100;
  const effort = Number(row.values['effort'] ?? 0) + Math.max(0, allowed - load.promised) + 1;
  return [
    [fill(row, { effort }, `its owner has promised more than ${formatNumber(allowed)} hours a week (${formatNumber(load.promised)} now)`)],
  ];
}

/** From this share of the hours on it is worth saying that they will be too many. */
const NEAR = 0.8;
