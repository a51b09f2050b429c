import { keepNote, noteIn } from './keep-note';
import type { Run } from './run';
import { diffCells, termsText } from './run-cells';
import type { CellChange, LogLine } from '../plan/plan';
import { cellText, type Cell } from '../tables/cell';
import type { CellReader } from '../tables/cell-reader';

/** What the terms of a closed run say before the note the log knows; texts inside them have their quotes escaped. */
const NOTED = '"noted":';

/** True where somebody wrote another note into a closed run than the log knows. A note that was taken away corrects nothing. */
export function isCorrected(cells: readonly Cell[], read: CellReader): boolean {
  const note = noteIn(read(cells, 'note'));
  if (note === '') return false;
  const terms = cellText(read(cells, 'terms'));
  return terms.includes(NOTED) && !terms.includes(`${NOTED}${JSON.stringify(keepNote(note))}`);
}

/** The line of a correction: what the note was and what it is now. Nobody knows who wrote it. */
export function correctionLine({ id, note, terms }: Run): LogLine {
  const reason = 'Note of a closed run; the run itself stays as it was recorded.';
  return { who: 'unknown', what: 'correction', row: id, before: terms.noted ?? '', after: keepNote(note), reason };
}

/** The note becomes the one the log knows. */
export function noteCorrection(run: Run): readonly CellChange[] {
  if (run.row === null) return [];
  return diffCells(run.row, { terms: termsText({ ...run.terms, noted: keepNote(run.note) }) });
}
