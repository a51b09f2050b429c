import { formatNumber } from '../rules/format-fact';
import type { Person } from '../people/person';
import { numberOf, textOf, type Row } from '../tables/row';
import { initiativeDates, isInitiativeDone } from './initiative-dates';
import { coversDay, rockDates } from './rock-dates';
import { rockProgress } from './rock-progress';
import type { StatusContext } from './context';
import { resolveOwner } from './resolve-owner';
import { roundRatio } from './round-ratio';
import { byId, type StrategyIndex } from './strategy-index';

/** What a person has promised for today. */
export interface Load {
  /** Hours a week over all open work that covers today. */
  readonly promised: number;
  /** Promised over available, six decimals; `null` where the hours a week are blank: no verdict. */
  readonly ratio: number | null;
  /** Ids of the work that asks for hours. */
  readonly claims: readonly string[];
  /** `Ana Roe has promised 45 of 40 hours a week`. */
  readonly says: string;
}

/** True while a Rock has no Result and is not done. */
export function isOpenRock(rock: Row, milestones: readonly Row[], context: StatusContext): boolean {
  return textOf(rock, 'result') === '' && rockProgress(rock, milestones, context.today).ratio !== 1;
}

function openWork(context: StatusContext, index: StrategyIndex): readonly Row[] {
  const { today, settings } = context;
  const rocks = index.rows('rocks').filter((rock) => {
    const open = isOpenRock(rock, index.naming('milestones', 'rock', rock.id), context);
    return open && coversDay(rockDates(rock, settings.calendar.yearStartsIn), today);
  });
  const initiatives = index.rows('initiatives').filter((row) => !isInitiativeDone(row) && coversDay(initiativeDates(row), today));
  return [...rocks, ...initiatives].filter((row) => (numberOf(row, 'effort') ?? 0) > 0).sort(byId);
}

function toLoad(person: Person, work: readonly Row[]): Load {
  const promised = roundRatio(work.reduce((sum, row) => sum + (numberOf(row, 'effort') ?? 0), 0));
  const hours = person.hoursPerWeek;
  const known = hours !== null && hours > 0;
  const of = known ? ` of ${formatNumber(hours)}` : '';
  return {
    promised,
    ratio: known ? roundRatio(promised / hours) : null,
    claims: work.map((row) => row.id),
    says: `${person.name || person.email} has promised ${formatNumber(promised)}${of} hours a week`,
  };
}

/** Loads of everybody in People: Effort of their open Rocks and initiatives that cover today over their hours a week. */
export function deriveLoads(context: StatusContext, index: StrategyIndex): ReadonlyMap<Person, Load> {
  const work = new Map<Person, Row[]>();
  for (const row of openWork(context, index)) {
    const { person } = resolveOwner(context.directory, [textOf(row, 'owner')]);
    if (person !== null) work.set(person, [...(work.get(person) ?? []), row]);
  }
  return new Map(context.directory.people.map((person) => [person, toLoad(person, work.get(person) ?? [])]));
}
