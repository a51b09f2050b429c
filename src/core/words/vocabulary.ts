import type { Words } from '../contract/reword';

/** Which words are said otherwise; of two the second is the plural. Tabs, columns, ids, statuses and JSON keep their names whatever is chosen. */
const VOCABULARIES = {
  'EOS-style': [],
  'Scaling Up': [
    'rock=priority,priorities',
    'measurable=KPI,KPIs',
    'goal=annual priority,annual priorities',
    'scorecard=KPIs',
    'vto=one-page plan',
  ],
  OKR: ['rock=key result,key results', 'measurable=metric,metrics', 'goal=objective,objectives', 'scorecard=metrics', 'vto=strategy'],
  plain: [
    'rock=quarterly goal,quarterly goals',
    'measurable=number,numbers',
    'goal=yearly goal,yearly goals',
    'scorecard=numbers',
    'vto=plan',
  ],
} as const;

/** Name of a set of words. */
export type Vocabulary = keyof typeof VOCABULARIES;

const NAMES: readonly Vocabulary[] = ['EOS-style', 'Scaling Up', 'OKR', 'plain'];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, '')
    .replace(/style$/, '')
    .replace(/s$/, '');

/** The set of words a team means: `OKRs` and `okr style` are `OKR`; `null` where there is none of that name. */
export function readVocabulary(text: string): Vocabulary | null {
  return NAMES.find((name) => plain(name) === plain(text.trim())) ?? null;
}

/** The words of a set that are not the usual ones. */
export function wordsOf(vocabulary: Vocabulary): Words {
  const entries = VOCABULARIES[vocabulary].flatMap((line): readonly (readonly [string, string])[] => {
    const [usual = '', said = ''] = line.split('=');
    const [one = '', many] = said.split(',');
    return many === undefined
      ? [[usual, one]]
      : [
          [usual, one],
          [`${usual}s`, many],
        ];
  });
  return Object.fromEntries(entries);
}
