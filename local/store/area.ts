import type { Area } from './types';

/** Axis along which rows or columns are inserted or deleted. */
export type Axis = 'rows' | 'columns';

interface Span {
  readonly first: number;
  readonly count: number;
}

/** True when both rectangles share at least one cell. */
export function areasOverlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** True when `outer` holds every cell of `inner`. */
export function areaHolds(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** The area after `count` rows or columns were inserted after position `after` (0 = before the first). */
export function growArea(area: Area, axis: Axis, after: number, count: number): Area {
  return withSpan(area, axis, growSpan(spanOf(area, axis), after, count));
}

/** The area after `count` rows or columns from `first` were deleted; `null` where nothing of it is left. */
export function shrinkArea(area: Area, axis: Axis, first: number, count: number): Area | null {
  const span = shrinkSpan(spanOf(area, axis), first, count);
  return span.count === 0 ? null : withSpan(area, axis, span);
}

/** What is left of `area` when `hole` is cut out: up to four rectangles. */
export function subtractArea(area: Area, hole: Area): readonly Area[] {
  if (!areasOverlap(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  const rest: Area[] = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ];
  return rest.filter((part) => part.rows > 0 && part.columns > 0);
}

function spanOf(area: Area, axis: Axis): Span {
  return axis === 'rows' ? { first: area.row, count: area.rows } : { first: area.column, count: area.columns };
}

function withSpan(area: Area, axis: Axis, span: Span): Area {
  if (axis === 'rows') return { ...area, row: span.first, rows: span.count };
  return { ...area, column: span.first, columns: span.count };
}

function growSpan(span: Span, after: number, count: number): Span {
  if (after < span.first) return { first: span.first + count, count: span.count };
  if (after < span.first + span.count - 1) return { first: span.first, count: span.count + count };
  return span;
}

function shrinkSpan(span: Span, first: number, count: number): Span {
  const end = span.first + span.count;
  const lost = Math.max(0, Math.min(end, first + count) - Math.max(span.first, first));
  const before = Math.max(0, Math.min(span.first, first + count) - first);
  return { first: span.first - before, count: span.count - lost };
}
