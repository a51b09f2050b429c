import { cutText } from './keep-text';
import { packTexts, type Packed } from './pack-texts';
import { WAITING } from '../mail/outbox';
import { isPast } from '../runs/past-run';
import { cellReader } from '../tables/cell-reader';
import { cellText, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Mails stay in the Outbox this long, well beyond the week in which their keys keep them from going out again, days. */
const KEEP_DAYS = 31;
/** Characters kept of each cell. */
const MOST_OF_CELL = 2500;
/** Rows that leave the Outbox in one sweep. */
const MOST_MAILS = 2000;

const waiting: ReadonlySet<string> = new Set<string>(WAITING);

/** A row of the Outbox on its way to the archive. */
export interface OldMail {
  readonly queued: string;
  /** As Mail archive keeps it and as it is recognised in both: a JSON list of its cells in the order of the contract. */
  readonly line: string;
}

function readMail(raw: RawTable, index: number): OldMail {
  const read = cellReader(raw);
  const said = (key: string): string => cutText(cellText(read(raw.grid[index] ?? [], key)), MOST_OF_CELL);
  return { queued: said('queued'), line: JSON.stringify(raw.spec.columns.map(({ key }) => said(key))) };
}

/**
 * Mails that may leave the Outbox: they have their final state, are a month old, and their run is not open any more, because who was
 * told of a miss is told of its end.
 */
export function chooseMails(outbox: RawTable | undefined, runs: RawTable | undefined, today: LocalDate): readonly OldMail[] {
  if (outbox === undefined || runs === undefined) return [];
  const [read, readRun] = [cellReader(outbox), cellReader(runs)];
  const open = new Set(runs.grid.filter((cells) => !isPast(cells, readRun)).map((cells) => cellText(readRun(cells, 'id'))));
  const oldest = addDays(today, -KEEP_DAYS);
  const mayGo = (cells: readonly Cell[]): boolean => {
    const queued = cellText(read(cells, 'queued'));
    return queued !== '' && queued < oldest && !waiting.has(cellText(read(cells, 'state'))) && !open.has(cellText(read(cells, 'about')));
  };
  const indexes = outbox.grid.flatMap((cells, index) => (index > 0 && mayGo(cells) ? [index] : []));
  // A tab keeps one row below its header; see `toBlocks`.
  const most = Math.min(MOST_MAILS, outbox.grid.length - 2);
  return indexes.slice(0, Math.max(0, most)).map((index) => readMail(outbox, index));
}

/** Rows of the Outbox (0-based) that say what these lines say. */
export function findMails(outbox: RawTable, lines: ReadonlySet<string>): readonly number[] {
  return outbox.grid.flatMap((_cells, index) => (index > 0 && lines.has(readMail(outbox, index).line) ? [index] : []));
}

/** Rows for Mail archive. */
export function packMails(mails: readonly OldMail[]): readonly Packed<OldMail>[] {
  return packTexts(
    mails,
    ({ line }) => line,
    (inside, lines) => ({ from: inside[0]?.queued ?? '', mails: inside.length, lines }),
  );
}
