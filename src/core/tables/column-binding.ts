import { normalizeHeader } from './normalize-header';
import type { TableSpec } from './spec';

/** Stands in Column where a row of the Columns tab binds a whole tab. */
export const WHOLE_TAB = '*';

/** Stands in Column where a row says how the headers of the weeks of a team's own scorecard are read. */
export const PERIODS = 'periods';

/** One row of the Columns tab: where a column is found that is not under its own name. */
export interface ColumnBinding {
  /** Table by key or tab name. */
  readonly table: string;
  /** Column by key or header; `*` binds the tab alone. */
  readonly column: string;
  readonly tab: string;
  /** Header text, or a column letter where the column has no header; of a whole tab the rows its header stands in (`7`, `6:7`). */
  readonly header: string;
  /** How its cells are read where ours are written otherwise; of a whole tab its number (`tab 123`). */
  readonly kind?: string;
}

/** The bindings of one table; the Columns tab may name it by key or by the name of its tab. */
export function bindingsOf(spec: TableSpec, bindings: readonly ColumnBinding[]): readonly ColumnBinding[] {
  if (bindings.length === 0) return bindings;
  const names = [spec.key, spec.tab].map(normalizeHeader);
  return bindings.filter((binding) => names.includes(normalizeHeader(binding.table)));
}
