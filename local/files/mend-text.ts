import { westernByte } from './decode-legacy';

/** First characters of what UTF-8 looks like when it was read as windows-1252, each with one that may follow. */
const telling = /[\u00c2-\u00c5\u00ce\u00cf\u00d0\u00d1\u00e2-\u00ef][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€]/;

/**
 * Mends texts of one file that were written as UTF-8 and read as windows-1252 before (`MÃ¼ller`). All or none: where one
 * text has the signs and does not turn back into whole UTF-8, they may be meant, and every text stays.
 */
export function mendTexts(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const mended = new Map<string, string>();
  for (const row of rows) {
    for (const text of row) {
      if (!telling.test(text) || mended.has(text)) continue;
      const back = turnBack(text);
      if (back === null) return rows;
      mended.set(text, back);
    }
  }
  return mended.size === 0 ? rows : rows.map((row) => row.map((text) => mended.get(text) ?? text));
}

function turnBack(text: string): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = westernByte(character);
    if (byte === null) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
