const PRIME = 0x01000193;
const SEED = 0x811c9dc5;
const { imul } = Math;

/** A short fingerprint of a text (FNV-1a, 6 hex digits): tells two versions apart, proves nothing. */
export function shortHash(text: string): string {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0').slice(2);
}
