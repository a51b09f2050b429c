import type { Tone } from '../contract/tone';

/** Every status of the product by how good it is; Home, the sidebar and the colours of the tabs agree on it. */
export const STATUSES_BY_TONE: Readonly<Record<Tone, readonly string[]>> = {
  bad: [
    ...['Off track', 'Missed', 'Missed for good', 'Overdue', 'Failing', 'Rule problem', 'Proof missing'],
    ...['Held by nobody', 'Cannot be mailed', 'Over capacity', 'failed', 'unconfirmed'],
  ],
  warn: [
    ...['At risk', 'Incomplete', 'No data', 'Late', 'Done late', 'Slipping', 'Due', 'Stale', 'Not enforced', 'Away', 'Fix needed'],
    'Cannot do as defined',
    ...['held', 'waiting for approval', 'waiting for quota'],
  ],
  good: ['On track', 'Done', 'Done by backup', 'Good', 'Current', 'Here', 'Solved', 'sent'],
  quiet: ['Not started', 'Paused', 'New', 'Open', 'Excused', 'Waiting', 'Skipped'],
};

const TONES: readonly Tone[] = ['bad', 'warn', 'good'];

/** How good a status is; one that a team's own rule made up is `quiet`. */
export function toneOf(status: string): Tone {
  return TONES.find((tone) => STATUSES_BY_TONE[tone].includes(status)) ?? 'quiet';
}
