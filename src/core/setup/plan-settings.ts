import { lacking, type FormPlan } from './form-plan';
import { judgeSetting } from './judge-setting';
import { shownSetting } from './list-settings';
import { kindOfSetting } from './setting-kinds';
import type { FieldGap } from '../contract/setup';
import { oneLine } from '../mail/escape-html';
import type { Directory } from '../people/person';
import type { CellChange, LogLine } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import type { Row } from '../tables/row';
import { quote } from '../texts/issue-texts';

/** A setting that somebody wants to have another value. */
export interface SettingChange {
  readonly name: string;
  readonly value: string;
  /** What the form showed; absent: whatever stands there is replaced. */
  readonly was?: string;
}

/** What changes of Settings are judged with. */
export interface SettingsContext {
  readonly rows: readonly Row[];
  readonly directory: Directory;
  /** Who saves, for the log. */
  readonly who: string;
}

const LONGEST = 200;

interface Judged {
  readonly gap: string;
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
  readonly says: string;
}

const NOTHING: Judged = { gap: '', changes: [], log: [], says: '' };
const refuse = (gap: string): Judged => ({ ...NOTHING, gap });

function rowOf(name: string, rows: readonly Row[]): Row | undefined {
  return rows.filter(({ title }) => title.trim().toLowerCase() === name.trim().toLowerCase()).pop();
}

function judge({ name, value, was }: SettingChange, { rows, directory, who }: SettingsContext): Judged {
  const row = rowOf(name, rows);
  if (row === undefined) return refuse(`Settings has no row ${quote(name)} any more. Set up the tabs again to put it back.`);
  if (kindOfSetting(name).kind === 'engine') return refuse(`${row.title} is not set here.`);
  const before = shownSetting(row);
  const after = oneLine(value, LONGEST);
  if (after === before) return NOTHING;
  const wrong = judgeSetting(row, after, directory);
  if (wrong !== '') return refuse(wrong);
  if (was !== undefined && was !== before) return refuse(`Somebody wrote ${quote(before)} here meanwhile. Look at it and save again.`);
  const line = { who, what: 'setting changed', row: row.title, before, after, reason: `Settings, row ${row.row}` };
  const is = after === '' ? 'blank' : quote(after);
  return { gap: '', changes: diffCells(row, { value: after }), log: [line], says: `${row.title} is ${is} now.` };
}

/** Decides what is written into Settings: every value is read as the sweep will read it, and one that cannot be read refuses them all. */
export function planSettings(wanted: readonly SettingChange[], context: SettingsContext): FormPlan {
  const judged = wanted.map((change) => ({ field: change.name, ...judge(change, context) }));
  const gaps = judged.flatMap(({ field, gap }): FieldGap[] => (gap === '' ? [] : [{ field, says: gap }]));
  if (gaps.length > 0) return lacking(gaps);
  return {
    gaps,
    changes: judged.flatMap(({ changes }) => changes),
    appends: [],
    log: judged.flatMap(({ log }) => log),
    says: judged.flatMap(({ says }) => (says === '' ? [] : [says])),
  };
}
