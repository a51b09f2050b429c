import type { Faults } from '../host/faults';
import { fireTrigger } from '../host/events';
import type { RunResult } from '../host/run-result';
import { appendRun } from '../desk/run-log';
import { isRecord, textIn } from '../desk/read-json';
import type { Host } from '../host/host';
import { Refusal } from '../xlsx/refusal';
import type { Session } from './session';

/** Any JSON object the add-on answers with. */
export type Answer = Readonly<Record<string, unknown>>;

/** What one heartbeat said and cost. */
export interface Heartbeat {
  readonly report: Answer;
  readonly run: RunResult;
  readonly cpuMs: number;
}

/** Asks the add-on through its one door. Refuses with its sentence; `ended` hears of the execution first, however it ended. */
export function askAddOn(
  host: Host,
  request: Answer,
  faults: Faults = {},
  ended?: (run: RunResult) => void,
): { readonly answer: unknown; readonly run: RunResult } {
  const run = host.rpc('rpc', JSON.stringify(request), { faults });
  ended?.(run);
  if (run.killed) throw new Refusal(`${sayEnded('This', run)}. Do it again to complete it.`, 'add-on');
  if (run.error !== null) throw new Refusal(`The add-on stopped: ${run.error.message}`, 'add-on');
  const answer = parse(run.value);
  if (answer['ok'] !== true) throw new Refusal(textIn(answer, 'error', 'The add-on refused this.'), textIn(answer, 'code', 'refused'));
  return { answer: answer['result'], run };
}

/**
 * One heartbeat, exactly as the hourly trigger would run it. `full` asks for the closed runs in its report too, which nobody
 * reads in Google.
 */
export function beat(host: Host, faults: Faults = {}, full = true): Heartbeat {
  const trigger = { uid: 'command-line', handler: 'runsheetHourly', user: host.user, bookId: host.book.id, schedule: ['everyHours(1)'] };
  const before = process.cpuUsage();
  const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false }, { faults }, { full });
  const used = process.cpuUsage(before);
  if (run === null) throw new Error('an enabled trigger did not fire');
  return { run, report: failedBeat(run) === null ? parse(run.value) : {}, cpuMs: Math.round((used.user + used.system) / 1000) };
}

/** Why a heartbeat did not come to its end, `null` where it did; an add-on may have swallowed that it was ended. */
export function failedBeat({ killed, error, calls }: RunResult): string | null {
  if (!killed) return error === null ? null : `The heartbeat failed: ${error.message}`;
  return `${sayEnded('The heartbeat', { error, calls })}, and the next one goes on.`;
}

function sayEnded(what: string, { error, calls }: Pick<RunResult, 'error' | 'calls'>): string {
  const limit = error?.message.startsWith('Exceeded') === true ? ` (${error.message})` : '';
  return `${what} was ended at service call ${calls.total}${limit}; what it had done is saved`;
}

/** Notes an execution in the desk's run log. */
export function logRun(session: Session, name: string, run: RunResult): void {
  appendRun(session.folder.path, {
    at: new Date(session.host.now).toISOString(),
    function: name,
    user: session.folder.user,
    ok: run.error === null,
    error: run.error?.message ?? null,
    calls: run.calls.total,
    modelledSeconds: run.modelledMs / 1000,
    mails: run.mails.length,
    logs: run.logs,
  });
}

function parse(value: unknown): Answer {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (isRecord(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw new Refusal('The add-on answered something that is not JSON; build it anew with: npm run build', 'add-on');
}
