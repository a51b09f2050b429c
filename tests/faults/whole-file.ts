import type { Host } from '../../local/host/host';
import type { Tab } from '../../local/store/tab';
import { askAddOn } from '../../local/cli/call-add-on';
import { rowsOf } from '../sweep/cafe';

/** Tabs whose rows hold the moment at which they were written; they are compared by what they say. */
const TOLD_BY_ROW: Readonly<Record<string, readonly string[]>> = {
  Log: ['Who', 'What', 'Row', 'Before', 'After', 'Reason'],
  Outbox: ['To', 'Subject', 'About', 'For', 'State'],
  History: ['Week', 'Row', 'Status', 'Value'],
};
/** Columns that say when somebody or something wrote. */
const MOMENTS = ['Since', 'Done at', 'Opened', 'Moved', 'Closed', 'Queued', 'Sent'];

/** What is left out of a comparison, and why a scene leaves it out stands where it is named. */
export interface Leniency {
  readonly tabs?: readonly string[];
  readonly properties?: readonly string[];
  /** Lines of the log by their What, which a second press writes too. */
  readonly logged?: readonly string[];
}

function headersOf(tab: Tab): ReadonlyMap<number, string> {
  const cells = Array.from({ length: tab.lastColumn() }, (_unused, at) => [at + 1, String(tab.cell(1, at + 1)?.value ?? '')] as const);
  return new Map(cells);
}

/** A check that was cut off and done again an hour later ends the gap before it an hour later. */
const sayGap = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/^(Nothing was checked from .* to ).*$/, '$1a moment.') : value;

function cellsOf(tab: Tab): readonly string[] {
  const headers = headersOf(tab);
  const cells: string[] = [];
  tab.forEachCell(({ value, formula = '', format = '', note = '' }, row, column) => {
    if (value === '' && formula === '' && note === '') return;
    const isMoment = row > 1 && MOMENTS.includes(headers.get(column) ?? '');
    const shown = [isMoment && value !== '' ? 'a moment' : formula === '' ? sayGap(value) : formula, format, note];
    cells.push(`${row},${column}: ${JSON.stringify(shown)}`);
  });
  return cells;
}

/** A grid that was cut off before it was fitted to its tab stays larger, which nobody minds: what reaches far down counts as the whole column. */
const FAR_DOWN = 20;
const told = (name: string, list: readonly unknown[]): readonly string[] =>
  list.map(
    (one) => `${name} ${JSON.stringify(one, (key, value: unknown) => (key === 'rows' && Number(value) >= FAR_DOWN ? 'all' : value))}`,
  );

/** Rules and warnings as a person meets them, in whatever order they were laid. */
function looksOf(tab: Tab): readonly string[] {
  const { hidden, frozenRows, frozenColumns, conditionals, protections, validations, hiddenColumns } = tab;
  const tabLooks = { hidden, frozenRows, frozenColumns, hiddenColumns: [...hiddenColumns].sort((a, b) => a - b) };
  return [...told('looks', [tabLooks]), ...told('colour', conditionals), ...told('warning', protections), ...told('rule', validations)];
}

function linesOf(host: Host, tab: Tab, logged: readonly string[]): readonly string[] {
  const headers = TOLD_BY_ROW[tab.name];
  if (headers === undefined) return cellsOf(tab);
  return rowsOf(host, tab.name).flatMap((row) => {
    // A check in between noted the half as it stood then.
    if (tab.name === 'Log' && row['Who'] === 'engine' && row['What'] === 'status') return [];
    if (tab.name === 'Log' && logged.includes(row['What'] ?? '')) return [];
    return [headers.map((header) => row[header] ?? '').join(' | ')];
  });
}

function besideOf(host: Host, without: readonly string[]): readonly string[] {
  const properties = [...host.desk.store(`document:${host.book.id}`)].filter(([key]) => !without.includes(key));
  return [
    `tabs ${host.book.tabs.map(({ name }) => name).join()}`,
    // When an adoption was asked for is when it was finished.
    ...properties.map(([key, text]) => `property ${key} ${text.replace(/"at":"[^"]*"/, '')}`),
    ...host.desk.triggers.map(({ handler, user, event, schedule }) => `trigger ${handler} ${user} ${event} ${schedule.join()}`),
    ...host.desk.mails.map(({ to, subject }) => `mail ${to.join()} ${subject}`),
  ];
}

/** Everything a person could find in the file and beside it, and whether it verifies: a line for each thing, sorted. */
export function wholeFile(host: Host, { tabs = [], properties = [], logged = [] }: Leniency = {}): readonly string[] {
  const shown = host.book.tabs.filter(({ name }) => !tabs.includes(name));
  const inTabs = shown.flatMap((tab) => [...linesOf(host, tab, logged), ...looksOf(tab)].map((line) => `${tab.name} ${line}`));
  const isOurs = host.book.findTab('Settings') !== undefined;
  const verified = isOurs ? JSON.stringify(askAddOn(host, { request: 'verify' }).answer) : 'not set up';
  return [...inTabs, ...besideOf(host, ['state', ...properties]), `verified ${verified}`].sort();
}

/** What two lists of lines do not have in common: `lost` of the first, `added` of the second. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const count = (lines: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    lines.forEach((line) => counts.set(line, (counts.get(line) ?? 0) + 1));
    return counts;
  };
  const [was, is] = [count(before), count(after)];
  const more = (word: string, some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): readonly string[] =>
    [...some].flatMap(([line, times]) => (times > (others.get(line) ?? 0) ? [`${word}: ${line}`] : []));
  return [...more('lost', was, is), ...more('added', is, was)];
}
