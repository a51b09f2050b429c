import { csvLine } from './csv-line';
import type { RunTrace } from './trace-runs';
import { keepMarks, keepTexts, type ArchivedRun } from '../archive/archived-run';
import { splitLinkId } from '../links/resolve-links';
import { decodeRun } from '../runs/decode-run';
import { isClosed } from '../runs/run';
import { cellText, type Cell } from '../tables/cell';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';

/** One run of the period as an auditor wants it. Moments are local ISO text, `''` where there is none. */
export interface ExportedRun {
  readonly id: string;
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly due: string;
  readonly result: string;
  readonly hops: number;
  readonly holder: string;
  readonly doneBy: string;
  readonly doneAt: string;
  readonly proof: string;
  readonly steps: string;
  readonly why: string;
  readonly note: string;
  /** Whose turn it was, as typed; where its terms are packed, whoever it was opened for. */
  readonly owner: string;
  /** Name of whoever it was opened for; `''` where the log does not say. */
  readonly openedFor: string;
  readonly optional: boolean;
  /** True once it has its result. */
  readonly closed: boolean;
  /** Every change of state with its moment, from the log. */
  readonly path: string;
}

type Traces = ReadonlyMap<string, RunTrace>;

type StepFacts = readonly (string | number | null)[];

function describeSteps(steps: readonly StepFacts[]): string {
  return steps
    .map(([order, step, status, proof]) => `${order ?? ''}. ${step ?? ''}: ${status ?? ''}${proof === '' ? '' : ` (${proof ?? ''})`}`)
    .join('; ');
}

function stepTexts(rows: readonly Row[]): ReadonlyMap<string, string> {
  const byRun = new Map<string, StepFacts[]>();
  for (const row of rows) {
    const run = splitLinkId(textOf(row, 'run'));
    const facts = [numberOf(row, 'order'), textOf(row, 'step'), textOf(row, 'status'), cellText(row.cells['proof'] ?? '')];
    byRun.set(run, [...(byRun.get(run) ?? []), facts]);
  }
  return new Map([...byRun].map(([run, steps]) => [run, describeSteps(steps)]));
}

type TermFacts = Pick<ExportedRun, 'closed' | 'optional' | 'owner'> & { readonly kept: string | null };

/** What the terms of a run say; `kept` are the steps it kept once it closed, `null` where it has none or is open. */
function readTerms(row: Row): TermFacts {
  const decoded = decodeRun(row);
  if (!('run' in decoded)) return { closed: false, optional: false, owner: '', kept: null };
  const closed = isClosed(decoded.run);
  const { kept, optional, chain } = decoded.run.terms;
  return { closed, optional, owner: chain[0], kept: closed && kept !== undefined ? describeSteps(kept) : null };
}

/** The fields in the order of the columns. */
function exportOf(run: ExportedRun): ExportedRun {
  const { id, process, title, location, due, result, hops, holder, doneBy, doneAt, proof, steps, why, note } = run;
  const { owner, openedFor, optional, closed, path } = run;
  return {
    id,
    process,
    title,
    location,
    due,
    result,
    hops,
    holder,
    doneBy,
    doneAt,
    proof,
    steps,
    why,
    note,
    owner,
    openedFor,
    optional,
    closed,
    path,
  };
}

const NO_TRACE = { openedFor: '', path: '' };

function exportRow(row: Row, texts: ReadonlyMap<string, string>): ExportedRun {
  const { kept, closed, optional, owner } = readTerms(row);
  return exportOf({
    ...NO_TRACE,
    closed,
    optional,
    owner,
    id: row.id,
    process: textOf(row, 'key').split('|')[0] ?? '',
    result: textOf(row, 'status'),
    hops: numberOf(row, 'hop') ?? 0,
    ...keepTexts(row),
    ...keepMarks(textOf(row, 'assignee'), textOf(row, 'done_by'), cellText(row.cells['proof'] ?? '')),
    doneAt: dateOf(row, 'done_at') ?? '',
    steps: kept ?? texts.get(row.id) ?? '',
  });
}

function exportArchived(run: ArchivedRun, texts: ReadonlyMap<string, string>): ExportedRun {
  return exportOf({
    ...run,
    ...NO_TRACE,
    owner: '',
    closed: true,
    steps: run.steps.length === 0 ? (texts.get(run.id) ?? '') : describeSteps(run.steps),
  });
}

/** By due time and id; of a run that stands in two places the first counts. */
function mergeRuns(exported: readonly ExportedRun[]): readonly ExportedRun[] {
  const merged = new Map<string, ExportedRun>();
  for (const run of exported) {
    const name = JSON.stringify([run.id, run.process, run.location, run.due]);
    if (!merged.has(name)) merged.set(name, run);
  }
  return [...merged.values()].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

/**
 * Every run due in the period, both days inclusive, by due time and id, wherever it stands. Very long texts are shortened to what the
 * archive keeps of them.
 */
export function exportRuns(
  runs: readonly Row[],
  steps: readonly Row[],
  archived: readonly ArchivedRun[],
  from: LocalDate,
  to: LocalDate,
): readonly ExportedRun[] {
  const texts = stepTexts(steps);
  // Of a run that was packed twice, because it was changed in between, the later line counts.
  const packed = archived.map((run) => exportArchived(run, texts)).reverse();
  const all = [...packed, ...runs.map((row) => exportRow(row, texts))];
  return mergeRuns(all.filter(({ due }) => due.slice(0, 10) >= from && due.slice(0, 10) <= to));
}

/** The same runs with what the log says of them. */
export function addTraces(runs: readonly ExportedRun[], traces: Traces): readonly ExportedRun[] {
  return runs.map((run) => {
    const { openedFor, path } = traces.get(run.id) ?? NO_TRACE;
    return { ...run, owner: run.owner || openedFor, openedFor, path };
  });
}

const HEADER = [
  ...['Run', 'Process', 'Title', 'Location', 'Due', 'Result', 'Hops', 'Holder', 'Done by', 'Done at', 'Proof', 'Steps', 'Why', 'Note'],
  ...['Owner', 'Opened for', 'Optional', 'Closed', 'Path'],
];

/** The same as rows of a tab, header first. */
export function toRows(runs: readonly ExportedRun[]): readonly (readonly Cell[])[] {
  return [HEADER, ...runs.map((run): readonly Cell[] => Object.values<string | number | boolean>({ ...exportOf(run) }))];
}

/** The same as CSV (RFC 4180), header first. */
export function toCsv(runs: readonly ExportedRun[]): string {
  const lines = runs.map((run) => csvLine(Object.values(exportOf(run))));
  return `${[csvLine(HEADER), ...lines].join('\r\n')}\r\n`;
}
