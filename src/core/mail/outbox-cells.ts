import type { OutboxEntry } from './outbox';
import type { CellChange, RowAppend } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import type { Cell } from '../tables/cell';
import type { LocalDateTime } from '../time/local';

const moment = (local: LocalDateTime | null): Cell => (local === null || local === '' ? '' : { local });

/** The cells of one row of the Outbox. */
export function outboxCells(entry: OutboxEntry): Readonly<Record<string, Cell>> {
  return {
    key: entry.key,
    message: entry.message,
    to: entry.to,
    subject: entry.subject,
    about: entry.about,
    for: moment(entry.nominal),
    queued: moment(entry.queued),
    state: entry.state,
    sent: moment(entry.sent),
    why: entry.why,
  };
}

/** The row of a mail that is queued now. */
export function appendOutbox(entry: OutboxEntry): RowAppend {
  return { table: 'outbox', values: outboxCells(entry) };
}

/** Changes that bring the row of a mail up to date. */
export function diffOutbox(entry: OutboxEntry): readonly CellChange[] {
  return entry.row === null ? [] : diffCells(entry.row, outboxCells(entry));
}

/** Changes for a row that was appended in this sweep as `before` and stands as `after` now. */
export function diffAppended(before: OutboxEntry, after: OutboxEntry): readonly CellChange[] {
  const was = outboxCells(before);
  return Object.entries(outboxCells(after)).flatMap(([column, value]) => {
    const expect = was[column] ?? '';
    return JSON.stringify(expect) === JSON.stringify(value)
      ? []
      : [{ table: 'outbox', id: before.key, row: 0, title: '', column, expect, value }];
  });
}
