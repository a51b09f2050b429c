import type { Host } from '../../local/host/host';
import { beatAt, makeCafe, remember, rowsOf, toldLines, typeInto, type Morning } from './cafe';

/** The heartbeat that everything happens in. */
export const BUSY = '2026-11-20T09:05';
/** The heartbeats after it. */
export const AFTER = ['2026-11-20T10:05', '2026-11-20T11:05'];

const PROCESSES = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Bread order', Owner: 'Ana', Backup: 'Cy', Fallback: 'Ben', Cadence: 'every day', 'Due at': '05:00', Proof: 'text 5' },
  { Process: 'Fridge check', Owner: 'Cy', Backup: 'Ben', Fallback: 'Ana', Cadence: 'every day', 'Due at': '09:00', Proof: 'number 0..8' },
  { Process: 'Window clean', Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'weekdays', 'Due at': '10:00', Proof: 'photo' },
  { Process: 'Oven check', Owner: 'Cy', Backup: 'Ana', Fallback: 'Ben', Cadence: 'every day', 'Due at': '06:00', Proof: 'none' },
  {
    Process: 'Till count',
    ...{ Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'weekdays', 'Due at': '12:00', 'Opens before': 3, Proof: 'sign-off' },
  },
];

const STEPS = [
  { Process: 'Window clean', Order: 1, Step: 'Front', Proof: 'photo' },
  { Process: 'Window clean', Order: 2, Step: 'Back', Proof: 'none' },
  { Process: 'Till count', Order: 1, Step: 'Count the drawer', Proof: 'number 0..5000' },
];

/**
 * A café five minutes after nine: one run is to open, one to be missed and move, one to move a second time, one is late, one is
 * done with proof and steps, one that had moved is done and those who heard of the miss are told. `warm` saves most of the time where
 * one execution ends before the next begins.
 */
export function makeMorning(warm = true): { readonly host: Host; readonly morning: Morning } {
  const host = makeCafe({ rows: { Processes: PROCESSES, Steps: STEPS }, warm });
  ['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05', '2026-11-20T07:05', '2026-11-20T08:05'].forEach((at) => beatAt(host, at));
  const photo = 'https://photos.cafe.example/front.jpg';
  typeInto(host, 'Run steps', ['Step', 'Front'], { Proof: photo, Done: true });
  typeInto(host, 'Run steps', ['Step', 'Back'], { Done: true });
  typeInto(host, 'Runs', ['Process', 'Window clean'], { Proof: 'https://photos.cafe.example/all.jpg', Done: true });
  typeInto(host, 'Runs', ['Process', 'Oven check'], { Done: true });
  return { host, morning: remember(host) };
}

/** The runs of the ledger with their steps, without the moments at which a late sweep happened to write. */
export function ledgerOf(host: Host): { readonly runs: unknown; readonly steps: unknown } {
  const pick = (tab: string, headers: readonly string[]): unknown =>
    rowsOf(host, tab)
      .map((row) => headers.map((header) => row[header] ?? '').join(' | '))
      .sort();
  return {
    runs: pick('Runs', ['Key', 'Process', 'Due', 'Assignee', 'Status', 'Hop', 'Done by', 'Done at', 'Done', 'Proof']),
    steps: pick('Run steps', ['Run', 'Order', 'Step', 'Status', 'Done by', 'Done', 'Proof']),
  };
}

/** What the Outbox calls a line that somebody may or may not have got: run title and address of the rows in that state. */
export function unconfirmedLines(host: Host): ReadonlySet<string> {
  const titles = new Map(rowsOf(host, 'Runs').map((row) => [row['ID'], (row['Process'] ?? '').replace(/^\S+ /, '')]));
  const rows = rowsOf(host, 'Outbox').filter((row) => row['State'] === 'unconfirmed');
  return new Set(rows.map((row) => `${row['To'] ?? ''}: ${titles.get(row['About'] ?? '') ?? ''}`));
}

/** Everything a disturbed morning is compared by. */
export function outcomeOf(host: Host): { readonly runs: unknown; readonly steps: unknown; readonly told: readonly string[] } {
  return { ...ledgerOf(host), told: toldLines(host) };
}
