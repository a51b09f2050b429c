import { isByLetter } from '../../tables/bind-adopted';
import { cellText, type Cell } from '../../tables/cell';
import type { ColumnBinding } from '../../tables/column-binding';

/** The header of a bound tab as it was when every column was found. */
export interface HeaderMemory {
  readonly headers: readonly string[];
  /** Letters by which columns were bound then; one that was written since is not doubted. */
  readonly letters: readonly string[];
}

/** Longest value of a document property; what is longer is not kept, and then nothing that moves is followed. */
const LONGEST = 8000;

/** Name of the document property that holds the header of a bound tab. */
export function headersProperty(table: string): string {
  return `headers ${table}`;
}

/** The header as it is kept, `''` where it is too long. */
export function encodeHeaders(headerRow: readonly Cell[], own: readonly ColumnBinding[]): string {
  const headers = headerRow.map(cellText);
  while (headers.length > 0 && headers[headers.length - 1] === '') headers.pop();
  const letters = own.filter(isByLetter).map(({ header }) => header);
  const json = JSON.stringify({ headers, letters });
  return json.length > LONGEST ? '' : json;
}

function textsOf(list: unknown): readonly string[] | null {
  if (!Array.isArray(list)) return null;
  return list.every((text): text is string => typeof text === 'string') ? list : null;
}

/** The header as it was kept; `null` where nothing was, or what was is damaged. */
export function decodeHeaders(json: string | undefined): HeaderMemory | null {
  if (json === undefined || json === '') return null;
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const { headers, letters } = parsed as Readonly<Record<string, unknown>>;
    const [known, bound] = [textsOf(headers), textsOf(letters)];
    return known === null || bound === null ? null : { headers: known, letters: bound };
  } catch {
    return null;
  }
}
