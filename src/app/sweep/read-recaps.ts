import type { ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { readMeetings } from './read-meetings';
import { meetingsHeld } from '../../core/meeting/past-meetings';
import { planRecap } from '../../core/meeting/recap';
import { readMailKey } from '../../core/mail/mail-item';
import type { RecapReport } from '../../core/mail/recap-report';
import type { SweepPlan } from '../../core/plan/plan-sweep';

/** The meetings whose recap goes now, by id; their tab is read only where one goes. */
export function readRecaps(
  workbook: Workbook,
  read: ReadTables,
  { mail, workbook: { tables } }: SweepPlan,
): ReadonlyMap<string, RecapReport> {
  const goes = [...mail.ready, ...mail.kept].flatMap(({ entries }) => entries);
  const ids = new Set(goes.map(({ key }) => readMailKey(key)).flatMap(({ kind, about }) => (kind === 'recap' ? [about] : [])));
  const raw = ids.size === 0 ? null : readMeetings(workbook, read);
  const rows = raw === null ? [] : meetingsHeld(raw).filter(({ id }) => ids.has(id));
  return new Map(rows.map((row) => [row.id, planRecap(row, tables)]));
}
