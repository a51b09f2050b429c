import { busy } from './build-overview';
import type { Overview, StatusLine, WhyView } from '../../src/core/contract/overview';
import type {
  ChainRow,
  ChainView,
  CloseRow,
  CloseView,
  HealthLine,
  PersonFocus,
  ReviewView,
  RuleLine,
  RulesTrial,
  RulesView,
  TopLine,
} from '../../src/core/contract/strategy';

export const chainRow = (fields: Partial<ChainRow> = {}): ChainRow => ({
  ...{ id: 'R-CARD', table: 'rocks', title: 'Loyalty card in the till', owner: 'Ben Okafor', status: 'Off track', tone: 'bad' },
  ...{ why: '25 % done, 56 % expected by today.', due: '2026-12-18' },
  ...fields,
});

export const goal = chainRow({ id: 'G-GST1', table: 'goals', title: 'Guests come back', owner: 'Dee Novak', due: null });
export const milestone = chainRow({ id: 'M-CR02', table: 'milestones', title: 'Till counts cards', status: 'Overdue', due: '2026-11-12' });

/** The Rock in its chain: a goal above, two milestones below, a measurable it waits for. */
export const chain = (fields: Partial<ChainView> = {}): ChainView => ({
  row: chainRow(),
  above: [goal],
  below: [
    milestone,
    chainRow({ id: 'M-CR01', table: 'milestones', title: 'Card printed', status: 'Done', tone: 'good', due: '2026-10-21' }),
  ],
  beside: [
    {
      says: 'Waits for',
      rows: [chainRow({ id: 'K-WST1', table: 'scorecard', title: 'Food thrown away', status: 'At risk', tone: 'warn', due: null })],
    },
  ],
  says: 'Rock R-CARD "Loyalty card in the till" belongs to Ben Okafor, serves goal G-GST1 "Guests come back" and is off track.',
  makes: ['milestone', 'to-do'],
  ...fields,
});

export const FOCUS: readonly PersonFocus[] = [
  {
    person: 'Ana Ruiz',
    items: [
      {
        id: 'R-AUD1',
        title: 'Operational audit',
        because: '18 % with two milestones due today, and "Audit points closed" is down for the third week.',
      },
      { id: 'T-0001', title: 'Call the printer', because: 'Due in 2 days.' },
    ],
  },
  { person: 'Ben Okafor', items: [{ id: 'R-CARD', title: 'Loyalty card in the till', because: '25 % done, 56 % expected by today.' }] },
];

export const TOP: readonly TopLine[] = [
  {
    ...{ id: 'R-CARD', title: 'Loyalty card in the till', owner: 'Ben Okafor' },
    status: 'Off track',
    tone: 'bad',
    why: '25 % done, 56 % expected by today.',
  },
  {
    ...{ id: 'R-R0TA', title: 'One rota for both cafés', owner: 'Cy Tanaka' },
    status: 'On track',
    tone: 'good',
    why: '67 % done, 56 % expected by today.',
  },
];

export const HEALTH: readonly HealthLine[] = [
  {
    ...{ key: 'rocks', says: 'Rocks on track or done', good: 1, of: 4, rows: ['R-CARD', 'R-N0NE'] },
    trend: [null, null, 1, 0.9, 0.8, null, 0.75, 0.7, 0.6, 0.5, 0.5, 0.4, 0.25],
  },
  { key: 'measurables', says: 'Measurables on track', good: 0, of: 0, rows: [], trend: [] },
];

/** A busy morning with focus, top and health, and a goal that is made of two Rocks. */
export function strategic(fields: Partial<Overview> = {}): Overview {
  const { groups } = busy();
  const lines =
    groups[0]?.lines.map((line) => ({ ...line, ...(line.id === 'R-OVEN' ? {} : { due: '2026-12-18', under: 'G-GST1' }) })) ?? [];
  const goals: readonly StatusLine[] = [
    {
      ...{ id: 'G-GST1', title: 'Guests come back', owner: 'Dee Novak', status: 'Off track', tone: 'bad' },
      ...{ why: '1 of 3 rows that name it is off track.', since: null, flags: [] },
    },
  ];
  const scorecard: readonly StatusLine[] = [
    {
      ...{ id: 'K-RTRN', title: 'Guests who came back', owner: 'Ana Ruiz', status: 'At risk', tone: 'warn' },
      ...{ why: '34 % missed >= 35.', since: null, flags: [] },
      points: [null, 30, 31.5, null, 33, 34, 35, 36, 36, 35, 34, 33, 34],
    },
  ];
  return busy({
    focus: FOCUS,
    top: TOP,
    health: HEALTH,
    groups: [
      { ...{ key: 'rocks', title: 'Rocks', good: 1 }, lines },
      { ...{ key: 'scorecard', title: 'Scorecard', good: 0 }, lines: scorecard },
      ...groups.slice(1),
      { ...{ key: 'goals', title: 'Goals', good: 0 }, lines: goals },
    ],
    ...fields,
  });
}

/** All that a reason may hold beside its rule. */
export const fullWhy: Partial<WhyView> = {
  rows: [
    { id: 'R-CARD', tab: 'Rocks', title: 'Loyalty card in the till', status: 'Off track' },
    { id: 'M-CR02', tab: 'Milestones', title: 'Till counts cards', status: 'Overdue' },
  ],
  flip: ['At risk as soon as "Till counts cards" is done (50 % then; 56 % is expected today).', 'Stays off track until then.'],
  also: [{ gives: 'Drifting', says: 'Nothing moved for 35 days.', words: 'Drifting: nothing moved.' }],
  said: 'On track',
  override: { by: 'Dee Novak', until: '2026-11-27', why: 'The till is being exchanged.', derived: 'Off track' },
};

export const review = (fields: Partial<ReviewView> = {}): ReviewView => ({
  quarter: '2026 Q4',
  questions: [
    { question: 'Does everybody know what comes first?', answer: '3 of 4 Rocks have a rank.', rows: ['R-OVEN'] },
    { question: 'Do we keep what we promise?', answer: 'No data.', rows: [] },
  ],
  lists: [
    {
      ...{ key: 'orphans', title: 'Rocks without a goal', says: 'Nobody can tell what they are for: fill in Goal in Rocks.' },
      rows: [{ id: 'R-OVEN', title: 'Second oven', owner: '', why: 'Goal is blank.' }],
    },
    { key: 'loops', title: 'Goals without a measurable', says: 'Add one.', rows: [] },
  ],
  owners: [{ name: 'Ben Okafor', kept: 3, of: 5, says: ['Rocks: 0 of 1 done.', 'To-dos: 3 of 4 done in time.'], gaps: 1 }],
  capacity: [
    {
      ...{ name: 'Dee Novak', hours: 20 },
      periods: [
        { says: 'This week', promised: 26, ratio: 1.3 },
        { says: 'Next quarter', promised: 8, ratio: 0.4 },
      ],
      claims: [{ id: 'R-MENV', title: 'Winter menu that sells', hours: 8 }],
    },
    { name: 'Eli Haddad', hours: null, periods: [{ says: 'This week', promised: 4, ratio: null }], claims: [] },
  ],
  alignment: [
    { team: 'Kitchen', good: 3, of: 4 },
    { team: '', good: 0, of: 1 },
  ],
  programme: { score: 72, band: 'in use', parts: [{ says: 'Numbers entered in time', good: 9, of: 12 }] },
  limits: ['The file holds 4,120 cells of ten million.'],
  ...fields,
});

const CHOICES = ['Not done', 'Carried', 'Converted', 'Dropped'];

export const closeRow = (fields: Partial<CloseRow> = {}): CloseRow => ({
  ...{ id: 'R-CARD', title: 'Loyalty card in the till', owner: 'Ben Okafor', status: 'Off track', tone: 'bad' },
  ...{ why: '25 % done.', suggestion: '', choices: CHOICES },
  ...fields,
});

export const closing = (fields: Partial<CloseView> = {}): CloseView => ({
  period: '2026 Q4',
  next: '2027 Q1',
  rows: [
    closeRow({ id: 'R-R0TA', title: 'One rota', status: 'Done', tone: 'good', suggestion: 'Done', choices: ['Done', ...CHOICES] }),
    closeRow(),
    closeRow({ id: 'R-MENV', title: 'Winter menu', status: 'At risk', tone: 'warn' }),
  ],
  says: ['Every Rock of the quarter gets a result.'],
  reopens: '',
  ...fields,
});

export const rule = (fields: Partial<RuleLine> = {}): RuleLine => ({
  ...{ id: 'rock.off.pace', appliesTo: 'rock', gives: 'Off track', words: 'Progress below this part of what is expected is off track.' },
  ...{ unit: 'of expected', usual: 0.75, value: 0.75, on: true },
  ...fields,
});

export const rules = (): RulesView => ({
  rules: [
    rule(),
    rule({ id: 'rock.risk.drift', gives: 'At risk', words: 'Nothing moved for this many days.', unit: 'days', usual: 14, value: 10 }),
    rule({ id: 'kpi.off', appliesTo: 'A team’s own', words: 'The last three values missed.', unit: '', usual: null, value: null }),
  ],
});

export const trial = (fields: Partial<RulesTrial> = {}): RulesTrial => ({
  weeks: ['2026-11-09', '2026-11-16'],
  missing: ['2026-11-02'],
  differs: [{ week: '2026-11-09', id: 'R-CARD', title: 'Loyalty card in the till', before: 'Off track', after: 'At risk' }],
  says: '1 status of 2 weeks would have been another.',
  ...fields,
});
