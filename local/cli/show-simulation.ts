import type { Answer } from './call-add-on';
import { alignRows, showTime } from './print';
import { say } from './records';
import { showAttention } from './show-sweep';
import { nameEvent } from './tell-events';

interface Simulation {
  readonly from: string;
  readonly to: string;
  readonly beats: number;
  readonly timeline: readonly Answer[];
  readonly final: readonly Answer[];
}

/** A simulation for a person: what happened hour by hour, how often, and how it ended. */
export function showSimulation({ from, to, beats, timeline, final }: Simulation): string[] {
  const counts = new Map<string, number>();
  for (const event of timeline) counts.set(say(event, 'event'), (counts.get(say(event, 'event')) ?? 0) + 1);
  const summary = [...counts].map(([event, count]) => `${count} ${event}`).join(', ');
  return [
    `${beats} heartbeats from ${showTime(from)} to ${showTime(to)}${summary === '' ? '' : `: ${summary}`}`,
    ...(timeline.length === 0 ? ['', 'Nothing happened.'] : ['', 'Timeline', ...showTimeline(timeline, final)]),
    ...showAttention(final),
  ];
}

/** Events, one line each; mails that are one message are shown once. */
function showTimeline(timeline: readonly Answer[], statuses: readonly Answer[]): string[] {
  const rows = timeline.map((event) => {
    const mail = say(event, 'event') === 'mail';
    const about = mail ? `to ${say(event, 'to')}` : nameEvent(event, statuses);
    return [showTime(say(event, 'at')), say(event, 'event'), about, mail ? say(event, 'subject') : describe(event)];
  });
  return alignRows(rows.filter((row, index) => row[1] !== 'mail' || rows.findIndex((other) => other.join() === row.join()) === index));
}

function describe(event: Answer): string {
  const due = say(event, 'due');
  const holder = say(event, 'assignee');
  return [holder, due === '' ? '' : `due ${showTime(due)}`].filter((part) => part !== '').join(', ');
}
