import type { Model } from '@odoo/o-spreadsheet';

/** A cell: `B2`, or a row and the header of the column. */
export type Place = string | readonly [row: number, header: string];

/** What the test asks of the grid, in the page. */
export interface GridReader {
  /** Name of the tab in front. */
  active(): string;
  /** Name of the active cell, such as `B2`. */
  cell(): string;
  /** What a cell shows; `null` where there is no such tab or column. */
  text(tab: string, place: Place): string | null;
  /** What a column shows from its header down; nothing where there is no such tab or column. */
  column(tab: string, header: string): readonly string[];
  /** Name of a cell, `''` where there is no such column. */
  nameOf(tab: string, place: Place): string;
  /** The middle of a cell of the tab in front, seen from the grid's corner. */
  middle(place: Place): { readonly x: number; readonly y: number };
  /** What every cell shows that shows something, by tab and cell. */
  all(): Readonly<Record<string, Readonly<Record<string, string>>>>;
}

declare global {
  interface Window {
    readonly grid: GridReader;
  }
}

interface ComponentNode {
  readonly component?: { readonly env?: { readonly model?: Model } };
  readonly children: Readonly<Record<string, ComponentNode>>;
}

/** Runs in the page before its own scripts: what the canvas shows is known to the grid's own model only. */
export function installGridReader(): void {
  const find = (node: ComponentNode): Model | undefined =>
    node.component?.env?.model ??
    Object.values(node.children)
      .map(find)
      .find((model) => model !== undefined);
  const getters = (): Model['getters'] => {
    const { owl } = window as unknown as { owl: { App: { apps: Set<{ root: ComponentNode | null }> } } };
    const models = [...owl.App.apps].map(({ root }) => (root === null ? undefined : find(root)));
    const model = models.find((one) => one !== undefined);
    if (model === undefined) throw new Error('The grid does not stand yet.');
    return model.getters;
  };
  const letters = (col: number): string => (col < 26 ? '' : letters(Math.floor(col / 26) - 1)) + String.fromCharCode(65 + (col % 26));
  const idOf = (tab: string): string | undefined => getters().getSheetIdByName(tab);
  const shown = (sheetId: string, row: number, col: number): string => getters().getEvaluatedCell({ sheetId, row, col }).formattedValue;
  const columnOf = (sheetId: string, header: string): number =>
    Array.from({ length: getters().getNumberCols(sheetId) }, (_unused, col) => shown(sheetId, 0, col)).indexOf(header);
  const positionOf = (sheetId: string, place: Place): { row: number; col: number } => {
    if (typeof place !== 'string') return { row: place[0] - 1, col: columnOf(sheetId, place[1]) };
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    return { row: Number(row) - 1, col: [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
  };
  const grid: GridReader = {
    active: () => getters().getSheetName(getters().getActiveSheetId()),
    cell: () => {
      const { row, col } = getters().getActivePosition();
      return `${letters(col)}${row + 1}`;
    },
    text: (tab, place) => {
      const sheetId = idOf(tab);
      if (sheetId === undefined) return null;
      const { row, col } = positionOf(sheetId, place);
      return col < 0 ? null : shown(sheetId, row, col);
    },
    column: (tab, header) => {
      const sheetId = idOf(tab);
      const col = sheetId === undefined ? -1 : columnOf(sheetId, header);
      if (sheetId === undefined || col < 0) return [];
      return Array.from({ length: getters().getNumberRows(sheetId) }, (_unused, row) => shown(sheetId, row, col));
    },
    nameOf: (tab, place) => {
      const sheetId = idOf(tab);
      if (sheetId === undefined) return '';
      const { row, col } = positionOf(sheetId, place);
      return col < 0 ? '' : `${letters(col)}${row + 1}`;
    },
    middle: (place) => {
      const { row, col } = positionOf(getters().getActiveSheetId(), place);
      const { x, y, width, height } = getters().getVisibleRect({ left: col, right: col, top: row, bottom: row });
      return { x: x + width / 2, y: y + height / 2 };
    },
    all: () => {
      const tabs = getters().getSheetIds();
      const cellsOf = (sheetId: string): Record<string, string> => {
        const cells = getters()
          .getCells(sheetId)
          .map(({ id }) => getters().getCellPosition(id))
          .map(({ row, col }) => [`${letters(col)}${row + 1}`, shown(sheetId, row, col)] as const);
        return Object.fromEntries(cells.filter(([, text]) => text !== '').sort(([one], [other]) => one.localeCompare(other)));
      };
      return Object.fromEntries(tabs.map((sheetId) => [getters().getSheetName(sheetId), cellsOf(sheetId)]));
    },
  };
  Object.assign(window, { grid });
}
