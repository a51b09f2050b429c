import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecord, listIn } from '../desk/read-json';
import { saveFile } from '../xlsx/save-file';
import { askAddOn } from './call-add-on';
import type { Command, Invocation } from './command';
import { localText, readMoment } from './moments';
import { openSession } from './session';
import { renderCsv } from './render-csv';
import { UsageError } from './usage-error';

/** `export`: every run of a period with result, proof and hops, for an auditor. Reads only. */
export const exportCommand: Command = {
  name: 'export',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'every run of a period with result, proof and hops, as CSV',
  more: [
    'Prints CSV, or writes it with --out. Both days are included.',
    'With --out the rates by process, person and location go into a file beside it, like runs-summary.csv,',
    'and the proof of its integrity into runs-proof.json; verify --export runs.csv checks it.',
  ],
  options: {
    from: { value: 'DATE', says: 'first day, like 2026-10-01' },
    to: { value: 'DATE', says: 'last day' },
    out: { value: 'file.csv', says: 'write the CSV into this file' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const [from, to] = [invocation.text('from'), invocation.text('to')];
  if (from === null || to === null) throw new UsageError('export needs --from and --to, like --from 2026-10-01 --to 2026-12-31.');
  const file = invocation.text('out');
  if (file !== null) refuseOverwriting(file, invocation.positionals[0] ?? '');
  const session = await openSession(invocation, { writes: false });
  const { zone } = session.folder;
  const day = (text: string, option: string): string => localText(readMoment(text, zone, option), zone).slice(0, 10);
  if (day(from, 'from') > day(to, 'to')) throw new UsageError(`--from ${from} is after --to ${to}.`);
  const { answer } = askAddOn(session.host, { request: 'export', from: day(from, 'from'), to: day(to, 'to') });
  const { out, err } = invocation.surroundings.terminal;
  const csv = asCsv(answer);
  const written = file === null ? [] : saveFiles(file, csv, isRecord(answer) ? answer : {});
  if (invocation.flag('json')) out(`${JSON.stringify(answer)}\n`);
  else if (file === null) out(csv);
  if (written.length > 0) err(`Wrote ${written.join(', ')}.\n`);
  return 0;
}

const besideOf = (file: string): string => `${file.replace(/\.csv$/i, '')}-summary.csv`;

/** Where the proof of an exported file lies. */
export const proofOf = (file: string): string => `${file.replace(/\.csv$/i, '')}-proof.json`;

/** CSV goes into a file of its own: neither over the workbook nor where a folder stands. */
function refuseOverwriting(file: string, workbook: string): void {
  for (const path of [file, besideOf(file), proofOf(file)]) {
    if (resolve(path) === resolve(workbook) || /\.(xlsx|xlsm|ods)$/i.test(path))
      throw new UsageError(`--out ${path} would overwrite a workbook; name a file that ends in .csv.`);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw new UsageError(`--out ${path} is a folder; name a file that ends in .csv.`);
    if (found?.isFile() === false) throw new UsageError(`--out ${path} is not a file; name a file that ends in .csv.`);
  }
}

/** Writes the runs, and their rates and their proof beside them; the names of what was written. */
function saveFiles(file: string, runs: string, { summaryCsv, proof }: Readonly<Record<string, unknown>>): readonly string[] {
  const files = [[file, runs] as const, [besideOf(file), summaryCsv] as const, [proofOf(file), proof] as const];
  return files.flatMap(([path, text]) => {
    if (typeof text !== 'string') return [];
    saveFile(path, text);
    return [path];
  });
}

function asCsv(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (isRecord(answer) && typeof answer['csv'] === 'string') return answer['csv'];
  const rows = (Array.isArray(answer) ? answer : isRecord(answer) ? listIn(answer, 'runs').concat(listIn(answer, 'rows')) : []).filter(
    isRecord,
  );
  const header =
    isRecord(answer) && Array.isArray(answer['columns'])
      ? answer['columns'].map(String)
      : [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return renderCsv([header, ...rows.map((row) => header.map((key) => cellText(row[key])))]);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(String).join('; ') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
