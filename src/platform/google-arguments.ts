import { toCells } from './google-cells';
import { makeWorkbook } from './google-workbook';
import { makeFileZone, type FileZone } from './google-zone';
import type { Workbook } from '../app/ports';
import { isDateCell, type Cell } from '../core/tables/cell';
import type { LocalDateTime } from '../core/time/local';

/** The arguments of a formula, as cells, and the file they ask about. */
export interface CellArgument {
  readonly workbook: Workbook;
  readonly cells: readonly (readonly Cell[])[];
  /** True where a range was given. */
  readonly isRange: boolean;
  /** The moment of the second argument, `null` where it is none. */
  readonly checked: LocalDateTime | null;
}

/** Most cells of one formula; Google ends a formula after 30 seconds. */
const MOST_CELLS = 5000;

function isRows(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.every((row: unknown) => Array.isArray(row));
}

/** Reads what Google hands over: a value, or a range as rows of values. Throws one sentence where it cannot be answered. */
export function readArguments(given: unknown, heartbeat: unknown): CellArgument {
  if (given === undefined) throw new Error('Name a row by its id or its name as the first argument.');
  const values = isRows(given) ? given : [[given]];
  if (values.length * (values[0]?.length ?? 0) > MOST_CELLS) throw new Error(`Give at most ${MOST_CELLS} cells to one formula.`);
  let made: FileZone | null = null;
  const zone = (): FileZone => (made ??= makeFileZone(Date.now()));
  const lazy: FileZone = {
    get zone() {
      return zone().zone;
    },
    toLocal: (date) => zone().toLocal(date),
    toDate: (local) => zone().toDate(local),
  };
  const [[moment = ''] = []] = toCells(isRows(heartbeat) ? heartbeat : [[heartbeat]], lazy);
  return {
    workbook: makeWorkbook(lazy),
    cells: toCells(values, lazy),
    isRange: isRows(given),
    checked: isDateCell(moment) ? moment.local : null,
  };
}
