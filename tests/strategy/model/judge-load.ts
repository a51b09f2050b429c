import type { Company } from './company';
import { toSix } from './days';
import { isOpen, spanOf, todayOf, type Span } from './rock-basics';

const covers = ({ start, due }: Span, today: string): boolean => (start === null || start <= today) && (due === null || today <= due);

function workOf(name: string, company: Company): readonly { readonly id: string; readonly effort: number | null }[] {
  const today = todayOf(company);
  const rocks = company.rocks.filter((rock) => rock.owner === name && isOpen(rock, company) && covers(spanOf(rock, company), today));
  const work = company.initiatives.filter((row) => row.owner === name && row.progress !== 1 && covers(row, today));
  return [...rocks, ...work].filter((row) => (row.effort ?? 0) > 0);
}

/** Rows that ask for a person's hours. */
export const claimsOf = (name: string, company: Company): readonly string[] => workOf(name, company).map((row) => row.id);

/** Promised hours of open rows that cover today by the person's hours a week; `null` where these are blank. */
export function loadOf(name: string, company: Company): number | null {
  const hours = company.people.find((person) => person.name === name)?.hours ?? null;
  if (hours === null || hours <= 0) return null;
  return toSix(workOf(name, company).reduce((sum, row) => sum + (row.effort ?? 0), 0) / hours);
}
