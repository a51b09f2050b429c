import type { ReadInput } from './read-input';
import { OUT_OF_TIME, OutOfTime, sayOnHome } from './stop-early';
import { packLedger } from '../archive/pack-ledger';
import type { Ports } from '../ports';
import { planPacking } from '../../core/archive/plan-packing';
import { isFullFile, sayFull } from '../../core/plan/cell-room';
import { emptyReport } from '../../core/plan/build-report';
import type { SweepReport } from '../../core/plan/report';
import { issueOfTab } from '../../core/texts/issue-texts';
import { dateOf } from '../../core/time/arith';

/** Where no row fits into the file any more what is old makes room, and the next check goes on once there is some. */
function makeRoom(ports: Ports, read: ReadInput): void {
  const { input, log } = read;
  const packing = planPacking(input.raws, log?.lastRow ?? 0, dateOf(input.now));
  const steps = packing === null ? [] : [{ ...packing, runs: [], mails: [], log: false }, packing];
  try {
    steps.forEach((one) => packLedger(ports, read, one, input.state));
  } catch {
    // The archive found no room either; the sentence on Home says what helps.
  }
}

/** Ends a sweep that cannot go on: what it wrote is kept, and one sentence says why. */
export function endEarly(ports: Ports, read: ReadInput, error: unknown): SweepReport {
  const { workbook } = ports;
  if (error instanceof OutOfTime) {
    sayOnHome(workbook, read.read, OUT_OF_TIME);
    return { ...emptyReport(read.input.now, read.input.zone.name), issues: [issueOfTab('out-of-time', 'Home', OUT_OF_TIME)] };
  }
  if (!isFullFile(String(error))) throw error;
  makeRoom(ports, read);
  const says = sayFull(workbook.sizes());
  sayOnHome(workbook, read.read, says);
  throw new Error(says);
}
