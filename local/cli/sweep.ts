import { beat, failedBeat, logRun } from './call-add-on';
import type { Heartbeat } from './call-add-on';
import type { Command, Invocation } from './command';
import { printResult } from './print';
import { openSession, saveSession } from './session';
import { showSweep } from './show-sweep';
import { faultOptions, readFaults } from './test-faults';
import { Refusal } from '../xlsx/refusal';

/** `sweep`: one heartbeat exactly as Google would run it. */
export const sweepCommand: Command = {
  name: 'sweep',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'one heartbeat exactly as Google would run it',
  more: ['Opens, moves and closes runs, derives every status, writes mails to <name>.desk/outbox and saves the workbook.'],
  options: faultOptions,
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const faults = readFaults(invocation);
  const session = await openSession(invocation, { writes: true });
  const heartbeat = beat(session.host, faults);
  logRun(session, 'runsheetHourly', heartbeat.run);
  const { letters } = await saveSession(session, heartbeat.run.mails);
  const failure = failedBeat(heartbeat.run);
  if (failure !== null) throw new Refusal(failure, 'add-on');
  const report = withCost(heartbeat);
  const outbox = letters.length === 0 ? [] : ['', `${letters.length} letters in ${session.folder.path}/outbox`];
  printResult(invocation, report, () => [...showSweep(report), ...outbox]);
  return 0;
}

/** A sweep's report with what it cost. */
export function withCost({ report, run: { calls, modelledMs }, cpuMs }: Heartbeat): Readonly<Record<string, unknown>> {
  return { ...report, calls, modelledSeconds: modelledMs / 1000, cpuMs };
}
