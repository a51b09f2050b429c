import type { Firm, Member } from './firm';
import { dayOf } from './wall';

/** Everybody a cell can mean: by address, then name, then the seat of this place, else the seat without one. */
export function personIn(firm: Firm, cell: string, place: string): Member | null {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  const named = firm.members.filter((member) => member.email.toLowerCase() === text || member.name.toLowerCase() === text);
  if (named[0] !== undefined) return named.length === 1 ? named[0] : null;
  const chairs = firm.chairs.filter((chair) => chair.title.toLowerCase() === text);
  const chair = chairs.find((one) => one.place !== '' && one.place === place) ?? chairs.find((one) => one.place === '');
  return chair === undefined ? null : personIn({ ...firm, chairs: [] }, chair.holder, place);
}

const isAway = (member: Member, day: number): boolean => member.away !== null && member.away.from <= day && day <= member.away.to;

/** Who does the work of a cell on a day: the person, a cover who is there, or nobody. */
export function presentIn(firm: Firm, cell: string, place: string, day: number): Member | null {
  const person = personIn(firm, cell, place);
  if (person === null || !isAway(person, day)) return person;
  const cover = personIn(firm, person.cover, place);
  return cover === null || isAway(cover, day) ? null : cover;
}

/** The turn of `rotate: Ana, Ben, Cy` at the nth occurrence; any other cell as it is. */
export function turnOf(cell: string, nth: number): string {
  const names = /^rotate:(.*)$/i
    .exec(cell)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names === undefined ? cell : (names[nth % names.length] ?? '');
}

/** True in the hours in which a person is not mailed. */
export function isQuiet(firm: Firm, member: Member, now: number): boolean {
  const { from, to } = member.quiet ?? firm.quiet;
  const minute = now - dayOf(now) * 1440;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
