import { readFile } from './read-file';
import { walkLogArchive } from '../../archive/read-archive';
import { findArchive } from '../../archive/open-archive';
import type { Ports } from '../../ports';
import { readInput, type ReadInput } from '../../sweep/read-input';
import { tableSpecs } from '../../templates';
import type { HonestyView } from '../../../core/contract/formalise';
import { describeHonesty } from '../../../core/formalise/describe-honesty';
import { readLoggedLine, type LoggedLine } from '../../../core/log/logged-line';
import { planSweep, type SweepPlan } from '../../../core/plan/plan-sweep';

/** Every line of the Log, the packed ones first. */
function readLog({ workbook }: Ports, { read, log }: ReadInput): readonly LoggedLine[] {
  if (log === null) return [];
  const own = findArchive(workbook, read, 'log')?.decode(workbook.part(log.tab, 1, log.lastRow), 1) ?? [];
  return [...walkLogArchive(workbook, read), ...own.map(readLoggedLine)];
}

function readerOf({ identity, triggers }: Ports, plan: SweepPlan): { readonly name: string; readonly on: boolean } {
  const address = identity.active() || identity.effective();
  const found = plan.workbook.directory.resolve(address, '');
  return { name: found.kind === 'person' ? found.person.name || address : address, on: triggers.exists() };
}

/** What the file says of itself. Reads every tab that people write in; writes nothing. */
export function viewHonesty(ports: Ports): HonestyView {
  const read = readInput(ports);
  const { input } = read;
  const plan = planSweep(input);
  const isInstalled = input.raws['settings'] !== undefined;
  return describeHonesty({
    now: input.now,
    plan: isInstalled ? plan : null,
    log: readLog(ports, read),
    ...readFile(ports, read.read),
    specs: Object.values(tableSpecs),
    reader: readerOf(ports, plan),
  });
}
