import { describeMilestoneFocus, describeRockFocus } from './describe-rock-focus';
import { findDue, type DueInput } from './find-due';
import { standIn } from './stand-in';
import type { Words } from '../contract/reword';
import type { FocusLine } from '../contract/strategy';
import { splitLinkId } from '../links/resolve-links';
import type { Directory } from '../people/person';
import { isClosed, type Run } from '../runs/run';
import type { Status } from '../status/status';
import { listOf } from '../tables/row';
import { addDays, dateOf, daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';
import { namePlace } from '../runs/name-place';

/** What focus is found in. */
export interface FocusInput extends DueInput {
  readonly runs: readonly Run[];
  readonly statuses: readonly Status[];
  readonly directory: Directory;
  readonly today: LocalDate;
  readonly words: Words;
}

/** At most five items, by name of the person. */
export type Focus = Readonly<Record<string, readonly FocusLine[]>>;

interface Candidate extends FocusLine {
  readonly owner: string;
  /** Place in the order of the contract: missed run, milestone due or overdue, off track, at risk, to-do. */
  readonly kind: 0 | 1 | 2 | 3 | 4;
  readonly over: number;
}

const MOST = 5;
/** A to-do is looked at this many days ahead. */
const TO_DO_DAYS = 7;
const KINDS: Readonly<Record<string, 2 | 3>> = { 'Off track': 2, 'At risk': 3 };

function ofRun(run: Run, { directory, today }: FocusInput): readonly Candidate[] {
  if (isClosed(run) || run.status !== 'Missed') return [];
  const found = directory.resolve(run.assignee, run.location);
  const owner = found.kind === 'person' ? found.person.name || found.person.email : run.assignee;
  const over = daysBetween(dateOf(run.due), today);
  return [{ id: run.id, title: namePlace(run.terms.title, run.location), because: run.why, owner, kind: 0, over }];
}

const isPressing = ({ table, status }: Status): boolean => table === 'milestones' && (status === 'Due' || status === 'Overdue');

function ofStatus(status: Status, dueOf: (status: Status) => LocalDate | null, today: LocalDate): readonly Candidate[] {
  const { table, id, title, owner, why: because, since } = status;
  const due = dueOf(status);
  const isTodo = table === 'todos' && status.status !== 'Done' && due !== null && due <= addDays(today, TO_DO_DAYS);
  const kind = isTodo ? 4 : KINDS[status.status];
  if (kind === undefined) return [];
  const from = due ?? since;
  const over = from === null ? 0 : daysBetween(from, today);
  return [{ id, title, because, owner, kind, over: isTodo ? over : Math.max(0, over) }];
}

/** Milestones that are due stand under their Rock: for its owner all of them, for somebody else those that are theirs. */
function ofRock(rock: Status, milestones: readonly Status[], words: Words, over: (of: readonly Status[]) => number): readonly Candidate[] {
  const { id, title, owner } = rock;
  const others = [...new Set(milestones.map((milestone) => milestone.owner))].filter((name) => name !== owner);
  const told = (name: string, of: readonly Status[], because: string): Candidate => ({
    id,
    title,
    because,
    owner: name,
    kind: 1,
    over: over(of),
  });
  return [
    told(owner, milestones, describeRockFocus(rock, milestones)),
    ...others.map((name) => {
      const own = milestones.filter((milestone) => milestone.owner === name);
      return told(name, own, describeMilestoneFocus(rock, own, words));
    }),
  ];
}

function ofMilestones(input: FocusInput, dueOf: (status: Status) => LocalDate | null): readonly Candidate[] {
  const { statuses, tables, today, words } = input;
  const rocks = new Map(statuses.filter(({ table }) => table === 'rocks').map((status) => [status.id, status]));
  const links = new Map((tables['milestones'] ?? []).map((row) => [row.id, splitLinkId(listOf(row, 'rock')[0] ?? '')]));
  const over = (of: readonly Status[]): number => Math.max(...of.map((status) => daysBetween(dueOf(status) ?? today, today)));
  const groups = new Map<string, Status[]>();
  for (const status of statuses.filter(isPressing)) {
    const rock = links.get(status.id) ?? '';
    const at = rocks.has(rock) ? rock : status.id;
    groups.set(at, [...(groups.get(at) ?? []), status]);
  }
  return [...groups].flatMap(([at, milestones]): readonly Candidate[] => {
    const rock = rocks.get(at);
    if (rock !== undefined) return rock.facts?.['settled'] === true ? [] : ofRock(rock, milestones, words, over);
    return milestones.map(({ id, title, owner, why }) => ({ id, title, because: why, owner, kind: 1, over: over(milestones) }));
  });
}

function compare(a: Candidate, b: Candidate): number {
  return a.kind - b.kind || b.over - a.over || a.id.localeCompare(b.id);
}

/**
 * At most five items a person, each with its because: by kind, then days over (from the due date where there is one, else from Since),
 * then id. What is with somebody who is away stands with their cover; what is with nobody, or nobody known, stands with nobody.
 */
export function planFocus(input: FocusInput): Focus {
  const { runs, statuses, directory, today } = input;
  const dueOf = findDue(input);
  const all = [
    ...runs.flatMap((run) => ofRun(run, input)),
    ...ofMilestones(input, dueOf),
    ...statuses.flatMap((status) => ofStatus(status, dueOf, today)),
  ].sort(compare);
  const byPerson = new Map<string, Map<string, FocusLine>>();
  for (const { owner, id, title, because } of all) {
    if (owner === '') continue;
    const { name, says } = standIn(owner, today, directory);
    const items = byPerson.get(name) ?? new Map<string, FocusLine>();
    if (items.size < MOST && !items.has(id)) items.set(id, { id, title, because: `${says}${because}` });
    byPerson.set(name, items);
  }
  return Object.fromEntries([...byPerson].map(([name, items]) => [name, [...items.values()]]));
}
