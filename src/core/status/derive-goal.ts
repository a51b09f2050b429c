import { formatCount } from '../rules/format-fact';
import type { Facts } from '../rules/rule-file';
import { toSentence } from '../rules/render-why';
import { numberOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { goalChildren, type GoalChild, type Standing } from './goal-children';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import { targetProgress } from './rock-progress';
import { roundRatio } from './round-ratio';
import { sayOwner } from './say-owner';
import type { Status } from './status';
import { byId, type StrategyIndex } from './strategy-index';

const WORST_FIRST: readonly Standing[] = ['Off track', 'At risk', 'Incomplete', 'On track', 'Not started'];
/** Rocks that were given up or go on elsewhere are no part of the sum. */
const LEFT_OUT = new Set(['Carried', 'Converted', 'Dropped']);

function worstChildren(children: readonly GoalChild[]): readonly GoalChild[] {
  const standing = WORST_FIRST.find((one) => children.some((child) => child.standing === one));
  return children.filter((child) => child.standing === standing).sort(byId);
}

/** The one type of constraint whose name does not say what it is. */
const STALE = 'stale: nothing moved or no value came';

/** The rows that are not among the worst, by what they are: `The others: 2 on track, 1 not started.` */
function othersSay(children: readonly GoalChild[], worst: Standing): string {
  const others = WORST_FIRST.filter((one) => one !== worst).flatMap((one) => {
    const count = children.filter((child) => child.standing === one).length;
    return count === 0 ? [] : [`${count} ${one.toLowerCase()}`];
  });
  return others.length === 0 ? '' : ` The others: ${others.join(', ')}.`;
}

function worstSays(worst: readonly GoalChild[], children: readonly GoalChild[]): string {
  const [first] = worst;
  if (first === undefined) return '';
  const open = children.filter(({ standing }) => standing !== 'closed').length;
  const counted = `${worst.length} of ${formatCount(open, 'row', 'rows')} that ${open === 1 ? 'names' : 'name'} it`;
  const share = `${counted} ${worst.length === 1 ? 'is' : 'are'} ${first.standing.toLowerCase()}`;
  const others = othersSay(children, first.standing);
  const calm = first.standing === 'On track' || first.standing === 'Not started';
  if (calm) return others === '' ? share : `${share}.${others}`;
  const type = first.constraint === '' ? '' : ` (${first.constraint === 'stale' ? STALE : first.constraint})`;
  return `${share}${type}: ${first.id} ${quote(first.title)} - ${toSentence(first.why)}${others}`;
}

function buildFacts(goal: Row, children: readonly GoalChild[], worst: readonly GoalChild[]): Facts {
  const count = (standing: Standing): number => children.filter((child) => child.standing === standing).length;
  const blank = children.find((child) => child.table === 'scorecard' && child.status === 'No data');
  return {
    result: textOf(goal, 'result'),
    attached: children.length,
    offTrack: count('Off track'),
    atRisk: count('At risk'),
    incomplete: count('Incomplete'),
    onTrack: count('On track'),
    notStarted: count('Not started'),
    worstSays: worstSays(worst, children),
    staleSays: blank === undefined ? '' : `${quote(blank.title)} has no data`,
  };
}

interface Part {
  readonly weight: number;
  readonly progress: number;
}

function rockParts(index: StrategyIndex, goalId: string, known: ReadonlyMap<string, Status>): readonly Part[] {
  return index.naming('rocks', 'goal', goalId).flatMap((rock) => {
    const progress = known.get(rock.id)?.cells['progress'];
    if (typeof progress !== 'number' || LEFT_OUT.has(textOf(rock, 'result'))) return [];
    return [{ weight: Math.max(0, numberOf(rock, 'weight') ?? 1), progress }];
  });
}

/** Weighted mean over the Rocks, its own number counting as one more child of weight 1; `null` where nothing has a weight. */
function goalProgress(goal: Row, parts: readonly Part[]): number | null {
  const target = numberOf(goal, 'target');
  const own =
    target === null ? [] : [{ weight: 1, progress: targetProgress(numberOf(goal, 'start') ?? 0, target, numberOf(goal, 'current')) }];
  const all = [...parts, ...own];
  const weight = all.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? null : roundRatio(all.reduce((sum, part) => sum + part.weight * part.progress, 0) / weight);
}

/**
 * Status of one goal: the worst of the rows that name it, with the type of constraint and the row.
 * @param known statuses of Rocks, measurables, initiatives and processes by id
 */
export function deriveGoal(
  context: StatusContext,
  overrides: ReadonlyMap<string, Override>,
  index: StrategyIndex,
  goal: Row,
  known: ReadonlyMap<string, Status>,
): Status {
  const children = goalChildren(index, goal.id, known);
  const worst = worstChildren(children);
  const facts = buildFacts(goal, children, worst);
  const verdict = context.rules.judge('goal', facts);
  const progress = goalProgress(goal, rockParts(index, goal.id, known));
  const trouble = facts['offTrack'] !== 0 || facts['atRisk'] !== 0 || facts['incomplete'] !== 0;
  return buildStatus(context, overrides, {
    row: goal,
    owner: resolveOwner(context.directory, [textOf(goal, 'owner')]).name,
    verdict,
    facts,
    why: `${toSentence(verdict.why)} ${sayOwner(goal, verdict.status, progress)}`.trim(),
    because: [goal.id, ...worst.map((child) => child.id)],
    constraint: verdict.flags.includes('Unattached')
      ? 'unattached'
      : trouble
        ? (worst.find((child) => child.constraint !== '')?.constraint ?? null)
        : null,
    columns: { why: true, since: true },
    cells: { progress: progress ?? '' },
  });
}
