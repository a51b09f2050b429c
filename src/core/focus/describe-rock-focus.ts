import { reword, type Words } from '../contract/reword';
import { formatPercent } from '../rules/format-fact';
import type { Status } from '../status/status';
import { TROUBLE } from '../status/describe-reasons';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const MOST_REASONS = 5;

const sayNumber = (count: number): string => NUMBERS[count] ?? String(count);

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `two milestones due today and one overdue` */
function sayMilestones(milestones: readonly Status[]): string {
  const today = milestones.filter(({ status }) => status === 'Due').length;
  const late = milestones.length - today;
  const word = (today || late) === 1 ? 'milestone' : 'milestones';
  const parts = [
    today === 0 ? '' : `${sayNumber(today)} ${word} due today`,
    late === 0 ? '' : `${sayNumber(late)} ${today === 0 ? `${word} ` : ''}overdue`,
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

/** What the lead says already: that it is about milestones, and how many are overdue. */
const TOLD = /^(\d+ milestones are overdue, |milestone (?="))/;

/** Why the Rock stands as it does: of its pace only what is expected, since its progress is told. */
function reasonsOf({ rule, why, hits = [] }: Status, progress: string): readonly string[] {
  const troubles = rule === 'override' ? [] : hits.filter(({ status }) => status !== null && TROUBLE.has(status)).map((hit) => hit.why);
  const reasons = troubles.length > 0 ? [...new Set(troubles)].slice(0, MOST_REASONS) : [why];
  const pace = `${progress} done, `;
  return reasons.map((reason) => {
    const plain = reason.replace(/[.]$/, '').replace(TOLD, '');
    return progress !== '' && plain.startsWith(pace) ? plain.slice(pace.length) : plain;
  });
}

/**
 * Why a Rock with milestones due or overdue is to be looked at:
 * `18 % with two milestones due today, 47 % expected by today; "Returning guests" got worse 3 weeks in a row.`
 */
export function describeRockFocus(rock: Status, milestones: readonly Status[]): string {
  const known = rock.facts?.['progressKnown'] === true;
  const progress = known ? formatPercent(Number(rock.facts?.['progress'])) : '';
  const lead = [progress, sayMilestones(milestones)].filter((part) => part !== '').join(' with ');
  const [first, ...others] = reasonsOf(rock, progress).filter((reason) => reason !== '' && reason !== `${progress} done`);
  return `${upperFirst([first === undefined ? lead : `${lead}, ${first}`, ...others].join('; '))}.`;
}

/** The same for somebody who has only milestones of it: `"Till counts cards" is due today, of the Rock of Ana Ruiz.` */
export function describeMilestoneFocus(rock: Status, milestones: readonly Status[], words: Words): string {
  const told = milestones.map(({ title, why }) => `"${title}" is ${why.charAt(0).toLowerCase()}${why.slice(1).replace(/[.]$/, '')}`);
  return `${told.join('; ')}${rock.owner === '' ? '' : `. ${reword('The Rock is with', words)} ${rock.owner}`}.`;
}
