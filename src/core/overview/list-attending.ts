import { cutName, cutSentence } from './cut-text';
import type { Viewer } from './find-viewer';
import { ownership, withReports } from './list-my-people';
import { listAttention } from '../attention/list-attention';
import type { AttentionItem } from '../contract/overview';
import type { SweepPlan } from '../plan/plan-sweep';
import { toneOf } from '../status/tones';
import { callKind } from '../words/call-tab';

/** What needs somebody: that of the viewer and their people first, then the gravest and oldest. */
export function listAttending({ front, workbook }: SweepPlan, { people }: Viewer): readonly AttentionItem[] {
  const isMine = ownership(workbook.directory, withReports(workbook.directory, people));
  const items = listAttention(front).map(({ kind, id, title, owner, status, why, since }) => ({
    ...{ kind: cutName(callKind(kind, front.words)), id, title: cutName(title), owner: cutName(owner), why: cutSentence(why), since },
    ...{ tone: toneOf(status), mine: isMine(owner) },
    next: { does: 'open' as const, says: 'Show' },
  }));
  return [...items.filter(({ mine }) => mine), ...items.filter(({ mine }) => !mine)];
}
