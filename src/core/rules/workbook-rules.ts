import { loadCheckedRules } from './load-rules';
import { readTeamRules } from './read-team-rules';
import type { RuleBook, RuleFile, RuleSetting } from './rule-file';
import { toThreshold, whyNoThreshold } from './rule-value';
import type { Issue } from '../tables/issue';
import type { RawTable } from '../tables/raw-table';
import { numberOf, textOf, yesOf, type Row } from '../tables/row';

/** Everything rows are judged by, and what is wrong in the Rules tab. */
export interface WorkbookRules {
  readonly rules: RuleBook;
  readonly settings: readonly RuleSetting[];
  readonly issues: readonly Issue[];
}

function unitsOf(files: readonly RuleFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => file.thresholds.map(({ id, unit }) => [id, unit] as const)));
}

function toSettings(rows: readonly Row[], files: readonly RuleFile[], named: ReadonlyMap<number, string>): readonly RuleSetting[] {
  const units = unitsOf(files);
  return rows.flatMap((row) => {
    const id = textOf(row, 'rule') === '' ? row.title : (named.get(row.row) ?? '');
    const unit = units.get(id) ?? '';
    const written = numberOf(row, 'value');
    const value = written === null ? null : toThreshold(written, unit);
    const isFit = value !== null && whyNoThreshold(value, unit) === '';
    return id === '' ? [] : [{ id, value: isFit ? value : null, on: yesOf(row, 'on', true) }];
  });
}

/** The rules that came with Runsheet, as the Rules tab sets them, and those the team added; a rule that is wrong is left out. */
export function loadWorkbookRules(
  files: readonly RuleFile[],
  rows: readonly Row[],
  raws: Readonly<Record<string, RawTable | undefined>>,
): WorkbookRules {
  const present = Object.entries(raws).flatMap(([key, raw]) => (raw === undefined ? [] : [[key, raw] as const]));
  const choicesOf = ({ spec }: RawTable): readonly string[] =>
    spec.columns.find(({ key }) => key === (spec.key === 'processes' ? 'health' : 'status'))?.choices ?? [];
  const team = readTeamRules(rows, {
    files,
    statuses: Object.fromEntries(present.map(([key, raw]) => [key, choicesOf(raw)])),
    tabs: Object.fromEntries(present.map(([key, raw]) => [key, raw.tab])),
  });
  const settings = toSettings(rows, files, team.named);
  return { rules: loadCheckedRules([...files, ...team.files], settings), settings, issues: team.issues };
}
