import type { DecodedWorkbook } from './decode-workbook';
import type { MailPlan } from './plan-mail';
import type { SweepInput } from './sweep-input';
import { describeHealth } from '../home/describe-health';
import type { HomeInput } from '../home/plan-home';
import { listTop } from '../home/top-rocks';
import { showOutbox } from '../mail/show-outbox';
import { healthLines } from '../review/health-lines';
import type { Ledger } from '../runs/ledger';
import { missedStreaks } from '../runs/missed-streaks';
import type { RunPlan } from '../runs/plan-runs';
import type { Run } from '../runs/run';
import { coverageIn, settledLately } from '../statistics/describe-work';
import type { Status } from '../status/status';
import { dateOf } from '../time/arith';
import { toldDamage } from '../verify/keep-damage';
import { wordsOf } from '../words/vocabulary';

/** What a sweep has found out before its front page is made. */
export interface FrontSources {
  readonly ledger: Ledger;
  readonly runs: RunPlan;
  readonly currentRuns: readonly Run[];
  readonly mail: MailPlan;
  readonly statuses: readonly Status[];
  readonly workbook: DecodedWorkbook;
}

/** Everything that Home and the sidebar show first. */
export function gatherFront(sources: FrontSources, { now, state }: SweepInput): HomeInput {
  const { ledger, runs, currentRuns, mail, statuses, workbook } = sources;
  const { calendar, vocabulary } = workbook.settings;
  const { weekStartsOn, yearStartsIn } = calendar;
  const today = dateOf(now);
  const settled = settledLately({ ledger, runs }, now);
  const coverage = coverageIn(settled, { statuses, workbook });
  const counts = healthLines({ today, workbook, statuses, settled, coverage });
  return {
    notice: [mail.licence.notice, state.crowded ?? ''].filter((sentence) => sentence !== '').join(' '),
    said: state.said?.says ?? '',
    runs: currentRuns,
    streaks: missedStreaks(ledger.past, runs),
    statuses,
    outbox: showOutbox(mail),
    damage: toldDamage(state.damage, today),
    top: listTop({ rocks: workbook.tables['rocks'] ?? [], statuses, today, yearStartsIn }),
    health: describeHealth(counts, { trend: state.trend ?? [], today, weekStartsOn }),
    words: wordsOf(vocabulary),
  };
}
