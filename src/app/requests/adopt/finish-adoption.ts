import { keepAdoption } from './keep-adoption';
import type { Ports } from '../../ports';
import { encodeState, STATE_PROPERTY } from '../../sweep/decode-state';
import type { ReadInput } from '../../sweep/read-input';
import { specOf } from '../../sweep/read-tables';
import { completeLog } from '../../sweep/write-log';
import type { AdoptionRecord } from '../../../core/adopt/plan/adoption-record';
import { logAdoption } from '../../../core/adopt/plan/log-adoption';

/** Ends an adoption, also one that an earlier press left undone: its line in the log is written unless it stands there. */
export function finishAdoption(ports: Ports, { input, log }: ReadInput, record: AdoptionRecord, who: string): void {
  const line = { ...logAdoption(record, who, specOf(record.table).tab), doubtful: true as const };
  const head = completeLog(ports.workbook, log, [line], input.now, null);
  ports.workbook.flush();
  ports.store.set(STATE_PROPERTY, encodeState({ ...input.state, log: head }));
  keepAdoption(ports.store, { ...record, done: true });
}
