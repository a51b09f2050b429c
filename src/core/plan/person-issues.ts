import { ENGINE_NAME } from '../patterns/find-patterns';
import type { Directory } from '../people/person';
import type { Issue } from '../tables/issue';
import { splitList } from '../tables/decode-value';
import { textOf, type Row } from '../tables/row';
import type { ColumnSpec, TableSpec } from '../tables/spec';
import { issueAt, quote } from '../texts/issue-texts';

const ROTATE = /^rotate\s*:/i;

/** The names in a cell of a person: one, or all that take turns. */
export function namesIn(text: string): readonly string[] {
  return ROTATE.test(text) ? splitList(text.replace(ROTATE, '')) : [text];
}

/** True for `Ana and Ben`, `Ana / Ben`: pieces that each name somebody. */
function joinsPeople(text: string, location: string, directory: Directory): boolean {
  const pieces = text.split(/\s*[&/+]\s*|\s+and\s+/i);
  return pieces.length > 1 && pieces.every((piece) => directory.resolve(piece, location).kind === 'person');
}

function problemOf(name: string, location: string, directory: Directory): { readonly code: string; readonly says: string } | null {
  const found = directory.resolve(name, location);
  if (found.kind === 'several') {
    return { code: 'ambiguous-person', says: `${quote(name)} could be ${found.names.join(' or ')}; write the address instead.` };
  }
  if (found.kind !== 'unknown') return null;
  if (/[,;]/.test(name) || joinsPeople(name, location, directory))
    return { code: 'several-people', says: `${quote(name)} names more than one person; name exactly one.` };
  return { code: 'unknown-person', says: `${quote(name)} is nobody in People and no seat; add them there or correct the name.` };
}

function issuesOf(row: Row, column: ColumnSpec, directory: Directory): readonly Issue[] {
  const text = textOf(row, column.key);
  if (text === '' || text === ENGINE_NAME) return [];
  const locations = splitList(textOf(row, 'location'));
  const found = namesIn(text).flatMap((name) => {
    const problems = (locations.length === 0 ? [''] : locations).map((location) => problemOf(name, location, directory));
    return problems.find((problem) => problem !== null) ?? [];
  });
  return found.map((problem) => issueAt(problem.code, { tab: row.tab, row: row.row, column: column.header }, problem.says));
}

/** A business owner in Settings whom nobody, or more than one, answers to. */
export function businessOwnerIssues(rows: readonly Row[], name: string, directory: Directory): readonly Issue[] {
  const problem = name === '' ? null : problemOf(name, '', directory);
  const row = rows.find((candidate) => candidate.title.toLowerCase() === 'business owner');
  return problem === null || row === undefined
    ? []
    : [issueAt(problem.code, { tab: row.tab, row: row.row, column: 'Value' }, problem.says)];
}

/** Measurables that nobody owns, neither a person nor a seat. */
export function ownerlessIssues(measurables: readonly Row[]): readonly Issue[] {
  return measurables
    .filter((row) => row.title !== '' && textOf(row, 'owner') === '' && textOf(row, 'seat') === '')
    .map((row) => issueAt('blank', { tab: row.tab, row: row.row, column: 'Owner' }, 'Owner and Seat are blank; name one of them.'));
}

/** Names in person columns the team writes that nobody, or more than one, answers to. */
export function personIssues(spec: TableSpec, rows: readonly Row[], directory: Directory): readonly Issue[] {
  const columns = spec.columns.filter((column) => column.kind === 'person' && column.writer === 'team');
  return rows.flatMap((row) => columns.flatMap((column) => issuesOf(row, column, directory)));
}
