import { attributesOf, escapeXml, innerXml, joinRoot, splitChildren, splitRoot, withAttributes } from './xml';
import type { XmlRoot } from './xml';
import { Package } from './package';
import type { SheetEntry } from './sheet-list';
import { cellName, columnNumber } from './address';
import { writeZip } from './zip-write';

/*
 * Everything exceljs 4.4.0 cannot read or reads wrongly, one case each. `mendPackage` puts right what any reader would
 * stumble over; `copyForReading` makes the reduced copy exceljs is given, with the cells in it and nothing else: notes
 * under names it does not expect, drawings, names that are formulas and validations of whole columns (a million
 * entries) all end it with an error or take minutes, and links replace the formula they lie on.
 */

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Case: ISO strict files and files whose writer puts a prefix before every element (`<x:row>`). */
export function mendPackage(file: Package): void {
  for (const name of file.parts.keys()) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = file.text(name);
    const mended = dropPrefix(strictToUsual(text));
    if (mended !== text) file.write(name, mended);
  }
}

function strictToUsual(text: string): string {
  if (!text.includes('purl.oclc.org/ooxml')) return text;
  return text
    .replace(/http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main/g, mainNamespace)
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships/g,
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    )
    .replace(/http:\/\/purl\.oclc\.org\/ooxml\/drawingml\/main/g, 'http://schemas.openxmlformats.org/drawingml/2006/main')
    .replace(/\sconformance="strict"/, '');
}

function dropPrefix(text: string): string {
  const prefix = new RegExp(`\\sxmlns:(\\w+)=["']${mainNamespace}["']`).exec(text.slice(0, 4000))?.[1];
  if (prefix === undefined || !text.includes(`<${prefix}:`)) return text;
  return text.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(new RegExp(`\\sxmlns:${prefix}=`), ' xmlns=');
}

/** The copy for exceljs: canonical part names, cells only, each style reduced to its own index as a quoted number format. */
export function copyForReading(file: Package, sheets: readonly SheetEntry[]): Buffer {
  const copy = new Package(new Map());
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  copy.write('xl/workbook.xml', `<workbook><sheets>${numbered.map(sheetTag).join('')}</sheets></workbook>`);
  copy.write('xl/_rels/workbook.xml.rels', `<Relationships>${numbered.map(sheetLink).join('')}</Relationships>`);
  copy.write('_rels/.rels', '<Relationships/>');
  copy.write('xl/styles.xml', stylesAsIndices(file.text(file.related(file.workbookPart(), 'styles'))));
  copy.write('xl/sharedStrings.xml', sharedStrings(file));
  for (const sheet of numbered) copy.write(`xl/worksheets/sheet${sheet.number}.xml`, cellsOnly(file.text(sheet.part)));
  return writeZip(copy.parts);
}

// Case: names that differ only in case, or hold characters exceljs refuses, must not stop the reading.
function sheetTag(sheet: { readonly number: number }): string {
  return `<sheet name="S${sheet.number}" sheetId="${sheet.number}" r:id="rId${sheet.number}"/>`;
}

function sheetLink(sheet: { readonly number: number }): string {
  return `<Relationship Id="rId${sheet.number}" Type="worksheet" Target="worksheets/sheet${sheet.number}.xml"/>`;
}

// Case: a file without shared strings or without styles.
function sharedStrings(file: Package): string {
  const text = file.text(file.related(file.workbookPart(), 'sharedStrings'));
  return text === '' ? `<sst xmlns="${mainNamespace}"/>` : withoutPhonetics(text);
}

// Case: the reading aids of Japanese texts are appended to the text.
function withoutPhonetics(text: string): string {
  return text.includes('<rPh') ? text.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : text;
}

// Case: exceljs turns numbers under a date format into rounded JavaScript dates; a quoted format is none.
function stylesAsIndices(styles: string): string {
  const list = splitRoot(styles).children.find((child) => child.name === 'cellXfs');
  const count = list === undefined ? 1 : splitChildren(innerXml(list.xml)).length;
  const indices = Array.from({ length: count }, (_, index) => index);
  const formats = indices.map((index) => `<numFmt numFmtId="${1000 + index}" formatCode="&quot;${index}&quot;"/>`);
  const cells = indices.map((index) => `<xf numFmtId="${1000 + index}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  const bare = '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>';
  return `<styleSheet xmlns="${mainNamespace}"><numFmts count="${count}">${formats.join('')}</numFmts>${bare}<cellXfs count="${count}">${cells.join('')}</cellXfs></styleSheet>`;
}

function cellsOnly(sheet: string): string {
  const root: XmlRoot = splitRoot(sheet);
  const data = root.children.filter((child) => child.name === 'sheetData').map((child) => ({ ...child, xml: mendCells(child.xml) }));
  return joinRoot({ open: `<worksheet xmlns="${mainNamespace}">`, children: data, close: '</worksheet>' });
}

function mendCells(data: string): string {
  const placed = /<c(?=[\s>/])(?![^>]*\sr\s*=)/.test(data) || /<row(?=[\s>/])(?![^>]*\sr\s*=)/.test(data) ? addAddresses(data) : data;
  const dated = placed.includes('t="d"') ? placed.replace(/<c\s[^>]*t="d"[^>]*>[\s\S]*?<\/c>/g, dateToSerial) : placed;
  return withoutPhonetics(dated.includes('&amp;') ? dated.replace(/<c\s[^>]*t="str"[^>]*>[\s\S]*?<\/c>/g, keepEntities) : dated);
}

// Case: rows and cells without addresses stand after the one before.
function addAddresses(data: string): string {
  let row = 0;
  let column = 0;
  return data.replace(/<(row|c)(?=[\s>/])[^>]*>/g, (tag, name: string) => {
    const address = attributesOf(tag)['r'] ?? '';
    if (name === 'row') {
      row = address === '' ? row + 1 : Number(address);
      column = 0;
      return withAttributes(tag, { r: String(row) });
    }
    column = address === '' ? column + 1 : columnNumber(address.replace(/\d+$/, ''));
    return withAttributes(tag, { r: cellName(row, column) });
  });
}

// Case: dates as ISO text.
function dateToSerial(cell: string): string {
  const iso = /<v>([^<]*)<\/v>/.exec(cell)?.[1] ?? '';
  const clock = /^\d{4}/.test(iso) ? iso.replace(/Z$/, '') : `1899-12-30T${iso.replace(/Z$/, '')}`;
  const serial = Date.parse(`${clock.includes('T') ? clock : `${clock}T00:00:00`}Z`) / 86_400_000 + 25_569;
  if (Number.isNaN(serial)) return cell.replace('t="d"', 't="str"');
  return cell.replace('t="d"', 't="n"').replace(/<v>[^<]*<\/v>/, `<v>${serial}</v>`);
}

// Case: entities in text results are resolved twice.
function keepEntities(cell: string): string {
  return cell.replace(/<v([^>]*)>([^<]*)<\/v>/, (_, attributes: string, text: string) => `<v${attributes}>${escapeXml(text)}</v>`);
}
