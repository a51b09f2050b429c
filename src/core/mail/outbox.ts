import { cellReader, type CellReader } from '../tables/cell-reader';
import { cellText, isDateCell, type Cell } from '../tables/cell';
import { readMailKey } from './mail-item';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import { isLocalDateTime } from '../time/arith';
import type { LocalDateTime } from '../time/local';

export const MAIL_STATES = [
  'queued',
  'held',
  'waiting for quota',
  'waiting for approval',
  'sending',
  'sent',
  'unconfirmed',
  'not needed',
  'dry run',
  'failed',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One row of the Outbox. */
export interface OutboxEntry {
  /** `null` for one that is queued in this sweep, and for one that has its final state. */
  readonly row: Row | null;
  readonly key: string;
  readonly message: string;
  readonly to: string;
  readonly subject: string;
  readonly about: string;
  readonly nominal: LocalDateTime;
  readonly queued: LocalDateTime;
  readonly state: MailState;
  readonly sent: LocalDateTime | null;
  readonly why: string;
  /** True where it was queued under `dry run`: it is never sent, whatever Settings say later. */
  readonly dry: boolean;
}

/** First letter of the name of a message, by whether it is a rehearsal; the row itself says so, because rows outlive a killed sweep. */
const NAMES = { sent: 'M-', dry: 'D-' } as const;

/** The name of a message. */
export function nameOfMessage(hash: string, dry: boolean): string {
  return `${dry ? NAMES.dry : NAMES.sent}${hash}`;
}

/** States in which a mail may still go out. */
export const WAITING: ReadonlySet<MailState> = new Set(['queued', 'held', 'waiting for quota', 'waiting for approval', 'sending']);

function stateOf(text: string): MailState {
  return MAIL_STATES.find((state) => state === text) ?? 'failed';
}

function momentOf(cell: Cell): LocalDateTime {
  const text = isDateCell(cell) ? cell.local : cellText(cell).replace(' ', 'T').slice(0, 16);
  return isLocalDateTime(text) ? text : '';
}

/** What has a moment of sending went out, whatever somebody wrote into its state. */
function stateIn(cells: readonly Cell[], read: CellReader): MailState {
  const state = stateOf(cellText(read(cells, 'state')));
  return WAITING.has(state) && momentOf(read(cells, 'sent')) !== '' ? 'sent' : state;
}

function decodeEntry(cells: readonly Cell[], read: CellReader, row: Row | null): OutboxEntry {
  const text = (key: string): string => cellText(read(cells, key));
  const queued = momentOf(read(cells, 'queued'));
  const sent = momentOf(read(cells, 'sent'));
  return {
    row,
    key: text('key'),
    message: text('message'),
    to: text('to'),
    subject: text('subject'),
    about: text('about'),
    nominal: momentOf(read(cells, 'for')) || queued,
    queued,
    state: stateIn(cells, read),
    sent: sent === '' ? null : sent,
    why: text('why'),
    dry: text('message').startsWith(NAMES.dry),
  };
}

/** Decodes the Outbox; an unknown state counts as "failed", so that nothing is sent because of it. Only waiting rows carry their row. */
export function decodeOutbox(raw: RawTable | undefined): readonly OutboxEntry[] {
  if (raw === undefined) return [];
  const read = cellReader(raw);
  const isWaiting = (cells: readonly Cell[]): boolean => WAITING.has(stateIn(cells, read));
  const rows = new Map(decodeTable(raw, isWaiting).rows.map((row) => [row.row - 1, row]));
  return raw.grid.flatMap((cells, index) => {
    const used = index > 0 && cellText(read(cells, 'key')) !== '';
    return used ? [decodeEntry(cells, read, rows.get(index) ?? null)] : [];
  });
}

/** Ids of the runs (and other rows) of which a mail still waits. */
export function runsWaitedFor(outbox: readonly OutboxEntry[]): ReadonlySet<string> {
  return new Set(outbox.filter((entry) => WAITING.has(entry.state)).map((entry) => readMailKey(entry.key).about));
}
