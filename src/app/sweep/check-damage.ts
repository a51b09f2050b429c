import type { ReadInput } from './read-input';
import { specOf } from './read-tables';
import type { Workbook } from '../ports';
import { findArchive } from '../archive/open-archive';
import { decodeLogLines } from '../../core/archive/decode-log-archive';
import { EMPTY_LOG, type LogHead } from '../../core/log/chain';
import { readLoggedLine } from '../../core/log/logged-line';
import { bindTable } from '../../core/tables/bind-table';
import { decodeTable } from '../../core/tables/decode-table';
import { dateOf } from '../../core/time/arith';
import { checkDaily } from '../../core/verify/check-daily';
import { keepDamage } from '../../core/verify/keep-damage';

/** The last line of the archive; three calls. */
function lastPacked(workbook: Workbook, read: ReadInput['read']): LogHead {
  const archive = findArchive(workbook, read, 'log_archive');
  if (archive === null) return EMPTY_LOG;
  const { firstRow, rows } = workbook.tail(archive.tab, 1);
  const last = archive.decode(rows, firstRow).flatMap(decodeLogLines).pop();
  return last === undefined ? EMPTY_LOG : { seq: last.seq ?? 0, hash: last.hash };
}

/** At the first check of a day, looks for what was changed behind the engine's back; one call to read the log, four where parts of it are packed. */
export function checkDamage<R extends ReadInput>(workbook: Workbook, found: R): R {
  const { input, log, read } = found;
  const { state, raws } = input;
  const today = dateOf(input.now);
  if (log === null || state.log.seq === 0 || state.damage?.day === today) return found;
  // A check or a request that was cut short wrote lines and perhaps not their cells; this check puts that right, the next one looks.
  if (log.head.seq > state.log.seq && log.broken.length === 0) return found;
  const grid = log.tab === '' ? [] : workbook.read(log.tab);
  const lines = decodeTable(bindTable(specOf('log'), log.tab || 'Log', grid, read.bindings)).rows.map(readLoggedLine);
  const packed = lines[0]?.seq === 1 ? EMPTY_LOG : lastPacked(workbook, read);
  const { runs, run_steps: steps, outbox } = raws;
  const findings = checkDaily({ lines, packed, known: state.log, runs, steps, outbox, properties: input.properties, today });
  return { ...found, input: { ...input, state: { ...state, damage: keepDamage(findings, state.damage, today) } } };
}
