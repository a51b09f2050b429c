import { overview } from './build-overview';
import type { NumberCard, PersonLine, ProofField, RunCard, StepCard, TaskCard } from '../../src/core/contract/acting';
import type { Overview } from '../../src/core/contract/overview';

export const field = (fields: Partial<ProofField> = {}): ProofField => ({
  ...{ kind: 'none', says: '', choices: [], value: '', lacks: '' },
  ...fields,
});

export const step = (order: number, name: string, fields: Partial<StepCard> = {}): StepCard => ({
  ...{ order, name, required: true, status: 'Open', tone: 'quiet', ticked: false, by: '', note: '', field: field() },
  ...fields,
});

/** This morning's opening, with the reader. */
export const run = (fields: Partial<RunCard> = {}): RunCard => ({
  id: 'U-0PEN01',
  process: 'P-0PEN',
  title: 'Open the café',
  location: 'North',
  due: '2026-11-20T07:00',
  status: 'Late',
  tone: 'warn',
  holder: 'Ana Ruiz',
  hop: 0,
  why: 'Late: due Fri 20 Nov 07:00. If it is not done it moves to the backup at 09:00.',
  answer: '',
  note: '',
  ticked: false,
  field: field(),
  lacks: [],
  steps: [],
  seen: 'aa11',
  ...fields,
});

/** One step for every kind of proof. */
export const everyProof = (fields: Partial<RunCard> = {}): RunCard =>
  run({
    note: 'The back door sticks: pull it hard.',
    steps: [
      step(1, 'Lights on', { ticked: true, by: 'Ben Okafor', status: 'Done', tone: 'good' }),
      step(2, 'Photo of the counter', { field: field({ kind: 'photo', says: 'A link to a photo' }) }),
      step(3, 'Cash count', { field: field({ kind: 'number', says: 'A number from 0 to 500' }) }),
      step(4, 'State of the fridge', { field: field({ kind: 'choice', says: 'One of ok, not ok', choices: ['ok', 'not ok'] }) }),
      step(5, 'What was odd', {
        required: false,
        field: field({ kind: 'text', says: 'A note of at least 20 characters', least: 20 }),
      }),
      step(6, 'Till is level', { field: field({ kind: 'cell', says: 'Till!B12 = 0' }) }),
      step(7, 'Safe', { field: field({ kind: 'sign-off', says: 'The sign-off of a second person' }) }),
    ],
    ...fields,
  });

export const task = (fields: Partial<TaskCard> = {}): TaskCard => ({
  id: 'T-CARD',
  table: 'todos',
  title: 'Call the card printer',
  due: '2026-11-19',
  status: 'Overdue',
  tone: 'bad',
  under: { id: 'R-CARD', title: 'Loyalty card in the till' },
  ...fields,
});

export const numberCard = (fields: Partial<NumberCard> = {}): NumberCard => ({
  id: 'K-RTRN',
  title: 'Guests who came back',
  goal: '>= 35',
  unit: '%',
  period: '2026-11-09',
  deadline: '2026-11-16T17:00',
  late: true,
  value: '',
  ...fields,
});

export const person = (name: string, fields: Partial<PersonLine> = {}): PersonLine => ({
  ...{ name, team: 'Bar', location: 'North', mine: false, status: 'Here', load: '' },
  ...fields,
});

export const people: readonly PersonLine[] = [
  person('Ana Ruiz', { mine: true, load: '32 of 40 hours' }),
  person('Ben Okafor', { status: 'Away', load: '20 of 40 hours', team: 'Kitchen' }),
  person('Cy Tanaka', { load: '44 of 40 hours', status: 'Over capacity' }),
  person('Dee Novak'),
];

/** A morning on which the reader holds one of everything. */
export const holding = (fields: Partial<Overview> = {}): Overview =>
  overview({
    people,
    mine: {
      who: 'Ana Ruiz',
      runs: [everyProof()],
      tasks: [
        task(),
        task({ id: 'M-PRNT', table: 'milestones', title: 'Cards printed', due: '2026-11-27', status: 'Open', tone: 'quiet' }),
      ],
      numbers: [numberCard()],
    },
    focus: [{ person: 'Ana Ruiz', items: [{ id: 'R-CARD', title: 'Loyalty card in the till', because: 'Off track since 3 Oct.' }] }],
    ...fields,
  });
