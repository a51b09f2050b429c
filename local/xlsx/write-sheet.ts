import type { Tab } from '../store/tab';
import { decodeLook } from './look';
import type { Package } from './package';
import { childXml } from './read-layout';
import { replaceChild } from './sheet-order';
import { snapshotTab } from './snapshot-tab';
import type { StyleSheet } from './style-sheet';
import type { TabSnapshot } from './workbook-file';
import { renderCells } from './write-cells';
import type { WriteContext } from './write-cells';
import { renderConditionals } from './write-conditionals';
import { renderColumns, renderDimension, renderMerges, renderProperties, renderViews } from './write-layout';
import { writeNotes } from './write-notes';
import { renderValidations } from './write-validations';
import { cellName } from './address';
import type { XmlRoot } from './xml';
import { joinRoot, withAttributes } from './xml';

/** What a sheet is rewritten from. */
export interface SheetTarget {
  readonly part: string;
  readonly root: XmlRoot;
  /** The tab as it was read; `null` for a new one. */
  readonly before: TabSnapshot | null;
}

/** Rewrites a touched tab into its part. What did not change stays as the file had it; returns the sheet's new XML, cut at its children. */
export function writeSheet(file: Package, tab: Tab, target: SheetTarget, styles: StyleSheet, context: WriteContext): XmlRoot {
  const { root, before } = target;
  const now = snapshotTab(tab);
  const differs = (key: 'frozen' | 'columns' | 'merges' | 'notes' | 'colour'): boolean => before === null || before[key] !== now[key];
  let children = replaceChild(root.children, 'sheetData', renderCells(tab, childXml(root, 'sheetData'), context));
  const put = (name: string, xml: string): void => void (children = replaceChild(children, name, xml));
  put('dimension', renderDimension(tab));
  if (differs('frozen')) put('sheetViews', renderViews(tab, root));
  if (differs('columns')) put('cols', renderColumns(tab, root));
  if (differs('merges')) put('mergeCells', renderMerges(tab));
  if (differs('colour')) put('sheetPr', renderProperties(tab, root));
  if (differs('notes')) put('legacyDrawing', writeNotes(file, target.part, tab));
  if (before === null || !sameItems(before.conditionals, now.conditionals)) {
    put('conditionalFormatting', renderConditionals(tab.conditionals, styles));
  }
  if (before === null || !samePlaces(before.validations, now.validations)) {
    put('dataValidations', renderValidations(tab.validations));
    put('extLst', withoutNewerValidations(childXml(root, 'extLst')));
  }
  put('hyperlinks', renderLinks(tab));
  const written: XmlRoot = { ...root, children };
  file.write(target.part, joinRoot(written));
  return written;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function samePlaces(a: TabSnapshot['validations'], b: TabSnapshot['validations']): boolean {
  return a.length === b.length && a.every((placed, index) => placed.rule === b[index]?.rule && sameItems([placed.area], [b[index].area]));
}

// Rules from the extension list were read with the others and now stand among them.
function withoutNewerValidations(extensions: string): string {
  const rest = extensions.replace(/<ext\s(?:(?!<\/ext>)[\s\S])*?<x14:dataValidations[\s\S]*?<\/ext>/g, '');
  return /<ext[\s>]/.test(rest) ? rest : '';
}

function renderLinks(tab: Tab): string {
  const links: string[] = [];
  tab.forEachCell((cell, row, column) => {
    const { link } = decodeLook(cell.look);
    if (link !== undefined) links.push(withAttributes(link, { ref: cellName(row, column) }));
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
