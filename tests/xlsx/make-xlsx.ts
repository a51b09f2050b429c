import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from '../../local/xlsx/zip-write';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a small .xlsx as some program might write it; everything may be replaced. */
export interface Parts {
  /** Content of the first sheet's `sheetData`. */
  readonly cells?: string;
  /** What follows `sheetData` in the first sheet. */
  readonly after?: string;
  readonly shared?: string;
  readonly styles?: string;
  /** What follows `sheets` in the workbook. */
  readonly book?: string;
  readonly bookBefore?: string;
  /** More parts, or others in their place, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly sheetLinks?: string;
}

/** A new folder that is nobody else's. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'runsheet-'));
}

/** Writes a workbook with one sheet named `One` and returns its path. */
export function makeXlsx(parts: Parts, name = 'made.xlsx'): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, packParts(parts));
  return path;
}

/** The bytes of such a workbook. */
export function packParts({ cells = '', after = '', shared, styles, book = '', bookBefore = '', parts = {}, sheetLinks }: Parts): Buffer {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}">${bookBefore}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets>${book}</workbook>`,
    'xl/_rels/workbook.xml.rels': bookLinks(shared !== undefined, styles !== undefined),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${links}"><sheetData>${cells}</sheetData>${after}</worksheet>`,
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...(sheetLinks === undefined ? {} : { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${sheetLinks}</Relationships>` }),
    ...parts,
  };
  return writeZip(new Map(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])));
}

function bookLinks(shared: boolean, styles: boolean): string {
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`;
  const all = [
    link('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    ...(shared ? [link('rId2', 'sharedStrings', 'sharedStrings.xml')] : []),
    ...(styles ? [link('rId3', 'styles', 'styles.xml')] : []),
  ];
  return `<Relationships>${all.join('')}</Relationships>`;
}

/** Style sheet content: style 0 is general, 1 a date, 2 a bold text. */
export const threeStyles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs>';
