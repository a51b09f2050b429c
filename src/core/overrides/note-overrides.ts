import type { CellChange, LogLine } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import { readOverride, type Override } from '../status/read-overrides';
import type { Row } from '../tables/row';
import { byteLength } from '../texts/byte-length';
import type { LocalDate } from '../time/local';

/** Overrides the log knows, by the id of their row: status and last day. */
export type KnownOverrides = Readonly<Record<string, string>>;

/** Who set an override that nobody answers for. */
export const UNVERIFIED = '(unverified)';
/** As many as the engine remembers, and in so many bytes; more hold all the same, but their beginning waits for room and is logged then. */
const MOST = 40;
const MOST_BYTES = 3_500;
/** Quotes, a colon and a comma. */
const BYTES_AROUND = 6;

/** What a check writes about overrides, and what it knows of them afterwards. */
export interface OverridePlan {
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
  readonly known: KnownOverrides;
}

interface Holding {
  readonly row: Row;
  readonly override: Override;
}

/** How an override is remembered. */
export function markOf({ status, until }: Pick<Override, 'status' | 'until'>): string {
  return `${status.slice(0, 40)} until ${until}`;
}

/** The rows the engine remembers: those it knows already first. */
function chooseRemembered(last: ReadonlyMap<string, Holding>, known: KnownOverrides): readonly Holding[] {
  const wanted = [...last].sort(([a], [b]) => Number(b in known) - Number(a in known));
  let room = MOST_BYTES;
  const fitting = wanted.filter(([id, { override }]) => {
    const bytes = byteLength(JSON.stringify(id + markOf(override))) + BYTES_AROUND;
    const fits = bytes <= room;
    if (fits) room -= bytes;
    return fits;
  });
  return fitting.slice(0, MOST).map(([, holding]) => holding);
}

function holdingOf(rows: readonly Row[], today: LocalDate): readonly Holding[] {
  return [...rows]
    .sort((a, b) => a.row - b.row)
    .flatMap((row) => {
      const read = readOverride(row, today);
      return read.kind === 'holds' ? [{ row, override: read.override }] : [];
    });
}

function beginLine({ override }: Holding): LogLine {
  const { rowId, status, by, until, why } = override;
  const who = by === '' ? UNVERIFIED : by;
  return { who, what: 'override', row: rowId, before: '', after: status, reason: `until ${until}: ${why}`, doubtful: true };
}

/**
 * Looks after the Overrides tab: who set what nobody signed is written as unverified, and every override and its end is one line of the log.
 * @param known what the check before knew
 */
export function noteOverrides(rows: readonly Row[], today: LocalDate, known: KnownOverrides): OverridePlan {
  const holding = holdingOf(rows, today);
  const last = new Map(holding.map((one) => [one.override.rowId, one]));
  const marks = chooseRemembered(last, known);
  const fresh = marks.filter(({ override }) => known[override.rowId] !== markOf(override));
  const ended = Object.entries(known).filter(([id]) => !last.has(id));
  return {
    changes: holding.flatMap(({ row, override }) => (override.by === '' ? diffCells(row, { by: UNVERIFIED }) : [])),
    log: [
      ...fresh.map(beginLine),
      ...ended.map(([row, mark]) => ({
        who: 'engine',
        what: 'override ended',
        row,
        before: mark,
        after: '',
        reason: 'its last day is over, or it was taken away',
        doubtful: true as const,
      })),
    ],
    known: Object.fromEntries(marks.map(({ override }) => [override.rowId, markOf(override)] as const)),
  };
}
