import { isId, makeId } from './make-id';
import type { CellChange } from '../plan/plan';
import type { Issue } from '../tables/issue';
import type { Row } from '../tables/row';
import type { TableSpec } from '../tables/spec';
import { issueAt, quote } from '../texts/issue-texts';
import type { LocalDateTime } from '../time/local';

/** Rows that all have an id of their own, the cells to write for it, and what was wrong. */
export interface IdentifiedRows {
  readonly rows: readonly Row[];
  readonly changes: readonly CellChange[];
  readonly issues: readonly Issue[];
}

function withId(row: Row, id: string): Row {
  return { ...row, id, values: { ...row.values, id } };
}

function change(row: Row, id: string): CellChange {
  return { table: row.table, id: '', row: row.row, title: row.title, column: 'id', expect: row.cells['id'] ?? '', value: id };
}

function renamedIssue(row: Row, next: string): Issue {
  const place = { tab: row.tab, row: row.row, column: 'ID' };
  if (!isId(row.id)) return issueAt('bad-id', place, `${quote(row.id)} is no id; this row gets ${next}. Leave this column to Runsheet.`);
  const says = `${quote(row.id)} is already the id of a row above; this row gets ${next}. Check whether the copy is wanted.`;
  return issueAt('duplicate-id', place, says);
}

/**
 * Gives every row that has a title an id; of two equal ids the upper row keeps it and the lower gets a new one. What somebody typed and is
 * no id is replaced: no link could ever name it, and what is kept of the row would not be found again.
 * Ids come from tab, title, the moment first seen and the row, so that a replay gives the same ones.
 */
export function assignIds(spec: TableSpec, rows: readonly Row[], now: LocalDateTime): IdentifiedRows {
  const prefix = spec.prefix;
  if (prefix === undefined || !spec.identity.includes('id')) return { rows, changes: [], issues: [] };
  const taken = new Set(rows.map((row) => row.id).filter((id) => id !== ''));
  const seen = new Set<string>();
  const changes: CellChange[] = [];
  const issues: Issue[] = [];
  const identified = rows.map((row) => {
    if (isId(row.id) && !seen.has(row.id)) {
      seen.add(row.id);
      return row;
    }
    if (row.title === '') return row;
    const id = makeId(prefix, [row.tab, row.title, now, String(row.row)], taken);
    taken.add(id);
    seen.add(id);
    if (row.id !== '') issues.push(renamedIssue(row, id));
    changes.push(change(row, id));
    return withId(row, id);
  });
  return { rows: identified, changes, issues };
}
