import { readLedger, rowsOf, type LedgerRows } from './read-ledger';
import { verifyWorkbook } from './verify';
import type { Ports } from '../ports';
import { readArchivedRuns, walkLogArchive } from '../archive/read-archive';
import { encodeLogLine } from '../../core/archive/pack-log';
import { addTraces, exportRuns, toCsv, type ExportedRun } from '../../core/export/export-runs';
import { summarizeExport, summaryCsv } from '../../core/export/summarize-export';
import { proveExport, type ProofScope } from '../../core/export/prove-export';
import { traceRuns } from '../../core/export/trace-runs';
import { readLoggedLine, type PlacedLine } from '../../core/log/logged-line';
import { decodePerson, decodeSeat } from '../../core/people/decode-people';
import { buildDirectory } from '../../core/people/directory';
import { decodeSettings } from '../../core/settings/decode-settings';
import type { CoverageScope } from '../../core/statistics/coverage';
import type { WorkSummary } from '../../core/statistics/work-summary';
import { textOf } from '../../core/tables/row';
import { isLocalDate } from '../../core/time/arith';
import { toLocal } from '../../core/time/zone';

/** The runs of a period with their rates, as rows and as CSV. */
export interface ExportedPeriod {
  readonly runs: readonly ExportedRun[];
  readonly csv: string;
  readonly summary: WorkSummary;
  readonly summaryCsv: string;
  /** The proof of its integrity, JSON; docs/audit.md says how to check it. Absent where nobody asked. */
  readonly proof?: string;
}

/** A period, or the sentence that refuses it. */
export type ExportAnswer = ({ readonly ok: true } & ExportedPeriod) | { readonly ok: false; readonly error: string };

/** Packed lines first: they are the older ones. */
function walkLog({ workbook }: Ports, { read, log }: LedgerRows): readonly PlacedLine[] {
  const own = log.map(readLoggedLine);
  const unsure = new Set(own.map(encodeLogLine));
  // A sweep that was cut short leaves some in both places.
  return [...[...walkLogArchive(workbook, read)].filter((line) => !unsure.has(encodeLogLine(line))), ...own];
}

/** A process is enforced unless the last check said otherwise. */
function readScope({ read }: LedgerRows): CoverageScope {
  const loose = new Set(
    rowsOf(read, 'processes')
      .filter((row) => textOf(row, 'health') === 'Not enforced')
      .map(({ id }) => id),
  );
  const { settings } = decodeSettings(rowsOf(read, 'settings'), []);
  return {
    isEnforced: (process) => !loose.has(process),
    businessOwner: settings.businessOwner,
    directory: buildDirectory(rowsOf(read, 'people').map(decodePerson), rowsOf(read, 'seats').map(decodeSeat)),
  };
}

type Exported = ExportedPeriod & { readonly scope: Pick<ProofScope, 'csv' | 'ids' | 'lines' | 'runs' | 'steps' | 'archived'> };

function exportDays(ports: Ports, first: string, last: string): Exported {
  const ledger = readLedger(ports);
  const archived = readArchivedRuns(ports.workbook, ledger.read, first, last);
  const plain = exportRuns(ledger.runs, ledger.steps, archived, first, last);
  const [lines, ids] = [walkLog(ports, ledger), new Set(plain.map(({ id }) => id))];
  const runs = addTraces(plain, traceRuns(lines, ids));
  const [csv, summary] = [toCsv(runs), summarizeExport(runs, readScope(ledger))];
  const scope = { csv, ids, lines, runs: ledger.runs, steps: ledger.steps, archived };
  return { runs, csv, summary, summaryCsv: summaryCsv(summary), scope };
}

/** The first and last day of a period, or the sentence that refuses it. */
function readPeriod(from: string, to: string): readonly [string, string] | string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (!isLocalDate(first) || !isLocalDate(last)) return 'The period needs two dates like 2026-11-20.';
  return last < first ? 'The period ends before it begins.' : [first, last];
}

/** Every run due from `from` to `to`, both days inclusive. */
export function exportPeriod(ports: Ports, from: string, to: string): ExportAnswer {
  const period = readPeriod(from, to);
  if (typeof period === 'string') return { ok: false, error: period };
  const { scope: _scope, ...exported } = exportDays(ports, ...period);
  return { ok: true, ...exported };
}

/** The same with the proof of its integrity. */
export function exportProven(ports: Ports, from: string, to: string): ExportAnswer {
  const period = readPeriod(from, to);
  if (typeof period === 'string') return { ok: false, error: period };
  const { scope, ...exported } = exportDays(ports, ...period);
  const zone = ports.clock.zone();
  const { findings } = verifyWorkbook(ports);
  const [first, last] = period;
  const proof = proveExport({ ...scope, from: first, to: last, at: toLocal(ports.clock.now(), zone), zone: zone.name, findings });
  return { ok: true, ...exported, proof };
}
