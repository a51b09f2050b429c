import { Refusal } from '../xlsx/refusal';
import { decodeLegacy } from './decode-legacy';
import { guessEncoding } from './guess-encoding';

/** Part of the multi-byte characters that may be broken in a text that is still UTF-8. */
const brokenPart = 0.05;

/** How many bytes tell whether every other one is zero, and whether this is text at all. */
const headBytes = 4000;

/** Part of control characters that a text may have; some programs leave a few behind. */
const controlPart = 0.02;

/**
 * The text of a file: UTF-8 or UTF-16 with or without its mark, else the legacy encoding it most likely is in. Refuses
 * bytes that are no text; the sentence goes on after the file's name.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (isBinary(bytes.subarray(0, headBytes))) throw new Refusal('is no spreadsheet: it is another kind of file', 'not-a-sheet');
  return decodeBytes(bytes).replaceAll('\0', '');
}

function isBinary(head: Uint8Array): boolean {
  const controls = head.reduce((count, byte) => count + Number(byte < 32 && byte !== 27 && (byte < 9 || byte > 13)), 0);
  return controls > head.length * controlPart;
}

function decodeBytes(bytes: Uint8Array): string {
  // A seven-bit text with escapes is valid UTF-8 too.
  if (bytes.includes(27)) return decodeLegacy(bytes, guessEncoding(bytes)) ?? '';
  return decodeUtf8(bytes) ?? decodeLegacy(bytes, guessEncoding(bytes)) ?? new TextDecoder().decode(bytes);
}

/** UTF-16, by its mark or by the zeros that letters of ASCII have in it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, headBytes);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even === 0) return 'utf-16le';
  return even > head.length / 5 && odd === 0 ? 'utf-16be' : null;
}

/** UTF-8 that is whole, or broken in a few places only, as where a program cut a text; `null` for everything else. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = countOf(text, '\ufffd');
    const beyond = [...text].reduce((count, character) => count + Number(character > '\u007f'), 0);
    return beyond > 2 && broken <= beyond * brokenPart ? text : null;
  }
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
