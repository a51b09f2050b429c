import type { ActContext } from './action';
import { settingRow } from '../plan/plan-mail';
import { textOf } from '../tables/row';

/** Locale of the file, `de_DE`; `''` where it is not known. */
export function localeOf({ input, plan }: Pick<ActContext, 'input' | 'plan'>): string {
  const row = settingRow(plan.workbook, 'Locale');
  return input.locale ?? (row === undefined ? '' : textOf(row, 'value'));
}
