import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from '../../../support/memory-ports';
import { installTemplates } from '../../../../src/app/install/install';
import { answerRequest } from '../../../../src/app/requests/answer-request';
import type { DraftView, FormResult, ProcessDraft, SetupView } from '../../../../src/core/contract/setup';
import type { ActionResult } from '../../../../src/core/contract/overview';
import type { SweepReport } from '../../../../src/core/plan/report';

export const MARA = 'mara@cafe.example';

/** A file in which the usual tabs were set up a moment ago, on a Friday at nine. */
export function newFile(options: MemoryOptions = {}): MemoryPorts {
  const ports = makeMemoryPorts({ now: '2026-11-20T09:12', active: MARA, effective: MARA, ...options });
  installTemplates(ports, { sample: false });
  return ports;
}

interface Answers {
  readonly setup: SetupView;
  readonly 'first-run': FormResult;
  readonly 'save-settings': FormResult;
  readonly 'check-process': DraftView;
  readonly 'define-process': FormResult & { readonly rows: readonly string[] };
  readonly 'test-mail': ActionResult;
  readonly 'add-from-library': FormResult;
  readonly sweep: SweepReport;
}

/** Asks through the door and gives the result; a refusal fails the test. */
export function request<R extends keyof Answers>(ports: MemoryPorts, name: R, more: object = {}): Answers[R] {
  const answer = answerRequest(JSON.stringify({ request: name, ...more }), ports);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(JSON.stringify(answer.result)) as Answers[R];
}

export const ANSWERS = { week: 'Monday', meeting: 'Tue 09:00', fallback: 'Ben', fallbackAddress: 'ben@cafe.example' };

/** A draft without a gap once the three questions are answered. */
export const draft = (fields: Partial<ProcessDraft> = {}): ProcessDraft => ({
  ...{ process: 'Look at the numbers', owner: 'Mara', backup: 'Ben', fallback: '', cadence: 'weekdays', dueAt: '11:00' },
  ...{ location: '', proof: 'text 20', serves: '', steps: [], ...fields },
});
