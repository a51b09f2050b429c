/** Identities of the sample rows by table key, as the Settings row "Sample rows" keeps them. */
export type SampleRecord = Readonly<Record<string, readonly string[]>>;

/** Name of the setting that keeps the record. */
export const SAMPLE_SETTING = 'Sample rows';

/** The record as text for its cell, `''` where empty. */
export function encodeSampleRecord(record: SampleRecord): string {
  const filled = Object.entries(record).filter(([, ids]) => ids.length > 0);
  return filled.length === 0 ? '' : JSON.stringify(Object.fromEntries(filled));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Reads the record back; text that is none counts as no sample rows, because nothing may be deleted on a guess. */
export function decodeSampleRecord(text: string): SampleRecord {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    const lists = Object.entries(value).flatMap(([table, ids]) => (isTexts(ids) ? [[table, ids] as const] : []));
    return Object.fromEntries(lists);
  } catch {
    return {};
  }
}

/** Both records as one, each identity once. */
export function joinSampleRecords(a: SampleRecord, b: SampleRecord): SampleRecord {
  const tables = [...Object.keys(a), ...Object.keys(b)];
  return Object.fromEntries(tables.map((table) => [table, [...new Set([...(a[table] ?? []), ...(b[table] ?? [])])]]));
}
