/** The order in which tables are written: what is led to first. Steps come before their process, so that no run of it opens without them. */
const ORDER = ['people', 'seats', 'holidays', 'goals', 'rocks', 'steps', 'processes', 'scorecard', 'scorecard_history'];

/** Place of a table in the order of writing; tables that nothing waits for come last. */
export function rankOfTable(table: string): number {
  const at = ORDER.indexOf(table);
  return at === -1 ? ORDER.length : at;
}
