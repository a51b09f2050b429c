import { isRecord, listIn, numberIn, textIn } from '../../desk/read-json';

/** One table of a file as somebody read it with care. */
export interface ExpectedTable {
  readonly sheet: string;
  /** Word of the index: `todos`. */
  readonly kind: string;
  /** Last row of the header, 0 where it has none. */
  readonly headerRow: number;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
  /** Columns it keeps to, `C:G`; `''` for all. */
  readonly columns: string;
  /** Header to what it means, as the index writes both. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Other kinds that are as right; `none` where not finding it is. */
  readonly alsoKinds: readonly string[];
  /** Header to other meanings that are as right. */
  readonly alsoMeanings: ReadonlyMap<string, readonly string[]>;
}

/** One file of an index. */
export interface ExpectedFile {
  /** Path from the folder of the index. */
  readonly file: string;
  /** `none` where nothing of ours is in it. */
  readonly kind: string;
  readonly tables: readonly ExpectedTable[];
}

type Record = Readonly<{ [key: string]: unknown }>;

/** The entries of an index of annotated files; what is missing in it is blank. */
export function decodeIndex(index: unknown): readonly ExpectedFile[] {
  return listIn(isRecord(index) ? index : {}, 'entries')
    .filter(isRecord)
    .map((entry) => {
      const listed = listIn(entry, 'tables').filter(isRecord);
      const kind = textIn(entry, 'kind', 'none');
      const tables = listed.length === 0 && kind !== 'none' ? [entry] : listed;
      return { file: textIn(entry, 'file', ''), kind, tables: tables.map(decodeTable) };
    });
}

function decodeTable(table: Record): ExpectedTable {
  const rows = numberIn(table, 'rowsOfData', 0);
  const headerRow = numberIn(table, 'headerRow', 0);
  const [first = headerRow + 1, last = headerRow + rows] = listIn(table, 'dataRows').map(Number);
  const also = isRecord(table['alsoFine']) ? table['alsoFine'] : {};
  const headerRows = listIn(table, 'headerRows').map(Number);
  return {
    sheet: textIn(table, 'sheet', ''),
    kind: textIn(table, 'kind', 'none'),
    headerRow,
    headerRows: headerRows.length === 0 && headerRow > 0 ? [headerRow] : headerRows,
    firstRow: first,
    lastRow: last,
    rows,
    columns: textIn(table, 'cols', ''),
    meanings: new Map(entriesOf(table['expectedMapping']).map(([header, meaning]) => [header, String(meaning)])),
    alsoKinds: listIn(also, 'kinds').map(String),
    alsoMeanings: new Map(entriesOf(also['columns']).map(([header, list]) => [header, Array.isArray(list) ? list.map(String) : []])),
  };
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}
