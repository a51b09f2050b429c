import type { Grid } from './grid';
import { filledColumns, kindAt, mergeAt, textAt } from './grid';
import { Kind } from './kind';
import type { KnownWords } from './known-words';
import { knowHeader, plainWord } from './known-words';
import type { ColumnProfile } from './profile';
import { profileColumn } from './profile';
import { findSequence } from './sequence';

/** How much a row looks like a header, and by what. Shares are 0 to 1. */
export interface HeaderScore {
  readonly row: number;
  readonly score: number;
  /** Columns it fills. */
  readonly columns: readonly number[];
  /** Columns used below it that it names. */
  readonly cover: number;
  /** Cells that are short texts or count on. */
  readonly labels: number;
  /** Cells that are names of columns in a known language. */
  readonly known: number;
  /** Cells that are of another kind or shape than what stands below them. */
  readonly contrast: number;
  /** Cells that look like what stands below them, and values no header has. */
  readonly alike: number;
}

/** From this score on a row is a header. */
export const HEADER_FROM = 2;

/** Texts of a column that are looked up. */
const MOST_VALUES = 8;

function isUneven(text: string, below: ColumnProfile): boolean {
  if (below.filled < 3) return false;
  if (below.distinct <= 0.5) return true;
  return below.length > 2.5 * Math.max(text.length, 4);
}

function contrastWith(kind: number, text: string, below: ColumnProfile, counts: boolean): number {
  if (below.filled === 0 || below.texts.has(text.toLowerCase())) return 0;
  const isText = kind === Kind.text || kind === Kind.long;
  if (!isText && !(counts && below.main !== kind)) return 0;
  if (!isText || below.main !== Kind.text) return below.purity >= 0.6 ? 1 : 0.4;
  return isUneven(text, below) ? 0.5 : 0;
}

/** True where a text is a state, an answer or a grade, and others of that sort stand below it. */
function isValue(text: string, below: ColumnProfile, words: KnownWords): boolean {
  if (text.length > 30) return false;
  const sort = words.values.get(plainWord(text));
  return sort !== undefined && [...below.texts].slice(0, MOST_VALUES).some((other) => words.values.get(plainWord(other)) === sort);
}

function isAlike(kind: number, text: string, below: ColumnProfile, counts: boolean): boolean {
  if (kind === Kind.address || (kind === Kind.text && isRule(text))) return true;
  if (below.texts.has(text.toLowerCase()) && !counts) return true;
  if (counts || kind === Kind.text || kind === Kind.long) return false;
  return kind !== Kind.date || below.filled === 0 || below.main === Kind.date;
}

/** A line to write on: `______`. */
function isRule(text: string): boolean {
  return text.length > 2 && !/[\p{L}\p{N}]/u.test(text);
}

function isLabel(kind: number, text: string, counts: boolean): number {
  if (counts || (kind === Kind.text && !isRule(text))) return 1;
  return kind === Kind.long ? 0.4 : 0;
}

interface Tally {
  /** Its text stands in the column below as well, as a name of a column never does. */
  readonly again: boolean;
  readonly labels: number;
  readonly known: number;
  readonly contrast: number;
  readonly alike: number;
  readonly filled: boolean;
}

function knownShare(kind: number, text: string, counts: boolean, words: KnownWords): number {
  if (kind === Kind.text) return Math.max(knowHeader(text, words), counts ? 0.8 : 0);
  return counts && kind === Kind.date ? 0.5 : 0;
}

function weighCell(grid: Grid, row: number, column: number, below: ColumnProfile, counts: boolean): Tally {
  const kind = kindAt(grid, row, column);
  const text = textAt(grid, row, column);
  const value = isValue(text, below, grid.words);
  return {
    again: kind === Kind.text && !counts && below.texts.has(text.toLowerCase()),
    labels: isLabel(kind, text, counts),
    known: value ? 0 : knownShare(kind, text, counts, grid.words),
    contrast: contrastWith(kind, text, below, counts),
    alike: value || isAlike(kind, text, below, counts) ? 1 : 0,
    filled: below.filled > 0,
  };
}

function share(tallies: readonly Tally[], pick: (tally: Tally) => number): number {
  return tallies.length === 0 ? 0 : tallies.reduce((sum, tally) => sum + pick(tally), 0) / tallies.length;
}

/** Mean contrast of cells with something below them; where those are few, the others count as without. */
function meanContrast(tallies: readonly Tally[]): number {
  const told = tallies.filter(({ filled }) => filled).length;
  const sum = tallies.reduce((all, { contrast }) => all + contrast, 0);
  return tallies.length === 0 ? 0 : sum / Math.max(told, tallies.length * 0.4);
}

function isNamed(grid: Grid, row: number, column: number): boolean {
  if (kindAt(grid, row, column) !== Kind.blank) return true;
  return mergeAt(grid, row, column) !== undefined;
}

function coverOf(grid: Grid, row: number, profiles: readonly ColumnProfile[], left: number): number {
  let used = 0;
  let named = 0;
  let blank = true;
  profiles.forEach((profile, at) => {
    if (profile.fill < 0.1 && profile.filled < 3) return;
    used += profile.fill;
    if (profile.fill > 0 && at > 0) blank = false;
    if (isNamed(grid, row, left + at)) named += profile.fill;
  });
  if (used > 0 && blank) return Math.max(0.5, named / used);
  return used === 0 ? 0 : named / used;
}

/** True where a row is filled in like a form: `Team: | Sales | Starts: | 5`. */
function isPair(grid: Grid, row: number, columns: readonly number[]): boolean {
  const marked = columns.map((column) => kindAt(grid, row, column) === Kind.text && /[:：]$/.test(textAt(grid, row, column)));
  const count = marked.filter(Boolean).length;
  if (count === 0 || count * 2 < columns.length - 1) return false;
  return marked.every((one, at) => !one || marked[at + 1] === false);
}

/** Different texts among the cells, 0 to 1; -3 for a row of one or two texts again and again, as bars of a chart are. */
function distinctShare(grid: Grid, row: number, columns: readonly number[]): number {
  const texts = new Set(columns.map((column) => textAt(grid, row, column).toLowerCase()));
  if (columns.length >= 4 && texts.size <= 2) return -3;
  return columns.length === 0 ? 0 : texts.size / columns.length;
}

/**
 * Scores a row (0-based) as the header of the rows below it. Shape decides: short different texts over columns of another
 * kind, that name the columns used below and do not stand in them; known words add to it.
 */
export function scoreHeader(grid: Grid, row: number, below: readonly number[], left: number, right: number): HeaderScore {
  const columns = filledColumns(grid, row, left, right);
  const counting = findSequence(grid, row, columns);
  const profiles = Array.from({ length: right - left + 1 }, (_, at) => profileColumn(grid, below, left + at));
  const tallies = columns.flatMap((column) => {
    const profile = profiles[column - left];
    return profile === undefined ? [] : [weighCell(grid, row, column, profile, counting.has(column))];
  });
  const cover = coverOf(grid, row, profiles, left);
  const labels = share(tallies, (tally) => tally.labels);
  const known = share(tallies, (tally) => tally.known);
  const contrast = meanContrast(tallies);
  const alike = share(tallies, (tally) => tally.alike);
  const distinct = distinctShare(grid, row, columns);
  const against =
    3.5 * alike + (columns.length < 2 ? 1 : 0) + (isPair(grid, row, columns) ? 1.5 : 0) + (tallies.some(({ again }) => again) ? 1 : 0);
  const score = 1.5 * cover + labels + 1.5 * known + 2 * contrast + 0.5 * distinct - against;
  return { row, score, columns, cover, labels, known, contrast, alike };
}
