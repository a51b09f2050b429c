import type { Workbook } from '../ports';
import { cellReader } from '../../core/tables/cell-reader';
import { cellText } from '../../core/tables/cell';
import type { RawTable } from '../../core/tables/raw-table';

/**
 * The locale of the file (`de_DE`), one call: where Settings does not say it yet, and once a day because people change it.
 * `null` where it was not asked for.
 */
export function readLocale(workbook: Workbook, settings: RawTable | undefined, isNewDay: boolean): string | null {
  if (settings === undefined) return null;
  const read = cellReader(settings);
  const row = settings.grid.find((cells) => cellText(read(cells, 'setting')).toLowerCase() === 'locale');
  if (row === undefined || (!isNewDay && cellText(read(row, 'value')) !== '')) return null;
  return workbook.locale();
}
