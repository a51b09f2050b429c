import { sayCount } from './say-list';

/** Refusal where the Dictionary tab is not there. */
export const NO_DICTIONARY = 'There is no tab Dictionary of Runsheet in this file. Choose "Set up tabs" in the Runsheet menu first.';

/** What bringing the Dictionary up to date did. */
export function sayDictionary(tab: string, added: number, changed: number, blank: readonly string[]): readonly string[] {
  if (added === 0 && changed === 0 && blank.length === 0) return [`${tab} says what every column means. Nothing had to be changed.`];
  const did = [
    ...(added === 0 ? [] : [`${sayCount(added, 'column')} added`]),
    ...(changed === 0 ? [] : [`${sayCount(changed, 'line')} brought up to date`]),
  ];
  const first = did.length === 0 ? `${tab} is up to date.` : `${tab}: ${did.join(', ')}.`;
  const ask = `${sayCount(blank.length, 'column')} of your own ${blank.length === 1 ? 'has' : 'have'} no meaning yet: ${blank.slice(0, 5).join(', ')}${blank.length > 5 ? ' ..' : ''}. Write it in ${tab}, column Meaning.`;
  return blank.length === 0 ? [first] : [first, ask];
}
