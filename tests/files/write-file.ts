import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheets } from '../../local/files/read-sheets';
import type { Tab } from '../../local/store/tab';
import type { StoredValue } from '../../local/store/types';
import { writeZip } from '../../local/xlsx/zip-write';
import { makeFolder } from '../xlsx/make-xlsx';

/** Writes these bytes into a new folder and returns the path. */
export function writeBytes(name: string, bytes: Uint8Array | string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** The values of a tab from A1, `''` where blank. */
export function valuesOf(tab: Tab | undefined): StoredValue[][] {
  if (tab === undefined) return [];
  return Array.from({ length: tab.lastRow() }, (_row, r) =>
    Array.from({ length: tab.lastColumn() }, (_column, c) => tab.cell(r + 1, c + 1)?.value ?? ''),
  );
}

/** The values of the first tab of a file with these bytes. */
export async function readValues(name: string, bytes: Uint8Array | string): Promise<StoredValue[][]> {
  return valuesOf((await readSheets(writeBytes(name, bytes))).tabs[0]);
}

/** What is said of a file that is refused; `read` where it is not. */
export async function refusalOf(path: string): Promise<string> {
  return readSheets(path).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

/** The bytes of an .ods with these tables (the XML inside `office:spreadsheet`) and automatic styles. */
export function packOds(tables: string, styles = '', parts: Readonly<Record<string, string>> = {}): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const all = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, ...parts };
  return writeZip(new Map(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])));
}

/** A table of an .ods: rows of cells as XML. */
export function odsTable(rows: readonly string[], name = 'One', attributes = ''): string {
  return `<table:table table:name="${name}" ${attributes}>${rows.join('')}</table:table>`;
}

/** A cell that holds a text. */
export function odsText(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

/** A row of cells. */
export function odsRow(cells: readonly string[], attributes = ''): string {
  return `<table:table-row ${attributes}>${cells.join('')}</table:table-row>`;
}
