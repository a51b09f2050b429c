import { countAligned, countLinked } from './count-links';
import { countOnTime, countWithoutOwner } from './count-runs-of-rows';
import { countClarity, countGood, countSaid, countTodos, firstDay } from './count-statuses';
import { scopeRecount, tally, type RecountScope, type Tally } from './recount-scope';
import type { Finding } from '../finding';
import type { StatusGroup } from '../../contract/overview';
import type { ReviewView } from '../../contract/strategy';
import type { SweepPlan } from '../../plan/plan-sweep';
import type { SweepInput } from '../../plan/sweep-input';
import { STATUSES_BY_TONE } from '../../status/tones';
import { textOf, type Row } from '../../tables/row';

/** What Home, Status and Review show. */
export interface Shown {
  readonly plan: SweepPlan;
  readonly groups: readonly StatusGroup[];
  readonly alignment: ReviewView['alignment'];
}

const say = ({ good, of }: Tally): string => `${good} of ${of}`;

/** The second way to count each health number, by its key. */
const HEALTH: Readonly<Record<string, (scope: RecountScope) => Tally>> = {
  measurables: (scope) => countGood(scope, 'scorecard', ['On track']),
  rocks: (scope) => countGood(scope, 'rocks', ['On track', 'Done']),
  todos: countTodos,
  processes: (scope) => countGood(scope, 'processes', ['Good']),
  ontime: countOnTime,
  withoutowner: countWithoutOwner,
  aligned: countAligned,
  clarity: countClarity,
  orphans: countLinked,
  saidgap: countSaid,
};

function differs(tab: string, what: string, shown: string, counted: string): readonly Finding[] {
  if (shown === counted) return [];
  return [{ code: 'total-differs', tab, row: 0, message: `${tab}: ${what} is shown as ${shown}, counted from the rows it is ${counted}.` }];
}

function ofHealth({ plan }: Shown, scope: RecountScope, home: string): readonly Finding[] {
  return plan.front.health.flatMap((line) => {
    const count = HEALTH[line.key];
    return count === undefined ? [] : differs(home, `"${line.says}"`, say(line), say(count(scope)));
  });
}

/** Statuses that are shown in Status: as many lines as rows, and as many of them good. */
function ofGroups({ groups }: Shown, { rows, statusOf }: RecountScope): readonly Finding[] {
  return groups.flatMap(({ key, title, good, lines }) => {
    const own = rows(key).flatMap(({ id }) => statusOf.get(id) ?? []);
    const isOpenOnly = key === 'milestones' || key === 'initiatives';
    const shown = own.filter((status) => !(isOpenOnly && status === 'Done'));
    const counted = tally(shown, (status) => STATUSES_BY_TONE.good.includes(status));
    return differs(title, 'what is good in Status', say({ good, of: lines.length }), say(counted));
  });
}

function isCompanyRock({ plan, today }: RecountScope, row: Row): boolean {
  const { yearStartsIn } = plan.workbook.settings.calendar;
  const { start, due } = row.values;
  const isOurs = ['', 'company'].includes(textOf(row, 'level').toLowerCase()) && !['Dropped', 'Converted'].includes(textOf(row, 'result'));
  const first = firstDay(textOf(row, 'quarter'), yearStartsIn);
  if (first !== null) return isOurs && first === quarterStart(today, yearStartsIn);
  const [from, to] = [start, due].map((day) => (typeof day === 'string' && day !== '' ? day : null));
  return isOurs && (from === null || from === undefined || from <= today) && (to === null || to === undefined || to >= today);
}

function quarterStart(today: string, yearStartsIn: number): string {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const first = month - ((((month - (yearStartsIn - 1)) % 3) + 3) % 3);
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
}

function ofRocks({ plan }: Shown, scope: RecountScope, home: string): readonly Finding[] {
  const counted = scope.rows('rocks').filter((row) => isCompanyRock(scope, row)).length;
  return differs(home, 'the number of company Rocks of the quarter', String(plan.front.top.count), String(counted));
}

function ofReview({ alignment }: Shown, scope: RecountScope): readonly Finding[] {
  const sum = alignment.reduce((all, { good, of }) => ({ good: all.good + good, of: all.of + of }), { good: 0, of: 0 });
  return differs('Review', 'alignment over all teams', say(sum), say(countAligned(scope)));
}

/** Every total that Home, Status and Review show, counted a second way straight from the rows; a difference names both numbers. */
export function findDiffering(shown: Shown, input: SweepInput): readonly Finding[] {
  const scope = scopeRecount(shown.plan, input);
  const home = input.homeTab ?? 'Home';
  return [...ofHealth(shown, scope, home), ...ofRocks(shown, scope, home), ...ofGroups(shown, scope), ...ofReview(shown, scope)];
}
