import type { LineRole } from '../found-table';
import type { BodyShape } from './body-shape';
import { filledColumns } from './grid';
import { findBanner } from './rows';
import { isHint } from './tell-hint';
import { isSection } from './tell-section';
import type { Sums } from './tell-total';
import { addSums, emptySums, isTotal, isTotalOnTop } from './tell-total';

/** A row of a table, 0-based, and what it is. */
export interface RoleOfRow {
  readonly row: number;
  readonly role: LineRole;
}

/** Lines below the header that may be hints. */
const HINTS = 2;
/** Names of sections that may stand one below the other, and the line they name. */
const NESTED = 3;

interface Walk {
  readonly shape: BodyShape;
  readonly empty: ReadonlySet<number>;
  readonly counts: ReadonlyMap<number, number>;
  readonly loneShare: number;
  all: Sums;
  since: Sums;
  lines: number;
  before: LineRole | 'none';
  last: number;
}

function isLastOfGroup(walk: Walk, row: number, next: number | undefined): boolean {
  if (next === undefined || next > row + 1 || walk.before === 'total') return true;
  return walk.counts.get(next) === 1 || walk.empty.has(next);
}

/** True where a line with two cells or more comes next, or below at most two lines with one. */
function leadsOn(walk: Walk, following: readonly number[]): boolean {
  if (walk.shape.usual === 1) return following.length > 0;
  return following.slice(0, NESTED).some((row) => (walk.counts.get(row) ?? 0) >= 2);
}

function tellRole(walk: Walk, row: number, following: readonly number[]): LineRole {
  const next = following[0];
  const { shape } = walk;
  if (walk.empty.has(row)) return 'empty';
  if (walk.lines < HINTS && walk.before !== 'data' && isHint(shape, row)) return 'hint';
  const afterBreak = walk.before !== 'data' || row > walk.last + 1;
  const beforeLine = leadsOn(walk, following);
  if (isSection(shape, row, { afterBreak, beforeLine, loneShare: walk.loneShare })) return 'section';
  const afterTotal = walk.before === 'total';
  const place = { closes: isLastOfGroup(walk, row, next), apart: row > walk.last + 1 || afterTotal, afterTotal };
  const isCount = walk.lines >= 2 ? isTotal(shape, row, [walk.since, walk.all], place) : walk.lines === 0 && isTotalOnTop(shape, row);
  return isCount ? 'total' : 'data';
}

function step(walk: Walk, row: number, role: LineRole): void {
  if (role === 'data') {
    addSums(walk.shape, row, walk.since);
    addSums(walk.shape, row, walk.all);
    walk.lines += 1;
  }
  if (role === 'section' || role === 'total') walk.since = emptySums();
  walk.before = role;
  walk.last = row;
}

/** Rows of which it is known what they are: those that repeat the header, and prepared ones that are not used. */
export interface KnownRows {
  readonly repeated: ReadonlySet<number>;
  readonly empty: ReadonlySet<number>;
}

/** Tells what each row below the header is. */
export function tellRoles(shape: BodyShape, rows: readonly number[], { repeated, empty }: KnownRows): readonly RoleOfRow[] {
  const counts = new Map(rows.map((row) => [row, filledColumns(shape.grid, row, shape.left, shape.right).length]));
  const lone = shape.rows.filter((row) => counts.get(row) === 1 || findBanner(shape.grid, row, shape) >= 0).length;
  const walk: Walk = {
    shape,
    empty,
    counts,
    loneShare: shape.rows.length === 0 ? 0 : lone / shape.rows.length,
    all: emptySums(),
    since: emptySums(),
    lines: 0,
    before: 'none',
    last: -1,
  };
  return rows.map((row, at) => {
    const role = repeated.has(row) ? 'header' : tellRole(walk, row, rows.slice(at + 1, at + 1 + NESTED));
    step(walk, row, role);
    return { row, role };
  });
}
