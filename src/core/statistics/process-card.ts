import { settledLately } from './describe-work';
import { ratesOf, sayRates } from './rates';
import { newestFirst, settledSince } from './settled-run';
import { streakOf, stripOf } from './strip';
import type { ProcessCard } from '../contract/overview';
import type { SweepPlan } from '../plan/plan-sweep';
import { toSentence } from '../rules/render-why';
import { sayCadence } from '../runs/say-cadence';
import { toneOf } from '../status/tones';
import { sayCount } from '../texts/say-list';
import { dateOf } from '../time/arith';
import type { LocalDateTime, Zone } from '../time/local';

function sayStreak(streak: number): readonly string[] {
  return streak < 2 ? [] : [`The last ${sayCount(streak, 'run')} that count were on time.`];
}

/** The card of a process: its cadence with the next five due times, its newest runs, its rates of thirteen weeks. `null` where there is no such process. */
export function describeCard(
  plan: SweepPlan,
  id: string,
  { now, zone }: { readonly now: LocalDateTime; readonly zone: Zone },
): ProcessCard | null {
  const planned = plan.processes.find(({ process }) => process.id === id);
  if (planned === undefined) return null;
  const { process, version } = planned;
  const ledger = { past: plan.ledger.past.filter((run) => run.process === id) };
  const runs = { outcomes: plan.runs.outcomes.filter(({ run }) => run.process === id) };
  const all = newestFirst(settledSince(ledger.past, runs, ''));
  const rates = ratesOf(settledLately({ ledger, runs }, now));
  return {
    cadence: toSentence(sayCadence(process, { now, zone, settings: plan.workbook.settings }, dateOf(version.since))),
    strip: stripOf(all).map(({ id: run, due, result }) => ({ id: run, due, result, tone: toneOf(result) })),
    says: [`Last 13 weeks: ${sayRates(rates)}.`, ...sayStreak(streakOf(all)), `Version ${version.number}.`],
  };
}
