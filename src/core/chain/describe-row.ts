import type { ChainRow } from '../contract/strategy';
import { oneLine } from '../mail/escape-html';
import type { Run } from '../runs/run';
import { rockDates } from '../status/rock-dates';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';
import { dateOf, textOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';
import { namePlace } from '../runs/name-place';

const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 1000;

const name = (text: string): string => oneLine(text, LONGEST_NAME);

/** The day by which a row is to be done, `null` where it says none. A Rock without one has the last day of its quarter. */
export function dueOf(row: Row, yearStartsIn: number): LocalDate | null {
  if (row.table === 'rocks') return rockDates(row, yearStartsIn).due?.slice(0, 10) ?? null;
  if (row.table === 'processes') return dateOf(row, 'next_due');
  return dateOf(row, 'due')?.slice(0, 10) ?? null;
}

/** Who answers for a row: as its status resolved them, else as the cell names them. */
export function ownerOf(row: Row, status: Status | undefined): string {
  const text = row.table === 'seats' ? textOf(row, 'holder') : textOf(row, 'owner');
  return name(status === undefined || status.owner === '' ? text : status.owner);
}

/** A row as a piece of the chain. */
export function describeRow(row: Row, status: Status | undefined, yearStartsIn: number): ChainRow {
  const { id, table, title } = row;
  return {
    ...{ id, table, title: name(title), owner: ownerOf(row, status), status: name(status?.status ?? '') },
    tone: status === undefined ? 'quiet' : toneOf(status.status),
    why: oneLine(status?.why ?? '', LONGEST_SENTENCE),
    due: dueOf(row, yearStartsIn),
  };
}

/** A run as a piece of the chain. */
export function describeRunRow({ id, terms, location, assignee, status, why, due }: Run): ChainRow {
  return {
    ...{ id, table: 'runs', title: name(namePlace(terms.title, location)), owner: name(assignee), status, tone: toneOf(status) },
    ...{ why: oneLine(why, LONGEST_SENTENCE), due },
  };
}
