import type { AdoptTable } from './table-reading';

/** What has to stand in a column's cells for it to be such a column. */
export type Holds =
  | 'title'
  | 'text'
  | 'short'
  | 'person'
  | 'date'
  | 'number'
  | 'percent'
  | 'rank'
  | 'state'
  | 'tick'
  | 'cadence'
  | 'goal'
  | 'url'
  | 'email'
  | 'time'
  | 'any';

/** A column of ours that a team's column may become. */
export interface AdoptField {
  /** Key of our column. */
  readonly key: string;
  /** What such a column is called, and how well each fits: `{ due: 1, end: 0.95 }`. */
  readonly concepts: Readonly<Record<string, number>>;
  /** What has to stand in it, by concept where it is not what the concept says. */
  readonly holds?: Holds;
}

const field = (key: string, concepts: Readonly<Record<string, number>>, holds?: Holds): AdoptField =>
  holds === undefined ? { key, concepts } : { key, concepts, holds };

const owner = field('owner', { owner: 1 });
const due = field('due', { due: 1, end: 0.95, next_due: 0.7 });
const doneOn = field('done_on', { done_on: 1, done: 0.95, status: 0.9 });
const weight = field('weight', { weight: 1 });
const unit = field('unit', { unit: 1 });
const location = field('location', { location: 1 });

const FIELDS: Readonly<Record<AdoptTable, readonly AdoptField[]>> = {
  vto: [
    field('section', { category: 1 }),
    field('item', { item: 1, objective: 0.9, name: 0.7 }, 'title'),
    field('detail', { description: 1, notes: 0.7 }),
    field('date', { date: 1, due: 0.9 }),
    field('number', { value: 0.9, target: 1 }, 'number'),
    unit,
    owner,
  ],
  goals: [
    field('goal', { objective: 1, key_result: 0.95, project: 0.85, item: 0.8, task: 0.7, activity: 0.7, description: 0.6 }, 'title'),
    field('bet', { why: 0.9 }),
    owner,
    field('year', { year: 1 }, 'number'),
    field('measure', { measurable: 0.95, done_when: 0.9 }),
    field('start', { baseline: 1 }, 'number'),
    field('target', { target: 1 }, 'number'),
    field('current', { value: 0.95, progress: 0.9 }, 'number'),
    weight,
    field('owner_says', { status: 0.95 }),
  ],
  rocks: [
    field(
      'rock',
      {
        ...{ objective: 1, key_result: 1, project: 0.97, milestone: 0.93, task: 0.92, activity: 0.9, item: 0.85, process: 0.6 },
        ...{ description: 0.72, name: 0.72, category: 0.55, step: 0.7, issue: 0.55, check: 0.55 },
      },
      'title',
    ),
    field('rank', { priority: 1 }, 'number'),
    owner,
    field('quarter', { quarter: 1 }, 'short'),
    field('why_it_matters', { why: 1 }),
    field('done_when', { done_when: 1 }),
    field('start', { start: 1 }),
    due,
    field('from', { baseline: 1 }, 'number'),
    field('target', { target: 1 }, 'number'),
    field('current', { progress: 1, value: 0.9 }, 'number'),
    unit,
    weight,
    field('link', { link: 1 }),
    field('owner_says', { status: 1 }),
  ],
  milestones: [
    field('milestone', { milestone: 1, task: 0.9, activity: 0.9, item: 0.85, description: 0.72, name: 0.7 }, 'title'),
    field('rock', { objective: 0.95, project: 0.95, parent: 1 }, 'text'),
    owner,
    due,
    weight,
    doneOn,
    field('proof', { proof: 0.9, link: 0.9 }, 'url'),
  ],
  scorecard: [
    field('measurable', { measurable: 1, objective: 0.72, item: 0.85, name: 0.72, description: 0.6, activity: 0.65, task: 0.6 }, 'title'),
    owner,
    field('goal', { target: 1 }, 'goal'),
    unit,
    field('every', { cadence: 1 }),
  ],
  processes: [
    field(
      'process',
      {
        ...{ process: 1, check: 1, equipment: 0.97, task: 0.96, activity: 0.95, step: 0.85, item: 0.9, description: 0.72 },
        ...{ name: 0.72, objective: 0.45, measurable: 0.5 },
      },
      'title',
    ),
    owner,
    field('backup', { backup: 1 }),
    field('fallback', { fallback: 1 }),
    field('cadence', { cadence: 1 }),
    field('due_at', { due_time: 1 }),
    location,
    field('proof', { proof: 1 }),
    field('starts', { start: 0.9 }),
  ],
  steps: [
    field('step', { step: 1, check: 0.9, task: 0.85, activity: 0.85, item: 0.8, description: 0.75 }, 'title'),
    field('process', { process: 1, parent: 0.9 }, 'text'),
    field('order', { ref: 0.85 }, 'number'),
    field('proof', { proof: 1 }),
  ],
  runs: [field('done', { done: 1, status: 0.9 }, 'tick'), field('proof', { proof: 1 }), field('note', { notes: 1 })],
  todos: [
    field(
      'to_do',
      {
        ...{ task: 1, activity: 0.95, item: 0.93, project: 0.75, objective: 0.7, milestone: 0.8, step: 0.8, process: 0.75, check: 0.75 },
        ...{ description: 0.8, name: 0.72, issue: 0.7, next_step: 0.6, equipment: 0.55, key_result: 0.6, category: 0.52 },
      },
      'title',
    ),
    field('owner', { owner: 1, name: 0.75 }),
    due,
    doneOn,
  ],
  issues: [
    field(
      'issue',
      { issue: 1, risk: 1, item: 0.9, description: 0.85, check: 0.7, task: 0.75, activity: 0.65, name: 0.6, equipment: 0.5, category: 0.5 },
      'title',
    ),
    field('raised_by', { raised_by: 1 }),
    field('priority', { priority: 1, severity: 0.8 }),
    field('solved_on', { done_on: 1, done: 0.95, status: 0.9 }),
    field('fix', { resolution: 1, next_step: 0.75 }),
  ],
  people: [
    field('name', { name: 1, owner: 0.6 }, 'title'),
    field('also_known_as', { handle: 1 }),
    field('email', { email: 1 }),
    field('manager', { manager: 1 }),
    field('team', { team: 1 }),
    location,
    field('away_from', { away_from: 1 }),
    field('away_to', { away_to: 1 }),
    field('cover', { cover: 1, backup: 0.8 }, 'person'),
    field('hours_per_week', { hours_per_week: 1 }),
  ],
  seats: [
    field('seat', { seat: 1, role: 0.9 }, 'title'),
    field('holder', { holder: 1, name: 0.9, owner: 0.9 }, 'person'),
    field('reports_to', { manager: 1 }),
    field('roles', { responsibilities: 1 }),
    location,
  ],
  holidays: [
    field('date', { date: 1, holiday: 0.95, start: 0.85 }, 'date'),
    field('name', { holiday: 1, name: 0.85, item: 0.8, description: 0.8, cause: 0.7 }, 'title'),
    location,
  ],
};

/** Fields of a table that more than one column may be. */
const MANY: Readonly<Partial<Record<AdoptTable, readonly string[]>>> = {
  rocks: ['milestone'],
  scorecard: ['period', 'measurable'],
  processes: ['cadence'],
};

/** Columns of our table that a team's columns may become; engine columns are never among them. Links to rows of ours are neither: nobody else has our ids. */
export function listFields(table: AdoptTable): readonly AdoptField[] {
  return FIELDS[table];
}

/** What a person may choose for a column of such a table: keys of our columns, and `period`, `week`, `measurable`, `milestone` where they have a meaning. */
export function listFieldKeys(table: AdoptTable): readonly string[] {
  const keys = FIELDS[table].map(({ key }) => key);
  const week = table === 'scorecard' ? ['week'] : [];
  return [...new Set([...keys, ...(MANY[table] ?? []), ...week])];
}

/** True where more than one column of such a table may be this field. */
export function mayRepeat(table: AdoptTable, key: string): boolean {
  return (MANY[table] ?? []).includes(key);
}
