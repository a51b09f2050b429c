import { cutName } from './cut-text';
import type { PersonLine } from '../contract/acting';
import type { Person } from '../people/person';
import type { SweepPlan } from '../plan/plan-sweep';
import { formatNumber } from '../rules/format-fact';
import type { Status } from '../status/status';

/** Load of People is the share of the week that is promised. */
function sayLoad(status: Status | undefined, hours: number | null): string {
  const ratio = status?.cells['load'];
  return typeof ratio === 'number' && hours !== null ? `${formatNumber(ratio * hours)} of ${formatNumber(hours)} hours` : '';
}

/** Everybody in People by name. */
export function listPeople({ workbook, statuses }: SweepPlan, mine: ReadonlySet<Person>): readonly PersonLine[] {
  const byId = new Map(statuses.filter(({ table }) => table === 'people').map((status) => [status.id, status]));
  const byRow = new Map((workbook.tables['people'] ?? []).map(({ row, id }) => [row, byId.get(id)]));
  const lines = workbook.directory.people.map((person) => {
    const status = byRow.get(person.row);
    return {
      name: cutName(person.name || person.email),
      team: cutName(person.team),
      location: cutName(person.location),
      mine: mine.has(person),
      status: status?.status ?? '',
      load: sayLoad(status, person.hoursPerWeek),
    };
  });
  return lines.filter(({ name }) => name !== '').sort((a, b) => a.name.localeCompare(b.name));
}
