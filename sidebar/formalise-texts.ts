import { many } from './format/many';

/** Texts of the part of Setup in which a file is made everybody's, and of leaving. */
export const formaliseTexts = {
  formalise: {
    intro: 'What this file says of itself: what hangs on one person, what was typed over, what is said and not shown.',
    fixes: 'Mend these first',
    none: 'Nothing has to be mended.',
    found: 'What was found',
    clean: 'Looked at, and fine',
    unknown: 'No data yet',
    rule: 'How they are ranked',
    count: (count: number) => many(count, 'find', 'finds'),
    show: 'Show in sheet',
    dictionary: 'Write the dictionary',
    dictionaryText: 'A tab that says of every column what it means, who writes it, who answers for it, and by which rule.',
    writing: 'Writing',
  },
  leave: {
    title: 'Remove Runsheet from this file',
    intro: 'Your rows, statuses and history stay as a workbook that can be read without Runsheet. You can come back with Set up tabs.',
    what: 'What will happen',
    show: 'Show the hidden tabs too',
    sure: 'Remove Runsheet now',
    look: 'See what would happen',
    leaving: 'Removing',
  },
} as const;
