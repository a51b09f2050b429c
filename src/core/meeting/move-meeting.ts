import type { KeptMeeting } from './decode-meeting';
import { countSeconds } from '../contract/count-seconds';
import { dropUnseen } from '../texts/drop-unseen';
import { quote } from '../texts/issue-texts';
import type { Instant } from '../time/local';

/** Where a meeting is to go on. */
export interface MeetingMove {
  readonly at: number;
  /** True where its clock is to stand. */
  readonly pause?: boolean;
  /** What is to be told on; absent: as it was. */
  readonly messages?: string;
}

/** The meeting after a move; `says` is empty where it stood there already. */
export type MovedMeeting =
  { readonly ok: true; readonly kept: KeptMeeting; readonly says: string } | { readonly ok: false; readonly says: string };

/** Longest text of cascading messages, characters: it has to fit into the property. */
const LONGEST_MESSAGES = 1200;

/** `2026-11-24T08:00:00Z` of milliseconds since 1970. */
export function instantText(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Text of several lines without other control or direction characters. */
export function plainLines(text: string, longest: number): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => dropUnseen(line).trimEnd());
  return [...lines.join('\n').trim()].slice(0, longest).join('');
}

function say(kept: KeptMeeting, { at, pause = false }: MeetingMove): string {
  const title = quote(kept.agenda[at]?.title ?? '');
  if (kept.running.at !== at) return pause ? `The meeting waits at ${title}.` : `The meeting is at ${title} now.`;
  const wasPaused = kept.running.since === null;
  if (wasPaused === pause) return '';
  return pause ? `The meeting is paused at ${title}.` : `The meeting goes on with ${title}.`;
}

/** Goes on, back, pauses or resumes. A move to where the meeting stands already changes nothing, so that two people may press at once. */
export function moveMeeting(kept: KeptMeeting, move: MeetingMove, now: Instant): MovedMeeting {
  const { running, agenda } = kept;
  if (agenda[move.at] === undefined) return { ok: false, says: `The agenda has ${agenda.length} parts; there is none at ${move.at + 1}.` };
  const says = say(kept, move);
  const messages = move.messages === undefined ? running.messages : plainLines(move.messages, LONGEST_MESSAGES);
  if (says === '') return { ok: true, says, kept: { ...kept, running: { ...running, messages } } };
  const since = move.pause === true ? null : instantText(now);
  const spent = countSeconds(running, now);
  return { ok: true, says, kept: { ...kept, running: { ...running, at: move.at, spent, since, messages } } };
}
