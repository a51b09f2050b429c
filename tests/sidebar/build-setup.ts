import type { DraftView, FormResult, LibraryView, SetupView } from '../../src/core/contract/setup';

const step = (key: string, says: string, done: boolean): SetupView['steps'][number] => ({ key, says, done });

/** A file whose tabs were set up a moment ago. */
export const setup = (fields: Partial<SetupView> = {}): SetupView => ({
  settings: [
    setting({ name: 'Company', value: '' }),
    setting({ name: 'Business owner', value: '', kind: 'person' }),
    setting({ name: 'Week starts on', value: 'Monday', kind: 'choice', choices: ['Monday', 'Sunday'], example: 'Monday' }),
    setting({ name: 'Leadership meeting', value: 'Tue 09:00', kind: 'moment', example: 'Tue 09:00' }),
    setting({ name: 'Escalation mail', value: 'off', kind: 'engine', example: '' }),
  ],
  templates: [
    { key: 'people', name: 'People', says: 'Who works here.', tabs: [{ name: 'People', there: true }] },
    {
      key: 'scorecard',
      name: 'Scorecard',
      says: 'The few numbers that tell each week whether things go well.',
      tabs: [
        { name: 'Scorecard', there: false },
        { name: 'Scorecard history', there: false },
      ],
    },
  ],
  steps: [
    step('tabs', 'Set up the tabs', true),
    step('questions', 'Answer three questions', false),
    step('process', 'Open a first run', false),
    step('mail', 'Send yourself a test mail', false),
    step('checks', 'Start the hourly checks', false),
  ],
  ...{ people: [], locations: [], gaps: [], sample: false },
  ...fields,
});

const setting = (fields: Partial<SetupView['settings'][number]>): SetupView['settings'][number] => ({
  ...{ name: 'Company', value: '', kind: 'text', choices: [], help: 'What it changes.', example: 'Corner Cup' },
  ...fields,
});

/** The same file with these steps done, a fallback and two people. */
export const after = (done: readonly string[], fields: Partial<SetupView> = {}): SetupView => {
  const base = setup();
  return {
    ...base,
    settings: base.settings.map((line) => (line.name === 'Business owner' ? { ...line, value: 'Ben' } : line)),
    steps: base.steps.map((one) => ({ ...one, done: one.done || done.includes(one.key) })),
    people: ['Ana Ruiz', 'Ben'],
    ...fields,
  };
};

/** A file that has been in use for a while. */
export const used = (fields: Partial<SetupView> = {}): SetupView =>
  after(['questions', 'process', 'mail', 'checks'], {
    gaps: [{ id: 'P-SAFE', title: 'Count the safe', lacks: 'It lacks a backup, so nobody is held to it.' }],
    sample: true,
    confirmed: { who: 'ana@cafe.example', at: '2026-11-18T09:00' },
    ...fields,
  });

export const form = (says: readonly string[], gaps: FormResult['gaps'] = []): FormResult => ({ says, gaps });

export const checked = (fields: Partial<DraftView> = {}): DraftView => ({
  gaps: [],
  cadence: 'every weekday (Monday to Friday)',
  next: ['2026-11-20T09:00', '2026-11-23T09:00', '2026-11-24T09:00', '2026-11-25T09:00', '2026-11-26T09:00'],
  ...fields,
});

export const library = (): LibraryView => ({
  items: [
    { key: 'sales-leads', kind: 'measurable', group: 'Sales', title: 'New leads', says: 'How many asked. Goal: >= 20 leads, each week.' },
    {
      key: 'bank',
      kind: 'process',
      group: 'Finance',
      title: 'Reconcile the bank account',
      says: 'Every payment is known. every Friday, 16:00.',
    },
  ],
});
