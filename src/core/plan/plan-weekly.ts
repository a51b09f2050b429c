import { CONCERNS, sayTitle, sayTop, sectionOf } from './concerns';
import type { SweepPlan } from './plan-sweep';
import type { WeeklyReport, WeeklySection } from '../mail/weekly-report';
import type { OutboxEntry } from '../mail/outbox';
import { isClosed, type Run } from '../runs/run';
import { coverageIn } from '../statistics/describe-work';
import { ratesOf } from '../statistics/rates';
import { settledSince } from '../statistics/settled-run';
import { sayCount, sayFirst } from '../texts/say-list';
import { sayMoment } from '../texts/say-time';
import { addDays, dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

const NAMES = 3;

function sayMails(lead: string, entries: readonly OutboxEntry[], why: string): readonly string[] {
  const people = [...new Set(entries.map(({ to }) => to))];
  return people.length === 0 ? [] : [`${lead}: ${sayCount(entries.length, 'thing')} to tell ${sayFirst(people, NAMES)}. ${why}`];
}

function mailSection(outbox: readonly OutboxEntry[], from: LocalDate): readonly WeeklySection[] {
  const inState = (state: OutboxEntry['state']): readonly OutboxEntry[] => outbox.filter((entry) => entry.state === state);
  const lines = [
    ...sayMails('Waits for approval', inState('waiting for approval'), 'The domain is not among the Approved domains in Settings.'),
    ...sayMails(
      'May not have arrived',
      inState('unconfirmed').filter(({ queued }) => queued >= from),
      'The check was cut short while sending.',
    ),
  ];
  const action = 'To do: complete Approved domains in Settings or Email in People, and ask those who may have got nothing.';
  return lines.length === 0 ? [] : [{ head: 'Mail that waits or is unconfirmed', lines, action }];
}

function openRuns({ currentRuns, ledger }: SweepPlan): readonly Run[] {
  const known = new Map([...ledger.open, ...currentRuns].map((run) => [run.id, run]));
  return [...known.values()].filter((run) => !isClosed(run)).sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

/** Missed runs that are still open, whenever they were due. */
function missedSection(open: readonly Run[]): readonly WeeklySection[] {
  const missed = open.filter(({ terms }) => terms.missed !== undefined);
  const lines = missed.map(({ terms, assignee, due }) => `${sayTitle(terms.title)} is with ${assignee || 'nobody'}, due ${sayMoment(due)}`);
  const action = 'To do: see that each is done, or choose Excuse under Answer in the tab Runs.';
  return lines.length === 0 ? [] : [{ head: 'Still missed', lines, action }];
}

/**
 * What the business owner is told at a weekly moment: the runs due on the seven days before its day, as they stand now, and the
 * exceptions of now. Runs of the day itself may still be in time, so they belong to the next week.
 * @param at the weekly moment, local
 */
export function planWeekly(plan: SweepPlan, at: LocalDateTime): WeeklyReport {
  const { statuses, mail, ledger, runs } = plan;
  const [from, to] = [addDays(dateOf(at), -7), dateOf(at)];
  const settled = settledSince(ledger.past, runs, from).filter((run) => run.due < to);
  const open = openRuns(plan);
  const finals = mail.context.outbox.filter(({ state }) => state === 'unconfirmed');
  return {
    at,
    rates: ratesOf(settled),
    open: open.filter(({ due }) => due >= from && due < to).length,
    withYou: open.filter(({ hop, terms }) => hop === 3 && terms.missed !== undefined).length,
    coverage: coverageIn(settled, plan),
    sections: [
      ...missedSection(open),
      ...CONCERNS.flatMap((concern) => sectionOf(concern, statuses, plan.front.words)),
      ...mailSection([...finals, ...mail.settled, ...mail.queued], from),
    ],
    top: sayTop(plan.front.top),
  };
}
