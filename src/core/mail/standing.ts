import { standIn } from '../focus/stand-in';
import type { Directory, Person } from '../people/person';
import type { Status } from '../status/status';
import { cellText } from '../tables/cell';
import { dateOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';

/** A measurable, Rock or goal as it stands, and as its row showed it before this sweep. */
export interface Standing {
  readonly id: string;
  readonly table: string;
  readonly tab: string;
  readonly title: string;
  readonly owner: string;
  readonly status: string;
  readonly why: string;
  readonly since: LocalDate;
  /** `''` where it had no status that Runsheet gives. */
  readonly was: string;
  readonly wasSince: LocalDate;
}

/** What standings are found with. */
export interface StandingInput {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly statuses: readonly Status[];
  /** True where what the rows show is not to be compared with: nothing turned. */
  readonly afresh: boolean;
}

/** Statuses that are told of when a row turns to them. */
const ALARMS: Readonly<Record<string, readonly string[]>> = {
  scorecard: ['Off track', 'No data'],
  rocks: ['Off track'],
  goals: ['Off track'],
};
const KNOWN: ReadonlySet<string> = new Set(['On track', 'At risk', 'Off track', 'Incomplete', 'Not started', 'No data', 'Done']);

/** True where somebody is told that a row turned to that status. */
export function isAlarm(table: string, status: string): boolean {
  return ALARMS[table]?.includes(status) ?? false;
}

function standingOf(status: Status, row: Row | undefined, afresh: boolean): readonly Standing[] {
  const { id, table, tab, title, owner, why, since } = status;
  if (row === undefined || since === null) return [];
  const was = cellText(row.cells['status'] ?? '');
  const wasSince = dateOf(row, 'since')?.slice(0, 10) ?? '';
  return [{ id, table, tab, title, owner, status: status.status, why, since, was: !afresh && KNOWN.has(was) ? was : '', wasSince }];
}

/** Every measurable, Rock and goal. */
export function listStandings({ tables, statuses, afresh }: StandingInput): readonly Standing[] {
  const rows = new Map(Object.keys(ALARMS).flatMap((table) => (tables[table] ?? []).map((row) => [row.id, row] as const)));
  return statuses.filter(({ table }) => table in ALARMS).flatMap((status) => standingOf(status, rows.get(status.id), afresh));
}

/** Who hears of it: the owner, or their cover while they are away, and the owner's manager; the business owner where nobody owns it. */
export function hearersOf({ owner }: Standing, today: LocalDate, directory: Directory, businessOwner: string): readonly Person[] {
  const named = (text: string, location = ''): readonly Person[] => {
    const found = directory.resolve(text, location);
    return found.kind === 'person' ? [found.person] : [];
  };
  const [person] = named(owner);
  if (person === undefined) return named(businessOwner);
  return [...new Set([...named(standIn(owner, today, directory).name), ...named(person.manager, person.location)])];
}
