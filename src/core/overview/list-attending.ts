import { cutName, cutSentence } from './cut-text';
import type { Viewer } from './find-viewer';
import { ownership, withReports } from './list-my-people';
import { nextSteps } from '../attention/choose-next';
import { listAttention } from '../attention/list-attention';
import type { AttentionItem } from '../contract/overview';
import type { SweepPlan } from '../plan/plan-sweep';
import { toneOf } from '../status/tones';
import { callKind } from '../words/call-tab';

/** What needs somebody: that of the viewer and their people first, then the gravest and oldest. */
export function listAttending({ front, workbook, runs }: SweepPlan, { people }: Viewer): readonly AttentionItem[] {
  const { directory, tables } = workbook;
  const isOwn = ownership(directory, people);
  const isMine = ownership(directory, withReports(directory, people));
  const unsettled = new Set(runs.outcomes.filter(({ openedNow }) => openedNow).map(({ run }) => run.id));
  const nextOf = nextSteps({ runs: front.runs, streaks: front.streaks, unsettled, statuses: front.statuses, issues: tables['issues'] });
  const items = listAttention(front).map((item) => ({
    ...{ kind: cutName(callKind(item.kind, front.words)), id: item.id, title: cutName(item.title), owner: cutName(item.owner) },
    ...{ why: cutSentence(item.why), since: item.since, tone: toneOf(item.status), mine: isMine(item.owner) },
    next: nextOf(item, isOwn(item.owner)),
  }));
  return [...items.filter(({ mine }) => mine), ...items.filter(({ mine }) => !mine)];
}
