import type { Finding } from './finding';
import { sayCount } from '../texts/say-list';

/** Findings that one answer names; a sidebar can show no more. */
const MOST = 500;

/** The first findings; where there are more a last one says how many. */
export function capFindings(findings: readonly Finding[]): readonly Finding[] {
  const more = findings.length - MOST;
  if (more <= 0) return findings;
  const message = `There ${more === 1 ? 'is' : 'are'} ${sayCount(more, 'more finding')} beside these; put these right first, then verify again.`;
  return [...findings.slice(0, MOST), { code: 'more-findings', tab: 'Log', row: 0, message }];
}
