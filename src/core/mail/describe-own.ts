import { fitSections } from './fit-sections';
import type { Part } from './letter';
import type { RenderContext } from './render-context';
import { sayDay } from '../texts/say-time';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** A mail has at most 20 lines; this many are left for what is open. */
const ROOM = 17;

const HEADS = { midweek: 'What is open with you in mid-week', daily: 'Your day' } as const;

/** `Your day, Wed 25 Nov`: the subject. */
export function headOwn(kind: keyof typeof HEADS, now: LocalDateTime): string {
  return `${HEADS[kind]}, ${sayDay(dateOf(now))}`;
}

/** What somebody is told of their own work, the gravest first. */
export function describeOwn(kind: keyof typeof HEADS, to: string, { own }: RenderContext): readonly Part[] {
  const report = (kind === 'midweek' ? own.midweek() : own.daily()).get(to);
  return report === undefined ? [{ head: 'Nothing is open any more.', lines: [] }] : fitSections(report.sections, ROOM);
}
