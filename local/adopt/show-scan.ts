import type { Answer } from '../cli/call-add-on';
import { alignRows, plain } from '../cli/print';
import { recordsIn, say } from '../cli/records';
import { isRecord, listIn, numberIn } from '../desk/read-json';

/** Rejects of a table that are shown to a person. */
const shownRejects = 5;

/** Headers of a kind that are shown. */
const shownHeaders = 12;

/** Longest cell text that is shown. */
const longestText = 60;

/** What is on a file, for a person: the tables with their columns and rejects, then what is none of ours and why. */
export function showScan(view: Answer): string[] {
  const tables = recordsIn(view, 'tables');
  const others = recordsIn(view, 'others');
  return [
    ...(tables.length === 0 ? ['  Nothing that Runsheet knows was found.'] : []),
    ...tables.flatMap(showTable),
    ...(others.length === 0 ? [] : ['', '  Not recognised', ...alignRows(others.map(describeOther), '    ')]),
    ...listIn(view, 'says').map((sentence) => `  ${plain(String(sentence))}`),
  ];
}

function showTable(table: Answer): string[] {
  const rejects = recordsIn(table, 'rejects');
  const hidden = rejects.length - shownRejects + numberIn(table, 'moreRejects', 0);
  return [
    '',
    `  ${say(table, 'sheet')}: ${say(table, 'table')} (${percent(numberIn(table, 'confidence', 0))} sure), ${describePlace(table)}`,
    ...(say(table, 'reason') === '' ? [] : [`    ${say(table, 'reason')}`]),
    ...alignRows(describeMapping(table), '    '),
    ...describeRest(table),
    ...listIn(table, 'notices').map((sentence) => `    ${plain(String(sentence))}`),
    `    ${say(table, 'accepted')} of ${say(table, 'rows')} rows can be taken over`,
    ...alignRows(rejects.slice(0, shownRejects).map(describeReject), '      '),
    ...(hidden > 0 ? [`      and ${hidden} more; --json lists them all`] : []),
  ];
}

function describePlace(table: Answer): string {
  const header = numberIn(table, 'headerRow', 0);
  return `${header === 0 ? 'no header' : `header in row ${header}`}, rows ${say(table, 'firstRow')} to ${say(table, 'lastRow')}`;
}

function describeMapping(table: Answer): string[][] {
  const mapping = isRecord(table['mapping']) ? table['mapping'] : {};
  return Object.entries(mapping).map(([ours, theirs]) => [plain(ours), `from ${shorten(String(theirs))}`]);
}

function describeRest(table: Answer): string[] {
  const kept = isRecord(table['kept']) ? Object.values(table['kept']) : [];
  return [...sayHeaders('kept beside the rows', kept), ...sayHeaders('left out', listIn(table, 'unmapped'))];
}

function sayHeaders(what: string, headers: readonly unknown[]): string[] {
  const hidden = headers.length - shownHeaders;
  const shown = headers.slice(0, shownHeaders).map((header) => shorten(String(header)));
  return shown.length === 0 ? [] : [`    ${what}: ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`];
}

function describeReject(reject: Answer): string[] {
  const column = say(reject, 'column');
  return [`row ${say(reject, 'row')}${column === '' ? '' : `, ${shorten(column)}`}`, shorten(say(reject, 'value')), say(reject, 'message')];
}

function describeOther(other: Answer): string[] {
  const row = numberIn(other, 'row', 0);
  return [row > 0 ? `${say(other, 'sheet')} row ${row}` : say(other, 'sheet'), say(other, 'says')];
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function shorten(text: string): string {
  const line = plain(text);
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}
