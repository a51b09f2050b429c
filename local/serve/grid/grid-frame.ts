import type { Tab } from '../../store/tab';
import type { GridSize } from './grid-areas';
import { gridMerges } from './grid-areas';
import { gridConditionals, gridValidations } from './grid-rules';

/** Everything the grid is told about a tab beside its cells; plain data, so that two can be compared as text. */
export interface GridFrame {
  readonly id: string;
  readonly name: string;
  readonly rowNumber: number;
  readonly colNumber: number;
  readonly isVisible: boolean;
  readonly cols: Readonly<Record<number, { readonly size?: number; readonly isHidden?: true }>>;
  readonly rows: Readonly<Record<number, { readonly isHidden: true }>>;
  readonly merges: readonly string[];
  readonly panes: { readonly xSplit: number; readonly ySplit: number };
  readonly dataValidationRules: readonly object[];
  readonly conditionalFormats: readonly object[];
  readonly color?: string;
}

/** Narrowest column the grid draws. */
const narrowest = 10;
const roomOfHidden = 1000;

/** The grid's id of a tab. */
export function sheetIdOf(tab: Tab): string {
  return `tab${tab.id}`;
}

/** Describes a tab. A hidden one gets rows to spare and no rules: ledgers grow at every heartbeat, and nobody sees them. */
export function describeFrame(tab: Tab): GridFrame {
  const { hidden } = tab;
  const used = Math.max(1, tab.maxRows);
  const rowNumber = hidden ? Math.ceil(used / roomOfHidden) * roomOfHidden : used;
  const size: GridSize = { rows: rowNumber, columns: Math.max(1, tab.maxColumns) };
  return {
    id: sheetIdOf(tab),
    name: tab.name,
    rowNumber,
    colNumber: size.columns,
    isVisible: !hidden,
    cols: describeColumns(tab, size),
    rows: describeRows(tab, size),
    merges: gridMerges(tab.merges, size),
    panes: { xSplit: Math.min(tab.frozenColumns, size.columns - 1), ySplit: Math.min(tab.frozenRows, rowNumber - 1) },
    dataValidationRules: hidden ? [] : gridValidations(tab, size),
    conditionalFormats: hidden ? [] : gridConditionals(tab, size),
    ...(tab.colour === null ? {} : { color: tab.colour }),
  };
}

function describeColumns(tab: Tab, size: GridSize): GridFrame['cols'] {
  const cols: Record<number, { size?: number; isHidden?: true }> = {};
  const column = (number: number): { size?: number; isHidden?: true } => (cols[number - 1] ??= {});
  tab.columnWidths.forEach((width, number) => {
    if (number <= size.columns) column(number).size = Math.max(narrowest, Math.round(width));
  });
  const hidden = [...tab.hiddenColumns].filter((number) => number <= size.columns);
  if (hidden.length < size.columns) for (const number of hidden) column(number).isHidden = true;
  return cols;
}

function describeRows(tab: Tab, size: GridSize): GridFrame['rows'] {
  const hidden = [...tab.hiddenRows].filter((number) => number <= size.rows);
  if (hidden.length >= size.rows) return {};
  return Object.fromEntries(hidden.map((number) => [number - 1, { isHidden: true as const }]));
}
