import type { Holds } from '../fields';
import type { ColumnProfile } from '../values/profile-column';

/** Shares of a column's filled cells, those that say "nothing" left out. */
interface Shares {
  readonly filled: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly of: (count: number) => number;
  /** Texts that are no numbers, dates or marks. */
  readonly texts: number;
  readonly long: number;
}

const EMPTY = 0.8;
/** Letters of a mark such as a cross or a one. */
const MARK = 2;

function sharesOf(profile: ColumnProfile): Shares {
  const filled = Math.max(0, profile.cells - profile.nones);
  const of = (count: number): number => (filled === 0 ? 0 : Math.min(1, count / filled));
  const other = profile.numbers + profile.dates + profile.times + profile.ticks + profile.urls + profile.emails;
  const written = profile.shortTexts + profile.longTexts;
  const twice = Math.max(0, written + other - profile.cells);
  return {
    filled,
    distinct: profile.cells === 0 ? 0 : profile.distinct / profile.cells,
    meanLength: profile.meanLength,
    of,
    texts: of(Math.max(0, written - twice - profile.nones)),
    long: of(profile.longTexts),
  };
}

type Judge = (shares: Shares, profile: ColumnProfile) => number;

const person: Judge = ({ of, texts, long }, profile) => {
  const named = of(profile.persons + profile.emails);
  const strange = of(profile.numbers + profile.dates + profile.urls + profile.ticks + profile.states + profile.cadences);
  if (named >= 0.5 && strange < 0.4) return 1;
  return Math.max(0.05, Math.min(0.85, texts) * (1 - 0.7 * long) * (1 - strange));
};

const date: Judge = ({ of, texts }, profile) => {
  const dated = of(profile.dates + profile.serials);
  if (dated >= 0.6) return 1;
  if (dated >= 0.25) return 0.8;
  return dated > 0 && texts > 0.5 ? 0.6 : 0.3 * texts;
};

const title: Judge = ({ texts, distinct, of, meanLength }, profile) => {
  const marks = of(profile.states + profile.cadences + profile.ids);
  const short = meanLength < 4 ? 0.5 : 1;
  return texts < 0.5 ? 0.3 * texts : (0.55 + 0.45 * Math.min(1, distinct * 1.3)) * (marks > 0.6 ? 0.4 : 1) * short;
};

const text: Judge = ({ texts, of }, profile) => (texts >= 0.4 || of(profile.urls) > 0.4 ? 1 : 0.55);

const short: Judge = ({ long, of, meanLength }, profile) => {
  if (of(profile.dates) > 0.6 && meanLength > 8) return 0.4;
  return long > 0.5 ? 0.5 : 1;
};

const numeric: Judge = ({ of }, profile) => {
  const share = of(profile.numbers);
  return share >= 0.7 ? 1 : 0.2 + 0.6 * share;
};

const percent: Judge = ({ of }, profile) => {
  const numbers = of(profile.numbers);
  if (of(profile.percents + profile.ratios) >= 0.6) return 1;
  return numbers >= 0.6 ? 0.85 : 0.3;
};

const rank: Judge = ({ of, texts, long, distinct }, profile) => {
  if (of(profile.ranks) >= 0.5 || of(profile.numbers) >= 0.6) return 1;
  if (long > 0.4) return 0.4;
  return texts > 0 && distinct <= 0.7 ? 0.95 : 0.75;
};

const state: Judge = ({ of, long, distinct }, profile) => {
  if (of(profile.states + profile.ticks) >= 0.4) return 1;
  if (of(profile.dates) > 0.5) return 0.2;
  if (of(profile.numbers) > 0.6) return 0.5;
  if (long > 0.5) return 0.35;
  return profile.distinct <= 10 || distinct <= 0.5 ? 0.9 : 0.65;
};

const tick: Judge = ({ of, meanLength }, profile) => {
  if (of(profile.ticks + profile.states) >= 0.5) return 1;
  if (of(profile.dates) >= 0.5) return 0.9;
  if (profile.distinct <= 4 && meanLength <= MARK) return 0.85;
  return profile.distinct <= 2 && of(profile.numbers) < 0.5 ? 0.8 : 0.3;
};

const cadence: Judge = ({ of, long, texts }, profile) => {
  if (of(profile.cadences) >= 0.3) return 1;
  if (of(profile.dates) > 0.5 || of(profile.persons) > 0.8) return 0.2;
  return of(profile.numbers) > 0.6 ? 0.5 : texts * (long > 0.6 ? 0.5 : 0.75);
};

const goal: Judge = ({ of, long }, profile) => {
  if (of(profile.numbers + profile.percents + profile.money) >= 0.5) return 1;
  if (of(profile.dates) > 0.5) return 0.1;
  return long > 0.4 ? 0.25 : 0.65;
};

const share =
  (count: (profile: ColumnProfile) => number, other: number): Judge =>
  ({ of }, profile) =>
    of(count(profile)) >= 0.5 ? 1 : other + (1 - other) * of(count(profile));

const JUDGES: Readonly<Record<Holds, Judge>> = {
  ...{ title, text, short, person, date, percent, rank, state, tick, cadence, goal },
  number: numeric,
  url: share(({ urls }) => urls, 0.3),
  email: share(({ emails }) => emails, 0.1),
  time: share(({ times }) => times, 0.25),
  any: () => 1,
};

/** How well what stands in a column agrees with what should: 0 not at all, 1 fully. An empty column neither agrees nor contradicts. */
export function agreementOf(holds: Holds, profile: ColumnProfile): number {
  const shares = sharesOf(profile);
  if (shares.filled === 0) return holds === 'title' ? 0.2 : EMPTY;
  return JUDGES[holds](shares, profile);
}
