import type { QuietHours } from './settings';
import { readTimeOfDay } from '../tables/decode-value';
import { timeOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Reads `20:00-07:00` (any dash, "to"); `null` where blank or unreadable. */
export function readQuietHours(text: string): QuietHours | null {
  const parts = text.split(/\s*(?:-|–|—|to)\s*/);
  const from = readTimeOfDay(parts[0] ?? '');
  const to = readTimeOfDay(parts[1] ?? '');
  return parts.length !== 2 || from === null || to === null || from === to ? null : { from, to };
}

/** True where the moment lies in the quiet span: from inclusive, to exclusive; the span may pass midnight. */
export function isQuiet(quiet: QuietHours | null, moment: LocalDateTime): boolean {
  if (quiet === null) return false;
  const time = timeOf(moment);
  return quiet.from < quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to;
}
