import { quote } from '../../texts/issue-texts';
import { foldText } from './fold-text';
import { noteOnly, type CellReading } from './cell-reading';
import { isWord, type ValueLexicon } from './value-lexicon';

const DASHES = /^[-–—_.…?/\\*]+$/;

/** True for `n/a`, `TBD`, `-`: a cell that says there is nothing. */
export function saysNothing(text: string, lexicon: ValueLexicon): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 40) return false;
  return DASHES.test(trimmed) || isWord(lexicon, 'none', foldText(trimmed));
}

/** The reading of such a cell. */
export function readNothing(text: string): CellReading {
  return noteOnly(`${quote(text)} is taken as blank.`);
}
