import { listOwnTabs } from './list-own-tabs';
import type { Ports } from '../../ports';
import type { ReadInput } from '../../sweep/read-input';
import { readRecords } from '../../../core/adopt/plan/adoption-record';

/** Tabs that are looked into; a file with more has something on one of the first. */
const MOST = 10;

/** Whether the team has tabs of its own with something on them, and whether Runsheet took any of them over. */
export function lookForOwn(ports: Ports, found: ReadInput): 'none' | 'waiting' | 'adopted' {
  const { ours, bound } = listOwnTabs(ports, found);
  if (bound.size > 0 || readRecords(found.input.properties).length > 0) return 'adopted';
  const own = ports.workbook.tabs().filter(({ name, hidden }) => !hidden && !ours.has(name));
  return own.slice(0, MOST).some(({ name }) => ports.workbook.tail(name, 1).rows.length > 0) ? 'waiting' : 'none';
}
