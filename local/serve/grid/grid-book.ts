import type { PageCell, PageNote } from '../../page/messages';
import type { Book } from '../../store/book';
import type { Tab } from '../../store/tab';
import type { Area } from '../../store/types';
import { cellName } from '../../xlsx/address';
import type { Package } from '../../xlsx/package';
import type { GridFrame } from './grid-frame';
import { describeFrame, sheetIdOf } from './grid-frame';
import { makeStyleReader } from './grid-style';
import type { DrawnCell, Palette, TabChanges } from './grid-tab';
import { GridTab, pageCell, pageNote } from './grid-tab';
import { NumberedParts, describeZones } from './grid-zones';
import { TrustedFormulas } from './trusted-formulas';

/** What became different since the windows were last told. */
export interface BookChanges extends TabChanges {
  /** True where tabs, sizes or rules changed, so that cells alone do not tell it. */
  readonly reshaped: boolean;
}

interface Framed {
  readonly version: number;
  readonly frame: GridFrame;
  readonly text: string;
}

/** Version of the grid's data format. */
const gridVersion = '19.3.2';

/** The book as the open windows know it, in the grid's own form. */
export class GridBook {
  private readonly tabs = new Map<number, GridTab>();
  private readonly frames = new Map<number, Framed>();
  private readonly palette: Palette;
  private shape = '';

  /** `file` is where the looks of the cells come from. */
  constructor(
    private book: Book,
    file: Package,
  ) {
    this.palette = { styleOf: makeStyleReader(file), trusted: new TrustedFormulas(), locale: book.locale };
  }

  /**
   * Brings the picture up to date with the book, or with a copy of it that took its place, and tells what changed. `now` is epoch
   * milliseconds, for formulas with the clock in them.
   */
  update(book: Book, now: number): BookChanges {
    this.book = book;
    this.palette.trusted.study(book, now);
    const changes = book.tabs.map((tab) => this.gridTab(tab).update(tab, this.palette));
    for (const id of this.tabs.keys()) if (book.findTabById(id) === undefined) this.tabs.delete(id);
    const shape = this.book.tabs.map((tab) => this.frame(tab).text).join('\n');
    const reshaped = shape !== this.shape;
    this.shape = shape;
    return { reshaped, cells: changes.flatMap(({ cells }) => cells), notes: changes.flatMap(({ notes }) => notes) };
  }

  /** The whole book as the grid loads it. */
  toWorkbook(): Readonly<Record<string, unknown>> {
    const styles = new NumberedParts();
    const formats = new NumberedParts();
    const visible = this.book.tabs.some((tab) => !tab.hidden);
    const sheets = this.book.tabs.map((tab, index) => {
      const { frame } = this.frame(tab);
      const cells = this.gridTab(tab).cells();
      return {
        ...frame,
        isVisible: frame.isVisible || (!visible && index === 0),
        cells: describeContents(cells),
        styles: describeZones(cells, ({ style }) => (style === null ? 0 : styles.numberOf(style))),
        formats: describeZones(cells, ({ format }) => (format === '' ? 0 : formats.numberOf(format))),
        borders: {},
        figures: [],
        tables: [],
      };
    });
    return { version: gridVersion, revisionId: 'START_REVISION', sheets, styles: styles.list(), formats: formats.list(), borders: {} };
  }

  /** Every note. */
  notes(): PageNote[] {
    return this.book.tabs.flatMap((tab) =>
      this.gridTab(tab)
        .cells()
        .filter(({ note }) => note !== '')
        .map((cell) => pageNote(tab, cell)),
    );
  }

  /** Every cell of an area as the windows should have it, but for those in `told`. */
  cellsIn(tab: Tab, area: Area, told: readonly PageCell[]): PageCell[] {
    const known = new Set(told.filter((cell) => cell.sheetId === sheetIdOf(tab)).map((cell) => `${cell.row} ${cell.col}`));
    const cells: PageCell[] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (!known.has(`${row - 1} ${column - 1}`)) cells.push(pageCell(tab, this.gridTab(tab).at(row, column)));
      }
    }
    return cells;
  }

  private gridTab(tab: Tab): GridTab {
    const known = this.tabs.get(tab.id);
    if (known !== undefined) return known;
    const made = new GridTab();
    this.tabs.set(tab.id, made);
    return made;
  }

  private frame(tab: Tab): Framed {
    const known = this.frames.get(tab.id);
    if (known?.version === tab.version) return known;
    const frame = describeFrame(tab);
    const made = { version: tab.version, frame, text: JSON.stringify(frame) };
    this.frames.set(tab.id, made);
    return made;
  }
}

function describeContents(cells: readonly DrawnCell[]): Record<string, string> {
  const filled = cells.filter(({ content }) => content !== '');
  return Object.fromEntries(filled.map(({ row, column, content }) => [cellName(row, column), content]));
}
