import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { isRecord, listIn } from '../desk/read-json';

/** Something about an exported file that does not fit. `row` is the line of the file or the number of the line of the log, 0 for the whole. */
export interface ExportFinding {
  readonly code: 'export-changed' | 'export-differs' | 'more-findings';
  readonly tab: string;
  readonly row: number;
  readonly message: string;
}

interface ProofLine {
  readonly seq: number;
  readonly said: readonly unknown[];
  readonly hash: string;
}

interface ProvenRun {
  readonly id: string;
  readonly content: readonly unknown[];
  readonly hash: string;
  readonly line: number | null;
}

/** The proof beside an exported file, as docs/audit.md describes it. */
export interface ExportProof {
  readonly from: string;
  readonly to: string;
  readonly csvSha256: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly previous: string;
  readonly runs: readonly ProvenRun[];
  readonly lines: readonly ProofLine[];
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readLine(line: unknown): readonly ProofLine[] {
  if (!Array.isArray(line) || line.length !== 9) return [];
  const parts: readonly unknown[] = line;
  return [{ seq: Number(parts[0]), said: parts.slice(1, 8), hash: textOf(parts[8]) }];
}

function readRun(run: unknown): readonly ProvenRun[] {
  const content: unknown = isRecord(run) ? run['content'] : null;
  if (!isRecord(run) || !Array.isArray(content)) return [];
  const line = run['line'];
  return [{ id: textOf(content[0]), content, hash: textOf(run['hash']), line: typeof line === 'number' ? line : null }];
}

/** Reads a proof; `null` where the text is none. */
export function readProof(json: string): ExportProof | null {
  try {
    const parsed: unknown = JSON.parse(json);
    if (!isRecord(parsed) || parsed['v'] !== 1 || !isRecord(parsed['head'])) return null;
    const { head } = parsed;
    return {
      from: textOf(parsed['from']),
      to: textOf(parsed['to']),
      csvSha256: textOf(parsed['csvSha256']),
      head: { seq: Number(head['seq']), hash: textOf(head['hash']) },
      previous: textOf(parsed['previous']),
      runs: listIn(parsed, 'runs').flatMap(readRun),
      lines: listIn(parsed, 'lines').flatMap(readLine),
    };
  } catch {
    return null;
  }
}

const changed = (tab: string, row: number, says: string): ExportFinding => ({
  ...{ code: 'export-changed', tab, row, message: row > 0 ? `${tab}, line ${row}: ${says}` : `${tab}: ${says}` },
});

/** Recomputes the chain of the lines from the hash before them. */
function checkLines({ lines, previous, head }: ExportProof, name: string): readonly ExportFinding[] {
  const findings: ExportFinding[] = [];
  let [before, seq] = [previous, lines[0]?.seq ?? 1];
  for (const line of lines) {
    const whole = line.seq === seq && sha256(JSON.stringify([before, line.seq, ...line.said])) === line.hash;
    if (!whole) findings.push(changed(name, 0, `line ${line.seq} of the log does not follow from the one before it.`));
    before = line.hash;
    seq = line.seq + 1;
  }
  const last = lines[lines.length - 1];
  const isEnd = last === undefined ? head.seq === 0 : last.seq === head.seq && last.hash === head.hash;
  return isEnd ? findings : [...findings, changed(name, 0, 'the lines of the log do not end with the head it names.')];
}

const COLUMNS = ['Run', '', 'Result', 'Hops', 'Holder', 'Done by', 'Done at', 'Proof'];
const plain = (value: unknown): string => (value === null ? '' : String(value)).replace(/^'(?=[=+\-@\t\r])/, '');

function checkRun(run: ProvenRun, proof: ExportProof, rows: ReadonlyMap<string, readonly [number, Readonly<Record<string, string>>]>) {
  const { id, content, hash, line } = run;
  const [at, cells] = rows.get(id) ?? [0, null];
  const closing = proof.lines.find(({ seq }) => seq === line);
  const [, , what, row, , after] = closing?.said ?? [];
  const says: string[] = [];
  if (sha256(JSON.stringify(content)) !== hash) says.push(`${id} is not what its hash was taken of.`);
  if (line === null || what !== 'closed' || row !== id || !textOf(after).endsWith(hash))
    says.push(`no line of the log says that ${id} ended so.`);
  if (cells === null) says.push(`${id} is in the proof but not in this file.`);
  const other = COLUMNS.find((header, index) => header !== '' && cells !== null && plain(cells[header] ?? '') !== plain(content[index]));
  if (other !== undefined) says.push(`${other} of ${id} is not what was exported.`);
  return { at, says };
}

/** Checks an exported file and its proof against themselves. */
export function checkExport(csv: string, proof: ExportProof, name: string): readonly ExportFinding[] {
  const whole = sha256(csv) === proof.csvSha256 ? [] : [changed(name, 0, 'the file is not the one that was exported.')];
  const [header = [], ...records] = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  const rows = new Map(
    records.map((cells, index) => [
      cells[0] ?? '',
      [index + 2, Object.fromEntries(header.map((title, at) => [title, cells[at] ?? '']))] as const,
    ]),
  );
  const ofRuns = proof.runs.flatMap((run) => {
    const { at, says } = checkRun(run, proof, rows);
    return says.map((sentence) => changed(name, at, sentence));
  });
  const proven = new Set(proof.runs.map(({ id }) => id));
  const unproven = [...rows].filter(([id, [, cells]]) => cells['Closed'] === 'yes' && !proven.has(id));
  const ofOthers = unproven.map(([id, [at]]) => changed(name, at, `nothing proves that ${id} ended so.`));
  return [...whole, ...ofRuns, ...ofOthers, ...checkLines(proof, name)];
}

/** Compares a proof with one of the same period made from the workbook now: what was exported must still stand there. */
export function compareProofs(old: ExportProof, now: ExportProof, name: string): readonly ExportFinding[] {
  const differs = (row: number, says: string): ExportFinding => ({ code: 'export-differs', tab: name, row, message: `${name}: ${says}` });
  const hashes = new Map(now.lines.map(({ seq, hash }) => [seq, hash]));
  const lines = old.lines.filter(({ seq, hash }) => hashes.get(seq) !== hash);
  const runs = new Map(now.runs.map(({ id, hash }) => [id, hash]));
  const first = lines[0];
  const ofLines =
    first === undefined ? [] : [differs(first.seq, `line ${first.seq} of the log is another one in the workbook, or is gone.`)];
  const ofRuns = old.runs.flatMap(({ id, hash }) => {
    if (!runs.has(id)) return [differs(0, `the workbook has no closed run ${id} any more.`)];
    return runs.get(id) === hash ? [] : [differs(0, `${id} says something else in the workbook now.`)];
  });
  return [...ofLines, ...ofRuns];
}
