import { readPresent } from './read-present';
import type { Ports } from '../ports';
import { tableSpecs } from '../templates';
import { readProduct } from '../product-data';
import { keepLogEnd, logAction } from '../requests/acting/log-action';
import { sampleSettings } from '../samples';
import { readInput } from '../sweep/read-input';
import type { Grid } from '../../core/tables/locate-table';
import { planSampleRemoval } from '../../core/tables/sample-removal';
import { describeRemoval, INSTALL_BUSY } from '../../core/texts/install-texts';
import { RUN_REMOVED } from '../../core/verify/log-facts';

/** What removing the sample did, in sentences. */
export interface RemovalResult {
  readonly ok: boolean;
  readonly says: readonly string[];
}

const LOCK_WAIT_MS = 5000;

/** The log says of each run that it goes before it does; what a press that was cut short has written is not said again. */
function logRemoved(ports: Ports, runs: readonly string[]): void {
  if (runs.length === 0) return;
  const read = readInput(ports);
  const reason = 'It came of the sample, which was removed.';
  const lines = runs.map((row) => ({ who: 'engine', what: RUN_REMOVED, row, before: '', after: '', reason }));
  keepLogEnd(ports, read, logAction(ports, read, lines, true), lines);
}

function removeRows(ports: Ports): RemovalResult {
  const specs = Object.values(tableSpecs).filter((spec) => spec.page !== true);
  const columnsSpec = tableSpecs['columns'];
  if (columnsSpec === undefined) throw new Error('no table columns');
  const present = readPresent(ports.workbook, specs, columnsSpec);
  const grids: Readonly<Record<string, Grid>> = present.grids;
  const plan = planSampleRemoval({
    specs,
    ...present,
    grids,
    settings: sampleSettings(
      readProduct(ports).samples,
      Object.values(tableSpecs).map((spec) => spec.template),
    ),
  });
  logRemoved(ports, plan.runs);
  plan.blocks.forEach((block) => ports.workbook.deleteRows(block.tab, block.row, block.count));
  plan.cells.forEach((cell) => ports.workbook.write(cell.tab, cell.row, cell.column, [['']]));
  if (plan.cells.length > 0) ports.workbook.flush();
  return { ok: true, says: describeRemoval(plan.removed) };
}

/**
 * Removes the rows that "Sample rows" in Settings names, with the runs, steps and closed periods that came of them, and the
 * settings the sample filled in. The Log keeps what happened. Running it again changes nothing.
 */
export function removeSample(ports: Ports): RemovalResult {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return { ok: false, says: [INSTALL_BUSY] };
  try {
    return removeRows(ports);
  } finally {
    ports.lock.release();
  }
}
