/** What windows-1252 has in the place of the controls 0x80 to 0x9f; a blank is a place it leaves free. */
const beyondLatin = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Decodes bytes of an encoding that `TextDecoder` knows by that name; `null` where they cannot be of it. */
export function decodeLegacy(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The byte that stands for a character in windows-1252; `null` where none does. */
export function westernByte(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = beyondLatin.indexOf(character);
  return at < 0 ? null : 0x80 + at;
}

// Node decodes windows-1252 as if its quotes, dashes and the euro were control characters.
function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const character = beyondLatin[control.charCodeAt(0) - 0x80] ?? ' ';
    return character === ' ' ? control : character;
  });
}
