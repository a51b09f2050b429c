import type { Faults } from '../host/faults';
import { beat, failedBeat, logRun } from './call-add-on';
import type { Heartbeat } from './call-add-on';
import type { Command, Invocation } from './command';
import { printResult } from './print';
import { readChoice, readCount } from './read-arguments';
import { openSession, saveSession } from './session';
import { showSweep } from './show-sweep';
import { Refusal } from '../xlsx/refusal';

/** `sweep`: one heartbeat exactly as Google would run it. */
export const sweepCommand: Command = {
  name: 'sweep',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'one heartbeat exactly as Google would run it',
  more: ['Opens, moves and closes runs, derives every status, writes mails to <name>.desk/outbox and saves the workbook.'],
  options: {
    'kill-at': { value: 'N', says: 'test: end the execution at its Nth service call' },
    'kill-when': { value: 'before|after', says: 'test: whether that call still takes effect (before: no)' },
    unflushed: { value: 'lost|kept|cut', says: 'test: what becomes of cell writes that were not flushed' },
    quota: { value: 'N', says: 'test: recipients left in the mail quota' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const faults = readFaults(invocation);
  const quota = readCount(invocation, 'quota');
  const session = await openSession(invocation, { writes: true, quota });
  if (quota !== null) session.folder.desk.user(session.folder.user).quota = quota;
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

function readFaults(invocation: Invocation): Faults {
  const killAt = readCount(invocation, 'kill-at');
  const phase = readChoice(invocation, 'kill-when', ['before', 'after'] as const);
  const unflushed = readChoice(invocation, 'unflushed', ['lost', 'kept', 'cut'] as const);
  return {
    ...(killAt === null ? {} : { killAt, phase: phase ?? 'before' }),
    ...(unflushed === null ? {} : { unflushed }),
  };
}
