import { quote } from '../../texts/issue-texts';
import { cellText, type Cell } from '../../tables/cell';
import { stateOf } from './classify-text';
import { BLANK, noteOnly, refuse, take, type CellReading } from './cell-reading';
import { isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';
import { tellTick } from './tell-tick';

function readCell(cell: Cell, { lexicon, reading }: TableAround): CellReading {
  if (isBlankCell(cell)) return BLANK;
  const tick = tellTick(cell, lexicon, reading.language);
  if (tick !== null) return take(tick);
  const text = cellText(cell);
  const state = stateOf(text, lexicon);
  if (state === 'done') return take(true, `${quote(text)} is taken as yes.`);
  if (state !== '') return noteOnly(`${quote(text)} is taken as not yet.`, true);
  return saysNothing(text, lexicon) ? readNothing(text) : refuse('bad-yesno', `${quote(text)} is neither yes nor no; type yes or no.`);
}

/** Reads a column of ticks or of yes and no. */
export function readTicks({ cells }: ColumnToRead, around: TableAround): ColumnOutcome {
  return plainOutcome(cells.map((cell) => readCell(cell, around)));
}
