import { join } from 'node:path';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { makeFolder } from '../xlsx/make-xlsx';
import { runWords } from './run-words';

/** A new workbook with the fake add-on installed; its path. */
export async function installed(): Promise<string> {
  const path = join(makeFolder(), 'cafe.xlsx');
  const { code, err } = await runWords('install', path);
  if (code !== 0) throw new Error(err);
  return path;
}

/** What the fake add-on noted at each heartbeat. */
export async function beats(path: string): Promise<unknown[]> {
  const tab = (await readWorkbook(path)).book.findTab('Beats');
  return Array.from({ length: (tab?.lastRow() ?? 1) - 1 }, (_, index) => tab?.cell(index + 2, 1)?.value);
}

/** The JSON a command printed. */
export function json(text: string): unknown {
  return JSON.parse(text);
}
