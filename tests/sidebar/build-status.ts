import { group, line, NOW } from './build-overview';
import { strategic } from './build-strategy';
import type { OpenRunLine, PersonLine } from '../../src/core/contract/acting';
import type { Overview, StatusLine } from '../../src/core/contract/overview';

export const person = (fields: Partial<PersonLine> = {}): PersonLine => ({
  ...{ name: 'Ana Ruiz', team: 'Front', location: 'Harbour', mine: true, status: 'Here', load: '32 of 40 hours' },
  ...fields,
});

export const PEOPLE: readonly PersonLine[] = [
  person(),
  person({ name: 'Ben Okafor', location: 'Station', mine: true }),
  person({ name: 'Cy Tanaka', team: 'Kitchen', mine: false }),
  person({ name: 'Dee Novak', team: 'Kitchen', location: 'Station', mine: false, status: 'Away' }),
];

export const run = (fields: Partial<OpenRunLine> = {}): OpenRunLine => ({
  ...{ id: 'U-0PEN00', process: 'P-0PEN', title: 'Open the café', location: 'Harbour', holder: 'Ben Okafor' },
  ...{ due: '2026-11-20T07:00', status: 'Missed', tone: 'bad', hop: 1, state: 'escalated' },
  ...{ why: 'Missed; Ben Okafor (backup) has it now. It moves to the fallback at 10:00.' },
  ...fields,
});

/** One run in each state. */
export const RUNS: readonly OpenRunLine[] = [
  run(),
  run({
    id: 'U-FRIDGE',
    process: 'P-FR1D',
    title: 'Fridge temperatures',
    holder: 'Dee Novak',
    status: 'Late',
    tone: 'warn',
    state: 'overdue',
  }),
  run({
    id: 'U-SAFE00',
    process: '',
    title: 'Count the safe',
    holder: 'Ana Ruiz',
    status: 'Open',
    tone: 'quiet',
    state: 'in progress',
    hop: 0,
  }),
  run({
    id: 'U-TILL00',
    process: 'P-T1AA',
    title: 'Cash up the till',
    due: '2026-11-20T18:30',
    status: 'Open',
    tone: 'quiet',
    state: 'due today',
    hop: 0,
  }),
  run({
    id: 'U-ALARM0',
    process: '',
    title: 'Alarm',
    location: '',
    due: '2026-11-23T09:00',
    status: 'Open',
    tone: 'quiet',
    state: 'due later',
    hop: 0,
  }),
];

/** A measurable whose running week has a value already. */
export const measurable = (fields: Partial<StatusLine> = {}): StatusLine =>
  line({
    ...{ id: 'K-RTRN', title: 'Guests who came back', owner: 'Ana Ruiz', status: 'At risk', tone: 'warn', why: '34 % missed >= 35.' },
    points: [null, 30, 31.5, null, 33, 34, 35, 36, 36, 35, 34, 33, 34],
    hits: [null, false, false, null, false, false, true, true, true, true, false, false, false],
    ...{ goal: { says: '>= 35', edges: [35] }, sums: { total: '', average: '33.8 %' }, running: true },
    ...fields,
  });

const strip = (results: readonly ('Done' | 'Done late' | 'Missed')[]): NonNullable<StatusLine['strip']> =>
  results.map((result, at) => ({
    tone: result === 'Done' ? 'good' : result === 'Missed' ? 'bad' : 'warn',
    says: `${at + 7} Nov: ${result}`,
  }));

/** Everything that Status can show. */
export function standing(fields: Partial<Overview> = {}): Overview {
  const file = strategic();
  const processes = file.groups
    .find(({ key }) => key === 'processes')
    ?.lines.map((one, at) => ({
      ...one,
      location: at === 1 ? 'Harbour, Station' : '',
      strip: strip(at === 2 ? ['Done', 'Done late', 'Missed', 'Missed'] : Array.from({ length: 13 }, () => 'Done' as const)),
    }));
  const milestones = [
    line({
      id: 'M-CR02',
      title: 'Till counts cards',
      owner: 'Ben Okafor',
      status: 'Overdue',
      tone: 'bad',
      due: '2026-11-12',
      under: 'R-CARD',
    }),
    line({ id: 'M-CR01', title: 'Card printed', owner: 'Ana Ruiz', status: 'Open', tone: 'quiet', due: '2026-12-01', under: 'R-CARD' }),
  ];
  const scorecard = [
    measurable(),
    measurable({
      ...{
        id: 'K-TEMP',
        title: 'Fridge °C',
        owner: 'Dee Novak',
        status: 'On track',
        tone: 'good',
        running: false,
        why: '4 is within 2..6.',
      },
      points: [3, 4, 4, 7, 5, 4, 3, 3, 4, 5, 4, 4, 4],
      hits: [true, true, true, false, true, true, true, true, true, true, true, true, true],
      ...{ goal: { says: '2..6', edges: [2, 6] }, sums: { total: '54', average: '4.2' } },
    }),
  ];
  return {
    ...file,
    ...{ now: NOW, runs: RUNS, people: PEOPLE },
    groups: [
      ...file.groups.filter(({ key }) => key === 'rocks'),
      group(milestones, { key: 'milestones', title: 'Milestones' }),
      group(scorecard, { key: 'scorecard', title: 'Scorecard' }),
      group(processes ?? []),
      ...file.groups.filter(({ key }) => key === 'goals'),
    ],
    ...fields,
  };
}

const STATES: readonly OpenRunLine['state'][] = ['escalated', 'overdue', 'in progress', 'due today', 'due later'];

/** A thousand rows: what a company of 250 people sees. */
export function crowded(): Overview {
  const many = (count: number, fields: (at: number) => Partial<StatusLine>): readonly StatusLine[] =>
    Array.from({ length: count }, (_, at) => line({ owner: `Person ${at % 250}`, ...fields(at) }));
  return standing({
    people: Array.from({ length: 250 }, (_, at) => person({ name: `Person ${at}`, team: `Team ${at % 12}`, location: `Place ${at % 9}` })),
    runs: Array.from({ length: 500 }, (_, at) =>
      run({ id: `U-${at}`, title: `Run ${at}`, holder: `Person ${at % 250}`, state: STATES[at % 5] ?? 'overdue' }),
    ),
    groups: [
      group(
        many(60, (at) => ({ id: `R-${at}`, title: `Rock ${at}` })),
        { key: 'rocks', title: 'Rocks' },
      ),
      group(
        many(120, (at) => ({ id: `M-${at}`, title: `Milestone ${at}` })),
        { key: 'milestones', title: 'Milestones' },
      ),
      group(
        many(50, (at) => ({ ...measurable(), id: `K-${at}`, title: `Measurable ${at}` })),
        { key: 'scorecard', title: 'Scorecard' },
      ),
      group(many(200, (at) => ({ id: `P-${at}`, title: `Process ${at}`, strip: strip(['Done', 'Done', 'Missed']) }))),
      group(
        many(40, (at) => ({ id: `W-${at}`, title: `Initiative ${at}` })),
        { key: 'initiatives', title: 'Initiatives' },
      ),
      group(
        many(30, (at) => ({ id: `G-${at}`, title: `Goal ${at}` })),
        { key: 'goals', title: 'Goals' },
      ),
    ],
  });
}
