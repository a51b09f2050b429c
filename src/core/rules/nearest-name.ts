import { editDistance } from '../recurrence/phrases/edit-distance';

/** Longest name that is compared: two long texts would take long. */
const LONGEST = 40;

/** `; did you mean "progress"?` with the known name that is most like this one, `''` where none is. */
export function suggestName(name: string, known: Iterable<string>): string {
  if (name.length > LONGEST) return '';
  const wanted = name.toLowerCase();
  let best = Math.max(2, Math.floor(name.length / 3)) + 1;
  let nearest = '';
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < best) [best, nearest] = [distance, candidate];
  }
  return nearest === '' ? '' : `; did you mean "${nearest}"?`;
}
