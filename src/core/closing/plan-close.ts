import { isOpen, rowsOfPeriod, type ClosePeriod } from './close-period';
import { lastClosing, type ClosingLine } from './decode-closing';
import { logClosing, type Unsigned } from './log-closing';
import { makeNext, movePlan } from './make-next';
import { countDone, viewClose, type CloseScope } from './view-close';
import type { CloseRow } from '../contract/strategy';
import { oneLine } from '../mail/escape-html';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { CellChange, RowAppend } from '../plan/plan';
import { sameCell } from '../tables/cell';
import type { Row } from '../tables/row';
import { sayCount, sayFirst } from '../texts/say-list';
import type { LocalDateTime } from '../time/local';

/** What a closing writes. Without a `line` the period was closed before, and only what that left undone is written. */
export interface CloseWork {
  readonly line: ClosingLine | null;
  readonly changes: readonly CellChange[];
  readonly appends: readonly RowAppend[];
  readonly log: readonly Unsigned[];
  /** When it was decided by an earlier press, which may have logged a part of it; `null` where there was none. */
  readonly since: LocalDateTime | null;
  readonly says: string;
}

export type ClosePlan = { readonly ok: true; readonly work: CloseWork } | { readonly ok: false; readonly says: string };

const refuse = (says: string): ClosePlan => ({ ok: false, says });

/** What one cell of History holds, with room to spare, characters. */
const LONGEST_LINE = 45_000;
const NAMES = 3;

const nameOf = ({ id, title }: Pick<CloseRow, 'id' | 'title'>): string => `${id} ${oneLine(title, 80)}`;

function findRow({ tables }: DecodedWorkbook, table: string, id: string): Row | undefined {
  return tables[table]?.find((row) => row.id === id);
}

/** Cells of a closing that hold what they held before it, as changes; the other way round to take them back. */
export function closingChanges({ cells }: Pick<ClosingLine, 'cells'>, workbook: DecodedWorkbook, back: boolean): readonly CellChange[] {
  return cells.flatMap(({ table, id, column, before, after }): CellChange[] => {
    const row = findRow(workbook, table, id);
    const [expect, value] = back ? [after, before] : [before, after];
    if (row === undefined || !sameCell(row.cells[column] ?? '', expect)) return [];
    return [{ table, id, row: row.row, title: row.title, column, expect, value }];
  });
}

function closingAppends({ made }: ClosingLine, workbook: DecodedWorkbook): readonly RowAppend[] {
  return made.filter(
    ({ table, values }) => workbook.tables[table] !== undefined && findRow(workbook, table, String(values['id'])) === undefined,
  );
}

const alreadyClosed = ({ period, done, of }: ClosingLine): string =>
  `${period} is closed already: ${done} of ${of} done. Nothing was written.`;

function toWork(line: ClosingLine, prior: ClosingLine | null, workbook: DecodedWorkbook): CloseWork {
  const isNew = line !== prior;
  const changes = closingChanges(line, workbook, false);
  const appends = closingAppends(line, workbook);
  const idle = changes.length + appends.length === 0;
  const made = appends.length === 0 ? '' : `; ${sayCount(appends.length, 'row')} made from what goes on`;
  const written = `${line.period} is closed: ${line.done} of ${line.of} done${made}.`;
  const says = isNew || !idle ? written : alreadyClosed(line);
  return { line: isNew ? line : null, changes, appends, log: logClosing(line), since: prior?.at ?? null, says };
}

/**
 * What a closing comes to where each row is decided; `null` where the period was never closed. An older one stays as it is, so that the
 * last can be taken back.
 */
function closeAgain(
  period: ClosePeriod,
  prior: ClosingLine | null,
  workbook: DecodedWorkbook,
  closings: readonly ClosingLine[],
): CloseWork | null {
  if (prior !== null) return toWork(prior, prior, workbook);
  const known = closings.filter(({ kind, period: name }) => kind === period.kind && name === period.name).slice(-1)[0];
  if (known?.state !== 'closed' || movePlan(period, workbook).length > 0) return null;
  return { line: null, changes: [], appends: [], log: [], since: null, says: alreadyClosed(known) };
}

/** Each open row with its result, or why that cannot be. */
function judgeResults(open: readonly CloseRow[], results: Readonly<Record<string, string>>): ReadonlyMap<string, string> | string {
  const chosen = open.map((row) => ({ row, result: results[row.id] ?? row.suggestion }));
  const blank = chosen.filter(({ result }) => result === '').map(({ row }) => nameOf(row));
  if (blank.length > 0) return `Choose what becomes of ${sayFirst(blank, NAMES)}. Nothing was closed.`;
  const wrong = chosen.find(({ row, result }) => !row.choices.includes(result));
  if (wrong === undefined) return new Map(chosen.map(({ row, result }) => [row.id, result]));
  const { row, result } = wrong;
  const done = result === 'Done' ? ` It is ${row.status}: only what is derived as Done can be closed as Done.` : '';
  return `${nameOf(row)} cannot be closed as "${oneLine(result, 40)}"; choose ${sayFirst(row.choices, 9)}.${done} Nothing was closed.`;
}

/** What an earlier press decided for a row, `undefined` where nothing. */
function decidedBefore(prior: ClosingLine | null, id: string): string | undefined {
  const cell = prior?.cells.find((one) => one.id === id && one.column === 'result');
  return cell === undefined ? undefined : String(cell.after);
}

/** The earlier line without what it decided for rows that are decided anew; rows it made already stay in it, so that they can be removed. */
function keepPrior(prior: ClosingLine, fresh: readonly Row[], period: ClosePeriod, { workbook, today }: CloseScope): ClosingLine {
  const again = new Set(fresh.map(({ id }) => id));
  const undone = fresh.flatMap((row) => makeNext(row, decidedBefore(prior, row.id) ?? '', period, workbook, today));
  const unmade = new Set(
    undone.filter(({ table, values }) => findRow(workbook, table, String(values['id'])) === undefined).map(({ values }) => values['id']),
  );
  return {
    ...prior,
    cells: prior.cells.filter(({ id, column }) => column !== 'result' || !again.has(id)),
    made: prior.made.filter(({ values }) => !unmade.has(values['id'])),
  };
}

function makeLine(
  period: ClosePeriod,
  fresh: readonly Row[],
  results: ReadonlyMap<string, string>,
  scope: CloseScope,
  prior: ClosingLine | null,
): ClosingLine {
  const { workbook, today } = scope;
  const rows = rowsOfPeriod(period, workbook);
  const resultOf = ({ id }: Row): string => results.get(id) ?? '';
  const cells = fresh.map((row) => ({
    table: row.table,
    id: row.id,
    column: 'result',
    before: row.cells['result'] ?? '',
    after: resultOf(row),
  }));
  const made = fresh.flatMap((row) => makeNext(row, resultOf(row), period, workbook, today));
  const moved = movePlan(period, workbook).filter(({ id }) => prior?.cells.some((cell) => cell.id === id) !== true);
  const kept = prior === null ? null : keepPrior(prior, fresh, period, scope);
  const news = new Set(made.map(({ values }) => values['id']));
  const pending = rows.filter((row) => isOpen(row) && decidedBefore(kept, row.id) === 'Done').length;
  return {
    kind: period.kind,
    period: period.name,
    state: 'closed',
    done: countDone(rows) + pending + cells.filter(({ after }) => after === 'Done').length,
    of: rows.length,
    cells: [...(kept?.cells ?? []), ...cells, ...moved],
    made: [...(kept?.made ?? []).filter(({ values }) => !news.has(values['id'])), ...made],
  };
}

/**
 * Decides the closing of a period: all rows without Result or none. A row that `results` does not name gets its suggestion. A second
 * press writes nothing, or what the first one left undone because it was ended, as that one decided it.
 */
export function planClose(
  period: ClosePeriod,
  results: Readonly<Record<string, string>>,
  scope: CloseScope,
  closings: readonly ClosingLine[],
): ClosePlan {
  const { workbook, today } = scope;
  const last = lastClosing(closings, period.kind);
  const prior = last?.period === period.name ? last : null;
  const rows = rowsOfPeriod(period, workbook);
  const isDecided = ({ id }: Pick<Row, 'id'>): boolean => {
    const before = decidedBefore(prior, id);
    return before !== undefined && (results[id] ?? before) === before;
  };
  const open = viewClose(period, scope, '').rows.filter((row) => !isDecided(row));
  if (today < period.first) return refuse(`${period.name} has not begun, so it cannot be closed.`);
  const stray = Object.keys(results).find((id) => !rows.some((row) => row.id === id));
  if (stray !== undefined) return refuse(`"${oneLine(stray, 40)}" is no row of ${period.name}. Look again; nothing was closed.`);
  const again = open.length > 0 ? null : closeAgain(period, prior, workbook, closings);
  if (again !== null) return { ok: true, work: again };
  if (rows.length === 0 && movePlan(period, workbook).length === 0) return refuse(`There is nothing of ${period.name} to close.`);
  const chosen = judgeResults(open, results);
  if (typeof chosen === 'string') return refuse(chosen);
  const fresh = rows.filter((row) => isOpen(row) && !isDecided(row));
  const line = makeLine(period, fresh, chosen, scope, prior);
  if (JSON.stringify(line).length > LONGEST_LINE) {
    return refuse(`${period.name} has more to carry on than one line of History can keep. Write Result for some rows by hand first.`);
  }
  return { ok: true, work: toWork(line, prior, workbook) };
}
