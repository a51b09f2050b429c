import type { AddedColumn } from './bind-plan';
import { MARKS } from '../../tables/bind-adopted';
import { normalizeHeader } from '../../tables/normalize-header';
import type { ColumnSpec, TableSpec } from '../../tables/spec';

const MARKS_COLUMN: ColumnSpec = {
  ...MARKS,
  kind: 'text',
  writer: 'engine',
  format: '@',
  help: 'A - marks a row that is none of Runsheet.',
};

function freeHeader(header: string, taken: ReadonlySet<string>): string {
  const names = [header, `${header} (Runsheet)`, ...[2, 3, 4, 5].map((turn) => `${header} (Runsheet ${turn})`)];
  return names.find((name) => !taken.has(normalizeHeader(name))) ?? header;
}

/**
 * The columns that Runsheet writes, under headers that the tab does not have yet: `Status`, or `Status (Runsheet)` beside a Status of the
 * team's own. A table whose rows have no id gets a column for marks where rows between them are none of ours.
 */
export function nameAdded(spec: TableSpec, headers: readonly string[], hasMarks: boolean): readonly AddedColumn[] {
  const engine = spec.columns.filter(({ writer }) => writer === 'engine');
  const wanted = hasMarks && !engine.some(({ key }) => key === MARKS.key) ? [MARKS_COLUMN, ...engine] : engine;
  const taken = new Set(headers.map(normalizeHeader));
  return wanted.map((column) => {
    const header = freeHeader(column.header, taken);
    taken.add(normalizeHeader(header));
    return { spec: column, header };
  });
}
