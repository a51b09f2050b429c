import { reword, type Words } from '../contract/reword';
import type { TopLine } from '../contract/strategy';
import { coversDay, rockDates } from '../status/rock-dates';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';
import { numberOf, textOf, type Row } from '../tables/row';
import { sayCount } from '../texts/say-list';
import { parseQuarter, quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** The first company Rocks of the running quarter. */
export interface TopRocks {
  /** `2026 Q4` */
  readonly quarter: string;
  /** Company Rocks of the quarter, those that are done too; dropped and converted ones are none any more. */
  readonly count: number;
  /** False where there is no Rock at all. */
  readonly begun: boolean;
  /** Open ones by Rank, then id: at most three. */
  readonly lines: readonly TopLine[];
}

/** What the Rocks are found with. */
export interface TopInput {
  readonly rocks: readonly Row[];
  readonly statuses: readonly Status[];
  readonly today: LocalDate;
  /** 1 to 12. */
  readonly yearStartsIn: number;
}

const MOST = 3;
/** Company Rocks that a quarter can keep in view. */
const FEWEST = 3;
const FULL = 7;
const GIVEN_UP: ReadonlySet<string> = new Set(['Dropped', 'Converted']);

/** A Rock belongs to the quarter it names, however late it is; one that names none belongs to the days between Start and Due. */
function isOfNow(rock: Row, today: LocalDate, yearStartsIn: number): boolean {
  const quarter = parseQuarter(textOf(rock, 'quarter'), yearStartsIn);
  if (quarter !== null) return quarter.first <= today && today <= quarter.last;
  return coversDay(rockDates(rock, yearStartsIn), today);
}

const isOfCompany = (rock: Row): boolean => ['', 'company'].includes(textOf(rock, 'level').toLowerCase());

const rankOf = (rock: Row): number => numberOf(rock, 'rank') ?? Infinity;

function compare(a: Row, b: Row): number {
  return rankOf(a) === rankOf(b) ? (a.id < b.id ? -1 : 1) : rankOf(a) - rankOf(b);
}

/** The company's Rocks of this quarter by Rank, then id, whatever became of them, but not those dropped or converted. */
export function listCompanyRocks(rocks: readonly Row[], today: LocalDate, yearStartsIn: number): readonly Row[] {
  const isThere = (rock: Row): boolean => rock.id !== '' && isOfCompany(rock) && !GIVEN_UP.has(textOf(rock, 'result'));
  return rocks.filter((rock) => isThere(rock) && isOfNow(rock, today, yearStartsIn)).sort(compare);
}

/** The company's first three open Rocks of this quarter; a blank Level counts as Company. */
export function listTop({ rocks, statuses, today, yearStartsIn }: TopInput): TopRocks {
  const { year, quarter } = quarterOf(today, yearStartsIn);
  const found = new Map(statuses.filter(({ table }) => table === 'rocks').map((status) => [status.id, status]));
  const ofNow = listCompanyRocks(rocks, today, yearStartsIn);
  const lines = ofNow.flatMap((rock): readonly TopLine[] => {
    const status = found.get(rock.id);
    if (status === undefined || status.status === 'Done' || textOf(rock, 'result') !== '') return [];
    const { id, title, owner, why } = status;
    return [{ id, title, owner, status: status.status, tone: toneOf(status.status), why }];
  });
  return { quarter: `${year} Q${quarter}`, count: ofNow.length, begun: rocks.length > 0, lines: lines.slice(0, MOST) };
}

/** The warning where a quarter has too few or too many company Rocks, `''` where it has three to seven or nobody plans with Rocks. */
export function sayCountOfRocks({ quarter, count, begun }: TopRocks, words: Words): string {
  if (!begun || (count >= FEWEST && count <= FULL)) return '';
  const says = reword(`{quarter} has ${sayCount(count, 'company Rock')}; three to seven can be kept in view`, words);
  const action = count < FEWEST ? 'name what else must be done' : 'choose what can wait';
  return `${says.replace('{quarter}', quarter)}. To do: ${action}, in the tab Rocks, columns Level and Quarter.`;
}
