import type { AdoptionRecord } from './adoption-record';
import type { CopiedRow } from './copy-row';
import { hashRow } from './hash-row';
import { nameNewPeople } from './name-new-people';
import type { AdoptedRow } from '../adopted-table';
import type { Directory } from '../../people/person';
import { decodeValue } from '../../tables/decode-value';
import type { TableSpec } from '../../tables/spec';
import { sayFirst } from '../../texts/say-list';

type Specs = Readonly<Record<string, TableSpec>>;

/** Rows for People: persons that rows name and nobody knows yet; see `nameNewPeople`. */
export function addPeople(
  rows: readonly AdoptedRow[],
  specs: Specs,
  directory: Directory,
  known: ReadonlySet<string>,
): readonly CopiedRow[] {
  const people = nameNewPeople(rows, specs, directory, known);
  return people.map(({ name, email }) => ({ table: 'people', values: email === '' ? { name } : { name, email } }));
}

/** Who was added to People, and what is lacking there. */
export function sayPeople(people: readonly CopiedRow[]): readonly string[] {
  if (people.length === 0) return [];
  const names = people.map(({ values }) => String(values['name'] ?? ''));
  const unmailed = people.some(({ values }) => values['email'] === undefined);
  const lack = unmailed ? ' Nobody can be mailed without an address: fill in Email there.' : '';
  return [`Added to People: ${sayFirst(names, 5)}.${lack}`];
}

/** The identity that a row will have once it is written. */
export function identityOf(spec: TableSpec, values: CopiedRow['values']): string {
  return spec.identity
    .map((key) => {
      const column = spec.columns.find((one) => one.key === key);
      const decoded = column === undefined ? null : decodeValue(values[key] ?? '', column);
      return decoded?.ok === true && decoded.value !== null ? String(decoded.value) : '';
    })
    .join('|');
}

/** What is remembered of rows that are added: identity and fingerprint, by table. */
export function recordRows(
  appends: readonly CopiedRow[],
  headers: Readonly<Record<string, readonly string[]>>,
  specs: Specs,
): AdoptionRecord['rows'] {
  const tables = new Map<string, [string, string][]>();
  for (const { table, values } of appends) {
    const spec = specs[table];
    if (spec === undefined) continue;
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push([identityOf(spec, values), hashRow(spec, headers[table] ?? [], (key) => values[key] ?? '')]);
  }
  return Object.fromEntries([...tables].map(([table, rows]) => [table, Object.fromEntries(rows)]));
}
