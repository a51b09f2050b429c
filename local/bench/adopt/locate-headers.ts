import type { Tab } from '../../store/tab';
import { displayValue } from '../../store/display';
import { isDateFormat } from '../../store/number-format';
import { isoFromSerial } from '../../store/serial';
import { columnLetters, columnNumber } from '../../xlsx/address';
import type { ExpectedTable } from './decode-index';

/** A column of the file and what the index says of it. */
export interface LocatedColumn {
  readonly letter: string;
  /** The header as the index names it. */
  readonly header: string;
}

/**
 * The columns behind the headers of an annotated table: `Owner`, `Pts#2` (the second of that name), `DEC..NOV` (all
 * columns from one to the other), `Example / *` (all that begin so), `B (no header)`. A header that is not in the file is left out.
 */
export function locateHeaders(tab: Tab, table: ExpectedTable): readonly LocatedColumn[] {
  const texts = headerTexts(tab, table);
  return [...table.meanings.keys()].flatMap((header) => columnsOf(header, texts).map((letter) => ({ letter, header })));
}

type HeaderTexts = readonly { readonly column: number; readonly texts: readonly string[] }[];

function columnsOf(header: string, texts: HeaderTexts): readonly string[] {
  const bare = /^([A-Z]{1,3}) \(no header\)$/.exec(header)?.[1];
  if (bare !== undefined) return [bare];
  if (header.endsWith('*')) return columnsLike(header.slice(0, -1), texts);
  const whole = findColumn(header, texts);
  if (whole !== null) return [columnLetters(whole)];
  const cut = header.indexOf('..');
  if (cut < 0) return [];
  const first = findColumn(header.slice(0, cut), texts);
  const ending = header.slice(cut + 2);
  const end = texts.at(-1)?.column ?? 0;
  const last = ending === '' ? end : (findColumn(ending, texts) ?? end);
  if (first === null) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => columnLetters(first + index));
}

/** All columns whose header begins so. */
function columnsLike(start: string, texts: HeaderTexts): readonly string[] {
  const wanted = normalize(start);
  return texts.filter((one) => one.texts.some((text) => normalize(text).startsWith(wanted))).map((one) => columnLetters(one.column));
}

function findColumn(header: string, texts: HeaderTexts): number | null {
  const numbered = /^(.*)#(\d)$/.exec(header);
  const number = Number(numbered?.[2] ?? 1);
  const wanted = normalize(numbered?.[1] ?? header);
  const exact = texts.filter((one) => one.texts.some((text) => normalize(text) === wanted));
  const near =
    exact.length > 0 ? exact : texts.filter((one) => one.texts.some((text) => wanted !== '' && normalize(text).startsWith(wanted)));
  return (near[number - 1] ?? near.at(-1))?.column ?? null;
}

/** For each column of the table the ways its header may be called: its lines joined, and each line alone. */
function headerTexts(tab: Tab, table: ExpectedTable): HeaderTexts {
  const [from = 'A', to = columnLetters(Math.max(1, tab.lastColumn()))] = table.columns === '' ? [] : table.columns.split(':');
  const first = columnNumber(from);
  return Array.from({ length: Math.max(0, columnNumber(to) - first + 1) }, (_, index) => {
    const column = first + index;
    const lines = table.headerRows.map((row) => textAt(tab, row, column)).filter((text) => text !== '');
    return { column, texts: [lines.join(' / '), ...lines.toReversed()] };
  });
}

function textAt(tab: Tab, row: number, column: number): string {
  const merged = tab.merges.find(
    (area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  const cell = tab.cell(merged?.row ?? row, merged?.column ?? column);
  if (cell === undefined) return '';
  return typeof cell.value === 'number' && isDateFormat(cell.format)
    ? isoFromSerial(cell.value)
    : displayValue(cell.value, cell.format, 'en_US');
}

function normalize(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
