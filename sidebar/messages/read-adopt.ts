import { isAbsentOr, isListOf, isNumber, isOneOf, isRecord, isText, isTruth, type Is } from './read-shape';
import type { AdoptLine, AdoptView, ScanCandidate, ScanColumn, ScanReject, ScanTable, ScanView } from '../../src/core/contract/adopt';

type Item<List extends readonly unknown[]> = List[number];

function isRecordOf<T>(is: Is<T>): Is<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => typeof value === 'object' && value !== null && Object.values(value).every(is);
}

const isColumn = isRecord<ScanColumn>({
  letter: isText,
  header: isText,
  field: isText,
  name: isText,
  kept: isTruth,
  confidence: isNumber,
  reason: isText,
  samples: isListOf(isText),
});

const isRejects = isListOf(isRecord<ScanReject>({ row: isNumber, column: isText, value: isText, code: isText, message: isText }));

const isCandidate = isRecord<ScanCandidate>({
  kind: isOneOf('recurring', 'slipping', 'ownerless'),
  row: isNumber,
  title: isText,
  says: isText,
});

const isTable = isRecord<ScanTable>({
  sheet: isText,
  table: isText,
  confidence: isNumber,
  reason: isText,
  headerRow: isNumber,
  headerRows: isListOf(isNumber),
  firstRow: isNumber,
  lastRow: isNumber,
  mapping: isRecordOf(isText),
  unmapped: isListOf(isText),
  kept: isRecordOf(isText),
  rows: isNumber,
  accepted: isNumber,
  rejects: isRejects,
  moreRejects: isNumber,
  notices: isListOf(isText),
  columns: isListOf(isColumn),
  others: isListOf(isRecord<Item<ScanTable['others']>>({ table: isText, confidence: isNumber })),
  weeksDown: isTruth,
  bind: isRecord<ScanTable['bind']>({ ok: isTruth, says: isText }),
  candidates: isListOf(isCandidate),
  adopted: isOneOf('', 'bound', 'copied'),
  adoption: isText,
});

/** The answer to `scan`. */
export const isScanView = isRecord<ScanView>({
  tables: isListOf(isTable),
  others: isListOf(isRecord<Item<ScanView['others']>>({ sheet: isText, row: isNumber, says: isText })),
  fields: isRecordOf(isListOf(isRecord<{ readonly key: string; readonly name: string }>({ key: isText, name: isText }))),
  says: isListOf(isText),
});

const isLine = isRecord<AdoptLine>({
  change: isOneOf('new', 'there', 'changed', 'rejected'),
  row: isNumber,
  title: isText,
  cells: isListOf(isRecord<Item<AdoptLine['cells']>>({ name: isText, was: isText, is: isText })),
  says: isText,
});

/** The answer to `adopt`. */
export const isAdoptView = isRecord<AdoptView>({
  dry: isTruth,
  says: isListOf(isText),
  added: isNumber,
  there: isNumber,
  changed: isNumber,
  rejected: isNumber,
  lines: isListOf(isLine),
  rejects: isRejects,
  writes: isListOf(isText),
  adoption: isAbsentOr(isText),
});
