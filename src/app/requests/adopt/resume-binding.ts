import type { FoundDraft } from './find-draft';
import { finishAdoption } from './finish-adoption';
import type { Adopting } from './read-adopting';
import { clearHalf } from '../../adopt/clear-half';
import type { Ports } from '../../ports';
import { specOf } from '../../sweep/read-tables';
import { readRecords } from '../../../core/adopt/plan/adoption-record';
import { isTabOf, tabBindingOf } from '../../../core/tables/tab-binding';

/**
 * Looks after a binding of this tab that was cut off: one that the Columns tab names already is finished and its name given back; the
 * columns of another are taken back, so that it can be planned anew (`'cleared'`). `null` where there is none.
 */
export function resumeBinding(ports: Ports, { found }: Adopting, { table, source }: FoundDraft, who: string): string | null {
  const cut = readRecords(found.input.properties).find(
    (one) => !one.done && one.way === 'bind' && one.table === table && one.tabId === source.tabId,
  );
  if (cut === undefined) return null;
  const bound = tabBindingOf(specOf(table), found.read.bindings);
  if (bound === null || !isTabOf(bound, source.sheet)) return clearHalf(ports.workbook, cut) ? 'cleared' : null;
  finishAdoption(ports, found, cut, who);
  return cut.id;
}
