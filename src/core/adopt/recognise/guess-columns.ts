import { listFields, type AdoptField, type Holds } from '../fields';
import type { AdoptTable, ColumnGuess } from '../table-reading';
import { agreementOf } from './agree';
import { assignBest, type Pairing } from './assign-best';
import type { ColumnFacts, ColumnMeaning } from './column-facts';
import { holdsOf } from './concept-holds';
import { isDecoy } from './count-decoys';
import { findLooseTitle } from './find-loose-title';
import { guessDaysOff } from './guess-days-off';
import { guessRepeated } from './guess-repeated';
import { sayColumn } from './say-column';

interface Fitting extends Pairing {
  readonly meaning: ColumnMeaning;
  readonly holds: Holds;
}

const LEAST = 0.5;
const SPREAD_TITLE = 0.75;
const MOST_SURE = 0.97;
const SURE_NAME = 0.95;
const MUCH_LONGER = 2;
const FIRST_TITLE = 0.8;
const STAGE = 0.9;
const LATER_TITLE = 0.85;
/** Where the first repeats more than this, it groups the rows of the later one. */
const MORE_VARIED = 0.15;

/** Ratings in numbers have no order that all agree on: 5 may be the worst or the last. */
function isUnrankable(concept: string, { profile }: ColumnFacts): boolean {
  return concept === 'severity' && profile.ranks < profile.cells / 2;
}

function fitOf(field: AdoptField, column: ColumnFacts, meaning: ColumnMeaning): readonly Fitting[] {
  const fit = Object.entries(field.concepts).find(([concept]) => concept === meaning.concept)?.[1];
  if (fit === undefined || isUnrankable(meaning.concept, column)) return [];
  const holds = field.holds ?? holdsOf(meaning.concept);
  const spread = holds === 'title' && column.spread ? SPREAD_TITLE : 1;
  const score = Math.min(MOST_SURE, fit * meaning.strength * agreementOf(holds, column.profile) * spread);
  return score < LEAST * 0.8 ? [] : [{ field: field.key, at: column.at, score, meaning, holds }];
}

/** Of columns that rows might be called by, those further right count less: they say more about the first. */
function preferFirst(fittings: readonly Fitting[], columns: readonly ColumnFacts[]): readonly Fitting[] {
  const first = fittings.find(({ holds, score }) => holds === 'title' && score >= FIRST_TITLE);
  if (first === undefined) return fittings;
  const variety = (at: number): number => {
    const profile = columns.find((column) => column.at === at)?.profile;
    return profile === undefined || profile.cells === 0 ? 0 : profile.distinct / profile.cells;
  };
  return fittings.map((fit) => {
    const later = fit.holds === 'title' && fit.at > first.at && variety(fit.at) < variety(first.at) + MORE_VARIED;
    return later ? { ...fit, score: fit.score * LATER_TITLE } : fit;
  });
}

/** Of columns of ticks that may each say "done", the last one does: those before it are stages. */
function preferLastTick(fittings: readonly Fitting[]): readonly Fitting[] {
  const last = Math.max(-1, ...fittings.filter(({ holds }) => holds === 'tick').map(({ at }) => at));
  return fittings.map((fit) => (fit.holds === 'tick' && fit.at < last ? { ...fit, score: fit.score * STAGE } : fit));
}

/** A column that is called name, names no persons and stands before long texts that would else be it, names what they describe. */
function preferName(fittings: readonly Fitting[], columns: readonly ColumnFacts[]): readonly Fitting[] {
  const best = fittings.reduce<Fitting | undefined>((leader, fit) => (fit.score > (leader?.score ?? 0) ? fit : leader), undefined);
  const profileAt = (at: number): ColumnFacts['profile'] | undefined => columns.find((column) => column.at === at)?.profile;
  const texts = best === undefined ? undefined : profileAt(best.at);
  if (best?.holds !== 'title' || texts === undefined || texts.longTexts * 2 <= texts.cells) return fittings;
  return fittings.map((fit) => {
    const names = profileAt(fit.at);
    const isName = fit.meaning.concept === 'name' && fit.meaning.strength >= SURE_NAME && fit.at < best.at && names !== undefined;
    if (!isName || names.persons * 2 > names.cells || names.meanLength * MUCH_LONGER > texts.meanLength) return fit;
    return { ...fit, score: Math.min(MOST_SURE, best.score + 0.01) };
  });
}

function fittingsOf(field: AdoptField, columns: readonly ColumnFacts[]): readonly Fitting[] {
  return columns.flatMap((column) => {
    const fits = column.meanings.flatMap((meaning) => fitOf(field, column, meaning));
    return fits.length === 0 ? [] : [fits.reduce((best, fit) => (fit.score > best.score ? fit : best))];
  });
}

function listFittings(table: AdoptTable, columns: readonly ColumnFacts[]): readonly Fitting[] {
  return listFields(table).flatMap((field) => preferLastTick(preferName(preferFirst(fittingsOf(field, columns), columns), columns)));
}

/** What a column is though no field of ours takes it. */
function guessConcept(column: ColumnFacts): ColumnGuess {
  const known = column.meanings.filter(({ concept }) => !isDecoy(concept) && concept !== 'work_measure');
  const [first, ...others] = known;
  const nothing = { at: column.at, field: '', concept: '', confidence: 0 };
  if (first === undefined) return { ...nothing, reason: column.header === '' ? 'It has no header.' : 'Its header is not known.' };
  const worth = ({ strength, agrees }: ColumnMeaning): number => strength * agrees;
  const best = others.reduce((leader, meaning) => (worth(meaning) > worth(leader) ? meaning : leader), first);
  const reason = sayColumn(column.header, best, holdsOf(best.concept), column.profile);
  if (worth(best) < LEAST) return { ...nothing, reason: `${reason.slice(0, -1)}: not enough to rely on.` };
  return { at: column.at, field: '', concept: best.concept, confidence: Math.min(MOST_SURE, worth(best)), reason };
}

function replaceTitle(guess: ColumnGuess, title: ColumnGuess): ColumnGuess {
  if (guess.at === title.at) return title;
  return guess.field === title.field ? { ...guess, field: '' } : guess;
}

/** Where a list of problems has no priority, how grave they are serves as one. */
function severityAsPriority(table: AdoptTable, guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (table !== 'issues' || guesses.some(({ concept }) => concept === 'priority')) return guesses;
  return guesses.map((guess) => (guess.concept === 'severity' ? { ...guess, concept: 'priority' } : guess));
}

/**
 * Which column of a table of this kind is which field of ours, one for each column.
 * @param said somebody said that it is of this kind: then some column is what its rows are called by
 */
export function guessColumns(table: AdoptTable, columns: readonly ColumnFacts[], said = false): readonly ColumnGuess[] {
  const repeated = guessRepeated(table, columns);
  const single = columns.filter(({ at }) => !repeated.has(at));
  const fittings = listFittings(table, single);
  const places = assignBest(fittings);
  const guesses = columns.map((column): ColumnGuess => {
    const again = repeated.get(column.at);
    if (again !== undefined) return again;
    const placed = places.get(column.at);
    const fitting = fittings.find(({ field, at }) => placed !== undefined && field === placed.field && at === column.at);
    if (fitting === undefined || fitting.score < LEAST) return guessConcept(column);
    const { meaning, holds, score } = fitting;
    const reason = sayColumn(column.header, meaning, holds, column.profile);
    return { at: column.at, field: fitting.field, concept: meaning.concept, confidence: score, reason };
  });
  const loose = findLooseTitle(table, columns, guesses, said);
  const titled = loose === null ? guesses : guesses.map((guess) => replaceTitle(guess, loose));
  return table === 'holidays' ? guessDaysOff(columns, titled) : severityAsPriority(table, titled);
}
