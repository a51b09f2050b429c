import type { AdoptContext } from '../adopt-context';
import type { AdoptedRow, AdoptedTable } from '../adopted-table';
import type { AdoptTable, TableReading } from '../table-reading';
import { headerText } from './name-columns';
import { stateOf } from '../values/classify-text';
import { lexiconOf } from '../values/value-lexicon';
import { listCadenceWords } from './list-cadence-words';
import type { ScanCandidate } from '../../contract/adopt';
import { describeDate } from '../../status/describe-date';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { sayCount } from '../../texts/say-list';
import { daysBetween, isLocalDate } from '../../time/arith';
import type { LocalDate } from '../../time/local';

/** Tables whose rows may turn out to be work that comes again. */
const ONCE: ReadonlySet<AdoptTable> = new Set(['todos', 'issues', 'milestones', 'rocks']);
/** Tables whose rows belong to somebody. */
const OWNED: ReadonlySet<AdoptTable> = new Set(['todos', 'milestones', 'rocks', 'goals', 'processes', 'scorecard', 'issues']);
/** Projects have parts of one name (design, test), so there only the distance of dates says that something comes again. */
const IN_PARTS: ReadonlySet<AdoptTable> = new Set(['milestones', 'rocks']);
/** What says that a row is settled. */
const SETTLED = ['done_on', 'solved_on', 'result'] as const;
/** What an owner says of a row that nobody waits for. */
const OVER: ReadonlySet<string> = new Set(['done', 'cancelled']);
/** Rows of a kind that are listed; more than these nobody looks through. */
const MOST = 100;
/** As often a title has to stand there before it is taken for work that comes again. */
const OFTEN = 3;
/** How far the distances of dates may lie apart and still count as regular, days. */
const SLACK = 3;

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cellText(cell) === '';

function dayOf(cell: Cell | undefined): LocalDate | null {
  if (cell === undefined) return null;
  const text = isDateCell(cell) ? cell.local.slice(0, 10) : cellText(cell).slice(0, 10);
  return isLocalDate(text) ? text : null;
}

const titleKey = (title: string): string => title.trim().toLowerCase();

/** `about every 7 days` where the dates of a title lie at one distance, else `''`. */
function sayRhythm(rows: readonly AdoptedRow[]): string {
  const days = rows.flatMap(({ values }) => dayOf(values['due']) ?? dayOf(values['done_on']) ?? []).sort();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  const [low, high] = [Math.min(...gaps), Math.max(...gaps)];
  return gaps.length >= 2 && low > 0 && high - low <= SLACK ? `about every ${gaps[Math.floor(gaps.length / 2)] ?? low} days` : '';
}

function findRecurring(rows: readonly AdoptedRow[], { words }: AdoptContext): readonly ScanCandidate[] {
  const groups = new Map<string, AdoptedRow[]>();
  rows.forEach((row) => groups.set(titleKey(row.title), [...(groups.get(titleKey(row.title)) ?? []), row]));
  const cadence = listCadenceWords(words);
  return [...groups.values()].flatMap((same): readonly ScanCandidate[] => {
    const [first] = same;
    if (first === undefined) return [];
    const found = { kind: 'recurring' as const, row: first.row, title: headerText(first.title) };
    const rhythm = sayRhythm(same);
    if (same.length >= OFTEN && (rhythm !== '' || !IN_PARTS.has(first.table)))
      return [{ ...found, says: `It stands there ${same.length} times${rhythm === '' ? '' : `, ${rhythm}`}. It may be a process.` }];
    const word = cadence(first.title);
    return word === '' ? [] : [{ ...found, says: `"${word}" says that it comes again. It may be a process.` }];
  });
}

/** Tells rows that are settled: a day or a result says so, what the owner says, or a number that is where it was to go. */
function makeSettled({ language }: TableReading, { words }: AdoptContext): (row: AdoptedRow) => boolean {
  const lexicon = lexiconOf(words, language);
  return ({ values }) => {
    const { current, target, owner_says: said } = values;
    const isThere = typeof target === 'number' && target !== 0 && current === target;
    return isThere || SETTLED.some((key) => !isBlank(values[key])) || OVER.has(stateOf(said === undefined ? '' : cellText(said), lexicon));
  };
}

type IsSettled = ReturnType<typeof makeSettled>;

function findSlipping(rows: readonly AdoptedRow[], { today }: AdoptContext, isSettled: IsSettled): readonly ScanCandidate[] {
  return rows.flatMap((row): readonly ScanCandidate[] => {
    const due = dayOf(row.values['due']);
    if (due === null || due >= today || isSettled(row)) return [];
    const late = sayCount(daysBetween(due, today), 'day');
    return [
      {
        kind: 'slipping',
        row: row.row,
        title: headerText(row.title),
        says: `It was due on ${describeDate(due)}, ${late} ago, and nothing says that it is done.`,
      },
    ];
  });
}

/** The column that says whose a row is. */
const ownerOf = (table: AdoptTable): string => (table === 'issues' ? 'raised_by' : 'owner');

const namesOwners = ({ columns }: TableReading, table: AdoptTable): boolean => columns.some(({ field }) => field === ownerOf(table));

function findOwnerless(table: AdoptTable, rows: readonly AdoptedRow[], isSettled: IsSettled): readonly ScanCandidate[] {
  const owner = ownerOf(table);
  const says = owner === 'owner' ? 'Nobody is named as its owner.' : 'Nobody is named who raised it.';
  return rows.flatMap((row): readonly ScanCandidate[] =>
    isBlank(row.values[owner]) && !isSettled(row) ? [{ kind: 'ownerless', row: row.row, title: headerText(row.title), says }] : [],
  );
}

/** That no row says whose it is, where no column does; said once instead of for each row. */
export function noticeOwner(reading: TableReading, table: AdoptTable): readonly string[] {
  return OWNED.has(table) && table !== 'issues' && !namesOwners(reading, table) ? ['No column says who owns a row.'] : [];
}

/** Rows that deserve a look before anything else, at most a hundred of each kind. */
export function findCandidates(
  reading: TableReading,
  table: AdoptTable,
  { rows }: AdoptedTable,
  context: AdoptContext,
): readonly ScanCandidate[] {
  const all = rows.flatMap((row) => [row, ...row.under]);
  const isSettled = makeSettled(reading, context);
  const hasOwners = OWNED.has(table) && namesOwners(reading, table);
  return [
    ...(ONCE.has(table) ? findRecurring(all, context) : []).slice(0, MOST),
    ...findSlipping(all, context, isSettled).slice(0, MOST),
    ...(hasOwners ? findOwnerless(table, rows, isSettled) : []).slice(0, MOST),
  ];
}
