import { callRun } from './call-run';
import { oneLine } from './escape-html';
import { listWantedNumbers } from './wanted-numbers';
import type { Words } from '../contract/reword';
import { findDue } from '../focus/find-due';
import { splitLinkId } from '../links/resolve-links';
import type { Directory } from '../people/person';
import { isClosed, type Run } from '../runs/run';
import type { Settings } from '../settings/settings';
import type { Status } from '../status/status';
import { listOf, type Row } from '../tables/row';
import { sayDay, sayMoment } from '../texts/say-time';
import { addDays, dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** Something somebody answers for. */
export interface Owed {
  readonly kind: 'run' | 'task' | 'rock' | 'number';
  /** Key of its table. */
  readonly table: string;
  readonly id: string;
  readonly line: string;
  /** When it is or was due; a day or a moment. */
  readonly due: string;
  readonly isOver: boolean;
  readonly isToday: boolean;
  /** Within 7 days. */
  readonly isSoon: boolean;
}

/** Where it is found. */
export interface OwedInput {
  readonly runs: readonly Run[];
  readonly statuses: readonly Status[];
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly now: LocalDateTime;
  readonly words: Words;
}

interface Found extends Omit<Owed, 'isToday' | 'isSoon'> {
  readonly to: string;
}

const TITLE_LENGTH = 90;
const WEEK_DAYS = 7;
const TASKS: Readonly<Record<string, string>> = { todos: 'to-do', milestones: 'milestone' };
const ALARMS: ReadonlySet<string> = new Set(['Off track', 'At risk']);

const called = (title: string): string => oneLine(title, TITLE_LENGTH);

function addressOf(text: string, location: string, directory: Directory): string {
  const found = directory.resolve(text, location);
  return found.kind === 'person' ? found.person.email : '';
}

function ofRuns({ runs, directory, now }: OwedInput): readonly Found[] {
  return runs
    .filter((run) => !isClosed(run))
    .map((run) => {
      const isOver = now >= run.due;
      const line = isOver ? `${callRun(run)}, is ${run.status}` : callRun(run);
      return { to: addressOf(run.assignee, run.location, directory), kind: 'run', table: 'runs', id: run.id, line, due: run.due, isOver };
    });
}

/** Milestones of a Rock that has its Result are nobody's any more. */
function settledMilestones({ statuses, tables }: OwedInput): ReadonlySet<string> {
  const settled = new Set(statuses.filter(({ table, facts }) => table === 'rocks' && facts?.['settled'] === true).map(({ id }) => id));
  const rows = (tables['milestones'] ?? []).filter((row) => settled.has(splitLinkId(listOf(row, 'rock')[0] ?? '')));
  return new Set(rows.map(({ id }) => id));
}

function ofTasks(input: OwedInput, today: LocalDate): readonly Found[] {
  const dueOf = findDue({ tables: input.tables, yearStartsIn: input.settings.calendar.yearStartsIn });
  const settled = settledMilestones(input);
  return input.statuses.flatMap((status) => {
    const name = TASKS[status.table];
    const due = name === undefined || status.status === 'Done' || settled.has(status.id) ? null : dueOf(status);
    if (name === undefined || due === null) return [];
    const line = `${called(status.title)} (${name}), due ${sayDay(due)}`;
    const { table, id } = status;
    return [{ to: addressOf(status.owner, '', input.directory), kind: 'task', table, id, line, due, isOver: due < today }];
  });
}

function ofRocks({ statuses, directory }: OwedInput): readonly Found[] {
  return statuses
    .filter(({ table, status }) => table === 'rocks' && ALARMS.has(status))
    .map(({ table, id, title, owner, status, why }) => ({
      ...{ to: addressOf(owner, '', directory), kind: 'rock', table, id, line: `${called(title)} is ${status}: ${why}` },
      ...{ due: status === 'Off track' ? '' : '~', isOver: false },
    }));
}

function ofNumbers(input: OwedInput, today: LocalDate): readonly Found[] {
  const owners = new Map(input.statuses.filter(({ table }) => table === 'scorecard').map(({ id, owner }) => [id, owner]));
  return listWantedNumbers(input, today).map(({ id, title, period, deadline }) => ({
    ...{
      to: addressOf(owners.get(id) ?? '', '', input.directory),
      kind: 'number',
      table: 'scorecard',
      id,
      due: deadline,
      isOver: deadline < input.now,
    },
    line: `${called(title)} for ${period}, wanted by ${sayMoment(deadline)}`,
  }));
}

function compare(a: Found, b: Found): number {
  return a.due.localeCompare(b.due) || a.line.localeCompare(b.line);
}

/** What everybody answers for, by address, what is due first at the head; people without an address are left out. */
export function listOwed(input: OwedInput): ReadonlyMap<string, readonly Owed[]> {
  const today = dateOf(input.now);
  const soon = addDays(today, WEEK_DAYS);
  const all = [...ofRuns(input), ...ofTasks(input, today), ...ofRocks(input), ...ofNumbers(input, today)].sort(compare);
  const byAddress = new Map<string, Owed[]>();
  for (const { to, ...found } of all) {
    if (to === '') continue;
    const day = found.due.slice(0, 10);
    const owed = { ...found, isToday: day === today, isSoon: day <= soon };
    byAddress.set(to, [...(byAddress.get(to) ?? []), owed]);
  }
  return byAddress;
}
