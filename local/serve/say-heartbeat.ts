import { failedBeat } from '../cli/call-add-on';
import type { Answer } from '../cli/call-add-on';
import { plain } from '../cli/print';
import { recordsIn, say } from '../cli/records';
import { tellEvents } from '../cli/tell-events';
import { isRecord } from '../desk/read-json';
import type { RunResult } from '../host/run-result';

/** Events that are told one by one; more are counted. */
const mostTold = 3;

/** What a heartbeat did, in one line: its events, or how many of each; why it failed, where it did. */
export function sayHeartbeat(run: RunResult): string {
  const failure = failedBeat(run);
  if (failure !== null) return plain(failure);
  const report = parseReport(run.value);
  if (report === null) return '';
  if (report['ok'] === false) return say(report, 'error');
  const events = recordsIn(report, 'events');
  const lines = tellEvents(events, recordsIn(report, 'statuses')).map((line) => line.replace(/\s+/g, ' '));
  const cut = report['complete'] === false ? 'stopped before its end, the next one goes on' : '';
  const told = lines.length <= mostTold ? lines : countEvents(events);
  const parts = [...told, cut].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing to do' : parts.join('; ');
}

function countEvents(events: readonly Answer[]): string[] {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(say(event, 'event'), (counts.get(say(event, 'event')) ?? 0) + 1);
  return [[...counts].map(([name, count]) => `${count} ${name === 'mail' && count > 1 ? 'mails' : name}`).join(', ')];
}

function parseReport(value: unknown): Answer | null {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : null;
    return isRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
