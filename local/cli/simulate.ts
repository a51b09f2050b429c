import type { Tab } from '../store/tab';
import { renewQuota } from '../desk/quota';
import { makeEvaluator } from '../formulas/evaluate';
import { makeAddOnCells } from '../host/add-on-cells';
import { Host } from '../host/host';
import { Refusal } from '../xlsx/refusal';
import { beat, failedBeat } from './call-add-on';
import type { Answer } from './call-add-on';
import type { Command, Invocation } from './command';
import { fullHourFrom } from './full-hours';
import { localText, readMoment } from './moments';
import { printResult } from './print';
import { readChoice, readCount } from './read-arguments';
import { recordsIn } from './records';
import { openSession } from './session';
import type { Session } from './session';
import { showSimulation } from './show-simulation';
import { UsageError } from './usage-error';

const hour = 3_600_000;
const mostBeats = 24 * 366 * 3;

/** `simulate`: hourly heartbeats over a period, in memory. Never writes. */
export const simulateCommand: Command = {
  name: 'simulate',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'hourly heartbeats over a period; a timeline of runs, hops and mails',
  more: ['Never writes. Runs as the workbook says; mail that is off is taken as dry run.'],
  options: {
    from: { value: 'ISO', says: 'first heartbeat, like 2026-11-16T00:00' },
    to: { value: 'ISO', says: 'no heartbeat after this' },
    mail: { value: 'off|dry run|on', says: 'how mail is treated, instead of what the workbook says' },
    quota: { value: 'N', says: 'recipients a day, instead of what the account has' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const mail = readChoice(invocation, 'mail', ['off', 'dry run', 'on'] as const);
  const quota = readCount(invocation, 'quota');
  const session = await openSession(invocation, { writes: false, quota });
  const { from, to } = readPeriod(invocation, session.folder.zone);
  const host = cloneHost(session);
  setMailMode(host, mail);
  const { timeline, final, beats } = runBeats(host, { from, to, quota, zone: session.folder.zone }, invocation);
  const local = (at: number): string => localText(at, session.folder.zone);
  const result = { from: local(from), to: local(to), zone: session.folder.zone, beats, timeline, final };
  printResult(invocation, result, () => showSimulation(result));
  return 0;
}

function readPeriod(invocation: Invocation, zone: string): { readonly from: number; readonly to: number } {
  const [from, to] = [invocation.text('from'), invocation.text('to')];
  if (from === null || to === null)
    throw new UsageError('simulate needs --from and --to, like --from 2026-11-16T00:00 --to 2026-11-20T23:00.');
  const period = { from: readMoment(from, zone, 'from'), to: readMoment(to, zone, 'to') };
  if (period.from > period.to) throw new UsageError(`--from ${from} is after --to ${to}.`);
  if ((period.to - period.from) / hour > mostBeats) throw new UsageError('simulate takes at most three years at a time.');
  return period;
}

function cloneHost(session: Session): Host {
  const { code, manifest, html } = session.host;
  const { folder, opened } = session;
  const setup = { code, manifest, html, desk: folder.desk.clone(), user: folder.user };
  const evaluator = makeEvaluator(makeAddOnCells(setup));
  return new Host({ ...setup, book: opened.book.clone(), now: session.host.now, evaluator, warm: true });
}

/** Writes the mail mode into the clone's Settings tab; `off` becomes `dry run` unless it was asked for. */
export function setMailMode(host: Host, wanted: 'off' | 'dry run' | 'on' | null): void {
  const place = findSetting(host.book.findTab('Settings'), 'Escalation mail');
  if (place === null) return;
  const cell = place.tab.cell(place.row, place.column);
  const present = typeof cell?.value === 'string' ? cell.value.trim().toLowerCase() : '';
  const mode = wanted ?? (present === '' || present === 'off' ? 'dry run' : null);
  if (mode !== null) place.tab.setCell(place.row, place.column, { ...cell, value: mode });
}

interface Place {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
}

function findSetting(tab: Tab | undefined, name: string): Place | null {
  if (tab === undefined) return null;
  const header = (text: string): number => {
    for (let column = 1; column <= tab.lastColumn(); column++) if (tab.cell(1, column)?.value === text) return column;
    return 0;
  };
  const [names, column] = [header('Setting'), header('Value')];
  for (let row = 2; names > 0 && column > 0 && row <= tab.lastRow(); row++) {
    if (tab.cell(row, names)?.value === name) return { tab, row, column };
  }
  return null;
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly quota: number | null;
  readonly zone: string;
}

/** Heartbeats at every full hour of the zone within the period. */
function runBeats(host: Host, period: Period, invocation: Invocation): { timeline: Answer[]; final: readonly Answer[]; beats: number } {
  const { terminal } = invocation.surroundings;
  const timeline: Answer[] = [];
  let final: readonly Answer[] = [];
  let beats = 0;
  let since = 0;
  for (let now = fullHourFrom(period.from, period.zone); now <= period.to; now += hour) {
    host.now = now;
    since = renewQuota(host.desk, since, now, period.quota);
    const { report, run } = beat(host, {}, now + hour > period.to);
    const failure = failedBeat(run);
    if (failure !== null) throw new Refusal(`${localText(now, period.zone)}: ${failure}`, 'add-on');
    timeline.push(...recordsIn(report, 'events'));
    final = recordsIn(report, 'statuses');
    beats++;
    if (terminal.watched && beats % 24 === 0) terminal.err(`\r${localText(now, period.zone).slice(0, 10)}`);
  }
  if (terminal.watched) terminal.err('\r          \r');
  return { timeline, final, beats };
}
