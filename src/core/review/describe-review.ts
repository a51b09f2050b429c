import { answerQuestions } from './answer-questions';
import { checkRollups } from './check-rollups';
import { countKept, describeOwners } from './count-kept';
import { describeLimits } from './describe-limits';
import { listAhead } from './list-ahead';
import { listChanges } from './list-changes';
import { listGaps } from './list-gaps';
import { listLooseEnds } from './list-loose-ends';
import { listSources } from './list-sources';
import { listTeams } from './list-teams';
import { measureAlignment, type AlignedWork } from './measure-alignment';
import { measureCapacity } from './measure-capacity';
import { measureProgramme } from './measure-programme';
import { scopeReview } from './review-scope';
import { groupBy } from '../archive/group-by';
import { reword, type Words } from '../contract/reword';
import type { ReviewList, ReviewView } from '../contract/strategy';
import type { WeekSnapshot } from '../history/snapshot';
import { sayCountOfRocks } from '../home/top-rocks';
import { oneLine } from '../mail/escape-html';
import type { SweepPlan } from '../plan/plan-sweep';
import { settledLately } from '../statistics/describe-work';
import { sayCount } from '../texts/say-list';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** What a review looks at beside the plan; none of it is read by a sweep. */
export interface ReviewExtras {
  readonly now: LocalDateTime;
  /** Kept weeks, the oldest first. */
  readonly snapshots: readonly WeekSnapshot[];
  /** Ids of measurables whose running cell holds a formula. */
  readonly calculated: ReadonlySet<string>;
  /** Lines in the Log. */
  readonly log: number;
  /** Used cells of the tabs every check reads. */
  readonly cells: number;
}

function alignByTeam(work: readonly AlignedWork[]): ReviewView['alignment'] {
  return [...groupBy(work, ({ team }) => team)]
    .map(([team, own]) => ({ team: oneLine(team, 200), good: own.filter(({ aligned }) => aligned).length, of: own.length }))
    .sort((a, b) => a.team.localeCompare(b.team));
}

function limitsOf({ workbook, ledger, currentRuns }: SweepPlan, { log, cells }: ReviewExtras): readonly string[] {
  const { people = [], processes = [], scorecard = [] } = workbook.tables;
  const openRuns = currentRuns.filter(({ terms }) => terms.closed === undefined).length;
  const runs = ledger.past.length + openRuns;
  return describeLimits({ people: people.length, processes: processes.length, measurables: scorecard.length, runs, openRuns, log, cells });
}

/** Lists whose rows say only what the product says; the others quote what a team wrote, or a status that has its words already. */
const OWN_SENTENCES = /^(orphans\.|loops$|coverage$)/;

/** Lists in the words of the file. */
function rewordLists(lists: readonly ReviewList[], words: Words): readonly ReviewList[] {
  return lists.map((list) => ({
    ...list,
    title: reword(list.title, words),
    says: reword(list.says, words),
    rows: OWN_SENTENCES.test(list.key) ? list.rows.map((row) => ({ ...row, why: reword(row.why, words) })) : list.rows,
  }));
}

/** How many company Rocks the quarter has, and the warning where these are too few or too many; in the usual words. */
function sayCompanyRocks({ top }: SweepPlan['front']): string {
  return sayCountOfRocks(top, {}) || `${top.quarter} has ${sayCount(top.count, 'company Rock')}.`;
}

/** The review of the strategy: how it is carried out, in questions, lists, owners, capacity and the limits of the file. */
export function describeReview(plan: SweepPlan, extras: ReviewExtras): ReviewView {
  const { workbook, statuses, front, rules } = plan;
  const { words } = front;
  const scope = scopeReview({ today: dateOf(extras.now), workbook, statuses, settled: settledLately(plan, extras.now) });
  const kept = countKept(scope, extras.now);
  const work = measureAlignment(scope);
  const capacity = measureCapacity(scope);
  const say = <T extends { readonly says: string }>(one: T): T => ({ ...one, says: reword(one.says, words) });
  const measured = measureProgramme(scope, kept);
  const programme = { ...measured, parts: measured.parts.map(say) };
  const companyRocks = sayCompanyRocks(front);
  const lists = [
    ...listLooseEnds(scope),
    ...listGaps(scope),
    ...listAhead(scope, capacity, rules.threshold('rock.risk.capacity'), companyRocks),
    listChanges(scope, extras.snapshots),
    listSources(scope, extras.calculated),
    checkRollups(scope),
  ];
  return {
    quarter: front.top.quarter,
    questions: answerQuestions({ scope, health: front.health.map(say), kept, work, programme, companyRocks: reword(companyRocks, words) }),
    lists: [...rewordLists(lists, words), ...listTeams(scope)],
    owners: describeOwners(scope, kept.map(say)),
    capacity,
    alignment: alignByTeam(work),
    programme,
    limits: limitsOf(plan, extras),
  };
}
