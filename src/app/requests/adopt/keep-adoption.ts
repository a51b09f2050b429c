import type { Store } from '../../ports';
import { joinRecords, keepRecord, readRecords, type AdoptionRecord } from '../../../core/adopt/plan/adoption-record';

const isSame = (a: AdoptionRecord, b: AdoptionRecord): boolean =>
  a.file === b.file && a.sheet === b.sheet && a.tabId === b.tabId && a.table === b.table;

/** Keeps an adoption in the properties of the document. One of the same tab that was cut off becomes one with it; says what is kept. */
export function keepAdoption(store: Store, record: AdoptionRecord): AdoptionRecord {
  const properties = store.all();
  const cut = record.done ? undefined : readRecords(properties).find((one) => !one.done && isSame(one, record));
  const kept = cut === undefined ? record : joinRecords(cut, record);
  const { set, remove } = keepRecord(kept, properties);
  Object.entries(set).forEach(([key, text]) => {
    store.set(key, text);
  });
  remove.forEach((key) => {
    store.remove(key);
  });
  return kept;
}
