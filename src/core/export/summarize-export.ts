import { csvLine } from './csv-line';
import type { ExportedRun } from './export-runs';
import type { CoverageScope } from '../statistics/coverage';
import type { RateGroup } from '../statistics/rate-groups';
import { sayShare } from '../statistics/rates';
import type { SettledRun } from '../statistics/settled-run';
import { summarizeWork, type WorkSummary } from '../statistics/work-summary';

function settle({ result, id, process, title, location, due, hops, optional, owner, holder, doneBy }: ExportedRun): SettledRun {
  return { id, process, title, location, due, result, hops, optional, owner, holder, doneBy };
}

/** Sums up the runs of a period that have a result. */
export function summarizeExport(runs: readonly ExportedRun[], scope: CoverageScope): WorkSummary {
  return summarizeWork(runs.filter(({ closed }) => closed).map(settle), scope);
}

const HEADER = [
  ...['Of', 'ID', 'Name', 'Runs that count', 'On time', 'Late', 'Carried by backup', 'Reached business owner', 'Missed', 'Excused'],
  ...['On time %', 'Carried for others'],
];

function lineOf(of: string, { key, title, rates }: RateGroup, carried: number | string): string {
  const { counted, onTime, late, carried: byBackup, reachedOwner, missed, excused } = rates;
  return csvLine([of, key, title, counted, onTime, late, byBackup, reachedOwner, missed, excused, sayShare(onTime, counted), carried]);
}

/** The summary as CSV (RFC 4180), header first: all runs, then by process, person and location. */
export function summaryCsv(summary: WorkSummary): string {
  const lines = [
    csvLine(HEADER),
    lineOf('All', { key: '', title: 'All runs', rates: summary.rates }, ''),
    ...summary.processes.map((group) => lineOf('Process', group, '')),
    ...summary.people.map((group) => lineOf('Person', group, group.carriedForOthers)),
    ...summary.locations.map((group) => lineOf('Location', group, '')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
