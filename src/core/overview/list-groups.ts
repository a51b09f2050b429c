import { cutName, cutSentence } from './cut-text';
import type { StatusGroup, StatusLine } from '../contract/overview';
import type { Words } from '../contract/reword';
import type { SweepInput } from '../plan/sweep-input';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';
import { callTab } from '../words/call-tab';

const GROUPS: readonly string[] = ['rocks', 'milestones', 'scorecard', 'processes', 'initiatives', 'goals'];
/** Told only where there are open ones: what is done in them is nobody's concern any more. */
const OPEN_ONLY: ReadonlySet<string> = new Set(['milestones', 'initiatives']);

/** What the sidebar is told of a row beside its status. */
export type Extras = (status: Status) => Partial<StatusLine>;

function lineOf(status: Status, extras: Extras): StatusLine {
  const { id, title, owner, why, since, flags } = status;
  return {
    ...{ id, title: cutName(title), owner: cutName(owner), status: cutName(status.status), tone: toneOf(status.status) },
    ...{ why: cutSentence(why), since, flags, ...extras(status) },
  };
}

function groupOf(key: string, tab: string, statuses: readonly Status[], extras: Extras): StatusGroup {
  const shown = statuses.filter(({ table, status }) => table === key && !(OPEN_ONLY.has(key) && status === 'Done'));
  const lines = shown.map((status) => lineOf(status, extras));
  return { key, title: tab, good: lines.filter(({ tone }) => tone === 'good').length, lines };
}

/** Rows with a status by the tab they stand in; a tab that is not there has no group. */
export function listGroups(statuses: readonly Status[], raws: SweepInput['raws'], words: Words, extras: Extras): readonly StatusGroup[] {
  const groups = GROUPS.flatMap((key) => {
    const raw = raws[key];
    return raw === undefined ? [] : groupOf(key, callTab(raw.tab, words), statuses, extras);
  });
  return groups.filter(({ key, lines }) => lines.length > 0 || !OPEN_ONLY.has(key));
}
