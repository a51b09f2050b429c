import { many, partOf } from './format/many';
import { sayNumber, sayPercent } from './format/say-number';

/** Texts of the view that looks after the plan. */
export const planTexts = {
  plan: {
    heading: 'The plan',
    parts: {
      meeting: { title: 'Run the meeting', says: 'An agenda with a clock, what is talked about, and a recap.' },
      review: { title: 'Review', says: 'Questions, gaps, owners and who has room.' },
      quarter: { title: 'Close the quarter', says: 'A result for each row, and what goes on.' },
      year: { title: 'Close the year', says: 'Results of the goals, and the plan a year on.' },
      rules: { title: 'Rules', says: 'Change a number and see what it would have changed.' },
    },
  },

  review: {
    questions: 'Questions',
    lists: 'What is missing or does not fit',
    rows: (rows: number) => many(rows, 'row'),
    calm: (titles: readonly string[]) => `Nothing in: ${titles.join(', ')}.`,
    owners: 'What people kept',
    kept: (kept: number, of: number) => (of === 0 ? 'Nothing promised yet' : `${partOf(kept, of)} kept`),
    gaps: (gaps: number) => `${many(gaps, 'row')} said to be better than derived.`,
    capacity: 'Who has room',
    hours: (hours: number) => `${sayNumber(hours)} hours a week`,
    noHours: 'Hours per week is blank in People',
    noClaims: 'Nothing is promised.',
    promised: (says: string, hours: number, ratio: number | null) =>
      `${says}: ${sayNumber(hours)} hours${ratio === null ? '' : ` (${sayPercent(ratio)})`}`,
    programme: 'Is the system used?',
    score: (score: number | null, band: string) => (score === null ? 'No data yet' : `${partOf(score, 100)}: ${band}`),
    part: (says: string, good: number, of: number) => `${says}: ${of === 0 ? 'no data' : partOf(good, of)}`,
    alignment: 'Open work that leads to a priority, by team',
    noTeam: 'Without a team',
    limits: 'What this file can carry',
  },

  close: {
    nothing: (period: string) => `Nothing of ${period} waits to be closed.`,
    result: (title: string) => `Result of ${title}`,
    choose: 'Choose a result',
    missing: 'Choose a result.',
    does: new Map<string, (next: string) => string>([
      ['Done', () => 'Stays as it is, with its result.'],
      ['Not done', () => 'Stays as it is, with its result.'],
      ['Carried', (next) => `Goes on as a new row in ${next}.`],
      ['Converted', () => 'Becomes a to-do for seven days.'],
      ['Dropped', () => 'Ends here.'],
    ]),
    look: 'Look at what will be done',
    will: (period: string) => `Closing ${period}`,
    close: (period: string) => `Close ${period}`,
    change: 'Change something',
    working: 'Closing',
    closed: (period: string) => `${period} is closed`,
    reopen: (period: string) => `Take back the closing of ${period}`,
    reopens: (period: string) => `The results of ${period} are taken away, and rows that closing made go if nobody changed them.`,
    reopenNow: 'Take it back',
    reopening: 'Taking it back',
  },

  rules: {
    intro: 'Each number decides a status. Try a change on the last thirteen weeks before it is saved.',
    /** Groups by what their rules judge; another is called as it comes. */
    groups: new Map([
      ['rock', 'Rocks'],
      ['measurable', 'Measurables'],
      ['goal', 'Goals'],
      ['milestone', 'Milestones'],
      ['process', 'Processes'],
      ['run', 'Runs'],
      ['todo', 'To-dos'],
      ['issue', 'Issues'],
      ['initiative', 'Initiatives'],
      ['person', 'People'],
      ['vto', 'The plan'],
    ]),
    count: (rules: number) => many(rules, 'rule'),
    changed: (rules: number) => `${many(rules, 'change')}, not saved`,
    value: (unit: string) => (unit === '' ? 'Value' : `Value (${unit})`),
    usual: (usual: number, unit: string) => `Usually ${sayNumber(usual)}${unit === '' ? '' : ` ${unit}`}; blank means that.`,
    on: (gives: string) => (gives === '' ? 'On' : `On: gives ${gives}`),
    hint: 'Change a number, then try it.',
    tryOut: (changes: number) => `Try ${many(changes, 'change')}`,
    discard: 'Discard',
    trial: 'What would have been different',
    trying: 'Trying it on the last weeks',
    differs: (week: string, before: string, after: string) => `Week of ${week}: ${before} would be ${after}`,
    unknown: (weeks: readonly string[]) => `Nothing was kept of the weeks of ${weeks.join(', ')}.`,
    save: 'Save to the Rules tab',
    saving: 'Saving',
  },
} as const;
