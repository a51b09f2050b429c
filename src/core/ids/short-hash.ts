const PRIME = 0x01000193;
const { imul } = Math;

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** A short fingerprint of a text (two FNV-1a hashes, 12 hex digits): tells two versions apart, proves nothing. */
export function shortHash(text: string): string {
  const parts = [fnv(text, 0x811c9dc5), fnv(text, 0x050c5d1f)];
  return parts
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('')
    .slice(2, 14);
}
