import { placeAppends } from '../plan/place-changes';
import type { RowAppend } from '../plan/plan';
import type { Run } from '../runs/run';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';

/** Where tabs and rows are found. */
export interface PlaceInput {
  readonly raws: Readonly<Record<string, RawTable | undefined>>;
  /** Number of a tab in addresses, by its name. */
  readonly tabIds: Readonly<Record<string, number>>;
  /** `''` where there is none. */
  readonly homeTab: string;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly runs: ReadonlyMap<string, Run>;
  /** Rows that are appended in this sweep. */
  readonly appends: readonly RowAppend[];
}

/** Sheet row of a run: as it was read, or where it comes to stand. */
function rowOfRun({ runs, raws, appends }: PlaceInput, id: string): number | undefined {
  const known = runs.get(id)?.row?.row;
  const raw = raws['runs'];
  if (known !== undefined || raw === undefined) return known;
  const at = appends.filter(({ table }) => table === 'runs').findIndex(({ values }) => values['id'] === id);
  return at < 0 ? undefined : placeAppends(raw, []).after + at + 1;
}

function rowOf(input: PlaceInput, table: string, id: string): number | undefined {
  return table === 'runs' ? rowOfRun(input, id) : input.tables[table]?.find((row) => row.id === id)?.row;
}

/** Finds the part of an address that opens a tab at a row, `#gid=7&range=A12`; without the row where it has none, `''` without the tab. */
export function makePlaceOf(input: PlaceInput): (table: string, id: string) => string {
  return (table, id) => {
    const gid = input.tabIds[table === 'home' ? input.homeTab : (input.raws[table]?.tab ?? '')];
    if (gid === undefined) return '';
    const row = id === '' ? undefined : rowOf(input, table, id);
    return row === undefined ? `#gid=${gid}` : `#gid=${gid}&range=A${row}`;
  };
}
