import type { CellPosition, CoreCommand, Model } from '@odoo/o-spreadsheet';
import type { PageCell } from '../messages';
import { sheets } from '../packages';
import { LoopTransport } from './loop-transport';
import { contentOf, readTyped } from './snapshot';

const person = { id: 'person', name: 'You' };
const firstRevision = 'START_REVISION';
const asksForTime = /\b(NOW|TODAY)\s*\(/i;

/** One state of the workbook in the grid's library, kept up to date from the server. */
export class BookModel {
  readonly model: Model;
  private readonly transport: LoopTransport;

  constructor(workbook: Readonly<Record<string, unknown>>) {
    this.transport = new LoopTransport(typeof workbook['revisionId'] === 'string' ? workbook['revisionId'] : firstRevision);
    this.model = new sheets.Model(workbook, { client: person, transportService: this.transport });
  }

  /** True where the grid has every one of these cells. */
  fits(cells: readonly PageCell[]): boolean {
    const { getters } = this.model;
    return cells.every(
      ({ sheetId, row, col }) =>
        getters.tryGetSheet(sheetId) !== undefined && row < getters.getNumberRows(sheetId) && col < getters.getNumberCols(sheetId),
    );
  }

  /** Takes over cells that changed elsewhere; they are no part of what this window can undo. */
  apply(cells: readonly PageCell[]): void {
    this.transport.deliver(cells.filter((cell) => this.differs(cell)).map(toCommand));
  }

  /** What stands in a cell, as a person would type it. */
  read(position: CellPosition): string {
    return readTyped(this.model.getters, position);
  }

  /** Evaluates the formulas that ask for the time. */
  tellTime(): void {
    const { getters } = this.model;
    const cells = getters.getSheetIds().flatMap((sheetId) => getters.getCells(sheetId));
    const cellIds = cells.filter((cell) => cell.isFormula && asksForTime.test(contentOf(cell, getters))).map(({ id }) => id);
    this.model.dispatch('EVALUATE_CELLS', { cellIds });
  }

  private differs(wanted: PageCell): boolean {
    const { getters } = this.model;
    const cell = getters.getCell({ sheetId: wanted.sheetId, row: wanted.row, col: wanted.col });
    if (cell === undefined) return wanted.content !== '' || wanted.format !== '' || wanted.style !== null;
    const sameLook = (cell.format ?? '') === wanted.format && sheets.helpers.deepEquals(cell.style ?? null, wanted.style);
    return !sameLook || contentOf(cell, getters) !== wanted.content;
  }
}

function toCommand({ sheetId, row, col, content, format, style }: PageCell): CoreCommand {
  return { type: 'UPDATE_CELL', sheetId, row, col, content, format, style };
}
