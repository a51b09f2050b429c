import { quote } from '../../texts/issue-texts';
import { cellText } from '../../tables/cell';
import { take, type CellReading } from './cell-reading';
import type { ColumnOutcome } from './column-outcome';
import { foldText } from './fold-text';
import { readNumbers } from './read-numbers';
import type { ColumnToRead, TableAround } from './table-around';
import { isWord } from './value-lexicon';

const RANKS = ['high', 'medium', 'low'];

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
      ? { ...take(value, ...(folded === String(value) ? [] : [`${quote(text)} is taken as ${String(value)}.`])), keep: rank > 0 }
      : (outcome.readings[at] ?? take(''));
  });
  return { ...outcome, readings };
}
