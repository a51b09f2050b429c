/** Longest link that is taken, characters. */
const LONGEST = 2000;
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?';
const SAFE = new RegExp(`^https://${LABEL}(?:\\.${LABEL})*(?::\\d{1,5})?(?:[/?#][^\\s<>"“”„«»\\p{Cc}\\p{Cf}]*)?$`, 'iu');

/** An https link with a host and without a name in it, that can stand in a page as it is. */
export function isSafeLink(text: string): boolean {
  return text.length <= LONGEST && SAFE.test(text);
}

/** Links in a proof cell, one or several; a comma or semicolon inside a link belongs to it. */
export function linksIn(text: string): readonly string[] {
  return text.split(/\s+|[,;]+(?=\s|https?:|$)/i).filter((link) => link !== '');
}
