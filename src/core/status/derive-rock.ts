import { formatCount } from '../rules/format-fact';
import type { Facts, Verdict } from '../rules/rule-file';
import { dateOf, textOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { isDoneOn } from './derive-milestone';
import { describeReasons } from './describe-reasons';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import { adverseMeasurables, buildRockFacts, overdueMilestones, type RockSurroundings } from './rock-facts';
import { sayOwner } from './say-owner';
import type { Status } from './status';

/** The type of what holds a Rock back: that of the gravest rule that names one, else what is missing. */
function constraintOf(verdict: Verdict, facts: Facts): string | null {
  const missing = verdict.rule === 'rock.incomplete' ? String(facts['missing']) : '';
  if (missing.includes('an owner')) return 'no owner';
  const held = verdict.hits.find((hit) => hit.constraint !== null && hit.status !== null);
  return held?.constraint ?? (missing.includes('a goal') ? 'unattached' : null);
}

function dueToday(milestones: readonly Row[], today: LocalDate): readonly Row[] {
  return milestones.filter((row) => !isDoneOn(row, today) && dateOf(row, 'due') === today);
}

function dueTodaySays({ length }: readonly Row[]): string {
  return length === 0 ? '' : `${formatCount(length, 'milestone is', 'milestones are')} due today`;
}

/** Ids behind each rule, so that only rows that really caused something are named. */
function causes({ rules, today }: StatusContext, verdict: Verdict, around: RockSurroundings): readonly string[] {
  const fired = new Set(verdict.hits.map((hit) => hit.id));
  const late = overdueMilestones(around.milestones, today, rules.threshold('rock.off.milestone'));
  const adverse = adverseMeasurables(around.measurables, rules.threshold('rock.risk.kpi'));
  return [
    ...(fired.has('rock.off.milestone') ? late.map(({ row }) => row.id) : []),
    ...(fired.has('rock.risk.upstream') ? around.upstream.ids : []),
    ...(fired.has('rock.risk.kpi') ? adverse.map(({ id }) => id) : []),
    ...(fired.has('rock.risk.capacity') ? (around.load?.claims ?? []) : []),
  ];
}

/**
 * Status of one Rock. Order: Result; Done; Off track; Incomplete; At risk; Not started; On track.
 * Its sentence names up to three reasons and the milestones due today; behind it stand what is late further up
 * the chain of dependence, and what its owner says where that is better.
 */
export function deriveRock(context: StatusContext, overrides: ReadonlyMap<string, Override>, around: RockSurroundings): Status {
  const { rock } = around;
  const facts = buildRockFacts(context, around);
  const verdict = context.rules.judge('rock', facts);
  const open = facts['settled'] === false;
  const due = open ? dueToday(around.milestones, context.today) : [];
  const progress = facts['progressKnown'] === true ? Number(facts['progress']) : null;
  const said = sayOwner(rock, verdict.status, progress);
  const behind = [open ? around.upstream.ahead : '', said].filter((sentence) => sentence !== '');
  return buildStatus(context, overrides, {
    row: rock,
    owner: resolveOwner(context.directory, [textOf(rock, 'owner')]).name,
    verdict,
    facts,
    why: [describeReasons(verdict, [dueTodaySays(due)]), ...behind].join(' '),
    because: [rock.id, ...due.map((row) => row.id), ...causes(context, verdict, around)],
    constraint: constraintOf(verdict, facts),
    columns: { why: true, since: true },
    cells: { progress: progress ?? '' },
  });
}
