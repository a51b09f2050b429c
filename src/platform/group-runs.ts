/** Neighbours that share a value; `first` is a 0-based index. */
export interface ValueRun<T> {
  readonly first: number;
  readonly count: number;
  readonly value: T;
}

/** Groups neighbours of equal value; `null` values are left out. One call for a run instead of one for each column. */
export function groupRuns<T extends string | number | boolean>(values: readonly (T | null)[]): readonly ValueRun<T>[] {
  const runs: { first: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (value === null) return;
    if (last !== undefined && last.value === value && last.first + last.count === index) last.count += 1;
    else runs.push({ first: index, count: 1, value });
  });
  return runs;
}
