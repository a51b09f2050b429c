import type { BodyShape } from './body-shape';
import { profileOf } from './body-shape';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { findBanner } from './rows';

/** What stands around a line. */
export interface Surroundings {
  /** A blank row, a section, a total or the header stands right before it. */
  readonly afterBreak: boolean;
  /** A line with two cells or more follows, at once or below other names. */
  readonly beforeLine: boolean;
  /** Lines with one cell only, or one merged over the table, among all lines, 0 to 1. */
  readonly loneShare: number;
}

function isBannerOfText(shape: BodyShape, row: number): boolean {
  const column = findBanner(shape.grid, row, shape);
  return column >= 0 && kindAt(shape.grid, row, column) === Kind.text;
}

/** What a line that names others says: the text merged over the table, else its first. */
export function sectionName(shape: BodyShape, row: number): string {
  const banner = findBanner(shape.grid, row, shape);
  const column = banner >= 0 ? banner : filledColumns(shape.grid, row, shape.left, shape.right)[0];
  return column === undefined ? '' : textAt(shape.grid, row, column);
}

function looksLikeName(text: string): boolean {
  if (/[:：]$/.test(text)) return true;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** True where the column holds codes, numbers or dates in other lines. */
function isForeign(shape: BodyShape, column: number): boolean {
  const profile = profileOf(shape, column);
  if (profile === undefined || profile.filled < 3) return false;
  return profile.main !== Kind.text && profile.purity >= 0.6;
}

/** True where other lines leave the column blank: only names of sections stand in it. */
function isOwnColumn(shape: BodyShape, column: number): boolean {
  const profile = profileOf(shape, column);
  return profile !== undefined && column !== shape.key && profile.fill <= 0.34;
}

/**
 * True where a line names the lines below it: one text alone, merged over the table, in a column of its own, over a column
 * of numbers, or standing out after a break where lines are fuller.
 */
export function isSection(shape: BodyShape, row: number, around: Surroundings): boolean {
  if (!around.beforeLine || around.loneShare > 0.5) return false;
  if (isBannerOfText(shape, row)) return true;
  const columns = filledColumns(shape.grid, row, shape.left, shape.right);
  const column = columns[0];
  if (column === undefined || columns.length > 1 || shape.usual < 2) return false;
  if (kindAt(shape.grid, row, column) !== Kind.text) return false;
  if (isForeign(shape, column) || isOwnColumn(shape, column)) return true;
  if (looksLikeName(textAt(shape.grid, row, column))) return true;
  return around.afterBreak && shape.usual >= 3 && around.loneShare <= 0.35;
}
