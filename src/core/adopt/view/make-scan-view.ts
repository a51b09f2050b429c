import { countAccepted } from './count-accepted';
import { findCandidates, noticeOwner } from './find-candidates';
import { headerText, listFields, makeCaller, nameColumns, showCell } from './name-columns';
import type { AdoptContext } from '../adopt-context';
import type { AdoptedTable } from '../adopted-table';
import type { AdoptTable, TableReading } from '../table-reading';
import type { ScanColumn, ScanReject, ScanTable, ScanView } from '../../contract/adopt';
import { oneLine } from '../../mail/escape-html';
import type { TableSpec } from '../../tables/spec';
import type { LocalDate } from '../../time/local';

/** A table that was found and read, and what is known of it beside that. */
export interface ScannedTable {
  readonly reading: TableReading;
  readonly adopted: AdoptedTable;
  readonly bind: ScanTable['bind'];
  readonly before: ScanTable['adopted'];
  /** The last adoption of it, `''` where there is none. */
  readonly adoption: string;
  /** First day of each period column, by position in the table. */
  readonly periods: ReadonlyMap<number, LocalDate>;
}

/** Everything a scan found. */
export interface Scanned {
  readonly tables: readonly ScannedTable[];
  readonly others: ScanView['others'];
  readonly says: readonly string[];
}

const MOST_REJECTS = 50;
const MOST_SAMPLES = 3;
const LONGEST_SENTENCE = 500;

/** Tables that a person may choose. */
export const ADOPTABLE: readonly AdoptTable[] = [
  ...([
    'todos',
    'issues',
    'processes',
    'steps',
    'rocks',
    'milestones',
    'goals',
    'scorecard',
    'people',
    'seats',
    'holidays',
    'vto',
  ] as const),
];

/** A reject as it is told: the row and column of the tab, and what to do. */
export function showReject({ row, column, value, code, message }: AdoptedTable['rejects'][number]): ScanReject {
  return { row, column: headerText(column), value: oneLine(value, 200), code, message: oneLine(message, LONGEST_SENTENCE) };
}

function samplesOf({ found }: TableReading, at: number): readonly string[] {
  const samples = new Set<string>();
  for (const { role, cells } of found.lines) {
    const shown = role === 'data' ? showCell(cells[at] ?? '') : '';
    if (shown !== '') samples.add(shown);
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

function listColumns({ reading, periods }: ScannedTable, spec: TableSpec): readonly ScanColumn[] {
  const names = nameColumns(reading.columns, spec, periods);
  return reading.columns.flatMap(({ at, field, concept, confidence, reason }): readonly ScanColumn[] => {
    const column = reading.found.columns[at];
    if (column === undefined) return [];
    const samples = samplesOf(reading, at);
    if (samples.length === 0 && column.header === '' && field === '') return [];
    const shown = { letter: column.letter, header: headerText(column.header), field, name: names.get(at) ?? '', samples };
    return [{ ...shown, kept: field === '' && concept !== '', confidence, reason: oneLine(reason, LONGEST_SENTENCE) }];
  });
}

/** Records of texts that come from cells: a header may be called `__proto__`. */
const asRecord = (pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> => Object.fromEntries(pairs);

function mapColumns(scanned: ScannedTable, spec: TableSpec): Pick<ScanTable, 'mapping' | 'unmapped' | 'kept'> {
  const { reading, periods } = scanned;
  const call = makeCaller(reading);
  const names = nameColumns(reading.columns, spec, periods);
  const left = reading.columns.filter(({ field, at }) => field === '' && reading.found.columns[at]?.header !== '');
  const kept = new Map<string, string>();
  for (const { concept, at } of left) {
    if (concept === '') continue;
    const taken = [...kept.keys()].filter((name) => name === concept || name.startsWith(`${concept} (`)).length;
    kept.set(taken === 0 ? concept : `${concept} (${taken + 1})`, call(at));
  }
  return {
    mapping: asRecord([...names].map(([at, name]) => [name, call(at)])),
    unmapped: left.filter(({ concept }) => concept === '').map(({ at }) => call(at)),
    kept: asRecord([...kept]),
  };
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100;

function showTable(scanned: ScannedTable, table: AdoptTable, context: AdoptContext, isWhole: boolean): readonly ScanTable[] {
  const { reading, adopted, bind, before, adoption } = scanned;
  const spec = context.specs[table];
  if (spec === undefined) return [];
  const { found } = reading;
  const rejects = isWhole ? adopted.rejects : adopted.rejects.slice(0, MOST_REJECTS);
  const nameOf = (other: AdoptTable): string => context.specs[other]?.tab ?? '';
  return [
    {
      ...{ sheet: found.sheet, table: spec.tab, confidence: round(reading.confidence), reason: oneLine(reading.reason, LONGEST_SENTENCE) },
      ...{ headerRow: found.headerRows[found.headerRows.length - 1] ?? 0, headerRows: found.headerRows },
      ...{ firstRow: found.firstRow, lastRow: found.lastRow },
      ...mapColumns(scanned, spec),
      ...{ rows: adopted.lines, accepted: countAccepted(adopted, reading.weeksDown), rejects: rejects.map(showReject) },
      moreRejects: adopted.rejects.length - rejects.length,
      notices: [...adopted.notices, ...noticeOwner(reading, table)].map((says) => oneLine(says, LONGEST_SENTENCE)),
      columns: listColumns(scanned, spec).map((column) => ({ ...column, confidence: round(column.confidence) })),
      others: reading.others.map((other) => ({ table: nameOf(other.table), confidence: round(other.confidence) })),
      ...{ weeksDown: reading.weeksDown, bind, adopted: before, adoption },
      candidates: findCandidates(reading, table, adopted, context),
    },
  ];
}

/**
 * The answer to `scan`.
 * @param isWhole all rejects instead of the first fifty of each table
 */
export function makeScanView({ tables, others, says }: Scanned, context: AdoptContext, isWhole: boolean): ScanView {
  const fields = ADOPTABLE.flatMap((table) => {
    const spec = context.specs[table];
    return spec === undefined ? [] : [[spec.tab, listFields(table, spec)] as const];
  });
  return {
    tables: tables.flatMap((one) => (one.reading.table === null ? [] : showTable(one, one.reading.table, context, isWhole))),
    others: others.map((other) => ({ ...other, says: oneLine(other.says, LONGEST_SENTENCE) })),
    fields: Object.fromEntries(fields),
    says,
  };
}
