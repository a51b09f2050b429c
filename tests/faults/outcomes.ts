import type { Host } from '../../local/host/host';
import { rowsOf } from '../sweep/cafe';
import { askAs } from '../sweep/first-use';
import { cellsOf } from './scene';

/** Where a company stands, without the minute of the press, the ids that were given at it and the hashes of the log. */
export interface End {
  readonly cells: Readonly<Record<string, readonly string[]>>;
  readonly notes: readonly string[];
  readonly log: readonly string[];
  readonly mails: readonly string[];
  readonly kept: readonly string[];
  readonly findings: unknown;
}

const LOG = ['Who', 'What', 'Row', 'Before', 'After', 'Reason'];
const ID = /\b[A-Z]-[0-9A-Z]{4,6}\b/g;
/** 08:50 to 08:52 on that Friday, as people, as the engine and as a serial number write it, and the hashes that follow from it. */
const MINUTE = /08:?5[0-2]|07:5[0-2]:\d\d|"spent":\[[\d,]*\]|46346\.36[89]\d*|\b[0-9a-f]{64}\b|\bM-[0-9a-f]{8}\b/g;
/** What only saves the engine a look, and is renewed by every check. */
const OWN_NOTES = new Set(['state', 'headers', 'done-days']);

/** Gives every id that was not there before a name by its first appearance. */
function makeNamer(before: string): (text: string) => string {
  const known = new Set(before.match(ID) ?? []);
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (known.has(id)) return id;
    const name = names.get(id) ?? `new ${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  return (text) => text.replace(MINUTE, 'then').replace(ID, nameOf);
}

function notesOf(host: Host): readonly string[] {
  return host.book.tabs.flatMap((tab) => {
    const notes: string[] = [];
    for (let row = 1; row <= tab.lastRow(); row += 1)
      for (let column = 1; column <= tab.lastColumn(); column += 1) {
        const note = tab.cell(row, column)?.note ?? '';
        if (note !== '') notes.push(`${tab.name} ${row},${column}: ${note}`);
      }
    return notes;
  });
}

function keptOf({ desk }: Host): readonly string[] {
  const { properties, triggers } = desk.toJSON();
  const kept = Object.values(properties).flatMap((store) => Object.entries(store).filter(([name]) => !OWN_NOTES.has(name)));
  const shown = kept.map(([name, value]) => (name.startsWith('claims.') ? `${name}: ${value.split(',').length}` : `${name}: ${value}`));
  return [...shown, ...triggers.map(({ user, handler }) => `${user}: ${handler}`)].sort();
}

/** Everything a fault could have changed, exactly; two of the same go on in the same way. */
export function footprintOf(host: Host): string {
  const { properties, triggers } = host.desk.toJSON();
  const mails = host.desk.mails.map(({ to, subject, body }) => [to, subject, body]);
  return JSON.stringify([cellsOf(host), notesOf(host), properties, triggers.length, mails]);
}

/** Where it ended, told against where it began. */
export function endOf(host: Host, before: string): End {
  const name = makeNamer(before);
  const cells = Object.entries(cellsOf(host, ['Log'])).map(([tab, found]) => [tab, found.map(name)] as const);
  return {
    cells: Object.fromEntries(cells),
    notes: notesOf(host).map(name),
    log: rowsOf(host, 'Log')
      .map((row) => name(LOG.map((header) => row[header] ?? '').join(' | ')))
      .sort(),
    mails: host.desk.mails.map(({ to, subject, body }) => name(`${to.join()}: ${subject}\n${body}`)).sort(),
    kept: keptOf(host).map(name).sort(),
    findings: askAs(host, { request: 'verify' }).result['findings'],
  };
}
