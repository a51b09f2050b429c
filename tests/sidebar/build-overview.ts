import type {
  AttentionItem,
  Overview,
  ProcessCard,
  SigningItem,
  StartPreview,
  StatusGroup,
  StatusLine,
  WhyView,
} from '../../src/core/contract/overview';
import type { Tone } from '../../src/core/contract/tone';

/** Friday; times in the tests are seen from here. */
export const NOW = '2026-11-20T07:20';

/** A run that was missed on Monday. */
export const item = (fields: Partial<AttentionItem> = {}): AttentionItem => ({
  kind: 'missed run',
  id: 'U-B9JF3B',
  title: 'Open the café',
  owner: 'Ben Okafor',
  why: 'Missed: due Mon 16 Nov 07:00, not closed by Mon 16 Nov 08:00; Ben Okafor (backup) has it now.',
  since: '2026-11-16T08:00',
  tone: 'bad',
  mine: false,
  next: { does: 'open', says: 'Show' },
  ...fields,
});

/** The safe, counted by somebody else this morning. */
export const signing = (fields: Partial<SigningItem> = {}): SigningItem => ({
  run: 'U-SAFE00',
  step: null,
  title: 'Count the safe',
  part: '',
  doer: 'Ben Okafor',
  done: '2026-11-20T06:11',
  evidence: [{ name: '1. Front', text: 'counted twice', links: ['https://photos.example/safe.jpg'] }],
  seen: '0123456789ab',
  refusal: '',
  ...fields,
});

/** A morning with something to sign, and something the reader did. */
export const toSign = (fields: Partial<Overview> = {}): Overview =>
  overview({
    signing: [
      signing(),
      signing({ run: 'U-TILL00', step: 2, title: 'Handover', part: '2. Till', evidence: [] }),
      signing({
        run: 'U-OWN000',
        title: 'Alarm',
        doer: 'Ana Ruiz',
        refusal: 'It was done by Ana Ruiz, and that is you: somebody else has to sign it off.',
      }),
    ],
    ...fields,
  });

export const line = (fields: Partial<StatusLine> = {}): StatusLine => ({
  id: 'P-0PEN',
  title: 'Open the café',
  owner: 'Ana Ruiz',
  status: 'Good',
  tone: 'good',
  why: 'None of the last 5 runs were missed or late.',
  since: '2026-11-16',
  flags: [],
  ...fields,
});

export const group = (lines: readonly StatusLine[], fields: Partial<StatusGroup> = {}): StatusGroup => ({
  key: 'processes',
  title: 'Processes',
  good: lines.filter(({ tone }) => tone === 'good').length,
  lines,
  ...fields,
});

/** A file that is set up, checked and calm. */
export const overview = (fields: Partial<Overview> = {}): Overview => ({
  company: 'Corner Cup',
  now: NOW,
  zone: 'Europe/Berlin',
  you: { address: 'ana@cafe.example', name: 'Ana Ruiz', chosen: false },
  locale: 'en_GB',
  mine: { who: 'Ana Ruiz', runs: [], tasks: [], numbers: [] },
  runs: [],
  people: [],
  installed: true,
  checks: { on: true, last: '2026-11-20T07:00', late: false },
  mail: 'dry run',
  attention: [],
  signing: [],
  groups: [group([line()])],
  focus: [],
  top: [],
  health: [],
  words: {},
  unreadable: [],
  ...fields,
});

/** A file without any tab of Runsheet. */
export const bare = (): Overview =>
  overview({ company: '', installed: false, checks: { on: false, last: null, late: false }, mail: 'off', groups: [] });

/** A morning on which something is wrong everywhere. */
export const busy = (fields: Partial<Overview> = {}): Overview =>
  overview({
    attention: [
      item({ mine: true, title: 'Weekly coffee order', id: 'U-COFFEE' }),
      item({
        mine: true,
        kind: 'late run',
        tone: 'warn',
        title: 'Fridge temperatures',
        id: 'U-FRIDGE',
        owner: 'Ana Ruiz',
        since: '2026-11-20T07:00',
        why: 'Late: due Fri 20 Nov 07:00 with Ana Ruiz (owner). If it is not done it moves to the backup at 09:00.',
      }),
      item({}),
      item({
        kind: 'Scorecard: At risk',
        tone: 'warn',
        id: 'K-RTRN',
        title: 'Guests who came back',
        why: '34 % in the week of 9 Nov 2026 missed the goal >= 35.',
        since: '2026-11-16',
      }),
      item({
        kind: 'Rocks: Off track',
        id: 'R-CARD',
        title: 'Loyalty card in the till',
        since: '2026-10-03',
        why: 'Milestone "Till counts cards" was due 12 Nov 2026, 8 days ago; 25 % done, 56 % expected by today; nothing moved for 35 days.',
      }),
    ],
    groups: [
      group(
        [
          line({
            id: 'R-CARD',
            title: 'Loyalty card in the till',
            owner: 'Ben Okafor',
            status: 'Off track',
            tone: 'bad',
            why: '25 % done, 56 % expected by today.',
            flags: ['Says done', 'Drifting'],
          }),
          line({
            id: 'R-MENV',
            title: 'Winter menu that sells',
            owner: 'Dee Novak',
            status: 'At risk',
            tone: 'warn',
            why: 'It depends on "Food thrown away", which is off track.',
          }),
          line({ id: 'R-OVEN', title: 'Second oven', owner: '', status: 'Not started', tone: 'quiet', since: null }),
          line({ id: 'R-SITE', title: 'New web page', status: 'On track', since: '2026-10-03' }),
        ],
        { key: 'rocks', title: 'Rocks' },
      ),
      group([
        line(),
        line({ id: 'P-FR1D', title: 'Fridge temperatures', owner: 'Dee Novak' }),
        line({
          id: 'P-T1AA',
          title: 'Cash up the till',
          status: 'Failing',
          tone: 'bad',
          why: 'Nobody did the last 2 runs.',
          since: '2026-11-19T18:30',
        }),
      ]),
    ],
    unreadable: [
      { tab: 'Processes', row: 7, message: 'Processes, row 7, Cadence: "evry day" is no cadence; did you mean "every day"?' },
      { tab: 'People', row: 3, message: 'People, row 3, Email: "ben(at)cafe" is no mail address.' },
    ],
    ...fields,
  });

const tones: readonly (readonly [Tone, string])[] = [
  ['good', 'Good'],
  ['warn', 'Slipping'],
  ['bad', 'Failing'],
  ['quiet', 'New'],
];

const RESULTS = new Map([
  ['Slipping', 'Done late'],
  ['Failing', 'Missed'],
]);

/** So many processes, every fourth good. */
export const manyLines = (count: number): readonly StatusLine[] =>
  Array.from({ length: count }, (_, at) => {
    const [tone, status] = tones[at % tones.length] ?? ['good', 'Good'];
    return line({ id: `P-${String(at + 1).padStart(4, '0')}`, title: `Process ${at + 1}`, owner: `Person ${at % 25}`, tone, status });
  });

export const why = (fields: Partial<WhyView> = {}): WhyView => ({
  id: 'R-CARD',
  status: 'Off track',
  why: '25 % done, 56 % expected by today.',
  words: 'Off track: progress is far behind the working days gone.',
  facts: [
    { says: 'Done weight over all weight.', value: '0.25' },
    { says: 'Undone milestones that have a due date.', value: '3' },
  ],
  thresholds: [{ value: 0.75, unit: 'of expected', words: 'Progress below this part of what is expected is off track.' }],
  ...fields,
});

/** A process of which two in three of the newest runs went well. */
export const card = (fields: Partial<ProcessCard> = {}): ProcessCard => ({
  cadence: 'Every day; next due Sat 21 Nov 07:00, Sun 22 Nov 07:00, Mon 23 Nov 07:00, Tue 24 Nov 07:00, Wed 25 Nov 07:00.',
  strip: Array.from({ length: 13 }, (_, at) => {
    const [tone, result] = tones[at % 3] ?? ['good', 'Good'];
    return { id: `U-${at}`, due: `2026-11-${String(at + 7).padStart(2, '0')}T07:00`, result: RESULTS.get(result) ?? 'Done', tone };
  }),
  says: ['Last 13 weeks: 30 of 45 on time (67 %), 10 late, 5 missed.', 'Version 3.'],
  ...fields,
});

export const preview = (fields: Partial<StartPreview> = {}): StartPreview => ({
  says: ['It opens 3 runs: Open the café, Fridge temperatures and Cash up the till.', 'It moves 1 run on: Open the café to Ben Okafor.'],
  mails: [
    { to: 'ben@cafe.example', subject: 'Open the café is yours now' },
    { to: 'dee@cafe.example', subject: 'Fridge temperatures is late' },
  ],
  recipients: [
    { name: 'Ana Ruiz', address: 'ana@cafe.example' },
    { name: 'Ben Okafor', address: 'ben@cafe.example' },
    { name: '', address: 'dee@cafe.example' },
  ],
  domains: ['cafe.example'],
  from: 'mara@cafe.example',
  mail: 'off',
  ...fields,
});
