import type { World } from './world';
import type { RulesTrial } from '../contract/strategy';
import type { Snapshot, WeekSnapshot } from '../history/snapshot';
import { refreshFacts } from '../rules/refresh-facts';
import type { Facts, RuleBook } from '../rules/rule-file';
import { deriveStrategy } from '../status/derive-strategy';
import { standingOf, type Standing } from '../status/goal-children';
import type { Status } from '../status/status';
import { splitLinkId } from '../links/resolve-links';
import { listOf } from '../tables/row';
import { sayCount } from '../texts/say-list';
import { addDays, startOfWeek } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What a trial looks at. */
export interface Trial {
  readonly world: World;
  readonly statuses: readonly Status[];
  readonly weeks: readonly WeekSnapshot[];
  /** The rules as they would be. */
  readonly rules: RuleBook;
}

type Difference = RulesTrial['differs'][number];
type Statuses = ReadonlyMap<string, string>;

const WEEKS_BACK = 13;
const MOST = 500;
/** Tables whose rows a goal counts, with the column that names it. */
const NAMING: readonly (readonly [string, string])[] = [
  ['rocks', 'goal'],
  ['scorecard', 'serves'],
  ['initiatives', 'serves'],
  ['processes', 'serves'],
];
const COUNTED: Readonly<Record<Standing, string>> = {
  'Off track': 'offTrack',
  'At risk': 'atRisk',
  Incomplete: 'incomplete',
  'On track': 'onTrack',
  'Not started': 'notStarted',
  closed: '',
};

/** Rows by what they are: their table as it is today, which is what their snapshots were judged by. */
function tablesOf({ statuses }: Trial): ReadonlyMap<string, string> {
  return new Map(statuses.map(({ id, table }) => [id, table]));
}

function conceptOf(rules: RuleBook, table: string | undefined): string {
  return rules.declarations.find((file) => file.table === table)?.concept ?? '';
}

/** The goal a kept row served: as it was kept, else as it stands today. */
function servedBy({ world }: Trial): (row: Snapshot) => readonly string[] {
  const today = new Map<string, readonly string[]>();
  for (const [table, column] of NAMING) {
    for (const row of world.context.tables[table] ?? []) today.set(row.id, listOf(row, column).map(splitLinkId));
  }
  return ({ row, facts }) =>
    typeof facts['row.goal'] === 'string' && facts['row.goal'] !== '' ? [facts['row.goal']] : (today.get(row) ?? []);
}

/** Statuses of one kept week by these rules, goals left out. */
function judgeWeek(rows: readonly Snapshot[], rules: RuleBook, tables: ReadonlyMap<string, string>): Statuses {
  return new Map(
    rows.flatMap(({ row, facts }) => {
      const concept = conceptOf(rules, tables.get(row));
      if (concept === '' || concept === 'goal' || Object.keys(facts).length === 0) return [];
      return [[row, rules.judge(concept, refreshFacts(concept, facts, rules)).status] as const];
    }),
  );
}

/** The counts of a goal once the rows that serve it have other statuses. */
function recount(facts: Facts, served: readonly string[], before: Statuses, after: Statuses): Facts {
  const counts: Record<string, Facts[string]> = { ...facts };
  const add = (standing: Standing, by: number): void => {
    const name = COUNTED[standing];
    if (name !== '') counts[name] = Math.max(0, Number(counts[name] ?? 0) + by);
  };
  for (const id of served) {
    const [was, is] = [standingOf(before.get(id) ?? ''), standingOf(after.get(id) ?? '')];
    if (was === is) continue;
    add(was, -1);
    add(is, 1);
  }
  return counts;
}

function compareWeek(trial: Trial, { week, rows }: WeekSnapshot, titles: ReadonlyMap<string, string>): readonly Difference[] {
  const tables = tablesOf(trial);
  const { rules } = trial.world.context;
  const [before, after] = [judgeWeek(rows, rules, tables), judgeWeek(rows, trial.rules, tables)];
  const servesOf = servedBy(trial);
  const goals = rows.flatMap(({ row, facts }) => {
    if (tables.get(row) !== 'goals' || Object.keys(facts).length === 0) return [];
    const served = rows.filter((one) => before.has(one.row) && servesOf(one).includes(row)).map((one) => one.row);
    const then = rules.judge('goal', refreshFacts('goal', facts, rules)).status;
    const other = trial.rules.judge('goal', refreshFacts('goal', recount(facts, served, before, after), trial.rules)).status;
    return [{ row, then, other }];
  });
  const judged = [...[...before].map(([row, then]) => ({ row, then, other: after.get(row) ?? then })), ...goals];
  return judged
    .filter(({ then, other }) => then !== other)
    .map(({ row, then, other }) => ({ week, id: row, title: titles.get(row) ?? '', before: then, after: other }));
}

/** Today is not replayed from what was kept but derived anew, with everything that follows from everything else. */
function compareToday({ world, rules }: Trial): readonly Difference[] {
  const { context, health } = world;
  const judged = health.map((status) => ({
    ...status,
    status: status.facts === undefined || status.rule === 'override' ? status.status : rules.judge('process', status.facts).status,
  }));
  const after = new Map([...judged, ...deriveStrategy({ ...context, rules }, judged)].map((status) => [status.id, status.status]));
  return [...health, ...deriveStrategy(context, health)].flatMap(({ id, title, status }) => {
    const other = after.get(id) ?? status;
    return other === status ? [] : [{ week: context.today, id, title, before: status, after: other }];
  });
}

/** First days of the last thirteen weeks, the running one last. */
function weeksBack({ context }: World): readonly LocalDate[] {
  const running = startOfWeek(context.today, context.settings.calendar.weekStartsOn);
  return Array.from({ length: WEEKS_BACK }, (_one, index) => addDays(running, -7 * (WEEKS_BACK - 1 - index)));
}

function sayTrial(differs: readonly Difference[], weeks: number, missing: number, today: LocalDate): string {
  const gaps = missing === 0 ? '' : ` Of ${sayCount(missing, 'week')} nothing is kept.`;
  const now = differs.filter(({ week }) => week === today).length;
  const past = differs.filter(({ week }) => week !== today);
  const ids = new Set(past.map(({ id }) => id)).size;
  if (differs.length === 0) return `Nothing would be different, now or in the ${sayCount(weeks, 'week')} kept.${gaps}`;
  const spread = past.length === 0 ? 'none' : `${new Set(past.map(({ week }) => week)).size}`;
  const rows = past.length === 0 ? '' : ` ${sayCount(ids, 'row')}`;
  return `Now ${sayCount(now, 'row')} would have another status; in ${spread} of the ${sayCount(weeks, 'week')} kept${rows}.${gaps}`;
}

/** Judges what History keeps of the last thirteen weeks, and today, by changed rules, and says which statuses would have been others. */
export function tryRules(trial: Trial): RulesTrial {
  const { today } = trial.world.context;
  const wanted = weeksBack(trial.world);
  const kept = trial.weeks.filter(({ week }) => wanted.includes(week));
  const missing = wanted.filter((week) => kept.every((one) => one.week !== week));
  const titles = new Map(trial.statuses.map(({ id, title }) => [id, title]));
  const differs = [...kept.flatMap((week) => compareWeek(trial, week, titles)), ...compareToday(trial)];
  const weeks = [...kept.map(({ week }) => week), today];
  return { weeks, missing, differs: differs.slice(0, MOST), says: sayTrial(differs, kept.length, missing.length, today) };
}
