import type { Company } from './model/company';
import { judgeGoal } from './model/judge-goal';
import { loadOf } from './model/judge-load';
import { judgeMeasurable, ownerOf } from './model/judge-measurable';
import { dueMilestones, judgeRock } from './model/judge-rock';
import { judgeMilestone, judgeTodo } from './model/judge-rows';
import { todayOf } from './model/rock-basics';

/** A status as a sweep reports it, with the progress its row shows. */
export interface Seen {
  readonly id: string;
  readonly owner: string;
  readonly status: string;
  readonly flags: readonly string[];
  readonly because: readonly string[];
  /** `''` where blank. */
  readonly progress?: unknown;
}

/** Flags that the contract's rules give a Rock or goal. */
const JUDGED = ['Upstream late', 'Over capacity', 'Drifting', 'Too early', 'Unattached'];

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** What the model says of every row, one line each: id, status, progress, flags, rows that caused it, owner. */
export function expectedLines(company: Company): readonly string[] {
  const today = todayOf(company);
  const line = (id: string, ...parts: readonly unknown[]): string => [id, ...parts].map(String).join(' | ');
  return [
    ...company.rocks.map((row) => {
      const { status, progress, flags, because } = judgeRock(row, company);
      const named = status === 'Done' || row.result !== '' ? because : [...because, ...dueMilestones(row, company)];
      return line(row.id, status, progress ?? '', sorted(flags), sorted([row.id, ...named]), row.owner);
    }),
    ...company.goals.map((row) => {
      const { status, progress, flags, because } = judgeGoal(row, company);
      return line(row.id, status, progress ?? '', sorted(flags), sorted([row.id, ...because]), row.owner);
    }),
    ...company.measurables.map((row) => line(row.id, judgeMeasurable(row, company).status, '', '', row.id, ownerOf(row, company))),
    ...company.milestones.map((row) => {
      const owner = company.rocks.find((rock) => rock.id === row.rock)?.owner ?? '';
      return line(row.id, judgeMilestone(row, today), '', '', row.id, owner);
    }),
    ...company.todos.map((row) => line(row.id, judgeTodo(row, today), '', '', row.id, 'Ana')),
    ...company.people.map((row) => line(row.name, loadOf(row.name, company) ?? '')),
  ].sort();
}

/** What a sweep says of the same rows in the same form. */
export function seenLines(company: Company, statuses: readonly Seen[], loads: Readonly<Record<string, unknown>>): readonly string[] {
  const known = [company.rocks, company.goals, company.measurables, company.milestones, company.todos].flat();
  const ids = new Set(known.map((row) => row.id));
  const lines = statuses
    .filter((status) => ids.has(status.id))
    .map((one) => {
      const flags = sorted(one.flags.filter((flag) => JUDGED.includes(flag)));
      return [one.id, one.status, one.progress ?? '', flags, sorted(one.because), one.owner].map(String).join(' | ');
    });
  return [...lines, ...company.people.map(({ name }) => `${name} | ${String(loads[name] ?? '')}`)].sort();
}
