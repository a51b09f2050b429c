import type { HolidayRoll } from '../cadence';
import type { Meaning } from './token';

const DAY = '(?:business |working |work)?day\\b';
const OFF = '(?:weekend|week-end|(?:bank |public )?holiday|non[ -](?:business|working) day|day off)s?';
/** "if it falls on a weekend or holiday". */
const CONDITION = `(?:if|when) (?:it |that |this )?(?:is |falls |lands )?(?:on )?(?:an? )?${OFF}(?:(?: or | and | ?\\/ ?| ?& ?)(?:on )?(?:an? )?${OFF})?`;
const MOVED = `(?:(?:or|else|then|use|moved? to|(?:if|when) not,?) )*(?:the )?`;

function rollTo(roll: HolidayRoll): () => Meaning {
  return () => ({ kind: 'roll', roll });
}

const NOTHING = (): Meaning => ({ kind: 'filler' });

/** What a phrase itself says about days off, and what an echo says that goes without saying; each tried at one place only. */
export const ROLL_PATTERNS: readonly (readonly [RegExp, () => Meaning])[] = [
  [new RegExp(`(?:${CONDITION}[,:]? )?${MOVED}(?:next|following) ${DAY}(?: after)?(?:,? ${CONDITION})?`, 'y'), rollTo('later')],
  [
    new RegExp(`(?:${CONDITION}[,:]? )?${MOVED}(?:previous|preceding|prior) ${DAY}(?: before)?(?:,? ${CONDITION})?`, 'y'),
    rollTo('earlier'),
  ],
  [new RegExp(`or (?:the )?${DAY} before(?:,? ${CONDITION})?`, 'y'), rollTo('earlier')],
  [new RegExp(`or (?:the )?(?:first )?${DAY} after(?:,? ${CONDITION})?`, 'y'), rollTo('later')],
  [/(?:the )?(?:first|1st|next) (?:business |working |work)day on or after\b/y, rollTo('later')],
  [/(?:the )?last (?:business |working |work)day on or before\b/y, rollTo('earlier')],
  [/not on days off\b/y, rollTo('skip')],
  [/on days off too\b/y, rollTo('run')],
  [/on the (?:week)?day it started\b/y, NOTHING],
  [/(?:or )?(?:on )?the last day of (?:a )?shorter months?\b/y, NOTHING],
  [/(?:skip(?:ping)?|no|closed|unless(?: it is)?(?: an?)?)(?: on)? (?:public |bank )?holidays?\b/y, rollTo('skip')],
];
