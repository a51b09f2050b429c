import type { Standing } from './standing';
import { reword, type Words } from '../contract/reword';

const OWN: Readonly<Record<string, string>> = {
  scorecard: 'To do: make it an issue for the next leadership meeting, with what moves the number',
  rocks: 'To do: bring its milestones up to date, or say at the next leadership meeting what gives',
  goals: 'To do: look at the rows that name it, and decide what gives',
};

function actionOf({ table, status }: Standing, words: Words): string {
  if (status === 'No data') return 'To do: fill in its newest value';
  return reword(OWN[table] ?? '', words);
}

/**
 * What a mail says of a measurable, Rock or goal: what it turned to, why, and what to do; of a recovery that there is nothing to do.
 * @param isOwner true where its reader owns it
 */
export function describeStanding(standing: Standing, kind: 'turned' | 'better', isOwner: boolean, words: Words): readonly string[] {
  const { id, tab, title, owner, status, why } = standing;
  if (kind === 'better') return [`${title} is no longer in trouble: it is ${status} now.`, 'Nothing to do.'];
  const row = `(tab ${tab}, ID ${id})`;
  const whose = isOwner ? 'It is yours.' : owner === '' ? 'Nobody owns it.' : `It is with ${owner}.`;
  const ask = owner === '' ? `To do: name its owner ${row}.` : `To do: ask ${owner} what it needs ${row}.`;
  return [`${title} is ${status} now.`, why, whose, isOwner ? `${actionOf(standing, words)} ${row}.` : ask];
}
