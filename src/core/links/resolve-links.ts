import { isId } from '../ids/make-id';
import type { CellChange } from '../plan/plan';
import { cellText } from '../tables/cell';
import type { Issue } from '../tables/issue';
import type { Row, Value } from '../tables/row';
import type { ColumnSpec, TableSpec } from '../tables/spec';
import { issueAt, quote } from '../texts/issue-texts';
import { isTeamLink } from './offer-column';
import { firstWord, splitLinks } from './split-links';

/** Looks rows up by id or by title within the tables a link may point to. */
export interface LinkIndex {
  readonly byId: ReadonlyMap<string, Row>;
  readonly byTitle: ReadonlyMap<string, readonly Row[]>;
}

const titleKey = (table: string, title: string): string => `${table}\u001f${title.trim().toLowerCase()}`;

/** Indexes the rows that links may point to. */
export function indexRows(tables: Readonly<Record<string, readonly Row[] | undefined>>): LinkIndex {
  const byId = new Map<string, Row>();
  const byTitle = new Map<string, Row[]>();
  for (const rows of Object.values(tables)) {
    for (const row of rows ?? []) {
      if (row.id !== '' && !byId.has(row.id)) byId.set(row.id, row);
      if (row.title === '') continue;
      const key = titleKey(row.table, row.title);
      const same = byTitle.get(key);
      if (same === undefined) byTitle.set(key, [row]);
      else same.push(row);
    }
  }
  return { byId, byTitle };
}

/** How a link to a row stands in a cell. */
export function linkText(row: { readonly id: string; readonly title: string }): string {
  return `${row.id} ${row.title}`.trim();
}

type Target = { readonly row: Row } | { readonly code: string; readonly says: string };

/** Finds what one piece of link text means: its id decides, a bare title must fit exactly one row. */
function findTarget(text: string, targets: readonly string[], index: LinkIndex): Target {
  const head = text.split(/\s+/, 1)[0] ?? '';
  if (isId(head.toUpperCase())) {
    const found = index.byId.get(head.toUpperCase());
    if (found !== undefined && targets.includes(found.table)) return { row: found };
    if (found !== undefined) {
      return {
        code: 'broken-link',
        says: `${quote(text)} names ${head}, a row of ${found.tab}, which has no place here; choose one from the list.`,
      };
    }
    return { code: 'broken-link', says: `${quote(text)} names ${head}, which no row has; choose a row from the list.` };
  }
  const rows = targets.flatMap((table) => index.byTitle.get(titleKey(table, text)) ?? []);
  const only = rows[0];
  if (only !== undefined && rows.length === 1) return { row: only };
  if (only === undefined) return { code: 'broken-link', says: `${quote(text)} is the title of no row; choose one from the list.` };
  return { code: 'ambiguous-link', says: `${quote(text)} is the title of ${rows.length} rows; choose one by its id.` };
}

function isExact(text: string, targets: readonly string[], index: LinkIndex): boolean {
  const found = index.byId.get(firstWord(text));
  if (found !== undefined) return linkText(found).toLowerCase() === text.toLowerCase();
  return targets.some((table) => index.byTitle.has(titleKey(table, text)));
}

interface Resolved {
  readonly value: Value;
  readonly text: string;
  readonly problems: readonly { readonly code: string; readonly says: string }[];
}

function resolveCell(text: string, column: ColumnSpec, index: LinkIndex): Resolved {
  const many = column.kind === 'links';
  const targets = column.links ?? [];
  const pieces = many ? splitLinks(text, { isExact: (piece) => isExact(piece, targets, index) }) : [text];
  const found = pieces.map((piece) => findTarget(piece, targets, index));
  const rows = found.flatMap((target) => ('row' in target ? [target.row] : []));
  const problems = found.flatMap((target) => ('row' in target ? [] : [target]));
  const ids = rows.map((row) => row.id);
  const written = problems.length === 0 ? rows.map(linkText).join(', ') : text;
  return { value: many ? ids : (ids[0] ?? null), text: written, problems };
}

/** Rows whose link columns hold ids, cells whose title is completed or refreshed, and broken links by name. */
export interface LinkedRows {
  readonly rows: readonly Row[];
  readonly changes: readonly CellChange[];
  readonly issues: readonly Issue[];
}

/** Resolves every link column the team writes; the engine's own begin with an id, see `splitLinkId`. */
export function resolveLinks(spec: TableSpec, rows: readonly Row[], index: LinkIndex): LinkedRows {
  const columns = spec.columns.filter(isTeamLink);
  if (columns.length === 0) return { rows, changes: [], issues: [] };
  const changes: CellChange[] = [];
  const issues: Issue[] = [];
  const linked = rows.map((row) => {
    const values: Record<string, Value> = { ...row.values };
    for (const column of columns) {
      const cell = row.cells[column.key] ?? '';
      const text = cellText(cell);
      if (text === '') continue;
      const resolved = resolveCell(text, column, index);
      values[column.key] = resolved.value;
      const place = { tab: row.tab, row: row.row, column: column.header };
      issues.push(...resolved.problems.map((problem) => issueAt(problem.code, place, problem.says)));
      if (resolved.text !== text) {
        changes.push({
          table: row.table,
          id: row.id,
          row: row.row,
          title: row.title,
          column: column.key,
          expect: cell,
          value: resolved.text,
        });
      }
    }
    return { ...row, values };
  });
  return { rows: linked, changes, issues };
}

/** The id a link text begins with, upper-case; the text itself where it begins with none. */
export function splitLinkId(text: string): string {
  const head = firstWord(text);
  return isId(head) ? head : text.trim();
}
