import { basename } from 'node:path';
import type { Answer } from '../cli/call-add-on';
import { askAddOn } from '../cli/call-add-on';
import { recordsIn, say } from '../cli/records';
import { isRecord, listIn } from '../desk/read-json';
import type { Faults } from '../host/faults';
import type { Host } from '../host/host';
import type { RunResult } from '../host/run-result';
import { Refusal } from '../xlsx/refusal';
import { placeTabs, removeTabs } from './place-tabs';
import type { Scan } from './scan-file';

/** What came of one table: the answer to `adopt`, or why it was not taken over. */
export interface Applied {
  readonly sheet: string;
  readonly table: string;
  readonly answer: Answer;
  readonly error: string;
  readonly runs: readonly RunResult[];
}

/** How tables become part of a workbook. */
export type Way = 'bind' | 'copy';

/** Copies what was found on another file into the workbook of `host`; the tabs of that file are in it only meanwhile. `kept`: names they may not have. */
export function copyScan(host: Host, scan: Scan, kept: ReadonlySet<string>, faults: Faults = {}): readonly Applied[] {
  const file = basename(scan.path);
  const placed = placeTabs(scan.book, host.book, { file, kept });
  try {
    const names = new Map(placed.map(({ from, tab }) => [from, tab.name]));
    return tablesOf(scan.view).map((table) =>
      applyTable(host, table, { sheet: names.get(String(table['sheet'])) ?? '', way: 'copy', from: file, faults }),
    );
  } finally {
    removeTabs(placed, host.book);
  }
}

/** Adopts what was found on tabs of the workbook of `host` itself. */
export function adoptOwnTabs(host: Host, view: Answer, way: Way, faults: Faults = {}): readonly Applied[] {
  return tablesOf(view).map((table) => applyTable(host, table, { sheet: String(table['sheet']), way, faults }));
}

// A person who is known with an address is found by name; one who was named first has none.
function tablesOf(view: Answer): readonly Answer[] {
  const tables = recordsIn(view, 'tables');
  const isPeople = (table: Answer): boolean => table['table'] === 'People';
  return [...tables.filter(isPeople), ...tables.filter((table) => !isPeople(table))];
}

interface Target {
  /** The tab's name in the workbook. */
  readonly sheet: string;
  readonly way: Way;
  readonly from?: string;
  readonly faults: Faults;
}

function applyTable(host: Host, table: Answer, target: Target): Applied {
  const about = { sheet: say(table, 'sheet'), table: say(table, 'table') };
  const runs: RunResult[] = [];
  const asked = { request: 'adopt', draft: draftOf(table, target), dry: false };
  try {
    const { answer } = askAddOn(host, asked, target.faults, (run) => void runs.push(run));
    return { ...about, answer: isRecord(answer) ? answer : {}, error: '', runs };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What an execution that was cut off has written stays, as in Google.
    const isKept = Object.keys(target.faults).length > 0;
    return { ...about, answer: {}, error: error.message, runs: isKept ? runs : [] };
  }
}

/** What was shown is what is taken over, so every column is said and none is guessed anew. */
function draftOf(table: Answer, { sheet, way, from }: Target): Answer {
  const columns = recordsIn(table, 'columns');
  return {
    sheet,
    headerRows: listIn(table, 'headerRows'),
    column: columns[0] === undefined ? 'A' : String(columns[0]['letter']),
    table: table['table'],
    columns: Object.fromEntries(columns.map(({ letter, field }) => [String(letter), String(field)])),
    way,
    engine: 'end',
    ...(from === undefined ? {} : { from: from.slice(0, 300) }),
  };
}
