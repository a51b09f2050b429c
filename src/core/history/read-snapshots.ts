import type { Snapshot, WeekSnapshot } from './snapshot';
import { addToTrend, trendWeek, type TrendWeek } from './trend';
import type { FactValue } from '../rules/rule-file';
import { cellText } from '../tables/cell';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import { dateOf, textOf, type Row } from '../tables/row';

const isFact = (value: unknown): value is FactValue => ['string', 'number', 'boolean'].includes(typeof value);

function readFacts(json: string): Snapshot['facts'] {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, FactValue] => isFact(entry[1])));
  } catch {
    return {};
  }
}

function readSnapshot(row: Row): Snapshot {
  const value = row.values['value'];
  return {
    row: textOf(row, 'row'),
    status: textOf(row, 'status'),
    value: isFact(value) ? value : '',
    facts: readFacts(cellText(row.cells['facts'] ?? '')),
  };
}

/**
 * The snapshots that History keeps, the oldest week first; of a row that stands there twice in a week the upper one counts.
 * A week of which nothing is kept is absent. Lines of other kinds (closed quarters) are left out.
 */
export function readSnapshots(history: RawTable): readonly WeekSnapshot[] {
  const weeks = new Map<string, Map<string, Snapshot>>();
  for (const row of decodeTable(history).rows) {
    const week = dateOf(row, 'week');
    const snapshot = readSnapshot(row);
    if (week === null || snapshot.row === '' || snapshot.row.startsWith('close.')) continue;
    const rows = weeks.get(week) ?? new Map<string, Snapshot>();
    weeks.set(week, rows);
    if (!rows.has(snapshot.row)) rows.set(snapshot.row, snapshot);
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, rows]) => ({ week, rows: [...rows.values()] }));
}

/** The trend of the health numbers as History keeps it. */
export function readTrend(history: RawTable): readonly TrendWeek[] {
  return readSnapshots(history).reduce<readonly TrendWeek[]>((trend, { week, rows }) => addToTrend(trend, trendWeek(week, rows)), []);
}
