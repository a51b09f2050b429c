import type { PageCell, PageNote } from '../../page/messages';
import type { Tab } from '../../store/tab';
import type { StoredCell } from '../../store/types';
import type { GridContent } from './grid-content';
import { gridContent } from './grid-content';
import { sheetIdOf } from './grid-frame';
import type { GridStyle, ReadStyle } from './grid-style';
import type { TrustedFormulas } from './trusted-formulas';

/** What cells are drawn with. */
export interface Palette {
  readonly styleOf: ReadStyle;
  readonly trusted: TrustedFormulas;
  readonly locale: string;
}

/** A cell as the windows know it; `row` and `column` count from 1. */
export interface DrawnCell extends GridContent {
  readonly row: number;
  readonly column: number;
  readonly style: GridStyle | null;
  readonly note: string;
}

interface Drawn {
  /** What it was drawn from; cells are replaced, never changed in place. */
  readonly from: StoredCell;
  readonly cell: DrawnCell;
}

/** Cells and notes that are not as they were. */
export interface TabChanges {
  readonly cells: readonly PageCell[];
  readonly notes: readonly PageNote[];
}

/** One tab as the windows know it. */
export class GridTab {
  private drawn = new Map<number, Drawn>();
  private version = -1;

  /** Draws the tab anew where it changed, and tells what is different. */
  update(tab: Tab, palette: Palette): TabChanges {
    if (tab.version === this.version) return { cells: [], notes: [] };
    this.version = tab.version;
    const before = this.drawn;
    this.drawn = new Map();
    const cells: PageCell[] = [];
    const notes: PageNote[] = [];
    const compare = (old: DrawnCell | undefined, now: DrawnCell): void => {
      if (!sameCell(old, now)) cells.push(pageCell(tab, now));
      if ((old?.note ?? '') !== now.note) notes.push(pageNote(tab, now));
    };
    tab.forEachCell((from, row, column) => {
      const key = keyOf(row, column);
      const known = before.get(key);
      const now = known?.from === from ? known : { from, cell: draw(tab, from, { row, column }, palette) };
      this.drawn.set(key, now);
      if (now !== known) compare(known?.cell, now.cell);
    });
    before.forEach(({ cell }, key) => {
      if (!this.drawn.has(key)) compare(cell, { ...blank, row: cell.row, column: cell.column });
    });
    return { cells, notes };
  }

  /** Every cell that is not wholly plain and blank. */
  cells(): readonly DrawnCell[] {
    return [...this.drawn.values()].map(({ cell }) => cell);
  }

  /** The cell as the windows know it. */
  at(row: number, column: number): DrawnCell {
    return this.drawn.get(keyOf(row, column))?.cell ?? { ...blank, row, column };
  }
}

/** A cell as an event tells it. */
export function pageCell(tab: Tab, { row, column, content, format, style }: DrawnCell): PageCell {
  return { sheetId: sheetIdOf(tab), row: row - 1, col: column - 1, content, format, style: style === null ? null : { ...style } };
}

/** A note as an event tells it. */
export function pageNote(tab: Tab, { row, column, note }: DrawnCell): PageNote {
  return { sheetId: sheetIdOf(tab), row: row - 1, col: column - 1, text: note };
}

const blank = { content: '', format: '', style: null, note: '' };
const mostColumns = 32_768;

function keyOf(row: number, column: number): number {
  return row * mostColumns + column;
}

function draw(tab: Tab, from: StoredCell, place: { row: number; column: number }, { styleOf, trusted, locale }: Palette): DrawnCell {
  const formula = from.formula !== undefined && trusted.has(tab, place.row, place.column, from.formula);
  return { ...place, ...gridContent(from, formula, locale), style: styleOf(from.look), note: from.note ?? '' };
}

function sameCell(old: DrawnCell | undefined, now: DrawnCell): boolean {
  const known = old ?? blank;
  return known.content === now.content && known.format === now.format && known.style === now.style;
}
