import { decodeNoted, decodeState, heartbeatOn, STATE_PROPERTY } from './decode-state';
import { readHistory } from './read-history';
import { readLocale } from './read-locale';
import { readLogEnd, type LogEnd } from './read-log-end';
import { readTables, type ReadTables } from './read-tables';
import { readRoll, type Rolling } from './roll-scorecard';
import { withDoneDays } from '../adopt/done-days';
import { followBound } from '../adopt/bind-follow';
import type { Ports, Workbook } from '../ports';
import { ruleFiles } from '../rules';
import { readTrend } from '../../core/history/read-snapshots';
import type { TrendWeek } from '../../core/history/trend';
import { neededTabs } from '../../core/proof/needed-tabs';
import { findClockIssues } from '../../core/plan/note-place';
import type { EngineState, SweepInput } from '../../core/plan/sweep-input';
import type { Cell } from '../../core/tables/cell';
import { indexOfLetters } from '../../core/tables/column-letters';
import type { Grid } from '../../core/tables/locate-table';
import { toLocal } from '../../core/time/zone';

/** Everything a decision needs, and where it was read from. */
export interface ReadInput {
  readonly input: SweepInput;
  readonly read: ReadTables;
  readonly log: LogEnd | null;
  /** What moves on in Scorecard because a week has begun; the input shows it as done. */
  readonly rolling: Rolling | null;
}

/** The tab a proof rule means; Sheets tells no two tabs apart by case alone. */
export function findTabName(names: readonly string[], wanted: string): string | undefined {
  return names.find((name) => name === wanted) ?? names.find((name) => name.toLowerCase() === wanted.toLowerCase());
}

/** Looks a cell up in what was read; blank cells inside a tab are `''`, a missing tab is `undefined`. */
export function cellReader(grids: Readonly<Record<string, Grid>>): (tab: string, cell: string) => Cell | undefined {
  return (tab, cell) => {
    const grid = grids[findTabName(Object.keys(grids), tab) ?? ''];
    const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
    if (grid === undefined || match === null) return undefined;
    return grid[Number(match[2]) - 1]?.[indexOfLetters(match[1] ?? '')] ?? '';
  };
}

function readProofTabs(workbook: Workbook, read: ReadTables): Readonly<Record<string, Grid>> {
  const grids = new Map(Object.entries(read.grids));
  for (const wanted of neededTabs(read.raws)) {
    const tab = findTabName(read.names, wanted);
    if (tab !== undefined && !grids.has(tab)) grids.set(tab, workbook.read(tab));
  }
  return Object.fromEntries(grids);
}

/** The trend from History, where the properties were lost. */
function recallTrend(workbook: Workbook, read: ReadTables): readonly TrendWeek[] {
  const history = readHistory(workbook, read);
  return history === null ? [] : readTrend(history);
}

/** Whether the cells and what is kept beside them are of one file and one moment. Where Home could not be written its moment says nothing. */
function judgeKept(
  { home }: ReadTables,
  kept: EngineState,
  fingerprint: string,
  isKept: boolean,
): Pick<SweepInput, 'restored' | 'lost' | 'foreign'> {
  const shown = heartbeatOn(home?.grid ?? null);
  const lost = shown !== '' && !isKept;
  const isRefused = (kept.refused ?? []).some(({ tab }) => tab === home?.tab);
  return {
    restored: shown !== '' && shown < (kept.handledThrough ?? '') && !isRefused,
    lost,
    foreign: lost || (kept.file ?? fingerprint) !== fingerprint,
  };
}

/** Reads the clock once, every tab once, the properties once, unless they were read already. Time never runs backwards: an earlier clock counts as the last sweep's. */
export function readInput(ports: Ports, properties: SweepInput['properties'] = ports.store.all()): ReadInput {
  const zone = ports.clock.zone();
  const { read: bound, plan: followed } = followBound(readTables(ports.workbook), properties);
  const kept = decodeState(properties, bound.home?.grid ?? null);
  const log = readLogEnd(ports.workbook, bound, kept);
  const state = { ...kept, moves: log?.moves ?? {}, trend: kept.trend ?? recallTrend(ports.workbook, bound) };
  const clock = toLocal(ports.clock.now(), zone);
  const now = state.handledThrough !== null && state.handledThrough > clock ? state.handledThrough : clock;
  const read = withDoneDays(bound, properties, now.slice(0, 10));
  const rolling = readRoll(ports.workbook, read, now.slice(0, 10));
  const locale = readLocale(ports.workbook, read.raws['settings'], state.packed !== now.slice(0, 10));
  const { refused = [] } = state;
  const fingerprint = ports.workbook.fingerprint();
  const input: SweepInput = {
    ...judgeKept(read, kept, fingerprint, properties[STATE_PROPERTY] !== undefined),
    now,
    zone,
    fingerprint,
    url: ports.workbook.url(),
    tabIds: read.tabIds,
    ...(read.home === null ? {} : { homeTab: read.home.tab }),
    ...(locale === null ? {} : { locale }),
    raws: rolling === null ? read.raws : { ...read.raws, scorecard: rolling.table },
    ruleFiles,
    state,
    properties,
    noted: decodeNoted(properties),
    cellOf: cellReader(readProofTabs(ports.workbook, read)),
    followed,
    issues: [...findClockIssues(clock, now), ...read.issues, ...followed.issues, ...refused],
  };
  return { input, read, log, rolling };
}
