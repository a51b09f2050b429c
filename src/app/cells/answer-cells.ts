import { readTable } from '../edit/read-edited';
import { readPresent } from '../install/read-present';
import type { Workbook } from '../ports';
import { ruleFiles } from '../rules';
import { specOf } from '../sweep/read-tables';
import { tableSpecs } from '../templates';
import { cellText, type Cell } from '../../core/tables/cell';
import { decodeTable } from '../../core/tables/decode-table';
import type { Row } from '../../core/tables/row';
import { quote } from '../../core/texts/issue-texts';
import type { LocalDateTime } from '../../core/time/local';
import { findMeant, sayMeasurable, sayNextRun, sayWhy, type CellAnswer } from '../../core/why/cell-texts';

/** Reads rows of a table; each tab once, only those the formula names where they are named by id. */
type Reader = (table: string, id?: string) => readonly Row[] | null;

function makeReader(workbook: Workbook): Reader {
  const present = readPresent(workbook, [], specOf('columns'));
  const raws = new Map<string, ReturnType<typeof readTable>>();
  return (table, id) => {
    const raw = raws.get(table) ?? readTable(workbook, present, table);
    raws.set(table, raw);
    if (raw === null) return null;
    const column = raw.binding.columns['id'] ?? 0;
    return decodeTable(raw, id === undefined ? undefined : (cells) => cellText(cells[column] ?? '').toUpperCase() === id).rows;
  };
}

const missing = (table: string): CellAnswer => ({ ok: false, says: `There is no tab ${specOf(table).tab} of Runsheet in this file.` });

function answerNamed(read: Reader, table: string, written: string, what: string, say: (row: Row) => string): CellAnswer {
  const rows = read(table);
  if (rows === null) return missing(table);
  const found = findMeant(rows, written, what);
  return found.ok ? { ok: true, text: say(found.row) } : found;
}

function answerWhy(read: Reader, written: string, checked: LocalDateTime | null): CellAnswer {
  const id = (written.split(/\s+/, 1)[0] ?? '').toUpperCase();
  const spec = Object.values(tableSpecs).find(({ prefix }) => prefix !== undefined && id.startsWith(`${prefix}-`));
  const hasStatus = spec?.columns.some(({ key }) => key === 'status' || key === 'health') === true;
  if (spec === undefined || !hasStatus)
    return { ok: false, says: `${quote(written)} is no id of a row with a status. Take it from column ID, like R-7K2Q.` };
  const rows = read(spec.key, id);
  if (rows === null) return missing(spec.key);
  const [row] = rows;
  if (row === undefined) return { ok: false, says: `No row of ${spec.tab} has the id ${quote(id)}.` };
  return { ok: true, text: sayWhy(row, checked, ruleFiles) };
}

/** What a formula asks for. */
export type CellQuestion = 'why' | 'measurable' | 'next run';

/**
 * Answers the cells a formula names from what the last check wrote: one tab is read, and Columns where the file has it. Blank cells stay
 * blank. `checked` is the heartbeat the formula names.
 */
export function answerCells(
  workbook: Workbook,
  question: CellQuestion,
  cells: readonly (readonly Cell[])[],
  checked: LocalDateTime | null,
): readonly (readonly CellAnswer[])[] {
  const read = makeReader(workbook);
  const answerOne = (written: string): CellAnswer => {
    if (written === '') return { ok: true, text: '' };
    if (question === 'why') return answerWhy(read, written, checked);
    return question === 'measurable'
      ? answerNamed(read, 'scorecard', written, 'No measurable', sayMeasurable)
      : answerNamed(read, 'processes', written, 'No process', sayNextRun);
  };
  return cells.map((row) => row.map((cell) => answerOne(cellText(cell))));
}
