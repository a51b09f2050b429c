import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialFromIso } from '../../local/store/serial';
import type { StoredCell } from '../../local/store/types';
import { newWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { makeFolder } from '../xlsx/make-xlsx';
import type { MadeCell, MadeFile, MadeTab } from './made-file';

/** Writes files and an index of what is in them into a new folder; its path. */
export async function makeFiles(files: readonly MadeFile[]): Promise<string> {
  const folder = makeFolder();
  for (const { name, content } of files) {
    if (Buffer.isBuffer(content)) writeFileSync(join(folder, name), content);
    else await writeBook(join(folder, name), content);
  }
  const entries = files.map(({ name, tables }) => ({ file: name, kind: tables[0]?.kind ?? 'none', tables }));
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ entries }));
  return folder;
}

async function writeBook(path: string, tabs: readonly MadeTab[]): Promise<void> {
  const { book, file } = await newWorkbook(path);
  for (const { name, rows, merges = [], formats = {} } of tabs) {
    const tab = book.addTab(name);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell !== '') tab.setCell(r + 1, c + 1, store(cell, formats[c + 1]));
      }),
    );
    tab.merges = merges.map(([row, column, down, right]) => ({ row, column, rows: down, columns: right }));
  }
  writeWorkbook(file, book, path);
}

function store(cell: MadeCell, format: string | undefined): StoredCell {
  if (typeof cell === 'object') return { value: serialFromIso(cell.day) ?? 0, format: 'yyyy-mm-dd' };
  return { value: cell, ...(format === undefined || typeof cell !== 'number' ? {} : { format }) };
}
