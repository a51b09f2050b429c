import type { Store } from '../../ports';
import { findCut, joinRecords, keepRecord, type AdoptionRecord } from '../../../core/adopt/plan/adoption-record';

/** Keeps an adoption in the properties of the document. One of the same tab that was cut off becomes one with it; says what is kept. */
export function keepAdoption(store: Store, record: AdoptionRecord): AdoptionRecord {
  const properties = store.all();
  const cut = record.done ? undefined : findCut(properties, record);
  const kept = cut === undefined ? record : joinRecords(cut, record);
  const { set, remove } = keepRecord(kept, properties);
  // What is forgotten makes room for what is kept.
  remove.forEach((key) => {
    store.remove(key);
  });
  Object.entries(set).forEach(([key, text]) => {
    store.set(key, text);
  });
  return kept;
}
