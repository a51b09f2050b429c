import type { XmlChild } from './xml';

/** Order of a worksheet's children (ECMA-376 part 1, 18.3.1.99); programs refuse a sheet that breaks it. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Replaces all children of that name by `xml` (none where `''`), at the place where they belong. */
export function replaceChild(children: readonly XmlChild[], name: string, xml: string): XmlChild[] {
  const others = children.filter((child) => child.name !== name);
  if (xml === '') return others;
  const rank = order.indexOf(name);
  const at = others.findIndex((child) => order.indexOf(child.name) > rank);
  const index = at < 0 ? others.length : at;
  return [...others.slice(0, index), { name, xml }, ...others.slice(index)];
}
