import type { PlacedLine } from '../log/logged-line';
import { cellText } from '../tables/cell';
import type { Row } from '../tables/row';

function decodeLine(json: string, { tab, row: at }: Row): readonly PlacedLine[] {
  try {
    const parts: unknown = JSON.parse(json);
    if (!Array.isArray(parts) || parts.slice(1).some((part) => typeof part !== 'string')) return [];
    const [when = '', who = '', what = '', row = '', before = '', after = '', reason = '', hash = ''] = parts.slice(1) as string[];
    return [{ place: { tab, row: at }, seq: Number(parts[0]), at: when, who, what, row, before, after, reason, hash }];
  } catch {
    return [];
  }
}

/** The lines that a row of Log archive holds, as they stood in the Log; one that cannot be read is missing. */
export function decodeLogLines(row: Row): readonly PlacedLine[] {
  return cellText(row.cells['lines'] ?? '')
    .split('\n')
    .flatMap((line) => decodeLine(line, row));
}
