import { askAddOn } from '../../local/cli/call-add-on';
import { columnOf, textAt } from '../../local/sample/fill-sheet';
import { beatAt, makeCafe, remember, tabOf } from './cafe';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const Processes = [
  { Process: 'Opening check', ...day },
  { Process: 'Oven check', ...day, Proof: 'number 1..8' },
];
/** A café of two processes over a fortnight, in which runs were done, missed and moved; one scope for all heartbeats. */
export const host = makeCafe({
  warm: true,
  templates: ['home', 'processes', 'people'],
  rows: { Processes, Steps: [{ Process: 'Opening check', Order: 1, Step: 'Lights', Proof: 'number 1..8' }] },
});

/** Ticks what is open, two days of three; the third is missed, moves and is told. */
function work(date: number): void {
  if (date % 3 === 0) return;
  for (const name of ['Runs', 'Run steps']) {
    const tab = tabOf(host, name);
    for (let row = 2; row <= tab.lastRow(); row += 1) {
      if (textAt(tab, row, columnOf(tab, 'Status')) !== 'Open') continue;
      tab.setCell(row, columnOf(tab, 'Done'), { value: true });
      tab.setCell(row, columnOf(tab, 'Proof'), { value: 4 });
    }
  }
}

beatAt(host, '2026-11-05T18:05');
for (let date = 6; date <= 19; date += 1) {
  ['00:05', '06:05', '07:05', '09:05', '12:05'].forEach((time) => {
    beatAt(host, `2026-11-${String(date).padStart(2, '0')}T${time}`);
    if (time === '06:05') work(date);
  });
}
/** After the last heartbeat of the fortnight, and with the runs of the next day open. */
export const evening = remember(host);
beatAt(host, '2026-11-20T00:05');
export const morning = remember(host);

/** A finding of verify. */
export interface Found {
  readonly code: string;
  readonly row: number;
  readonly message: string;
}
/** What verify finds now. */
export const verified = (): readonly Found[] => (askAddOn(host, { request: 'verify' }).answer as { findings: readonly Found[] }).findings;
/** The codes of that. */
export const codes = (): readonly string[] => verified().map(({ code }) => code);
/** The sentences of what was changed, as Home shows them. */
export function onHome(): readonly string[] {
  const home = tabOf(host, 'Home');
  const rows = Array.from({ length: home.lastRow() }, (_unused, index) => index + 1);
  return rows.filter((row) => textAt(home, row, 3) === 'Changed').map((row) => textAt(home, row, 4));
}
/** Writes another value into a cell, or the given one. */
export function change(name: string, row: number, column: number, value?: string | number | boolean): void {
  const tab = tabOf(host, name);
  const cell = tab.cell(row, column);
  const was = cell?.value ?? '';
  tab.setCell(row, column, { ...cell, value: value ?? (typeof was === 'number' ? was + 1 : `${String(was)}x`) });
}
/** The first row of a tab whose column holds that text. */
export const rowWith = (name: string, header: string, value: string): number => {
  const tab = tabOf(host, name);
  const rows = Array.from({ length: tab.lastRow() - 1 }, (_unused, index) => index + 2);
  return rows.find((row) => textAt(tab, row, columnOf(tab, header)) === value) ?? 0;
};

/** Every mail that went out, by whom it went to and what it says first. */
export const sentKeys = (): readonly string[] =>
  host.desk.mails.map((mail) => `${mail.to.join()} ${mail.subject} ${mail.body.split('\n')[0] ?? ''}`);
