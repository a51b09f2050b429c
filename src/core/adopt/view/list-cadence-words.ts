import type { AdoptWords } from '../adopt-words';

/** Longest beginning of a title that is looked through, characters. */
const LOOKED = 300;
/** Longest phrase of a cadence, words. */
const MOST_WORDS = 4;

/** English needs no translation, so it stands here. */
const ENGLISH = ['daily', 'weekly', 'biweekly', 'fortnightly', 'monthly', 'quarterly', 'annually', 'yearly', 'every day', 'every week'];
const EVERY = ['every month', 'every quarter', 'every year', 'each week', 'each month', 'each day'];
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((day) => [`every ${day}`, `${day}s`]);

const split = (text: string): readonly string[] =>
  text
    .slice(0, LOOKED)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Finds the words of a cadence (`weekly`, `jeden Montag`) in a text of any language that is known; `''` where there are none. */
export function listCadenceWords({ values }: AdoptWords): (text: string) => string {
  const translated = values.flatMap(({ cadences }) => Object.keys(cadences));
  const known = new Set(
    [...ENGLISH, ...EVERY, ...DAYS, ...translated].map((phrase) => split(phrase).join(' ')).filter((text) => text !== ''),
  );
  return (text) => {
    const words = split(text);
    for (let start = 0; start < words.length; start += 1) {
      for (let length = Math.min(MOST_WORDS, words.length - start); length > 0; length -= 1) {
        const phrase = words.slice(start, start + length).join(' ');
        if (known.has(phrase)) return phrase;
      }
    }
    return '';
  };
}
