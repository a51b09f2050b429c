import { readPresent } from './read-present';
import type { Ports } from '../ports';
import { tableSpecs } from '../templates';
import { readProduct } from '../product-data';
import { sampleSettings } from '../samples';
import type { Grid } from '../../core/tables/locate-table';
import { planSampleRemoval } from '../../core/tables/sample-removal';
import { describeRemoval, INSTALL_BUSY } from '../../core/texts/install-texts';

/** What removing the sample did, in sentences. */
export interface RemovalResult {
  readonly ok: boolean;
  readonly says: readonly string[];
}

const LOCK_WAIT_MS = 5000;

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
