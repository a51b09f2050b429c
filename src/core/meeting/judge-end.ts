import { quote } from '../texts/issue-texts';

/** Why these ratings cannot be taken, `''` where they can. */
export function judgeRatings(ratings: Readonly<Record<string, number>>, people: readonly string[]): string {
  const known = new Set(people);
  for (const [name, rating] of Object.entries(ratings)) {
    if (!known.has(name)) return `People knows nobody called ${quote(name)}. Load the meeting again and rate it once more.`;
    if (!Number.isInteger(rating) || rating < 1 || rating > 10)
      return `The rating of ${quote(name)} has to be a whole number from 1 to 10.`;
  }
  return '';
}
