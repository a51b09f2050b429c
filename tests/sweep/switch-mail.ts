import { columnOf, findRows } from '../../local/sample/fill-sheet';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';

/** Types a mode into Escalation mail of a workbook on disk. */
export async function switchMail(path: string, mode: string): Promise<void> {
  const { book, file } = await readWorkbook(path);
  const settings = book.findTab('Settings');
  const row = settings === undefined ? undefined : findRows(settings, (text) => text('Setting') === 'Escalation mail')[0];
  if (settings === undefined || row === undefined) throw new Error('the file has no Escalation mail');
  settings.setCell(row, columnOf(settings, 'Value'), { value: mode });
  writeWorkbook(file, book, path);
}
