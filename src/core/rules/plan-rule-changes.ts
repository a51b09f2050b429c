import { listRules } from './list-rules';
import type { RuleBook } from './rule-file';
import { toThreshold } from './rule-value';
import type { RuleChange, RuleLine } from '../contract/strategy';
import type { CellChange, LogLine } from '../plan/plan';
import type { Cell } from '../tables/cell';
import { cellText } from '../tables/cell';
import type { Row } from '../tables/row';

/** Cells of the Rules tab to write and lines of the log, or the sentence that refuses it. */
export type RuleChangePlan =
  | { readonly ok: true; readonly says: readonly string[]; readonly changes: readonly CellChange[]; readonly log: readonly LogLine[] }
  | { readonly ok: false; readonly says: string };

function setCell(row: Row, column: 'value' | 'on', value: Cell): CellChange {
  return { table: row.table, id: row.id, row: row.row, title: row.title, column, expect: row.cells[column] ?? '', value };
}

function wantedCells({ value, on }: RuleChange, line: RuleLine): readonly (readonly ['value' | 'on', Cell, boolean])[] {
  const written = value === undefined ? line.value : (value ?? line.usual);
  const number = written === null ? null : toThreshold(written, line.unit);
  return [
    ['value', number ?? '', number !== line.value],
    ['on', on === false ? 'no' : 'yes', on !== undefined && on !== line.on],
  ];
}

function sayChange(id: string, column: 'value' | 'on', before: string, after: string): string {
  if (column === 'on') return `${id} is switched ${after === 'yes' ? 'on' : 'off'}.`;
  return `${id} is ${after} now (${before} before).`;
}

/**
 * Writes changed numbers and switches into the rows of the Rules tab; statuses follow at the next check.
 * @param changes checked before by `readChanges`
 * @param who address of the person at the keyboard, or that it is unverified
 */
export function planRuleChanges(rows: readonly Row[], rules: RuleBook, asked: readonly RuleChange[], who: string): RuleChangePlan {
  const lines = new Map(listRules(rules).map((line) => [line.id, line]));
  const changes: CellChange[] = [];
  const log: LogLine[] = [];
  const says: string[] = [];
  for (const change of asked) {
    const line = lines.get(change.id);
    const row = rows.find(({ title }) => title === change.id);
    if (line === undefined || row === undefined) {
      return { ok: false, says: `Rules has no row with ${change.id} in column ID. Set up the tabs again, or write the ID there.` };
    }
    for (const [column, value, differs] of wantedCells(change, line)) {
      if (!differs) continue;
      const [before, after] = [column === 'on' ? (line.on ? 'yes' : 'no') : String(line.value ?? ''), cellText(value)];
      changes.push(setCell(row, column, value));
      log.push({ who, what: column === 'on' ? 'rule switched' : 'rule value', row: change.id, before, after, reason: line.words });
      says.push(sayChange(change.id, column, before, after));
    }
  }
  return { ok: true, says: says.length === 0 ? ['Nothing was different, so nothing was changed.'] : says, changes, log };
}
