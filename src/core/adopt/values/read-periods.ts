import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { addDays, daysBetween, quarterOf, startOfWeek } from '../../time/arith';
import type { LocalDate } from '../../time/local';
import type { AdoptContext } from '../adopt-context';
import { dateOfSerial, isDateSerial } from './date-serial';
import type { DateText } from './date-text';
import { decideDateOrder, type DateOrder } from './decide-date-order';
import { findYears, quarterOfTable, saysBusinessYear, yearsOfTable, type TableNames } from './find-years';
import { foldText } from './fold-text';
import { parseDateText } from './parse-date-text';
import { settleEither } from './settle-either';
import { resolveDateText } from './resolve-date-text';
import { lexiconOf, type ValueLexicon } from './value-lexicon';

/** What is known of the table whose headers are periods. */
export interface PeriodHints extends TableNames {
  /** Language of its headers, `''` where it is not known. */
  readonly language?: string;
}

/** What one header says of its period. */
interface Named {
  readonly date: LocalDate | null;
  readonly text: DateText | null;
  readonly year: number | null;
  /** A month that stands above a week: the week has to lie in it. */
  readonly month: number | null;
  /** Its day ends the week. */
  readonly ending: boolean;
}

const NOTHING: Named = { date: null, text: null, year: null, month: null, ending: false };
const FINEST: readonly DateText['kind'][] = ['day', 'order', 'either', 'week', 'month', 'quarter', 'half'];
const LONGEST_STEP = 35;
const WEEK = 6;
const DAYS_A_YEAR = 365;

function cutPrefix(folded: string, words: ReadonlySet<string> | undefined): string | null {
  for (const word of words ?? [])
    if (folded.startsWith(`${word} `) || folded.startsWith(`${word}:`)) return folded.slice(word.length + 1).trim();
  return null;
}

interface Part {
  readonly text: DateText | null;
  readonly ending: boolean;
}

function readPart(cell: Cell, lexicon: ValueLexicon): Part {
  const folded = foldText(cellText(cell));
  const whole = parseDateText(folded, lexicon);
  if (whole !== null) return { text: whole, ending: false };
  const ending = cutPrefix(folded, lexicon.words.get('weekEnding'));
  const rest = ending ?? cutPrefix(folded, lexicon.words.get('weekOf'));
  const isEnding = ending !== null || (lexicon.words.get('weekEnding')?.has(folded) ?? false);
  return { text: rest === null ? null : parseDateText(rest, lexicon), ending: isEnding };
}

const yearIn = (cell: Cell): number | null => findYears(cellText(cell))[0] ?? null;

/** The finest thing that one of the lines of a header says; the others may name its year. */
function readHeader(cells: readonly Cell[], lexicon: ValueLexicon, endings: boolean): Named {
  const date = cells.find(isDateCell);
  const parts = cells.filter((cell) => !isDateCell(cell) && cellText(cell) !== '').map((cell) => readPart(cell, lexicon));
  const ending = endings || parts.some((part) => part.ending);
  if (date !== undefined) return { ...NOTHING, date: date.local.slice(0, 10), ending };
  const joined = parseDateText(cells.map(cellText).join(' '), lexicon);
  const texts = [joined, ...parts.map((part) => part.text)].flatMap((text) => (text === null ? [] : [text]));
  const text = FINEST.flatMap((kind) => texts.find((one) => one.kind === kind) ?? [])[0] ?? null;
  if (text === null) return NOTHING;
  const above = texts.find((one) => one.kind === 'month');
  const year =
    texts.flatMap((one) => ('year' in one && one.year !== null ? [one.year] : []))[0] ??
    cells.map(yearIn).find((one) => one !== null) ??
    null;
  const isWeek = text.kind === 'week' && above?.kind === 'month';
  return { date: null, text, year, month: isWeek ? above.month : null, ending };
}

/** Decides what `Jan-26` means in all headers together. */
function settleHeaders(named: readonly Named[], today: LocalDate): readonly Named[] {
  const texts = settleEither(
    named.map((one) => one.text),
    today,
  );
  return named.map((one, at) => {
    const text = texts[at] ?? null;
    return text === one.text || text === null || !('year' in text) ? one : { ...one, text, year: text.year ?? one.year };
  });
}

function readSerials(headers: readonly (readonly Cell[])[]): readonly LocalDate[] | null {
  const numbers = headers.map((cells) => cells[cells.length - 1]);
  const serials = numbers.filter((cell): cell is number => typeof cell === 'number' && Number.isInteger(cell) && isDateSerial(cell));
  const ascending = serials.every((serial, at) => at === 0 || serial !== serials[at - 1]);
  return serials.length === headers.length && serials.length > 1 && ascending ? serials.map(dateOfSerial) : null;
}

/** Where in its year a period lies, for telling whether a row of them runs over the end of a year. */
function placeInYear({ text }: Named, order: DateOrder): number | null {
  if (text === null || !('year' in text) || text.kind === 'year') return null;
  const day = resolveDateText({ ...text, year: null }, { order, year: 2000, weekStartsOn: 1, yearStartsIn: 1, edge: 'start' });
  return day === null ? null : daysBetween('2000-01-01', day);
}

interface Place {
  readonly at: number;
  readonly place: number;
}

/** Where the places turn back; `sign` 1 for ones that grow, -1 for ones that fall. */
function turnsOf(places: readonly Place[], sign: 1 | -1): readonly number[] {
  return places.slice(1).flatMap(({ place, at }, before) => ((place - (places[before]?.place ?? place)) * sign < 0 ? [at] : []));
}

/** The longest step from one to the next where `turn` is the first of the year `after` the one before. */
function longestStep(places: readonly Place[], turn: number, after: 1 | -1): number {
  const days = places.map(({ place, at }) => place + (at >= turn ? after * DAYS_A_YEAR : 0));
  return Math.max(...days.slice(1).map((day, before) => Math.abs(day - (days[before] ?? day))));
}

/** Two years that both stand there: the places run over the end of the first, upwards or downwards, whichever takes the shorter steps. */
function overTwoYears(places: readonly Place[], early: number): (at: number) => number | null {
  const [up, down] = [turnsOf(places, 1), turnsOf(places, -1)];
  const steps = [
    up.length === 1 ? longestStep(places, up[0] ?? 0, 1) : Infinity,
    down.length === 1 ? longestStep(places, down[0] ?? 0, -1) : Infinity,
  ] as const;
  if (steps[0] === steps[1]) return () => null;
  if (steps[0] < steps[1]) return (at) => (at < (up[0] ?? 0) ? early : early + 1);
  return (at) => (at < (down[0] ?? 0) ? early + 1 : early);
}

/** The year of each header that names none: one where they stay within it, two where they run over its end and both are named. */
function spreadYears(named: readonly Named[], order: DateOrder, years: readonly number[]): (at: number) => number | null {
  const places = named.flatMap((one, at) => {
    const place = one.text !== null && one.year === null ? placeInYear(one, order) : null;
    return place === null ? [] : [{ place, at }];
  });
  const inOrder = turnsOf(places, 1).length === 0 || turnsOf(places, -1).length === 0;
  const [one, two] = [Math.min(...years), Math.max(...years)];
  if (years.length === 1) return () => (inOrder ? one : null);
  return years.length === 2 && two === one + 1 && !inOrder ? overTwoYears(places, one) : () => null;
}

/** A header without a year beside one whose year is known: the nearest such day after (or before) it, where the step is a month at most. */
function followYears(dates: (LocalDate | null)[], resolve: (at: number, year: number) => LocalDate | null): void {
  for (const [from, to, step] of [[1, dates.length, 1] as const, [dates.length - 2, -1, -1] as const]) {
    for (let at = from; at !== to && at >= 0 && at < dates.length; at += step) {
      const before = dates[at - step] ?? null;
      if (dates[at] !== null || before === null) continue;
      const year = Number(before.slice(0, 4));
      const near = [year - 1, year, year + 1]
        .flatMap((one) => resolve(at, one) ?? [])
        .filter((date) => Math.abs(daysBetween(before, date)) <= LONGEST_STEP);
      if (near.length === 1 && near[0] !== before) dates[at] = near[0] ?? null;
    }
  }
}

function settle(named: Named, date: LocalDate | null, quarter: number | null, context: AdoptContext): LocalDate | null {
  if (date === null) return null;
  if (named.text?.kind === 'week' && named.year === null && quarter !== null && quarterOf(date, context.yearStartsIn).quarter !== quarter)
    return null;
  if (named.month !== null && ![date, addDays(date, WEEK)].some((day) => Number(day.slice(5, 7)) === named.month)) return null;
  return named.ending ? startOfWeek(date, context.weekStartsOn) : date;
}

/**
 * First days of the periods that headers name, one for each: dates, `Week of 1/6`, `KW 3`, `Jan`, `W/E 5 Jan`, `2026-W03`, `Q1 2026`.
 * Years that a header leaves out come from the lines above it, the title, the tab, or a header beside it.
 * @param headers for each column its header cells from top to bottom
 * A numbered week has to lie in the quarter that the table names, else it counts from another day.
 * @returns `null` for each header that is no period or whose year cannot be known
 */
export function readPeriods(
  headers: readonly (readonly Cell[])[],
  hints: PeriodHints,
  context: AdoptContext,
): readonly (LocalDate | null)[] {
  const serials = readSerials(headers);
  if (serials !== null) return serials;
  const language = hints.language ?? '';
  const lexicon = lexiconOf(context.words, language);
  const endings = [hints.title, ...hints.above].some((text) =>
    ['week ending', 'w/e', 'weeks ending'].some((words) => foldText(text).includes(words)),
  );
  const named = settleHeaders(
    headers.map((cells) => readHeader(cells, lexicon, endings)),
    context.today,
  );
  const order = decideDateOrder(
    named.map((one) => one.text),
    context.locale,
    language,
  )?.order;
  const shifted = context.yearStartsIn !== 1 && saysBusinessYear(hints);
  const yearAt = spreadYears(named, order ?? 'month first', shifted ? [] : yearsOfTable(hints));
  const quarter = quarterOfTable(hints);
  const { weekStartsOn, yearStartsIn } = context;
  const around = { order: order ?? 'month first', weekStartsOn, yearStartsIn, edge: 'start' } as const;
  const resolve = (at: number, year: number | null): LocalDate | null => {
    const text = named[at]?.text ?? null;
    return text === null ? null : resolveDateText(text, { ...around, year });
  };
  const dates = named.map((one, at) => one.date ?? resolve(at, one.year ?? yearAt(at)));
  followYears(dates, resolve);
  return dates.map((date, at) => settle(named[at] ?? NOTHING, date, quarter, context));
}
