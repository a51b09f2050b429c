import { listOf, type Row } from '../tables/row';

type Next = ReadonlyMap<string, readonly string[]>;

/** Walks what leads to each other, depth first, and returns the circle it closes, if any. */
function circleFrom(start: string, next: Next): readonly string[] | null {
  const stack: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    const last = path[path.length - 1] ?? start;
    for (const id of next.get(last) ?? []) {
      if (id === start) return path;
      if (seen.has(id)) continue;
      seen.add(id);
      stack.push([...path, id]);
    }
  }
  return null;
}

/** Circles of things that lead to each other, each once, in their order beginning with the smallest. */
export function findCircles(next: Next): readonly (readonly string[])[] {
  const found = new Set<string>();
  const circles: (readonly string[])[] = [];
  for (const id of [...next.keys()].sort()) {
    const circle = found.has(id) ? null : circleFrom(id, next);
    if (circle === null) continue;
    for (const member of circle) found.add(member);
    circles.push(circle);
  }
  return circles;
}

/**
 * Circles of rows that depend on each other, each once, as ids in the order of dependence beginning with the smallest id.
 * `A` on `B` and `B` on `A` is `[['A', 'B']]`.
 */
export function findCycles(rows: readonly Row[]): readonly (readonly string[])[] {
  return findCircles(new Map(rows.map((row) => [row.id, [...listOf(row, 'depends_on')].sort()])));
}
