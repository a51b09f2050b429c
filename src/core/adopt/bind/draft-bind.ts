import type { BindDraft, BindSurroundings, BoundColumn, EnginePlace, Neighbour } from './bind-plan';
import type { ColumnFormat } from '../adopted-table';
import type { FoundTable } from '../found-table';
import type { ColumnGuess, TableReading } from '../table-reading';
import type { ColumnReading } from '../../tables/column-reading';
import type { DoneWords } from '../../tables/done-words';
import type { Grid } from '../../tables/locate-table';
import type { TableSpec } from '../../tables/spec';
import type { LocalDate } from '../../time/local';

/** Everything a draft is made from. */
export interface DraftInput {
  readonly spec: TableSpec;
  readonly tabId: number;
  readonly grid: Grid;
  readonly reading: TableReading;
  /** How whole columns are read, by key of ours. */
  readonly formats: Readonly<Record<string, ColumnFormat>>;
  /** First days of period columns by position in the table; a period that is missing has none that can be known. */
  readonly starts: ReadonlyMap<number, LocalDate>;
  /** All tables that were found on the tab. */
  readonly found: readonly FoundTable[];
  readonly engine: EnginePlace;
  /** Words that say done without a day, by key of ours; absent where there are none. */
  readonly doneWords?: ReadonlyMap<string, DoneWords>;
  /** Columns of people of which the first of several is meant, by key of ours; absent where there are none. */
  readonly firstNamed?: ReadonlySet<string>;
  readonly around: Omit<BindSurroundings, 'neighbours'>;
}

const PERIOD = 'period';
/** Guesses that name no column of ours. */
const NO_COLUMN: ReadonlySet<string> = new Set(['', PERIOD, 'milestone', 'measurable', 'week']);

function readingOf(format: ColumnFormat | undefined): ColumnReading | undefined {
  if (format === undefined) return undefined;
  const { dates, decimal } = format;
  const reading = { ...(dates === undefined ? {} : { dates }), ...(decimal === undefined ? {} : { decimal }) };
  return Object.keys(reading).length === 0 ? undefined : reading;
}

function columnOf({ field, at }: ColumnGuess, { reading, formats, doneWords, firstNamed }: DraftInput): readonly BoundColumn[] {
  const column = reading.found.columns[at];
  if (column === undefined || NO_COLUMN.has(field)) return [];
  const words = doneWords?.get(field);
  const people = firstNamed?.has(field) === true ? ({ people: 'first of several' } as const) : undefined;
  const format = people ?? readingOf(formats[field]);
  const own = words === undefined ? format : { ...format, words };
  return [{ key: field, index: column.index, spread: column.spread, ...(own === undefined ? {} : { reading: own }) }];
}

function neighboursOf(all: readonly FoundTable[], own: FoundTable): readonly Neighbour[] {
  return all
    .filter((table) => table !== own)
    .map(({ firstRow, lastRow, headerRows, columns }) => ({
      firstRow: Math.min(firstRow, ...headerRows),
      lastRow,
      columns: columns.map(({ index }) => index),
    }));
}

/** Turns what was recognised into a draft of a binding. */
export function draftBind(input: DraftInput): BindDraft {
  const { spec, tabId, grid, reading, formats, starts, found, engine, around } = input;
  const { sheet, headerRows, lines, columns, split } = reading.found;
  const periods = reading.columns.flatMap(({ field, at }) => {
    const index = columns[at]?.index;
    return field === PERIOD && index !== undefined ? [{ index, start: starts.get(at) ?? null }] : [];
  });
  const periodReading = readingOf(formats[PERIOD]);
  return {
    spec,
    tab: sheet,
    tabId,
    grid,
    headerRows,
    dataRows: lines.filter(({ role }) => role === 'data').map(({ row }) => row),
    columns: reading.columns.flatMap((guess) => columnOf(guess, input)),
    periods,
    ...(periodReading === undefined ? {} : { periodReading }),
    weeksDown: reading.weeksDown,
    isSplit: split !== '',
    engine,
    around: { ...around, neighbours: neighboursOf(found, reading.found) },
  };
}
