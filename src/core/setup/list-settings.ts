import { kindOfSetting } from './setting-kinds';
import type { SettingLine } from '../contract/setup';
import { oneLine } from '../mail/escape-html';
import { cellText } from '../tables/cell';
import type { Row } from '../tables/row';

const LONGEST = 200;

/** A setting as the form shows it and as it is compared with what was shown. */
export function shownSetting(row: Row): string {
  return oneLine(cellText(row.cells['value'] ?? '').replace(/^'/, ''), LONGEST);
}

/** The record of sample rows is for the engine alone; that there is one is enough. */
function describeValue(row: Row): string {
  const shown = shownSetting(row);
  return row.title.trim().toLowerCase() === 'sample rows' && shown !== '' ? 'yes' : shown;
}

/** Every row of Settings, in the order of the tab; of two rows of one name the last, which is the one that counts. */
export function listSettings(rows: readonly Row[]): readonly SettingLine[] {
  const byName = new Map(rows.filter(({ title }) => title.trim() !== '').map((row) => [row.title.trim().toLowerCase(), row]));
  return [...byName.values()].map((row) => ({
    name: oneLine(row.title, LONGEST),
    value: describeValue(row),
    help: oneLine(cellText(row.cells['what_it_does'] ?? ''), LONGEST * 2),
    ...kindOfSetting(row.title),
  }));
}
