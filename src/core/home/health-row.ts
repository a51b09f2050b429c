import type { HealthLine } from '../contract/strategy';
import { reword, type Words } from '../contract/reword';
import { sayShare } from '../statistics/rates';
import { sayFirst } from '../texts/say-list';

const BARS = '▁▂▃▄▅▆▇█';
const GAP = '·';
const MOST_ROWS = 5;

/** Tab in which the rows of a number stand; of the others the ids tell. */
const TABS: Readonly<Record<string, string>> = {
  measurables: 'Scorecard',
  rocks: 'Rocks',
  todos: 'To-Dos',
  processes: 'Processes',
  ontime: 'Runs',
  withoutowner: 'Runs',
  clarity: 'Rocks',
};

/** Shares 0 to 1 as bars of text, a dot for what is missing: `▁·▄█`. */
export function drawBars(shares: readonly (number | null)[]): string {
  return shares.map((share) => (share === null ? GAP : (BARS[Math.round(Math.min(1, Math.max(0, share)) * 7)] ?? GAP))).join('');
}

/** A health number as a line of Home: what, now, week before, trend and the rows to look at, their tab. */
export function healthRow(
  { key, says, good, of, rows, trend }: HealthLine,
  words: Words,
): readonly [string, string, string, string, string] {
  const before = trend[trend.length - 2] ?? null;
  const bars = trend.slice(0, -1).every((share) => share === null) ? '' : drawBars(trend);
  return [
    reword(says, words),
    of === 0 ? 'no data' : `${good} of ${of} (${sayShare(good, of)})`,
    before === null ? 'no data' : `${Math.round(before * 100)} %`,
    [bars, sayFirst(rows, MOST_ROWS)].filter((part) => part !== '').join('  '),
    TABS[key] ?? '',
  ];
}
