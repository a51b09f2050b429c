import { quote } from '../../texts/issue-texts';
import { cellText, type Cell } from '../../tables/cell';
import { refuse, take, type CellReading } from './cell-reading';
import type { ColumnOutcome } from './column-outcome';
import { foldText } from './fold-text';
import { readNumbers } from './read-numbers';
import type { ColumnToRead, TableAround } from './table-around';
import { isWord } from './value-lexicon';

const RANKS = ['high', 'medium', 'low'];

function unranked(cell: Cell, reading: CellReading): CellReading {
  if (reading.refusal?.code !== 'bad-number') return reading;
  return refuse('bad-number', `${quote(cellText(cell))} is no rank that is known; write a number, 1 for what comes first.`);
}

/** Reads a column of priorities: numbers, `P1`, or words, where high is 1, medium 2 and low 3. */
export function readRanks(column: ColumnToRead, around: TableAround): ColumnOutcome {
  const outcome = readNumbers(column, around);
  const readings = column.cells.map((cell, at): CellReading => {
    const text = cellText(cell);
    const folded = typeof cell === 'string' ? foldText(text) : '';
    const coded = /^(?:p|prio|priority|level|tier)?[\s#-]?(\d{1,3})(?:\s*[-–(:.]\s*\p{L}+\)?)?$/u.exec(folded);
    const rank = RANKS.findIndex((word) => folded !== '' && isWord(around.lexicon, word, folded)) + 1;
    const value = coded === null ? rank : Number(coded[1]);
    return value > 0
      ? { ...take(value), keep: folded !== '' && folded !== String(value) }
      : unranked(cell, outcome.readings[at] ?? take(''));
  });
  const says = `${column.name}: words of rank are numbers, high 1, medium 2, low 3; the words stay beside the rows.`;
  return { ...outcome, readings, notices: [...outcome.notices, ...(readings.some(({ keep }) => keep) ? [says] : [])] };
}
