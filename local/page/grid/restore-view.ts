import type { Model, Selection } from '@odoo/o-spreadsheet';
import { sheets } from '../packages';

const { HEADER_WIDTH, HEADER_HEIGHT } = sheets.SPREADSHEET_DIMENSIONS;

/** What of a workbook was in view, to be shown again over another state of it. */
export interface View {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly selection: Selection;
  readonly scroll: { readonly offsetX: number; readonly offsetY: number };
  readonly size: { readonly width: number; readonly height: number };
}

export function takeView(model: Model): View {
  const { getters } = model;
  const sheetId = getters.getActiveSheetId();
  const { scrollX, scrollY } = getters.getActiveSheetScrollInfo();
  const { width, height } = getters.getSheetViewDimension();
  return {
    sheetId,
    sheetName: getters.getSheetName(sheetId),
    selection: getters.getSelection(),
    scroll: { offsetX: scrollX, offsetY: scrollY },
    size: { width, height },
  };
}

/** Shows the same tab, by its name where its id is gone, the same cell and the same part of the tab, as far as they still exist. */
export function restoreView(model: Model, view: View): void {
  const { getters } = model;
  model.dispatch('RESIZE_SHEETVIEW', { ...view.size, gridOffsetX: HEADER_WIDTH, gridOffsetY: HEADER_HEIGHT });
  const sheetId = getters.tryGetSheet(view.sheetId) === undefined ? getters.getSheetIdByName(view.sheetName) : view.sheetId;
  if (sheetId === undefined || !getters.isSheetVisible(sheetId)) return;
  activateTab(model, sheetId);
  const { cell, zone } = view.selection.anchor;
  if (zone.bottom < getters.getNumberRows(sheetId) && zone.right < getters.getNumberCols(sheetId)) {
    model.selection.selectZone({ cell, zone }, { scrollIntoView: false });
  }
  model.dispatch('SET_VIEWPORT_OFFSET', view.scroll);
}

/** Brings a tab to the front, if it is not there. */
export function activateTab(model: Model, sheetIdTo: string): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdFrom !== sheetIdTo) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
}

/** Brings a cell into view and the cursor onto it, as far as the tab has it. */
export function selectCell(model: Model, sheetId: string, row: number, col: number): void {
  const { getters } = model;
  activateTab(model, sheetId);
  if (row < getters.getNumberRows(sheetId) && col < getters.getNumberCols(sheetId)) model.selection.selectCell(col, row);
}
