import type { AdoptionRecord } from './adoption-record';
import type { LogLine } from '../../plan/plan';
import { sayCount } from '../../texts/say-list';

/** The line that an adoption writes into the log; the same for the same record. */
export function logAdoption({ id, way, file, sheet, table, rows }: AdoptionRecord, who: string, tab: string): LogLine {
  const own = Object.keys(rows[table] ?? {}).length;
  const others = Object.entries(rows).reduce((sum, [key, ids]) => sum + (key === table ? 0 : Object.keys(ids).length), 0);
  const copied = `${sayCount(own, 'row')} in ${tab}${others === 0 ? '' : `, ${others} elsewhere`}`;
  const after = way === 'bind' ? `${tab} stands on ${sheet}` : copied;
  return { who, what: 'adopted', row: id, before: '', after, reason: file === '' ? sheet : `${file}, ${sheet}` };
}
