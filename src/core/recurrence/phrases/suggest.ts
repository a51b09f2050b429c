import { DICTIONARY } from './words';

const KNOWN_PHRASES: readonly string[] = [
  'every day',
  'daily at 8:00',
  'daily at 8:00 and 16:00',
  'weekdays at 7am',
  'every business day',
  'every week',
  'every Monday',
  'Mon/Wed/Fri',
  'every 2 weeks on Mon',
  'every month',
  '1st and 15th',
  'first Monday of the month',
  'last Friday of the month',
  'last day of the month',
  'last business day of the month',
  'every 3 months',
  'every quarter',
  'Jan / Apr / Jul / Oct',
  'every 6 months',
  'every 90 days',
  'every year',
  'every year on 15 April',
  '3 months after last done',
];
const LONGEST_COMPARED = 60;
const CLOSE_ENOUGH = 2;

/** How many letters have to be changed to turn one text into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function nearestWord(word: string): string {
  if (word.length < 4 || DICTIONARY.has(word)) return word;
  let best = word;
  let bestDistance = Math.min(CLOSE_ENOUGH, Math.floor(word.length / 3)) + 1;
  for (const candidate of DICTIONARY.keys()) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The text with each misspelt word put right, as far as a word of the dictionary is close: "evry fridy" is "every friday". */
export function correctSpelling(text: string): string {
  return text.slice(0, LONGEST_COMPARED).replace(/[a-z]+/g, nearestWord);
}

/** The known phrase that looks most like a text; there always is one. */
export function nearestPhrase(text: string): string {
  const short = text.slice(0, LONGEST_COMPARED);
  const distances = KNOWN_PHRASES.map((phrase) => ({ phrase, distance: editDistance(short, phrase.toLowerCase()) }));
  return distances.reduce((best, next) => (next.distance < best.distance ? next : best)).phrase;
}
