import type { RecurrenceRule } from './rule';
import { validateRule } from './validate-rule';

const MOST_KEPT = 1000;
const known = new Map<string, RecurrenceRule | null>();

/** The rule of a text that was validated before; null where it is none. Same text, same rule, so it is read once. */
export function recallRule(text: string): RecurrenceRule | null {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const reading = validateRule(text);
  const rule = reading.ok ? reading.rule : null;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, rule);
  return rule;
}
