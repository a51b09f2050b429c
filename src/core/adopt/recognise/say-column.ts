import type { Holds } from '../fields';
import type { ColumnProfile } from '../values/profile-column';
import type { ColumnMeaning } from './column-facts';
import { nameLanguage } from './language-names';

const NAMES = new Map([
  ['done_on', 'the day it was done'],
  ['due', 'a due date'],
  ['end', 'an end'],
  ['ref', 'a number or code'],
  ['key_result', 'a key result'],
  ['raised_by', 'who raised it'],
  ['created', 'when it was raised'],
  ['due_time', 'a time of day'],
  ['depends', 'what it depends on'],
  ['why', 'a reason'],
  ['done_when', 'when it counts as done'],
  ['person_data', 'data of persons'],
  ['away_from', 'the first day away'],
  ['away_to', 'the last day away'],
  ['next_step', 'a next step'],
  ['work_measure', 'something teams count'],
  ['handle', 'a short name'],
]);

const COUNTS: Readonly<Partial<Record<Holds, readonly [(profile: ColumnProfile) => number, string]>>> = {
  person: [({ persons, emails }) => persons + emails, 'look like names'],
  date: [({ dates, serials }) => dates + serials, 'are dates'],
  number: [({ numbers }) => numbers, 'are numbers'],
  percent: [({ numbers }) => numbers, 'are numbers'],
  goal: [({ numbers }) => numbers, 'are numbers'],
  state: [({ states, ticks }) => states + ticks, 'say how far it is'],
  tick: [({ states, ticks }) => states + ticks, 'are ticks'],
  cadence: [({ cadences }) => cadences, 'say how often'],
  url: [({ urls }) => urls, 'are links'],
  email: [({ emails }) => emails, 'are addresses'],
  time: [({ times }) => times, 'are times of day'],
};

/** A concept in words: `done_on` as `the day it was done`, `status` as `status`. */
export function nameConcept(concept: string): string {
  return NAMES.get(concept) ?? concept.replace(/_/g, ' ');
}

/** What stands in the cells, as the second half of a sentence; `''` where nothing is to be said. */
export function sayCells(holds: Holds, profile: ColumnProfile): string {
  if (profile.cells === 0) return 'no cell is filled in yet';
  const [count, words] = COUNTS[holds] ?? [];
  if (count === undefined || words === undefined) return '';
  return `${String(Math.min(profile.cells, count(profile)))} of ${String(profile.cells)} cells ${words}`;
}

/** Why a column is taken for what it is, in one sentence. */
export function sayColumn(header: string, meaning: ColumnMeaning, holds: Holds, profile: ColumnProfile): string {
  const short = header.length > 60 ? `${header.slice(0, 59)}…` : header;
  const name = nameConcept(meaning.concept);
  const known =
    meaning.language === 'en'
      ? `The header "${short}" says ${name}`
      : `The header "${short}" is ${nameLanguage(meaning.language)} for ${name}`;
  const start = meaning.strength >= 0.85 ? known : `The header "${short}" reads like ${name}`;
  const cells = sayCells(holds, profile);
  return cells === '' ? `${start}.` : `${start}; ${cells}.`;
}
