import { isRecord } from '../desk/read-json';
import type { RunResult } from '../host/run-result';
import { Refusal } from '../xlsx/refusal';
import { askAddOn, logRun, type Answer } from './call-add-on';
import type { Invocation } from './command';
import { saveSession, type Session } from './session';
import { readFaults } from './test-faults';

/** What a command that writes was answered. */
export interface Saved {
  /** The answer, and in `calls` what it cost. */
  readonly result: Answer;
  readonly run: RunResult;
}

/**
 * Asks the add-on to change the workbook and saves what came of it; with the faults that were asked for, also where it was cut off.
 * Refuses with its sentence.
 */
export async function askAndSave(invocation: Invocation, session: Session, request: Answer, name: string): Promise<Saved> {
  const faults = readFaults(invocation);
  let ended: RunResult | null = null;
  try {
    const { answer, run } = askAddOn(session.host, request, faults, (cutOff) => void (ended = cutOff));
    logRun(session, name, run);
    await saveSession(session, run.mails);
    return { result: { ...(isRecord(answer) ? answer : { result: answer }), calls: run.calls }, run };
  } catch (error) {
    if (ended !== null && error instanceof Refusal && Object.keys(faults).length > 0) await saveEnded(session, name, ended);
    throw error;
  }
}

/** What an execution did before it ended stays, as in Google. */
export async function saveEnded(session: Session, name: string, run: RunResult): Promise<void> {
  logRun(session, name, run);
  await saveSession(session, run.mails);
}
