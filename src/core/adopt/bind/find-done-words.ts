import type { AdoptContext } from '../adopt-context';
import type { TableReading } from '../table-reading';
import { isBlankCell } from '../values/clean-cell';
import { tellDone } from '../values/read-done';
import { surroundTable } from '../values/surround-table';
import { cellText, isDateCell } from '../../tables/cell';
import { plainWord, type DoneWords } from '../../tables/done-words';

/** Columns of ours that hold the day on which something was done. */
const DAYS: ReadonlySet<string> = new Set(['done_on', 'solved_on']);
/** Words of one meaning that are kept; those beyond are asked about. */
const MOST = 40;

/**
 * The words with which a team's columns say that something is done, as the scan understood them, by key of our column. A column that
 * holds nothing but days has none.
 */
export function findDoneWords(reading: TableReading, context: AdoptContext): ReadonlyMap<string, DoneWords> {
  const columns = reading.columns.filter(({ field }) => DAYS.has(field));
  if (columns.length === 0) return new Map();
  const around = surroundTable(reading, context);
  const found = columns.map(({ field, at }) => {
    const words = { done: new Set<string>(), open: new Set<string>() };
    for (const cell of around.lines.map(({ cells }) => cells[at] ?? '')) {
      const said = isBlankCell(cell) || isDateCell(cell) || typeof cell === 'number' ? 'unknown' : tellDone(cell, around);
      if (said !== 'unknown') words[said === 'done' ? 'done' : 'open'].add(plainWord(cellText(cell)));
    }
    return [field, { done: [...words.done].slice(0, MOST), open: [...words.open].slice(0, MOST) }] as const;
  });
  return new Map(found.filter(([, { done, open }]) => done.length + open.length > 0));
}
