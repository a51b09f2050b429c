import type { Snapshot } from './snapshot';
import { healthRow } from './trend';
import type { SweepPlan } from '../plan/plan-sweep';
import { factsIn } from '../rules/facts-in';
import type { FactValue, RuleBook } from '../rules/rule-file';
import { settledLately } from '../statistics/describe-work';
import { ratesByProcess } from '../statistics/rate-groups';
import type { Status } from '../status/status';
import { roundRatio } from '../status/round-ratio';
import { listOf, numberOf, type Row, type Value } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** What a snapshot is taken from. */
export type SnapshotSource = Pick<SweepPlan, 'statuses' | 'workbook' | 'rules' | 'ledger' | 'runs'> & {
  readonly front: Pick<SweepPlan['front'], 'health'>;
};

const KEPT_TABLES = new Set(['goals', 'rocks', 'milestones', 'scorecard', 'initiatives', 'processes', 'people']);
/** Columns of Rocks and goals that may be changed in mid-quarter and are shown at the review then. */
const KEPT_COLUMNS = ['owner', 'due', 'target', 'goal'];
const LONGEST_TEXT = 80;

/** Texts that a condition of the table's rules looks at; what only sentences are made of is not kept. */
function textsJudged(rules: RuleBook, table: string): ReadonlySet<string> {
  const files = rules.declarations.filter((file) => file.table === table);
  return new Set(files.flatMap((file) => file.rules.flatMap((rule) => factsIn(rule.conditions))));
}

function keepFacts(status: Status, texts: ReadonlySet<string>): readonly (readonly [string, FactValue])[] {
  return Object.entries(status.facts ?? {}).flatMap(([name, value]): [string, FactValue][] => {
    if (typeof value !== 'string') return [[name, value]];
    return texts.has(name) ? [[name, value.slice(0, LONGEST_TEXT)]] : [];
  });
}

/** What is kept of the columns of a Rock or goal: `row.owner` as typed, `row.due`, `row.target`, `row.goal`; blank ones are absent. */
export function keepColumns(row: Row | undefined): readonly (readonly [string, FactValue])[] {
  if (row === undefined || (row.table !== 'rocks' && row.table !== 'goals')) return [];
  return KEPT_COLUMNS.filter((key) => row.table === 'rocks' || key !== 'goal').flatMap((key): [string, FactValue][] => {
    const value: Value = row.values[key] ?? null;
    const plain = typeof value === 'object' ? listOf(row, key).join(', ') : value;
    return plain === '' ? [] : [[`row.${key}`, typeof plain === 'string' ? plain.slice(0, LONGEST_TEXT) : plain]];
  });
}

function latestValue(row: Row | undefined, today: LocalDate): Snapshot['value'] {
  const periods = (row?.periods ?? []).filter(({ start, value }) => start <= today && value !== '' && typeof value !== 'object');
  const [latest] = [...periods].sort((a, b) => (a.start < b.start ? 1 : -1));
  return latest === undefined || typeof latest.value === 'object' ? '' : latest.value;
}

function valueOf(status: Status, row: Row | undefined, shares: ReadonlyMap<string, number>, today: LocalDate): Snapshot['value'] {
  if (status.table === 'scorecard') return latestValue(row, today);
  if (status.table === 'processes') return shares.get(status.id) ?? '';
  if (status.table === 'initiatives') return row === undefined ? '' : (numberOf(row, 'progress') ?? '');
  const { progress = '' } = status.cells;
  return typeof progress === 'number' ? progress : '';
}

function onTimeShares(source: SnapshotSource, now: LocalDateTime): ReadonlyMap<string, number> {
  const counted = ratesByProcess(settledLately(source, now)).filter(({ rates }) => rates.counted > 0);
  return new Map(counted.map(({ key, rates }) => [key, roundRatio(rates.onTime / rates.counted)]));
}

function keepHealth({ front }: SnapshotSource): readonly Snapshot[] {
  return front.health.map(({ key, good, of }) => ({
    row: healthRow(key),
    status: '',
    value: of === 0 ? '' : Math.round((good / of) * 1000) / 1000,
    facts: { good, of },
  }));
}

/**
 * The week as it begins: one line for every goal, Rock, milestone, measurable, initiative, process and person with its status, and one
 * for every health number.
 */
export function planSnapshot(source: SnapshotSource, now: LocalDateTime): readonly Snapshot[] {
  const shares = onTimeShares(source, now);
  const { tables } = source.workbook;
  const rows = new Map([...KEPT_TABLES].flatMap((table) => (tables[table] ?? []).map((row) => [`${table} ${row.id}`, row] as const)));
  const texts = new Map([...KEPT_TABLES].map((table) => [table, textsJudged(source.rules, table)]));
  const kept = source.statuses.filter(({ table, id }) => KEPT_TABLES.has(table) && id !== '');
  const lines = kept.map((status): Snapshot => {
    const row = rows.get(`${status.table} ${status.id}`);
    const facts = [...keepFacts(status, texts.get(status.table) ?? new Set()), ...keepColumns(row)];
    return { row: status.id, status: status.status, value: valueOf(status, row, shares, dateOf(now)), facts: Object.fromEntries(facts) };
  });
  return [...lines, ...keepHealth(source)];
}

/** The cells of one line of History, by column key. */
export function historyCells(
  week: LocalDate,
  { row, status, value, facts }: Snapshot,
): Readonly<Record<string, Snapshot['value'] | { readonly local: string }>> {
  return { week: { local: `${week}T00:00` }, row, status, value, facts: Object.keys(facts).length === 0 ? '' : JSON.stringify(facts) };
}
