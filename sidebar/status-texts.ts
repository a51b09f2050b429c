import { many, partOf } from './format/many';
import { sayNumber } from './format/say-number';
import type { OpenRunLine } from '../src/core/contract/acting';

/** Texts of Status, of Why, and of what filters them. */
export const statusTexts = {
  status: {
    find: 'Find by name, owner or status',
    findShort: 'Find',
    filters: 'Filters',
    inUse: 'Filters in use',
    owner: 'Owner',
    team: 'Team',
    location: 'Location',
    state: 'Status',
    groupBy: 'Divide by',
    divisions: { none: 'Nothing', owner: 'Owner', team: 'Team' },
    all: 'All',
    nobody: 'Without an owner',
    noTeam: 'Without a team',
    onlyBad: 'Only what is not good',
    chip: (name: string, value: string) => (value === '' ? name : `${name}: ${value}`),
    remove: 'Remove filter',
    clear: 'Clear all filters',
    good: (good: number, of: number) => `${partOf(good, of)} good`,
    shown: (shown: number, of: number) => `${sayNumber(shown)} of ${many(of, 'row')}`,
    noMatch: 'Nothing matches.',
    dropOne: 'Drop one of these:',
    dropMore: 'Drop more than one filter.',
    looked: (text: string) => `“${text}”`,
    allGood: 'Everything is good.',
    empty: 'No rows yet',
    emptyText: 'Fill in the tabs; every row gets its status here.',
    serving: (rows: number) => `Made of ${many(rows, 'row')}`,
    goal: (goal: string) => `Goal ${goal}`,
    total: (total: string) => `Total ${total}`,
    average: (average: string) => `Average ${average}`,
    none: 'None',
    current: 'Show the current period',
  },

  runs: {
    heading: 'Open runs',
    states: {
      escalated: 'Escalated',
      overdue: 'Overdue',
      'in progress': 'In progress',
      'due today': 'Due today',
      'due later': 'Due later',
    } satisfies Record<OpenRunLine['state'], string>,
    chips: 'Runs by state',
    more: (runs: number) => `${many(runs, 'more run')} in the Runs tab.`,
    ofProcess: 'Open now',
  },

  strip: { says: (runs: number, counts: string) => `Newest ${many(runs, 'run')}: ${counts}.` },

  why: {
    rule: 'The rule that decided',
    facts: 'What was looked at',
    thresholds: 'Compared with',
    rows: (rows: number) => `Rows behind it (${sayNumber(rows)})`,
    flip: 'What would change it',
    also: (rules: number) => `Other rules that hold (${sayNumber(rules)})`,
    said: (says: string) => `Its owner says: ${says}`,
    differs: 'That is not what the rows say.',
    notes: (notes: number) => `Notes beside its values (${sayNumber(notes)})`,
    card: 'How it runs',
  },

  looking: {
    label: 'Looking as',
    me: 'Me',
    nobody: 'Choose who you are',
    says: 'It filters what you see. Signing still needs your own account.',
    none: 'Nobody of that name.',
    other: 'Nobody of People fits. A name or an address can be typed.',
    found: (people: number) => many(people, 'person', 'people'),
  },
} as const;
