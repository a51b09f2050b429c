import type { Model } from '@odoo/o-spreadsheet';
import type { PageCell, PageNote, PageState } from '../messages';
import { sheets } from '../packages';
import { BookModel } from './book-model';
import { CellBatch } from './cell-batch';
import type { GridEnv, GridHost, GridVoice, Standing } from './grid-host';
import { makeGridHost } from './grid-host';
import { ModelledClock } from './modelled-clock';
import { NoteBook } from './note-book';
import { showNotesOnHover } from './note-popover';
import { Draft } from './draft';
import type { Change } from './read-command';
import { refusedCommands } from './read-command';
import type { ReadCell } from './to-steps';
import { activateTab, restoreView, selectCell, takeView } from './restore-view';
import { makeWatchPlugin } from './watch-plugin';

/** How long cells wait for others, in milliseconds: short enough not to be seen, long enough for a clock that flies. */
const moment = 50;
/** How long formulas that ask for the time wait for a clock that flies, in milliseconds. */
const pause = 500;

/** A cell; `row` and `col` count from 0. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** What the grid tells the page. */
export interface GridEvents extends GridVoice {
  /** What one action of the person changed, in order; `read` says what stands in a cell now. */
  readonly changed: (changes: readonly Change[], read: ReadCell) => void;
  /** The window no longer knows what the file holds: the whole of it must be asked for. */
  readonly lost: () => void;
  /** The person did something that is not possible here. */
  readonly refused: () => void;
  /** Another cell became the active one, or its note changed; `note` is `null` where it has none. */
  readonly moved: (sheetId: string, cell: string, note: string | null) => void;
}

/** The workbook on the page. */
export class Grid {
  private book: BookModel | null = null;
  private standing: Standing | null = null;
  private readonly host: GridHost;
  private readonly notes = new NoteBook();
  private readonly clock: ModelledClock;
  private readonly batch = new CellBatch();
  private timer: number | null = null;
  private evaluation: number | null = null;

  constructor(
    target: HTMLElement,
    templates: string,
    local: string,
    private readonly events: GridEvents,
  ) {
    this.clock = new ModelledClock(local);
    this.host = makeGridHost(target, templates, events);
    sheets.registries.featurePluginRegistry.add(
      'runsheet',
      makeWatchPlugin({ notes: this.notes, changed: (changes) => this.take(changes), lost: events.lost }),
    );
    showNotesOnHover(this.notes);
  }

  /** Draws the workbook anew; what was in view stays in view, and a cell that is being typed into stays so. */
  async show(state: Pick<PageState, 'workbook' | 'notes' | 'clock'>): Promise<void> {
    const view = this.book === null ? null : takeView(this.book.model);
    const draft = this.standing === null ? null : Draft.take(this.standing.env);
    this.clock.set(state.clock.local);
    this.batch.take();
    this.notes.replace(state.notes);
    const book = new BookModel(state.workbook);
    if (view !== null) restoreView(book.model, view);
    this.listen(book.model);
    this.book = book;
    this.standing = await this.host.show(book.model);
    draft?.resume(this.standing.env);
    this.tellCell();
  }

  /** Takes over what changed elsewhere, together with what else comes within a moment. */
  apply(cells: readonly PageCell[], notes: readonly PageNote[]): void {
    this.batch.add(cells, notes);
    this.timer ??= window.setTimeout(() => this.showBatch(), moment);
  }

  /** Lets formulas see another time. */
  setClock(local: string): void {
    if (this.clock.set(local)) this.evaluation ??= window.setTimeout(() => this.evaluate(), pause);
  }

  /** What the library's menus need; `null` before the grid stands. */
  get menuEnv(): GridEnv | null {
    return this.standing?.env ?? null;
  }

  /** The active cell, `null` before the grid stands. */
  get place(): Place | null {
    if (this.book === null) return null;
    const { sheetId, row, col } = this.book.model.getters.getActivePosition();
    return { sheetId, row, col };
  }

  /** Gives the keyboard to the active cell. */
  focus(): void {
    this.standing?.focus();
  }

  /** Brings a tab to the front; one that is not there is let be. */
  activate(sheetId: string): void {
    if (this.book?.model.getters.tryGetSheet(sheetId) !== undefined) activateTab(this.book.model, sheetId);
  }

  /** Puts the cursor on a cell of the tab it is in; one that is not there is let be. */
  select({ sheetId, row, col }: Place): void {
    if (this.book?.model.getters.tryGetSheet(sheetId) !== undefined) selectCell(this.book.model, sheetId, row, col);
  }

  private showBatch(): void {
    this.timer = null;
    const { cells, notes } = this.batch.take();
    if (this.book === null || cells.length + notes.length === 0) return;
    if (!this.book.fits(cells)) return this.events.lost();
    this.notes.apply(notes);
    this.book.apply(cells);
    if (notes.length > 0) this.book.model.trigger('update');
    this.tellCell();
  }

  private evaluate(): void {
    this.evaluation = null;
    this.book?.tellTime();
  }

  /** What was typed here is newer than what waits to be shown. */
  private take(changes: readonly Change[]): void {
    this.batch.forget(changes.filter((change) => change.kind === 'cell'));
    this.events.changed(changes, (sheetId, row, col) => this.book?.read({ sheetId, row, col }) ?? '');
  }

  private listen(model: Model): void {
    model.on('update', this, () => this.tellCell());
    model.on('command-rejected', this, (rejected) => {
      if (refusedCommands.has(commandOf(rejected))) this.events.refused();
    });
  }

  private tellCell(): void {
    const { place } = this;
    if (place === null) return;
    this.events.moved(place.sheetId, sheets.helpers.toXC(place.col, place.row), this.notes.at(place));
  }
}

function commandOf(rejected: object): string {
  const command: unknown = 'command' in rejected ? rejected.command : null;
  return typeof command === 'object' && command !== null && 'type' in command ? String(command.type) : '';
}
