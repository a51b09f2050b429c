import { cellText } from '../tables/cell';
import type { Issue } from '../tables/issue';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import { sayCount, sayList } from '../texts/say-list';
import { issueAt, quote } from '../texts/issue-texts';
import type { LocalDate } from '../time/local';
import { describeDate } from './describe-date';

/** A section of the plan on two pages, by what people call it. */
interface Section {
  readonly says: string;
  /** Fits the name in small letters and digits only. */
  readonly name: RegExp;
  /** Fewest and most lines. */
  readonly counts?: readonly [number, number];
  /** A section that looks ahead has a day, and a long-range target a number too. */
  readonly ahead?: readonly ('Date' | 'Number')[];
}

/** Limits as the method teaches them: 3 to 7 values, 3 uniques, 5 to 15 lines of the picture, 3 to 7 goals a year. */
const SECTIONS: readonly Section[] = [
  { says: 'Core values', name: /^(core)?values?$/, counts: [3, 7] },
  { says: 'Core focus', name: /^(core)?focus$/ },
  { says: '10-year target', name: /^(\d+|ten)years?(target|goal)s?$/, ahead: ['Date', 'Number'] },
  { says: 'Marketing strategy', name: /^(marketing(strategy)?|targetmarket|provenprocess|guarantee)$/ },
  { says: 'Uniques', name: /^(3|three)?uniques?$/, counts: [3, 3] },
  { says: '3-year picture', name: /^(3|three)years?picture$/, counts: [5, 15], ahead: ['Date'] },
  { says: '1-year plan', name: /^(1|one)years?plan$/, ahead: ['Date'] },
];
const [GOALS_LEAST, GOALS_MOST] = [3, 7];

const place = (row: Row, column: string) => ({ tab: row.tab, row: row.row, column });

function sectionOf(row: Row): Section | undefined {
  const name = textOf(row, 'section')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const found = SECTIONS.find((section) => section.name.test(name));
  const isUnique = found?.says === 'Marketing strategy' && /^unique/i.test(row.title);
  return isUnique ? SECTIONS.find(({ says }) => says === 'Uniques') : found;
}

function lineIssues(row: Row, section: Section | undefined, today: LocalDate): readonly Issue[] {
  const written = textOf(row, 'section');
  const date = dateOf(row, 'date');
  const [number, unit] = [numberOf(row, 'number'), textOf(row, 'unit')];
  const known = sayList(SECTIONS.map(({ says }) => says));
  return [
    ...(written !== '' && section === undefined
      ? [issueAt('bad-section', place(row, 'Section'), `${quote(written)} is no section of the plan; choose from ${known}.`)]
      : []),
    ...(section?.ahead !== undefined && date !== null && date < today
      ? [issueAt('past-date', place(row, 'Date'), `${describeDate(date)} is over; write the day this is for now.`)]
      : []),
    ...(number !== null && unit === '' ? [issueAt('blank', place(row, 'Unit'), `Unit is blank; write what the number counts.`)] : []),
    ...(number === null && unit !== '' ? [issueAt('blank', place(row, 'Number'), `Number is blank; write how many ${quote(unit)}.`)] : []),
  ];
}

const limits = (least: number, most: number): string => (least === most ? String(least) : `${least} to ${most}`);

function sectionIssues(section: Section, rows: readonly Row[]): readonly Issue[] {
  const [first] = rows;
  if (first === undefined) return [];
  const [least, most] = section.counts ?? [0, Infinity];
  const absent = (section.ahead ?? []).filter((column) => rows.every((row) => cellText(row.cells[column.toLowerCase()] ?? '') === ''));
  const count = `${section.says} has ${sayCount(rows.length, 'line')}; a plan has ${limits(least, most)}.`;
  return [
    ...(rows.length < least || rows.length > most ? [issueAt('bad-count', place(first, 'Section'), count)] : []),
    ...absent.map((column) =>
      issueAt('blank', place(first, column), `${section.says} has no ${column} in any line; write it into the line it is for.`),
    ),
  ];
}

function yearIssues(plan: readonly Row[], goals: number): readonly Issue[] {
  const [first] = plan;
  if (first === undefined || (goals >= GOALS_LEAST && goals <= GOALS_MOST)) return [];
  const says = `Goals has ${sayCount(goals, 'goal')} for this year; a 1-year plan has ${limits(GOALS_LEAST, GOALS_MOST)}.`;
  return [issueAt('bad-count', place(first, 'Section'), says)];
}

/**
 * What is wrong with the plan on two pages. A section without a line is not filled in yet and no issue.
 * @param rows rows of VTO in the order of the tab
 * @param goals how many goals this year has
 */
export function findVtoIssues(rows: readonly Row[], goals: number, today: LocalDate): readonly Issue[] {
  const lines = rows.filter(({ title }) => title !== '').map((row) => ({ row, section: sectionOf(row) }));
  const linesOf = (says: string) => lines.filter(({ section }) => section?.says === says).map(({ row }) => row);
  return [
    ...lines.flatMap(({ row, section }) => lineIssues(row, section, today)),
    ...SECTIONS.flatMap((section) => sectionIssues(section, linesOf(section.says))),
    ...yearIssues(linesOf('1-year plan'), goals),
  ];
}
