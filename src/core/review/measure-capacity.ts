import { isSettled } from './open-rows';
import type { ReviewScope } from './review-scope';
import type { CapacityLine } from '../contract/strategy';
import { groupBy } from '../archive/group-by';
import { oneLine } from '../mail/escape-html';
import type { Person } from '../people/person';
import { initiativeDates } from '../status/initiative-dates';
import { resolveOwner } from '../status/resolve-owner';
import { coversDay, rockDates, type WorkDates } from '../status/rock-dates';
import { roundRatio } from '../status/round-ratio';
import { numberOf, textOf, type Row } from '../tables/row';
import { addDays, quarterOf, startOfWeek } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What the first period of a capacity line is called. */
export const THIS_WEEK = 'this week';

interface Stretch {
  readonly says: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

interface Claim {
  readonly row: Row;
  readonly person: Person;
  readonly hours: number;
  readonly dates: WorkDates;
}

/** From today on: what is over needs no hours any more. */
function stretches({ today, quarter, workbook }: ReviewScope): readonly Stretch[] {
  const { weekStartsOn, yearStartsIn } = workbook.settings.calendar;
  const next = quarterOf(addDays(quarter.last, 1), yearStartsIn);
  return [
    { says: THIS_WEEK, first: today, last: addDays(startOfWeek(today, weekStartsOn), 6) },
    { says: `${quarter.year} Q${quarter.quarter}`, first: today, last: quarter.last },
    { says: `${next.year} Q${next.quarter}`, first: next.first, last: next.last },
  ];
}

function claimsOn(scope: ReviewScope): readonly Claim[] {
  const { index, workbook } = scope;
  const { yearStartsIn } = workbook.settings.calendar;
  const work = [
    ...index.rows('rocks').map((row) => ({ row, dates: rockDates(row, yearStartsIn) })),
    ...index.rows('initiatives').map((row) => ({ row, dates: initiativeDates(row) })),
  ];
  return work.flatMap(({ row, dates }) => {
    const hours = numberOf(row, 'effort') ?? 0;
    const { person } = resolveOwner(workbook.directory, [textOf(row, 'owner')]);
    return hours <= 0 || person === null || isSettled(scope, row) ? [] : [{ row, person, hours, dates }];
  });
}

const touches = ({ dates }: Claim, { first, last }: Stretch): boolean =>
  (dates.start === null || dates.start <= last) && (dates.due === null || dates.due >= first);

/** Most hours a week that are promised on any day of the stretch; they change only where work begins. */
function mostPromised(claims: readonly Claim[], stretch: Stretch): number {
  const inside = claims.filter((claim) => touches(claim, stretch));
  const days = [stretch.first, ...inside.flatMap(({ dates }) => dates.start ?? [])].filter(
    (day) => day >= stretch.first && day <= stretch.last,
  );
  return Math.max(0, ...days.map((day) => inside.filter(({ dates }) => coversDay(dates, day)).reduce((sum, { hours }) => sum + hours, 0)));
}

/** What everybody who has promised something has promised: this week, this quarter and the next, hours a week at the fullest. */
export function measureCapacity(scope: ReviewScope): readonly CapacityLine[] {
  const ahead = stretches(scope);
  const relevant = claimsOn(scope).filter((claim) => ahead.some((stretch) => touches(claim, stretch)));
  return [...groupBy(relevant, ({ person }) => String(person.row)).values()].flatMap((claims) => {
    const person = claims[0]?.person;
    if (person === undefined) return [];
    const hours = person.hoursPerWeek;
    const periods = ahead.map((stretch) => {
      const promised = roundRatio(mostPromised(claims, stretch));
      return { says: stretch.says, promised, ratio: hours === null || hours <= 0 ? null : roundRatio(promised / hours) };
    });
    const shown = claims.map(({ row, hours: asked }) => ({ id: row.id, title: oneLine(row.title, 200), hours: asked }));
    return [{ name: oneLine(person.name || person.email, 200), hours, periods, claims: shown }];
  });
}
