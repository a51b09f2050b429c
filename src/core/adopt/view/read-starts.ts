import type { AdoptContext } from '../adopt-context';
import type { TableReading } from '../table-reading';
import { readPeriods } from '../values/read-periods';
import type { LocalDate } from '../../time/local';

/** First days of the period columns of a table by position; those whose year nobody can tell are left out. */
export function readStarts({ found, columns }: TableReading, context: AdoptContext): ReadonlyMap<number, LocalDate> {
  const periods = columns.filter(({ field }) => field === 'period');
  if (periods.length === 0) return new Map();
  const headers = periods.map(({ at }) => found.columns[at]?.parts ?? []);
  const starts = readPeriods(headers, { sheet: found.sheet, title: found.title, above: found.above }, context);
  return new Map(
    periods.flatMap(({ at }, turn) => {
      const start = starts[turn] ?? null;
      return start === null ? [] : [[at, start] as const];
    }),
  );
}
