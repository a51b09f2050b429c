import type { ReportedEvent } from './report';
import type { Run } from '../runs/run';
import type { RunOutcome } from '../runs/plan-runs';
import type { LocalDateTime } from '../time/local';

function eventOf(event: ReportedEvent['event'], run: Run, at: LocalDateTime): ReportedEvent {
  const { id, process, location, due, assignee } = run;
  return { at, event, run: id, process, location, due, assignee, to: '', subject: '' };
}

function closingEvents(outcome: RunOutcome, now: LocalDateTime): readonly ReportedEvent[] {
  const { run } = outcome;
  if (!outcome.closedNow) return [];
  const recovered = run.terms.missed === undefined ? [] : [eventOf('recovered', run, now)];
  if (run.status === 'Excused') return [eventOf('excused', run, now)];
  return run.status === 'Missed' ? [] : [eventOf('done', run, run.doneAt ?? now), ...recovered];
}

/** What a timeline shows of one run in this sweep, in the order in which it happened. */
export function runEvents(outcome: RunOutcome, now: LocalDateTime): readonly ReportedEvent[] {
  const { run } = outcome;
  const opened = outcome.openedNow && run.terms.unseen !== true;
  return [
    ...(opened ? [eventOf('opened', run, now)] : []),
    ...(opened && run.terms.covered === true ? [eventOf('covered', run, now)] : []),
    ...(outcome.lateNow ? [eventOf('late', run, run.due)] : []),
    ...(outcome.missedNow ? [eventOf('missed', run, run.terms.missed ?? now)] : []),
    ...(outcome.movedNow ? [eventOf('moved', run, now)] : []),
    ...closingEvents(outcome, now),
  ];
}
