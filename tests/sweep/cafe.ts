import { join } from 'node:path';
import { typeRows, type Typed } from '../../local/bench/build-company';
import { askAddOn, beat, type Heartbeat } from '../../local/cli/call-add-on';
import { readAddOn } from '../../local/cli/read-add-on';
import { readMoment } from '../../local/cli/moments';
import { Desk } from '../../local/host/desk';
import type { Faults } from '../../local/host/faults';
import { Host } from '../../local/host/host';
import { columnOf, findRows, textAt, typeSetting } from '../../local/sample/fill-sheet';
import { Book } from '../../local/store/book';
import type { Tab } from '../../local/store/tab';

const ZONE = 'Europe/Berlin';
export const root = join(__dirname, '..', '..');
export const addOn = readAddOn(root);
export const { code, manifest } = addOn;

type Rows = readonly Readonly<Record<string, Typed>>[];

/** What a test's café has beside its people; mail is on. */
export interface CafeOptions {
  readonly now?: string;
  readonly templates?: readonly string[];
  /** The sample company instead of Ana, Ben, Cy and Dee. */
  readonly sample?: boolean;
  readonly rows?: Readonly<Record<string, Rows>>;
  /** Executions share one scope, for sweeps by the hundred. */
  readonly warm?: boolean;
}

const PEOPLE: Rows = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => ({
  Name: name,
  Email: `${name.toLowerCase()}@cafe.example`,
  ...(name === 'Dee' ? {} : { Manager: 'Dee' }),
}));

/** The book and the desk at one moment, to begin from again and again. */
export interface Morning {
  readonly book: Book;
  readonly desk: Desk;
}

/** A tab of the host's book. */
export function tabOf(host: Host, name: string): Tab {
  const tab = host.book.findTab(name);
  if (tab === undefined) throw new Error(`there is no tab ${name}`);
  return tab;
}

/** Moves the clock to a wall-clock moment of the café. */
export function setClock(host: Host, local: string): void {
  host.now = readMoment(local, ZONE, 'now');
}

/** A heartbeat at a wall-clock moment; it has to end well. */
export function beatAt(host: Host, local: string): Heartbeat {
  setClock(host, local);
  const done = beat(host);
  if (done.run.error !== null || done.run.missing.length > 0) throw new Error(done.run.error?.message ?? done.run.missing.join());
  return done;
}

/** A heartbeat in which something goes wrong; how it ends is for the test to judge. */
export function faultyBeat(host: Host, local: string, faults: Faults): Heartbeat {
  setClock(host, local);
  return beat(host, faults);
}

/** The built add-on, installed in an otherwise empty file with Ana, Ben, Cy and the business owner Dee. */
export function makeCafe(options: CafeOptions = {}): Host {
  process.env['TZ'] = manifest.timeZone;
  const book = new Book({ id: 'cafe', name: 'Café', timeZone: ZONE, locale: 'en_GB' });
  book.addTab('Sheet1');
  const desk = new Desk();
  const host = new Host({ ...addOn, book, desk, now: 0, user: 'dee@cafe.example', warm: options.warm === true });
  setClock(host, options.now ?? '2026-11-19T18:30');
  const { templates, sample = false } = options;
  askAddOn(host, { request: 'install', sample, ...(templates === undefined ? {} : { templates }) });
  if (!sample) typeRows(host, 'People', PEOPLE);
  if (!sample) typeSetting(host, 'Business owner', 'Dee');
  typeSetting(host, 'Escalation mail', 'on');
  for (const [tab, rows] of Object.entries(options.rows ?? {})) typeRows(host, tab, rows);
  return host;
}

/** Remembers where things stand; sent mail stays behind. */
export function remember(host: Host): Morning {
  return { book: host.book.clone(), desk: host.desk.clone() };
}

/** Puts the host back to where things stood. */
export function goBack(host: Host, morning: Morning): void {
  host.book = morning.book.clone();
  host.desk = morning.desk.clone();
}

/** Forgets whose hourly trigger swept last, so that anybody's may sweep. */
export function freeSweeper(host: Host): void {
  const store = host.desk.store(`document:${host.book.id}`);
  const { sweeper: _last, ...state } = JSON.parse(store.get('state') ?? '{}') as Record<string, unknown>;
  store.set('state', JSON.stringify(state));
}

/** Rows of a tab that hold something, by header, dates as serial numbers. */
export function rowsOf(host: Host, name: string): readonly Readonly<Record<string, string>>[] {
  const tab = tabOf(host, name);
  const headers = Array.from({ length: tab.lastColumn() }, (_unused, index) => textAt(tab, 1, index + 1));
  const rows = findRows(tab, () => true).map((row) => headers.map((header, index) => [header, textAt(tab, row, index + 1)] as const));
  return rows.filter((cells) => cells.some(([, text]) => text !== '' && text !== 'false')).map((cells) => Object.fromEntries(cells));
}

/** Types values into the one row whose `header` holds a text that ends with `value`. */
export function typeInto(
  host: Host,
  name: string,
  [header, value]: readonly [string, string],
  typed: Readonly<Record<string, Typed>>,
): void {
  const tab = tabOf(host, name);
  const row = findRows(tab, (text) => text(header).endsWith(value))[0];
  if (row === undefined) throw new Error(`${name} has no row whose ${header} is ${value}`);
  for (const [column, cell] of Object.entries(typed)) {
    if (typeof cell === 'object') throw new Error('dates are typed with typeRows');
    tab.setCell(row, columnOf(tab, column), { ...tab.cell(row, columnOf(tab, column)), value: cell });
  }
}

/** What each person was told, a line for each thing: `ben@cafe.example: Opening check, due Fri 20 Nov 07:00, was missed and is now yours.` */
export function toldLines(host: Host): readonly string[] {
  return host.desk.mails
    .flatMap((mail) =>
      mail.body
        .split('\n\n')
        .flatMap((part) => part.split('\n')[0] ?? [])
        .map((line) => `${mail.to.join()}: ${line}`),
    )
    .filter((line) => line.includes(', due '))
    .sort();
}
