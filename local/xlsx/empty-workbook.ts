import { Package } from './package';
import { emptyStyles } from './style-sheet';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const formats = 'http://schemas.openxmlformats.org';
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook package without a sheet. */
export function emptyWorkbook(): Package {
  const file = new Package(new Map());
  file.write(
    '[Content_Types].xml',
    `${head}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  file.write(
    'xl/workbook.xml',
    `${head}<workbook xmlns="${formats}/spreadsheetml/2006/main" xmlns:r="${formats}/officeDocument/2006/relationships"><workbookPr/><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  );
  file.write('xl/styles.xml', emptyStyles);
  file.declare('xl/workbook.xml', `${main}.sheet.main+xml`);
  file.declare('xl/styles.xml', `${main}.styles+xml`);
  file.relate('', 'officeDocument', 'xl/workbook.xml');
  file.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  return file;
}
