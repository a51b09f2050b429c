import { cellText, isDateCell } from '../../tables/cell';
import type { LocalDate } from '../../time/local';
import type { AdoptContext } from '../adopt-context';
import type { FoundLine } from '../found-table';
import type { TableReading } from '../table-reading';
import { decideDateOrder, type DateOrder } from './decide-date-order';
import type { DateText } from './date-text';
import { indexPeople } from './index-people';
import { joinParents } from './join-parents';
import { listLines } from './list-lines';
import { nameGroups } from './name-groups';
import { parseDateText } from './parse-date-text';
import { listKnownDates } from './read-dates';
import { settleEither } from './settle-either';
import type { TableAround } from './table-around';
import { lexiconOf, type ValueLexicon } from './value-lexicon';

const DATES = new Set([
  'due',
  'start',
  'end',
  'done_on',
  'created',
  'updated',
  'date',
  'last_done',
  'next_due',
  'starts',
  'ends',
  'solved_on',
  'away_from',
  'away_to',
  'week',
]);
const WRITTEN = new Set(['created', 'raised_on']);
const PERSONS = new Set(['owner', 'backup', 'fallback', 'raised_by', 'holder', 'name', 'manager', 'cover']);
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}.'’-]*){1,3}$/u;
const LONGEST_DATE = 80;

interface DateColumn {
  readonly texts: readonly (DateText | null)[];
  readonly dates: readonly (readonly LocalDate[])[];
  readonly order: DateOrder | null;
  readonly written: boolean;
}

function readColumn(
  at: number,
  written: boolean,
  lines: readonly FoundLine[],
  lexicon: ValueLexicon,
  language: string,
  today: LocalDate,
): DateColumn {
  const cells = lines.map((line) => line.cells[at] ?? '');
  const parsed = cells.map((cell) =>
    typeof cell === 'string' && cell !== '' && cell.length <= LONGEST_DATE ? parseDateText(cell, lexicon) : null,
  );
  const texts = settleEither(parsed, today);
  const decision = decideDateOrder(texts, '', language);
  const shown =
    decision !== null && decision.against.length === 0 && (decision.by === 'cell' || decision.by === 'points' || decision.by === 'steps');
  const dates = cells.map((cell, line) =>
    isDateCell(cell) || (texts[line] ?? null) !== null ? listKnownDates([cell], [texts[line] ?? null]) : [],
  );
  return { texts, dates, order: shown ? decision.order : null, written };
}

function listNames(reading: TableReading, lines: readonly FoundLine[]): readonly string[] {
  const columns = reading.columns.filter(({ field, concept }) => PERSONS.has(field) || PERSONS.has(concept));
  const names = columns.flatMap(({ at }) => lines.map((line) => line.cells[at] ?? '').filter((cell) => typeof cell === 'string'));
  return [...new Set(names.map((cell) => cellText(cell).slice(0, LONGEST_DATE)))].filter((name) => FULL_NAME.test(name));
}

/** Gathers what is known of a table before its columns are read. */
export function surroundTable(reading: TableReading, context: AdoptContext): TableAround {
  const lexicon = lexiconOf(context.words, reading.language);
  const spec = reading.table === null ? undefined : context.specs[reading.table];
  const title = reading.columns.find(({ field }) => field !== '' && field === spec?.title)?.at ?? -1;
  const named = nameGroups(listLines(reading.found), reading, title);
  const joined = joinParents(named.lines, reading, title);
  const { lines } = joined;
  const columns = reading.columns
    .filter(({ field, concept }) => DATES.has(field) || DATES.has(concept))
    .map(({ at, field, concept }) =>
      readColumn(at, WRITTEN.has(field) || WRITTEN.has(concept), lines, lexicon, reading.language, context.today),
    );
  const writing = columns.find(({ written }) => written);
  return {
    ...{ reading, context, lexicon, lines, says: [...named.notices, ...joined.notices], levels: joined.notices.length > 0 },
    dateOrder: columns.map(({ order }) => order).find((order) => order !== null) ?? null,
    datesOfLine: lines.map((_line, at) => columns.flatMap(({ dates }) => dates[at] ?? []).sort()),
    writtenOn: lines.map((_line, at) => writing?.dates[at]?.[0] ?? null),
    people: indexPeople(context.people, listNames(reading, lines)),
  };
}
