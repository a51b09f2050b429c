import { cellText, type Cell } from './cell';
import type { TabPlace } from './template-place';
import type { RuleFile, ThresholdDeclaration } from '../rules/rule-file';

/** One row of the Rules tab, by column key. */
export type RulesRow = Readonly<Record<string, Cell>>;

function describeThreshold(threshold: ThresholdDeclaration | undefined): string {
  return threshold === undefined ? '' : `${threshold.value} ${threshold.unit}: ${threshold.words}`;
}

/**
 * The rows of the Rules tab that come with Runsheet: one a rule, with the threshold of the same id, then the thresholds that
 * belong to no single rule. Value holds the default, so that one sees what counts.
 */
export function rulesRows(files: readonly RuleFile[]): readonly RulesRow[] {
  return files.flatMap((file) => {
    const thresholdOf = (id: string): ThresholdDeclaration | undefined => file.thresholds.find((threshold) => threshold.id === id);
    const rules = file.rules.map((rule) => ({
      id: rule.id,
      applies_to: file.concept,
      status_or_flag: rule.status ?? rule.flag ?? '',
      threshold: describeThreshold(thresholdOf(rule.id)),
      value: thresholdOf(rule.id)?.value ?? '',
      on: 'yes',
      in_plain_words: rule.words,
    }));
    const named = new Set(file.rules.map((rule) => rule.id));
    const rest = file.thresholds
      .filter((threshold) => !named.has(threshold.id))
      .map((threshold) => ({
        id: threshold.id,
        applies_to: file.concept,
        threshold: describeThreshold(threshold),
        value: threshold.value,
        on: 'yes',
        in_plain_words: threshold.words,
      }));
    return [...rules, ...rest];
  });
}

/** What the engine says about its own rules; everything else in the tab is the team's. */
const OWN: readonly string[] = ['applies_to', 'status_or_flag', 'threshold', 'in_plain_words'];

/** A cell of the Rules tab that says something else by now, 1-based. */
export interface RefreshedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly name: string;
}

function refreshRow(place: TabPlace, cells: readonly Cell[], row: number, wanted: RulesRow): readonly RefreshedCell[] {
  return OWN.flatMap((key) => {
    const column = place.columns[key];
    const value = wanted[key] ?? '';
    const isSame = column === undefined || cellText(cells[column] ?? '') === cellText(value);
    return isSame ? [] : [{ row, column: column + 1, value, name: place.tab }];
  });
}

/** Words and defaults of the rules that came with Runsheet, where the tab has those of an earlier version. A row with a rule of its own stays. */
export function refreshedRules(place: TabPlace, rows: readonly RulesRow[]): readonly RefreshedCell[] {
  const byId = new Map(rows.map((row) => [cellText(row['id'] ?? ''), row]));
  const textAt = (cells: readonly Cell[], key: string): string => cellText(cells[place.columns[key] ?? -1] ?? '');
  return place.grid.flatMap((cells, index) => {
    const wanted = index === 0 || textAt(cells, 'rule') !== '' ? undefined : byId.get(textAt(cells, 'id'));
    return wanted === undefined ? [] : refreshRow(place, cells, index + 1, wanted);
  });
}
