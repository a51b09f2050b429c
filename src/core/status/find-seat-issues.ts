import { groupBy } from '../archive/group-by';
import { firstWord } from '../links/split-links';
import { splitList } from '../tables/decode-value';
import type { Issue } from '../tables/issue';
import { textOf, type Row } from '../tables/row';
import { issueAt, quote } from '../texts/issue-texts';
import { findCircles } from './find-cycles';

/** More than this, and a seat is two seats. */
const MOST_ROLES = 5;

const place = (row: Row, column: string) => ({ tab: row.tab, row: row.row, column });
const key = (text: string): string => text.trim().toLowerCase();
const isAt = (seat: Row, location: string): boolean => key(textOf(seat, 'location')) === key(location);

/** Seats by what a cell may call them, in lower case. */
interface Chart {
  readonly seats: readonly Row[];
  readonly byId: ReadonlyMap<string, Row>;
  readonly byTitle: ReadonlyMap<string, readonly Row[]>;
}

function buildChart(rows: readonly Row[]): Chart {
  const seats = rows.filter(({ id, title }) => id !== '' && title !== '');
  return { seats, byId: new Map(seats.map((seat) => [key(seat.id), seat])), byTitle: groupBy(seats, ({ title }) => key(title)) };
}

/** What a text that should name a seat means. */
type SeatFound = { readonly seat: Row } | { readonly code: string; readonly says: string };

/** Finds a seat by its id, else by its title: the one of the same location, else the one of none, else the only one. */
function findSeat(text: string, location: string, { byId, byTitle }: Chart): SeatFound {
  const found = byId.get(firstWord(text).toLowerCase());
  if (found !== undefined) return { seat: found };
  const named = byTitle.get(key(text)) ?? [];
  const [first] = named;
  if (first === undefined)
    return { code: 'unknown-seat', says: `${quote(text)} is no seat; write the title of one in Seats, or add it there.` };
  const chosen = named.find((seat) => isAt(seat, location)) ?? named.find((seat) => isAt(seat, '')) ?? (named.length === 1 ? first : null);
  if (chosen !== null) return { seat: chosen };
  return { code: 'ambiguous-seat', says: `${quote(text)} is the title of ${named.length} seats; write the ID of one of them.` };
}

function twiceIssue(seat: Row, { byTitle }: Chart): readonly Issue[] {
  const same = (byTitle.get(key(seat.title)) ?? []).find((other) => isAt(other, textOf(seat, 'location')));
  if (same === undefined || same === seat) return [];
  const says = `${quote(seat.title)} stands in row ${same.row} already, held by ${quote(textOf(same, 'holder'))}; a seat is one row with one holder. Delete one, or tell them apart by title or Location.`;
  return [issueAt('seat-twice', place(seat, 'Holder'), says)];
}

function seatIssues(seat: Row, chart: Chart): readonly Issue[] {
  const roles = splitList(textOf(seat, 'roles')).length;
  const above = textOf(seat, 'reports_to');
  const found = above === '' ? null : findSeat(above, textOf(seat, 'location'), chart);
  const manyRoles = `there are ${roles} roles; a seat answers for at most ${MOST_ROLES}. Take some out, or make a second seat.`;
  return [
    ...(textOf(seat, 'holder') === '' ? [issueAt('blank', place(seat, 'Holder'), 'nobody holds this seat; name exactly one person.')] : []),
    ...(roles > MOST_ROLES ? [issueAt('too-many-roles', place(seat, 'Roles'), manyRoles)] : []),
    ...(found !== null && !('seat' in found) ? [issueAt(found.code, place(seat, 'Reports to'), found.says)] : []),
  ];
}

function circleIssues(chart: Chart): readonly Issue[] {
  const { seats } = chart;
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const above = (seat: Row): readonly string[] => {
    const found = findSeat(textOf(seat, 'reports_to'), textOf(seat, 'location'), chart);
    return 'seat' in found ? [found.seat.id] : [];
  };
  const next = new Map(seats.filter((seat) => textOf(seat, 'reports_to') !== '').map((seat) => [seat.id, above(seat)]));
  return findCircles(next).flatMap((circle) => {
    const row = byId.get(circle[0] ?? '');
    const names = [...circle, ...circle.slice(0, 1)].map((id) => quote(byId.get(id)?.title ?? id));
    const says = `${names.join(' reports to ')}; one of them has to report to somebody else, or to nobody.`;
    return row === undefined ? [] : [issueAt('reporting-circle', place(row, 'Reports to'), says)];
  });
}

function measurableIssue(row: Row, chart: Chart): readonly Issue[] {
  const written = textOf(row, 'seat');
  const found = written === '' ? null : findSeat(written, '', chart);
  return found === null || 'seat' in found ? [] : [issueAt(found.code, place(row, 'Seat'), found.says)];
}

/**
 * What is wrong with the accountability chart: a seat without a holder or with two, more than five roles, seats above that nobody
 * finds or that lead back, and seats of measurables that nobody finds.
 * @param rows rows of Seats in the order of the tab
 */
export function findSeatIssues(rows: readonly Row[], measurables: readonly Row[]): readonly Issue[] {
  const chart = buildChart(rows);
  return [
    ...chart.seats.flatMap((seat) => [...twiceIssue(seat, chart), ...seatIssues(seat, chart)]),
    ...circleIssues(chart),
    ...measurables.flatMap((row) => measurableIssue(row, chart)),
  ];
}
