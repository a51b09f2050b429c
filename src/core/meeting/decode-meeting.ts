import type { AgendaPart, RunningMeeting } from '../contract/meeting';
import { readAgenda } from './read-agenda';

/** Name of the document property that holds the meeting that runs. */
export const MEETING_PROPERTY = 'meeting';

/** The meeting that runs, with what it began from. */
export interface KeptMeeting {
  readonly running: RunningMeeting;
  readonly agenda: readonly AgendaPart[];
  /** Ids of to-dos and issues that were there, or over, when it began; `null` where they were too many to keep. */
  readonly known: readonly string[] | null;
}

/** A property holds 9 kB; with this many ids everything else has room. */
const MOST_KNOWN = 500;

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isInstant = (value: unknown): value is string | null => isTextOrNull(value) && (value === null || Number.isFinite(Date.parse(value)));

function decodeAgenda(value: unknown): readonly AgendaPart[] {
  return typeof value === 'string' ? (readAgenda(value) ?? []) : [];
}

function decodeKnown(value: unknown): readonly string[] | null {
  return typeof value === 'string' ? value.split(' ').filter((id) => id !== '') : null;
}

/** Reads the property; `null` where no meeting runs, or nobody can read what stands there. */
export function decodeMeeting(json: string | undefined): KeptMeeting | null {
  try {
    const kept = JSON.parse(json ?? 'null') as Readonly<Record<string, unknown>> | null;
    if (kept === null || typeof kept !== 'object') return null;
    const { id, started, by, at, spent, since, messages } = kept;
    const agenda = decodeAgenda(kept['agenda']);
    const seconds = Array.isArray(spent) ? spent.map(Number) : [];
    const texts = [id, started, by, messages];
    const fits = agenda[Number(at)] !== undefined && seconds.length === agenda.length && seconds.every((count) => count >= 0);
    if (!fits || !texts.every((text) => typeof text === 'string') || !isInstant(since)) return null;
    const [wordId = '', begun = '', who = '', told = ''] = texts.map(String);
    const running = { id: wordId, started: begun, by: who, at: Number(at), spent: seconds, since, messages: told };
    return { running, agenda, known: decodeKnown(kept['known']) };
  } catch {
    return null;
  }
}

/** The text of the property. */
export function encodeMeeting({ running, agenda, known }: KeptMeeting): string {
  return JSON.stringify({
    ...running,
    agenda: agenda.map(({ title, minutes }) => `${title} ${minutes}`).join(', '),
    known: known === null || known.length > MOST_KNOWN ? null : known.join(' '),
  });
}
