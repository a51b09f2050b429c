import { partOf } from './format/many';
import { sayNumber, sayPercent } from './format/say-number';
import type { MakeKind } from '../src/core/contract/strategy';

/** Texts about focus, health and the links of rows. */
export const strategyTexts = {
  focus: {
    mine: 'My focus',
    others: 'Focus',
    whose: 'Whose focus',
    choose: 'Choose a person',
    you: (name: string) => `${name} (you)`,
    none: 'Nothing needs a closer look this week.',
  },

  top: { heading: 'First Rocks of the quarter' },

  chart: {
    week: 'weeks',
    newest: (value: string) => `Newest ${value}`,
    goal: (goal: string) => `goal ${goal}`,
    hits: (hits: number, of: number) => `${partOf(hits, of)} hit`,
    same: 'no change',
    trend: (isUp: boolean, before: string) => `${isUp ? 'up' : 'down'} from ${before}`,
    gap: 'no data',
    none: 'There are no earlier numbers yet.',
    share: sayPercent,
    all: (count: number, periods: string, values: string) => `Last ${sayNumber(count)} ${periods}, the oldest first: ${values}.`,
  },

  health: {
    heading: 'Health',
    share: (good: number, of: number) => `${partOf(good, of)} (${sayPercent(good / of)})`,
    noData: 'No data',
    rows: 'Not yet good',
    noRows: 'No row stands out.',
  },

  chain: {
    loading: 'Reading the links',
    trail: 'Way here',
    start: 'Start',
    above: 'What it serves',
    below: 'What serves it',
    alone: 'Nothing is linked with it yet.',
  },

  make: {
    kinds: { rock: 'Make Rock', milestone: 'Make milestone', 'to-do': 'Make to-do' } satisfies Record<MakeKind, string>,
    fields: {
      title: { rock: 'Rock', milestone: 'Milestone', 'to-do': 'To-do' } satisfies Record<MakeKind, string>,
      owner: 'Owner',
      due: 'Due',
    },
    missing: 'Write what is to be done.',
    ownerHint: (owner: string) => (owner === '' ? 'A name, an address or a seat.' : `Blank: ${owner}.`),
    dueHints: {
      rock: 'Blank: the last day of the quarter.',
      milestone: 'Blank: when the Rock is due.',
      'to-do': 'Blank: in seven days.',
    } satisfies Record<MakeKind, string>,
    working: 'Writing',
  },
} as const;
