import { cellText } from '../tables/cell';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import { splitLinkId } from '../links/resolve-links';
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
}

function stepTexts(rows: readonly Row[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const run = splitLinkId(textOf(row, 'run'));
    const proof = cellText(row.cells['proof'] ?? '');
    const line = `${numberOf(row, 'order') ?? ''}. ${textOf(row, 'step')}: ${textOf(row, 'status')}${proof === '' ? '' : ` (${proof})`}`;
    texts.set(run, texts.has(run) ? `${texts.get(run) ?? ''}; ${line}` : line);
  }
  return texts;
}

/** Every run due in the period, both days inclusive, by due time and id. */
export function exportRuns(runs: readonly Row[], steps: readonly Row[], from: LocalDate, to: LocalDate): readonly ExportedRun[] {
  const texts = stepTexts(steps);
  return runs
    .filter((row) => {
      const due = (dateOf(row, 'due') ?? '').slice(0, 10);
      return due >= from && due <= to;
    })
    .map((row) => ({
      id: row.id,
      process: textOf(row, 'key').split('|')[0] ?? '',
      title: row.title.replace(/^[A-Z]-\S+ /, ''),
      location: textOf(row, 'location'),
      due: dateOf(row, 'due') ?? '',
      result: textOf(row, 'status'),
      hops: numberOf(row, 'hop') ?? 0,
      holder: textOf(row, 'assignee'),
      doneBy: textOf(row, 'done_by'),
      doneAt: dateOf(row, 'done_at') ?? '',
      proof: cellText(row.cells['proof'] ?? ''),
      steps: texts.get(row.id) ?? '',
      why: textOf(row, 'why'),
      note: textOf(row, 'note'),
    }))
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

/** Quotes a field where it has to be; text a spreadsheet would run as a formula is led by an apostrophe. */
function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The same as CSV (RFC 4180), header first. */
export function toCsv(runs: readonly ExportedRun[]): string {
  const header = [
    'Run',
    'Process',
    'Title',
    'Location',
    'Due',
    'Result',
    'Hops',
    'Holder',
    'Done by',
    'Done at',
    'Proof',
    'Steps',
    'Why',
    'Note',
  ];
  const lines = runs.map((run) => Object.values(run).map(csvField).join(','));
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`;
}
