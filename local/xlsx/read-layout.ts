import type { Tab } from '../store/tab';
import { parseArea } from './address';
import type { XmlRoot } from './xml';
import { attributesOf, innerXml, splitChildren } from './xml';

/** Widest range of columns that is taken as the look of single columns; beyond, it is the rest of the sheet. */
const widestRun = 200;

/** Takes widths, hidden rows and columns, panes, merges and the tab colour over from the sheet's XML. */
export function readLayout(root: XmlRoot, tab: Tab): void {
  readColumns(root, tab);
  readPane(root, tab);
  readMerges(root, tab);
  readHiddenRows(root, tab);
  const colour = /<tabColor[^>]*\srgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"/.exec(childXml(root, 'sheetPr'))?.[1];
  tab.colour = colour === undefined ? null : `#${colour.toLowerCase()}`;
}

/** XML of the first child of that name, `''` where none. */
export function childXml(root: XmlRoot, name: string): string {
  return root.children.find((child) => child.name === name)?.xml ?? '';
}

/** Width in pixels of a width in characters, at the usual font. */
export function toPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

function readColumns(root: XmlRoot, tab: Tab): void {
  for (const { xml } of splitChildren(innerXml(childXml(root, 'cols')))) {
    const { min = '1', max = min, width, hidden } = attributesOf(xml);
    const last = Math.min(Number(max), Number(min) + widestRun);
    if (Number(max) - Number(min) > widestRun && Number(max) >= 1024 && hidden === undefined) continue;
    for (let column = Number(min); column <= last; column++) {
      if (width !== undefined) tab.columnWidths.set(column, toPixels(Number(width)));
      if (hidden === '1' || hidden === 'true') tab.hiddenColumns.add(column);
    }
  }
}

function readPane(root: XmlRoot, tab: Tab): void {
  const pane = /<pane\s[^>]*>/.exec(childXml(root, 'sheetViews'))?.[0];
  if (pane === undefined) return;
  const { state = '', xSplit = '0', ySplit = '0' } = attributesOf(pane);
  if (!state.startsWith('frozen')) return;
  tab.frozenRows = Math.floor(Number(ySplit));
  tab.frozenColumns = Math.floor(Number(xSplit));
}

function readMerges(root: XmlRoot, tab: Tab): void {
  for (const { xml } of splitChildren(innerXml(childXml(root, 'mergeCells')))) {
    const area = parseArea(attributesOf(xml)['ref'] ?? '');
    if (area !== null) tab.merges.push(area);
  }
}

function readHiddenRows(root: XmlRoot, tab: Tab): void {
  for (const [tag] of childXml(root, 'sheetData').matchAll(/<row\s[^>]*\shidden="(?:1|true)"[^>]*>/g)) {
    const row = Number(attributesOf(tag)['r'] ?? 0);
    if (row > 0) tab.hiddenRows.add(row);
  }
}
