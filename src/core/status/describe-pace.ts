import { formatPercent } from '../rules/format-fact';

/** `18 % done, 47 % expected by today`; without expectation `18 % done`; without progress that there is nothing to measure. */
export function describePace(progress: number | null, expected: number | null): string {
  if (progress === null) return 'nothing measures its progress yet';
  const done = `${formatPercent(progress)} done`;
  return expected === null ? done : `${done}, ${formatPercent(expected)} expected by today`;
}
