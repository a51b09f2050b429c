import { toSentence } from '../rules/render-why';
import type { Verdict } from '../rules/rule-file';

/** Statuses that something is wrong with; only their reasons are worth adding to another. */
export const TROUBLE: ReadonlySet<string> = new Set(['Off track', 'At risk', 'Incomplete', 'No data']);
const MOST_REASONS = 3;

/**
 * One sentence with the deciding reason first and up to two further ones behind it,
 * then what else belongs to it. `18 % done, 47 % expected by today; 2 milestones are due today.`
 */
export function describeReasons(verdict: Verdict, further: readonly string[]): string {
  const winner = verdict.hits.find((hit) => hit.id === verdict.rule);
  if (winner === undefined) return verdict.why;
  if (!TROUBLE.has(verdict.status)) return verdict.why;
  const others = verdict.hits.filter((hit) => hit.status !== null && TROUBLE.has(hit.status)).map((hit) => hit.why);
  const reasons = [...new Set([winner.why, ...others])].slice(0, MOST_REASONS);
  return toSentence([...reasons, ...further].filter((reason) => reason !== '').join('; '));
}
