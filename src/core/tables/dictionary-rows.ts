import type { Cell } from './cell';
import type { TableSpec } from './spec';

/** The rows of the Dictionary tab: what each column of each table means and who writes it, by column key. */
export function dictionaryRows(specs: readonly TableSpec[]): readonly Readonly<Record<string, Cell>>[] {
  return specs
    .filter((spec) => spec.page !== true)
    .flatMap((spec) =>
      spec.columns.map((column) => ({
        table: spec.tab,
        column: column.header,
        meaning: column.help ?? '',
        who_writes_it: column.writer === 'team' ? 'Team' : 'Runsheet',
        kind: column.kind,
      })),
    );
}
