import { TEST_PROPERTY } from './test-mail';
import { lookForOwn } from '../adopt/look-for-own';
import type { Ports } from '../../ports';
import { readProduct } from '../../product-data';
import { readInput, type ReadInput } from '../../sweep/read-input';
import type { SetupView, TemplateLine } from '../../../core/contract/setup';
import { planSweep } from '../../../core/plan/plan-sweep';
import { describeSetup } from '../../../core/setup/describe-setup';
import { findConfirmation } from '../../../core/setup/find-confirmation';
import { candidateTabs } from '../../../core/tables/locate-table';
import type { TableSpec } from '../../../core/tables/spec';

/** Lines at the end of the log in which the confirmation of mail is looked for. */
const LOOKED_THROUGH = 500;

/** Tabs that no sweep reads are known by their name alone. */
function isThere(spec: TableSpec, { read }: ReadInput): boolean {
  if (spec.page === true) return read.home !== null;
  return spec.swept ? read.raws[spec.key] !== undefined : candidateTabs(spec, read.names, read.bindings).length > 0;
}

function listTemplates(ports: Ports, found: ReadInput): readonly TemplateLine[] {
  return readProduct(ports).templates.map(({ key, name, says, tables }) => ({
    ...{ key, name, says },
    tabs: tables
      .filter(({ hidden }) => hidden !== true)
      .map((spec) => ({ name: found.read.raws[spec.key]?.tab ?? spec.tab, there: isThere(spec, found) })),
  }));
}

function readConfirmation(ports: Ports, { log }: ReadInput): SetupView['confirmed'] | null {
  return log === null ? null : findConfirmation(ports.workbook.tail(log.tab, LOOKED_THROUGH).rows, log.raw);
}

/** What is to be set up, and what is; reads only. */
export function viewSetup(ports: Ports): SetupView {
  const found = readInput(ports);
  const confirmed = readConfirmation(ports, found) ?? undefined;
  return describeSetup(planSweep(found.input), found.input, {
    templates: listTemplates(ports, found),
    address: ports.identity.active().toLowerCase(),
    checks: ports.triggers.exists(),
    own: lookForOwn(ports, found),
    tested: (found.input.properties[TEST_PROPERTY] ?? '').endsWith(' sent'),
    ...(confirmed === undefined ? {} : { confirmed }),
  });
}
