import { THIS_WEEK } from './measure-capacity';
import { isSettled } from './open-rows';
import { plainRow, reviewList, reviewRow } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { CapacityLine, ReviewList } from '../contract/strategy';
import { formatNumber } from '../rules/format-fact';
import { textOf, type Row } from '../tables/row';
import { sayList } from '../texts/say-list';
import { addDays, parseQuarter, quarterOf, type Quarter } from '../time/arith';

/** Quarters ahead that a planning board shows beside this one. */
const AHEAD = 3;

const nameOf = ({ year, quarter }: Quarter): string => `${year} Q${quarter}`;

function quartersFrom(first: Quarter, yearStartsIn: number): readonly Quarter[] {
  const quarters = [first];
  for (let last = first; quarters.length <= AHEAD;) {
    last = quarterOf(addDays(last.last, 1), yearStartsIn);
    quarters.push(last);
  }
  return quarters;
}

function listQuarter(scope: ReviewScope, quarter: Quarter, companyRocks: string): ReviewList {
  const { yearStartsIn } = scope.workbook.settings.calendar;
  const isNow = quarter.first === scope.quarter.first;
  const rocks = scope.index.rows('rocks').filter((rock) => parseQuarter(textOf(rock, 'quarter'), yearStartsIn)?.first === quarter.first);
  const rows = rocks.map((rock) => reviewRow(scope, rock, isNow ? (scope.known.get(rock.id)?.why ?? '') : 'Planned.'));
  const title = `Rocks of ${nameOf(quarter)}${isNow ? '' : ', planned'}`;
  return reviewList(`quarter.${nameOf(quarter)}`, title, isNow ? companyRocks : 'A quarter has three to seven company Rocks.', rows);
}

function listBacklog(scope: ReviewScope): ReviewList {
  const waits = (rock: Row): boolean => ['quarter', 'start', 'due'].every((column) => textOf(rock, column) === '');
  const rocks = scope.index.rows('rocks').filter((rock) => waits(rock) && !isSettled(scope, rock));
  const rows = rocks.map((rock) => reviewRow(scope, rock, 'It has no quarter yet.'));
  return reviewList(
    'backlog',
    'Rocks in the backlog',
    'Rocks without Quarter, Start and Due wait here; write the Quarter when their time comes.',
    rows,
  );
}

function listOverfull(capacity: readonly CapacityLine[], limit: number): ReviewList {
  const rows = capacity.flatMap(({ name, hours, periods, claims }) => {
    const over = periods.filter(({ ratio }) => (ratio ?? 0) * 100 > limit);
    const says = over.map(
      ({ promised, says: when }) =>
        `${formatNumber(promised)} of ${formatNumber(hours ?? 0)} hours a week ${when === THIS_WEEK ? when : `in ${when}`}`,
    );
    const asked = claims.map((claim) => `${claim.id} ${claim.title} (${formatNumber(claim.hours)})`);
    return over.length === 0 ? [] : [plainRow(name, name, name, `Promised ${sayList(says)}: ${asked.join(', ')}.`)];
  });
  return reviewList('overfull', 'Over capacity', `Nobody should promise more than ${formatNumber(limit)} % of their hours a week.`, rows);
}

/**
 * Rocks by quarter, this one and up to three ahead, the backlog, and who has promised too much.
 * @param limit load in percent above which somebody is over capacity
 * @param companyRocks how many the running quarter has, as a sentence
 */
export function listAhead(
  scope: ReviewScope,
  capacity: readonly CapacityLine[],
  limit: number,
  companyRocks: string,
): readonly ReviewList[] {
  const [now, ...ahead] = quartersFrom(scope.quarter, scope.workbook.settings.calendar.yearStartsIn);
  const planned = ahead.map((quarter) => listQuarter(scope, quarter, '')).filter(({ rows }) => rows.length > 0);
  return [
    listOverfull(capacity, limit),
    ...(now === undefined ? [] : [listQuarter(scope, now, companyRocks)]),
    ...planned,
    listBacklog(scope),
  ];
}
