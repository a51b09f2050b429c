import { describeColumnRule } from './describe-column-rule';
import type { Cell } from './cell';
import type { ColumnSpec, TableSpec } from './spec';
import type { RuleFile } from '../rules/rule-file';

/** One row of the Dictionary tab, by column key. */
export type DictionaryRow = Readonly<Record<string, Cell>>;

function rowOf(spec: TableSpec, column: ColumnSpec, files: readonly RuleFile[], tabOf: (table: string) => string): DictionaryRow {
  return {
    table: spec.tab,
    column: column.header,
    kind: column.kind,
    who_writes_it: column.writer === 'team' ? 'Team' : 'Runsheet',
    meaning: column.help ?? '',
    rule: describeColumnRule(spec, column, files, tabOf),
  };
}

/** The rows of the Dictionary tab for columns of ours: what each means, who writes it, what may stand there and which rules read it. */
export function dictionaryRows(specs: readonly TableSpec[], files: readonly RuleFile[]): readonly DictionaryRow[] {
  const tabs = new Map(specs.map(({ key, tab }) => [key, tab]));
  const tabOf = (table: string): string => tabs.get(table) ?? table;
  return specs.filter((spec) => spec.page !== true).flatMap((spec) => spec.columns.map((column) => rowOf(spec, column, files, tabOf)));
}
