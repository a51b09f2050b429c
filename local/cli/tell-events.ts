import type { Answer } from './call-add-on';
import { say } from './records';

/** The events of one heartbeat as sentences; mails that are one message are told once. */
export function tellEvents(events: readonly Answer[], statuses: readonly Answer[]): string[] {
  const told = new Set<string>();
  const lines: string[] = [];
  for (const event of events) {
    const line = tellEvent(event, nameEvent(event, statuses));
    if (line === '' || told.has(line)) continue;
    told.add(line);
    lines.push(line);
  }
  return lines;
}

/** Title of an event's process, with the place where it has one. */
export function nameEvent(event: Answer, statuses: readonly Answer[]): string {
  const id = say(event, 'process');
  const title = say(statuses.find((one) => say(one, 'id') === id) ?? {}, 'title') || id || say(event, 'run');
  const place = say(event, 'location');
  return place === '' ? title : `${title} · ${place}`;
}

function tellEvent(event: Answer, name: string): string {
  const who = say(event, 'assignee') || 'nobody';
  switch (say(event, 'event')) {
    case 'opened':
      return `opened   ${name}, with ${who}, due ${say(event, 'due').slice(11)}`;
    case 'covered':
      return `covered  ${name}, now with ${who}`;
    case 'late':
      return `late     ${name}, ${who} is reminded`;
    case 'missed':
      return `missed   ${name}`;
    case 'moved':
      return `moved    ${name}, now with ${who}`;
    case 'mail':
      return `mail     to ${say(event, 'to')}: ${say(event, 'subject')}`;
    case 'done':
      return `done     ${name}`;
    case 'excused':
      return `excused  ${name}`;
    case 'recovered':
      return `back     ${name}`;
    default:
      return '';
  }
}
