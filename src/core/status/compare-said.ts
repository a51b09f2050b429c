import { roundRatio } from './round-ratio';

/** How what an owner says compares with what is derived; `unclear` where it says nothing that can be compared. */
export type SaidAgainst = 'better' | 'same' | 'worse' | 'unclear';

const OFF = 0;
const RISK = 1;
const TRACK = 2;
const DONE = 3;

/** What derived statuses are worth; a row that lacks a part is no better than one at risk. */
const WORTH: ReadonlyMap<string, number> = new Map([
  ['not done', OFF],
  ['off track', OFF],
  ['at risk', RISK],
  ['incomplete', RISK],
  ['on track', TRACK],
  ['not started', TRACK],
  ['done', DONE],
]);

/** Each takes its words out of the text, so that `not on track` is not also `on track`. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:not|no longer|isn't|never) (?:at risk|off[- ]track|behind|late|delayed|blocked|red|yellow)\b/g, TRACK],
  [/\b(?:not|no longer|isn't|never) (?:quite )?(?:on[- ]track|on (?:time|schedule|plan)|ok|okay|good|fine|green)\b/g, OFF],
  [/\b(?:not|no longer|isn't|never) (?:(?:so|very|too) )?confident\b|\b(?:low|little|no) confidence\b/g, RISK],
  [/\b(?:almost|nearly|not(?: yet)?|isn't|mostly) (?:done|complete[d]?|finished|achieved)\b/g, TRACK],
  [/\bnot (?:yet )?started\b/g, TRACK],
  [/\boff[- ]track\b|\b(?:red|late|overdue|missed|blocked|stuck|failing|failed)\b|[🔴❌]/gu, OFF],
  [/\bat risk\b|\b(?:risk|risky|yellow|amber|orange|behind|slipping|delayed|lagging|shaky)\b|\bmedium confidence\b|[🟡🟠⚠]/gu, RISK],
  [/\bon[- ](?:track|time|schedule|plan)\b|\b(?:green|ahead|ok|okay|good|fine|well|confident|high confidence)\b|[🟢]/gu, TRACK],
  [/\b(?:done|complete[d]?|finished|achieved|shipped)\b|[✅✔]/gu, DONE],
];

/** `80 %`, `80% done`, `confidence 8/10`, `0.8` */
const SHARE = /(?<!\d)(\d{1,9}(?:[.,]\d{1,9})?)\s*(%|percent|(?:\/|out of)\s*10\b)(?:\s*(?:done|complete[d]?|finished))?|^([01]?[.,]\d+)$/g;

/** Confidence from which a row counts as on track, and as at risk: OKR practice scores 0.7 as good. */
const CONFIDENT = 0.7;
const DOUBTFUL = 0.4;

/** Two progresses this near are the same: people round. */
const NEAR = 0.05;

interface Said {
  readonly level: number | null;
  /** 0 to 1 */
  readonly share: number | null;
}

const toNumber = (text: string): number => Number(text.replace(',', '.'));

function readShare(amount = '', unit?: string, bare?: string): number {
  if (bare !== undefined) return toNumber(bare);
  return toNumber(amount) / (unit === '%' || unit === 'percent' ? 100 : 10);
}

const rateConfidence = (share: number): number => (share >= CONFIDENT ? TRACK : share >= DOUBTFUL ? RISK : OFF);

function readSaid(said: string): Said {
  const shares: number[] = [];
  const levels = new Set<number>();
  let text = said.trim().toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'");
  text = text.replace(SHARE, (_whole: string, amount?: string, unit?: string, bare?: string) => {
    shares.push(readShare(amount, unit, bare));
    return ' ';
  });
  const share = shares.length === 1 ? (shares[0] ?? null) : null;
  if (share !== null && /\bconfiden(?:t|ce)\b|\bsure\b/.test(text)) return { level: rateConfidence(share), share: null };
  for (const [words, level] of WORDS) {
    text = text.replace(words, () => {
      levels.add(level);
      return ' ';
    });
  }
  const [level] = levels;
  return levels.size === 1 && level !== undefined ? { level, share: null } : { level: null, share: levels.size > 0 ? null : share };
}

const order = (said: number, derived: number): SaidAgainst => (said === derived ? 'same' : said > derived ? 'better' : 'worse');

/**
 * Compares a cell of Owner says with the derived status of a Rock or goal.
 *
 * Read are statuses, colours, usual words for them, confidence (`80 % confident`, `confidence 8/10`) and progress
 * (`80 %`, judged against `progress` where that is given, else only 100 % says something: Done). Words that
 * contradict each other, other words, and derived statuses that say nothing about progress are `unclear`.
 *
 * `compareSaid('going well', 'At risk')` is `better`; `compareSaid('yellow', 'On track')` is `worse`.
 *
 * @param progress derived progress, 0 to 1; `null` where there is none
 */
export function compareSaid(said: string, derived: string, progress: number | null = null): SaidAgainst {
  const worth = WORTH.get(derived.trim().toLowerCase());
  const read = readSaid(said);
  if (worth === undefined) return 'unclear';
  if (read.level !== null) return order(read.level, worth);
  if (read.share === null || read.share > 1) return 'unclear';
  if (read.share === 1) return order(DONE, worth);
  if (progress === null) return 'unclear';
  return roundRatio(Math.abs(read.share - progress)) <= NEAR ? 'same' : order(read.share, progress);
}
