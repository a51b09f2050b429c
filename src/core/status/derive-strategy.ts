import { splitLinkId } from '../links/resolve-links';
import type { Person } from '../people/person';
import { listOf, textOf, type Row } from '../tables/row';
import type { StatusContext } from './context';
import { deriveGoal } from './derive-goal';
import { deriveInitiative } from './derive-initiative';
import { deriveIssue } from './derive-issue';
import { deriveLoads, type Load } from './derive-load';
import { deriveMeasurable } from './derive-measurable';
import { deriveMilestone } from './derive-milestone';
import { derivePerson } from './derive-person';
import { deriveRock } from './derive-rock';
import { deriveTodo } from './derive-todo';
import { deriveVto } from './derive-vto';
import { findUpstream, type Upstream, type UpstreamScope } from './find-upstream';
import { activeOverrides, type Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import type { Status } from './status';
import { indexStrategy, type StrategyIndex } from './strategy-index';

interface Derivation {
  readonly context: StatusContext;
  readonly index: StrategyIndex;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly loads: ReadonlyMap<Person, Load>;
}

const UPSTREAM_TABLES = ['rocks', 'milestones', 'initiatives', 'goals', 'todos', 'scorecard', 'processes'];
const NO_UPSTREAM: Upstream = { says: '', ids: [], ahead: '' };

const byIdMap = (statuses: readonly Status[]): ReadonlyMap<string, Status> => new Map(statuses.map((status) => [status.id, status]));

function loadOf({ context, loads }: Derivation, row: Row): Load | null {
  const { person } = resolveOwner(context.directory, [textOf(row, 'owner')]);
  return person === null ? null : (loads.get(person) ?? null);
}

function deriveOneRock(derivation: Derivation, known: ReadonlyMap<string, Status>, rock: Row, upstream: Upstream): Status {
  const { context, index, overrides } = derivation;
  return deriveRock(context, overrides, {
    rock,
    milestones: index.naming('milestones', 'rock', rock.id),
    measurables: index.naming('scorecard', 'serves', rock.id).flatMap((row) => known.get(row.id) ?? []),
    load: loadOf(derivation, rock),
    upstream,
  });
}

/** Goals that Rocks depend on; whether one is off track follows from Rocks as they stand by themselves. */
function waitedForGoals({ context, index, overrides }: Derivation, known: ReadonlyMap<string, Status>): ReadonlyMap<string, Status> {
  const waited = new Set(index.rows('rocks').flatMap((rock) => listOf(rock, 'depends_on')));
  const goals = index.rows('goals').filter((goal) => waited.has(goal.id));
  return byIdMap(goals.map((goal) => deriveGoal(context, overrides, index, goal, known)));
}

/** Rocks are judged by themselves first; those that wait for one that is off track or late are judged again, knowing it. */
function deriveRocks(derivation: Derivation, known: ReadonlyMap<string, Status>): readonly Status[] {
  const { context, index } = derivation;
  const alone = byIdMap(index.rows('rocks').map((rock) => deriveOneRock(derivation, known, rock, NO_UPSTREAM)));
  const scope: UpstreamScope = {
    rows: new Map(UPSTREAM_TABLES.flatMap((table) => index.rows(table)).map((row) => [row.id, row])),
    statuses: new Map([...known, ...alone, ...waitedForGoals(derivation, new Map([...known, ...alone]))]),
    today: context.today,
    yearStartsIn: context.settings.calendar.yearStartsIn,
  };
  return index.rows('rocks').map((rock) => {
    const upstream = findUpstream(rock, scope);
    const before = alone.get(rock.id);
    return before !== undefined && upstream.says === '' && upstream.ahead === ''
      ? before
      : deriveOneRock(derivation, known, rock, upstream);
  });
}

function derivePeople({ context, index, overrides, loads }: Derivation): readonly Status[] {
  const people = new Map(context.directory.people.map((person) => [person.row, person]));
  return index.rows('people').flatMap((row) => {
    const person = people.get(row.row);
    return person === undefined ? [] : [derivePerson(context, overrides, row, person, loads.get(person) ?? null)];
  });
}

function deriveLeaves({ context, index, overrides }: Derivation): readonly Status[] {
  const rocks = new Map(index.rows('rocks').map((rock) => [rock.id, rock]));
  const about = new Map(UPSTREAM_TABLES.flatMap((table) => index.rows(table)).map((row) => [row.id, row]));
  return [
    ...index
      .rows('scorecard')
      .map((row) => deriveMeasurable(context, overrides, row, index.naming('scorecard_history', 'measurable', row.id))),
    ...index.rows('milestones').map((row) => deriveMilestone(context, overrides, row, rocks.get(textOf(row, 'rock')))),
    ...index.rows('todos').map((row) => deriveTodo(context, overrides, row)),
    ...index.rows('issues').map((row) => deriveIssue(context, overrides, row, about.get(splitLinkId(textOf(row, 'about'))))),
  ];
}

/**
 * Derives every status of the strategy, bottom-up: measurables, milestones, to-dos; initiatives and Rocks; goals; plan; people.
 * Within a table in the order of ids, so the order of a tab decides nothing.
 * @param processes statuses of processes of this sweep; without them goals look at the Health written by the sweep before
 */
export function deriveStrategy(context: StatusContext, processes: readonly Status[] = []): readonly Status[] {
  const index = indexStrategy(context);
  const overrides = activeOverrides(context);
  const derivation: Derivation = { context, index, overrides, loads: deriveLoads(context, index) };
  const leaves = deriveLeaves(derivation);
  const initiatives = index.rows('initiatives').map((row) => deriveInitiative(context, overrides, row, loadOf(derivation, row)));
  const beneath = byIdMap([...leaves, ...initiatives, ...processes]);
  const rocks = deriveRocks(derivation, beneath);
  const known = new Map([...beneath, ...byIdMap(rocks)]);
  const goals = index.rows('goals').map((goal) => deriveGoal(context, overrides, index, goal, known));
  const vto = index.rows('vto').map((row) => deriveVto(context, overrides, row));
  return [...leaves, ...rocks, ...initiatives, ...goals, ...vto, ...derivePeople(derivation)];
}
