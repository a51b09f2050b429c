import { many } from './format/many';

/** Kinds of proof: how each is called, what it asks for, and an example of that. */
const PROOFS: readonly (readonly [kind: string, says: string, asks: string, example: string])[] = [
  ['text', 'A note of some length', 'Least characters', '20'],
  ['number', 'A number', 'From..to, or blank for any', '1..8'],
  ['photo', 'A photo (its link)', '', ''],
  ['link', 'A link', '', ''],
  ['file', 'A file (its link)', '', ''],
  ['choice', 'One of several answers', 'The answers', 'ok/not ok'],
  ['sign-off', 'Somebody else signs it off', '', ''],
  ['cell', 'A cell of this file', 'Cell and what it must be', 'Till!B12 = 0'],
  ['none', 'Nothing', '', ''],
];

const KINDS: Readonly<Record<string, string>> = { measurable: 'Measurables', process: 'Processes' };

/** Texts of the Setup tab. */
export const setupTexts = {
  setup: {
    tab: 'Setup',
    heading: 'Setup',
    guide: 'First steps',
    guideDone: 'First steps: all done',
    done: 'done',
    next: (step: string) => `Next: ${step}`,
    finish: 'Back to Setup',
    parts: {
      adopt: { title: 'Adopt your own tab', says: 'Find lists in this file and take them over' },
      process: { title: 'Define a process', says: 'Who does what, when, and what proves it' },
      settings: { title: 'Settings', says: 'Week, meeting, quiet hours, words' },
      templates: { title: 'Tabs', says: 'Which are there, and which can be added' },
      library: { title: 'Library', says: 'Measurables and processes, ready-made' },
      checks: { title: 'Hourly checks and mail', says: 'On or off, who is mailed, what comes next' },
      formalise: { title: 'Make it everybody’s', says: 'What hangs on one person, what columns mean, leaving' },
      care: { title: 'Look after the file', says: 'Verify it, remove the sample' },
    },
    gaps: 'Not enforced',
    gapsText: 'A miss of these reaches nobody. Press one to see its row.',
    saving: 'Saving',
    choose: 'Choose',
    missing: (fields: number) => `Nothing was written yet. ${many(fields, 'field needs', 'fields need')} mending.`,
  },

  questions: {
    title: 'Three questions',
    week: 'On which day does your week start?',
    meeting: 'When does the leadership meet?',
    meetingHint: 'Each week, such as Tue 09:00.',
    fallback: 'Who steps in when owner and backup fail?',
    fallbackHint: 'A name. Not you: they are there when you are not.',
    address: 'Their mail address',
    addressHint: 'Blank where they stand in People with an address.',
    company: 'Name of the company',
    companyHint: 'It stands on Home and in mail. You may leave it blank.',
    you: (address: string) => `You are added to People as ${address}, if you are not there yet.`,
    save: 'Save answers',
    again: 'Save again',
  },

  wizard: {
    intro: 'It is written into Processes once nothing is missing.',
    first: 'One press opens a first run now. Change what you like, or just press.',
    name: 'What has to happen?',
    nameHint: 'In a few words.',
    owner: 'Who does it?',
    backup: 'Who gets it when they missed it?',
    fallback: 'And after that?',
    fallbackNobody: 'The business owner',
    location: 'Where?',
    locationHint: (known: readonly string[]) =>
      known.length === 0
        ? 'Blank where it does not matter.'
        : `${known.slice(0, 5).join(', ')}. Several with commas; blank where it does not matter.`,
    cadence: 'How often?',
    cadenceHint: 'As you would say it: weekdays, every Friday, 1st and 15th.',
    due: 'By what time of day?',
    dueHint: 'Such as 07:00. Blank: 17:00.',
    next: 'Next',
    proof: 'What proves that it was done?',
    stepProof: (at: number) => `Proof of step ${at}`,
    proofs: PROOFS,

    such: (example: string) => `Such as ${example}`,
    steps: 'Steps',
    stepsHint: 'Only where it has several parts.',
    step: (at: number) => `Step ${at}`,
    required: 'Has to be done',
    add: 'Add a step',
    up: (at: number) => `Move step ${at} up`,
    down: (at: number) => `Move step ${at} down`,
    remove: (at: number) => `Remove step ${at}`,
    serves: 'What does it serve?',
    servesHint: 'A goal, Rock or measurable by its name or ID. You may leave it blank.',
    create: 'Define process',
    createFirst: 'Create and open its first run',
    creating: 'Writing',
    opening: 'Opening its run',
    checking: 'Looking',
    opened: 'Its first run is open',
    run: (holder: string, due: string) => `${holder} has it, due ${due}.`,
    notOpened: 'It opens at the next check after it comes due to be started. Press Check now to look.',
    another: 'Define another',
  },

  testMail: {
    title: 'Test mail',
    says: (address: string) => `One mail, from ${address} to ${address}. Nobody else is mailed, and nothing is switched on.`,
    hidden: 'Google does not reveal your address here, so no test mail can be sent to you.',
    send: 'Send test mail',
    again: 'Send another',
    sending: 'Sending',
  },

  settings: {
    save: (changes: number) => (changes === 0 ? 'Save' : `Save ${many(changes, 'change')}`),
    none: 'Change something to save it.',
    blank: 'Blank: as usual',
    such: (help: string, example: string) => (/such as/i.test(help) ? help : `${help} Such as ${example}.`),
    engine: 'Shown only',
    mail: 'Set where the hourly checks start',
  },

  tabsOf: { there: 'is there', missing: 'not there', add: (name: string) => `Add ${name}`, adding: 'Adding' },

  library: {
    owner: 'Who is to own them?',
    kinds: KINDS,
    chosen: (chosen: number, of: number) => (chosen === 0 ? String(of) : `${chosen} of ${of} chosen`),
    add: (chosen: number) => (chosen === 0 ? 'Add' : `Add ${chosen}`),
    hint: 'Goals and owners can be changed in the tabs afterwards.',
  },

  checks: {
    on: 'Your hourly checks are on.',
    off: 'Your hourly checks are off.',
    last: (when: string) => `Last check ${when}.`,
    never: 'No check yet.',
    mail: { off: 'Mail is off: nobody is written to.', 'dry run': 'Mail is on dry run: listed, not sent.', on: 'Mail is on.' },
    confirmed: (who: string, when: string) => `Mail was confirmed by ${who}, ${when}.`,
    test: (address: string) => `All mail goes to the Test recipient, ${address}.`,
    change: 'Change who is mailed',
    stop: 'Stop hourly checks',
    stopping: 'Stopping',
    look: 'What would the next check do?',
  },

  care: {
    verify: 'Verify this file',
    verifyText: 'Looks for broken links and for changes that nobody logged.',
    fine: 'Nothing is damaged.',
    sample: 'Remove the sample',
    sampleText: 'Takes away the sample company’s rows and what came of them. Your own rows stay.',
    sampleSure: 'Remove the sample rows now',
    removing: 'Removing',
  },
} as const;
