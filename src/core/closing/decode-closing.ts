import { cellText, isDateCell, type Cell } from '../tables/cell';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import { textOf } from '../tables/row';
import type { LocalDate, LocalDateTime } from '../time/local';
import type { CloseKind } from './close-period';

/** One cell that a closing changes. */
export interface ClosedCell {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** One row that a closing makes, by column key. */
export interface ClosedRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** Everything one closing does, as History keeps it: what a closing that was cut short lacks is completed from it, and taken back by it. */
export interface ClosingLine {
  readonly kind: CloseKind;
  readonly period: string;
  readonly state: 'closed' | 'reopened';
  readonly done: number;
  readonly of: number;
  readonly cells: readonly ClosedCell[];
  readonly made: readonly ClosedRow[];
  /** When it was decided; absent before it is kept. */
  readonly at?: LocalDateTime;
}

const CLOSE = 'close.';
/** Share of the Rocks of a quarter that is to be done. */
export const DONE_TARGET = 0.8;

/** The cells of a line of History; the moment tells which closing is the last, however History is sorted. */
export function closingCells(
  week: LocalDate,
  at: LocalDateTime,
  { state, done, of, period, kind, cells, made }: ClosingLine,
): Readonly<Record<string, Cell>> {
  const facts = JSON.stringify({ kind, at, done, of, ...(kind === 'quarter' ? { target: DONE_TARGET } : {}), cells, made });
  const value = of === 0 ? '' : Math.round((done / of) * 1000) / 1000;
  return { week: { local: `${week}T00:00` }, row: `${CLOSE}${period}`, status: state, value, facts };
}

const isCell = (value: unknown): value is Cell =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (typeof value === 'object' && value !== null && isDateCell(value as Cell) && typeof (value as { local?: unknown }).local === 'string');

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.map(record) : []);

function decodeCells(given: unknown): readonly ClosedCell[] {
  return list(given).flatMap(({ table, id, column, before, after }) =>
    isCell(before) && isCell(after) ? [{ table: String(table), id: String(id), column: String(column), before, after }] : [],
  );
}

function decodeMade(given: unknown): readonly ClosedRow[] {
  return list(given).map(({ table, values }) => ({
    table: String(table),
    values: Object.fromEntries(Object.entries(record(values)).filter((entry): entry is [string, Cell] => isCell(entry[1]))),
  }));
}

function parse(json: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(json));
  } catch {
    return {};
  }
}

/** The closings that History keeps, the oldest first; one that cannot be read is left out. */
export function decodeClosings(history: RawTable): readonly ClosingLine[] {
  const named = history.binding.columns['row'] ?? -1;
  const { rows } = decodeTable(history, (cells) => cellText(cells[named] ?? '').startsWith(CLOSE));
  const kept = rows.map((row) => ({ row, facts: parse(cellText(row.cells['facts'] ?? '')) }));
  const moment = ({ facts }: (typeof kept)[number]): string => (typeof facts['at'] === 'string' ? facts['at'] : '');
  kept.sort((a, b) => moment(a).localeCompare(moment(b)));
  return kept.flatMap(({ row, facts }): ClosingLine[] => {
    const { kind, done, of, cells, made } = facts;
    const state = textOf(row, 'status');
    if ((kind !== 'quarter' && kind !== 'year') || (state !== 'closed' && state !== 'reopened')) return [];
    const period = textOf(row, 'row').slice(CLOSE.length);
    const counts = { done: Number(done), of: Number(of), at: moment({ row, facts }) };
    return [{ kind, period, state, ...counts, cells: decodeCells(cells), made: decodeMade(made) }];
  });
}

/** The last closing of a kind; `null` where there is none or it was taken back. */
export function lastClosing(lines: readonly ClosingLine[], kind: CloseKind): ClosingLine | null {
  const last = lines.filter((line) => line.kind === kind).slice(-1)[0];
  return last === undefined || last.state === 'reopened' ? null : last;
}
