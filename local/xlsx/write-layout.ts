import type { Tab } from '../store/tab';
import { areaName, cellName } from './address';
import { toPixels, childXml } from './read-layout';
import { attributesOf, innerXml, openTag, splitChildren, withAttributes } from './xml';
import type { XmlRoot } from './xml';

/** The `cols` element: what the file said of each column, with the tab's widths and hidden columns on top. */
export function renderColumns(tab: Tab, root: XmlRoot): string {
  const known = splitChildren(innerXml(childXml(root, 'cols'))).map((child) => attributesOf(child.xml));
  const named = new Set([...tab.columnWidths.keys(), ...tab.hiddenColumns]);
  for (const { min = '1', max = min } of known) {
    for (let column = Number(min); column <= Math.min(Number(max), tab.maxColumns); column++) named.add(column);
  }
  const columns = [...named]
    .sort((a, b) => a - b)
    .map((column) => {
      const old = known.find(({ min = '1', max = min }) => column >= Number(min) && column <= Number(max)) ?? {};
      return renderColumn(column, old, tab);
    });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function renderColumn(column: number, old: Readonly<Record<string, string>>, tab: Tab): string {
  const { style, outlineLevel } = old;
  const width = widthOf(column, old, tab);
  return withAttributes('<col/>', {
    min: String(column),
    max: String(column),
    ...(width === undefined ? {} : { width, customWidth: '1' }),
    ...(style === undefined ? {} : { style }),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    ...(tab.hiddenColumns.has(column) ? { hidden: '1' } : {}),
  });
}

function widthOf(column: number, old: Readonly<Record<string, string>>, tab: Tab): string | undefined {
  const pixels = tab.columnWidths.get(column);
  const same = pixels === undefined || (old['width'] !== undefined && toPixels(Number(old['width'])) === pixels);
  return same ? old['width'] : String((pixels - 5) / 7);
}

/** The `sheetViews` element with the tab's frozen rows and columns; the rest of the view stays. */
export function renderViews(tab: Tab, root: XmlRoot): string {
  const old =
    /<sheetView[\s>][\s\S]*?(?:<\/sheetView>|\/>)/.exec(innerXml(childXml(root, 'sheetViews')))?.[0] ?? '<sheetView workbookViewId="0"/>';
  return `<sheetViews>${openTag(old).replace(/\/?>$/, '>')}${renderPane(tab)}</sheetView></sheetViews>`;
}

function renderPane(tab: Tab): string {
  const { frozenRows: rows, frozenColumns: columns } = tab;
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  return `<pane${split} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** The `mergeCells` element. */
export function renderMerges(tab: Tab): string {
  if (tab.merges.length === 0) return '';
  return `<mergeCells count="${tab.merges.length}">${tab.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;
}

/** The `dimension` element. */
export function renderDimension(tab: Tab): string {
  return `<dimension ref="${areaName({ row: 1, column: 1, rows: Math.max(1, tab.lastRow()), columns: Math.max(1, tab.lastColumn()) })}"/>`;
}

/** The `sheetPr` element with the tab's colour. */
export function renderProperties(tab: Tab, root: XmlRoot): string {
  const old = childXml(root, 'sheetPr');
  const colour = tab.colour === null ? '' : `<tabColor rgb="FF${tab.colour.replace('#', '').toUpperCase()}"/>`;
  const rest = old === '' ? '' : innerXml(old).replace(/<tabColor[^>]*\/>/, '');
  const head = old === '' ? '<sheetPr>' : openTag(old).replace(/\/?>$/, '>');
  return colour === '' && rest === '' && old === '' ? '' : `${head}${colour}${rest}</sheetPr>`;
}
