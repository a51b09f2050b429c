import { cellText, type Cell } from '../../tables/cell';

/** Longest value of a document property; what is longer is not kept, and then nothing that moves is followed. */
const LONGEST = 8000;

/** Name of the document property that holds the header of a bound tab as it was when every column was found. */
export function headersProperty(table: string): string {
  return `headers ${table}`;
}

/** The header as it is kept, `''` where it is too long. */
export function encodeHeaders(headers: readonly Cell[]): string {
  const texts = headers.map(cellText);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  const json = JSON.stringify(texts);
  return json.length > LONGEST ? '' : json;
}

/** The header as it was kept; `null` where nothing was, or what was is damaged. */
export function decodeHeaders(json: string | undefined): readonly string[] | null {
  if (json === undefined || json === '') return null;
  try {
    const parsed: unknown = JSON.parse(json);
    if (!Array.isArray(parsed)) return null;
    return parsed.every((text): text is string => typeof text === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
