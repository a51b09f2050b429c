const known = new Map<string, string>();
/** Headers kept; every tab of a file together has some hundred. */
const MOST_KEPT = 2000;

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** A header as it is compared: case, spaces, line breaks, hyphens and underscores do not count. `To-Do` equals `to  do`. */
export function normalizeHeader(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const header = normalize(text);
  if (known.size < MOST_KEPT) known.set(text, header);
  return header;
}
