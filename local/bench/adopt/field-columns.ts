/** What a column may become: what a careful reader would choose, and what is no mistake either. */
export interface Wanted {
  /** Columns of ours, any of which is right; none where it is none of ours. */
  readonly must: readonly string[];
  /** Columns of ours that are neither right nor wrong. */
  readonly may: readonly string[];
}

type Fields = Readonly<Record<string, readonly [must: readonly string[], may?: readonly string[]]>>;

/** Our tab for each kind of the index. */
export const tabOfKind: ReadonlyMap<string, string> = new Map([
  ['scorecard', 'Scorecard'],
  ['rocks', 'Rocks'],
  ['processes', 'Processes'],
  ['todos', 'To-Dos'],
  ['issues', 'Issues'],
  ['roster', 'People'],
  ['holidays', 'Holidays'],
]);

/*
 * Fields of the index by kind. `period`, `Milestone`, `Measurable` and `Week` stand for columns of which there are many.
 * A field that is not named here has no column of ours, and mapping it to one is a mistake.
 */
const fields: ReadonlyMap<string, Fields> = new Map<string, Fields>([
  [
    'scorecard',
    {
      measurable: [['Measurable']],
      owner: [['Owner', 'Seat']],
      goal: [['Goal']],
      weekly: [['period']],
      value: [['period']],
      cadence: [['Every']],
      unit: [['Unit']],
      weekdate: [['Week']],
      group: [[], ['Seat', 'Serves']],
      status: [[], ['Status', 'Trend']],
    },
  ],
  [
    'rocks',
    {
      title: [['Rock']],
      owner: [['Owner']],
      due: [['Due']],
      start: [['Start']],
      percentcomplete: [
        ['Current', 'Progress'],
        ['Owner says', 'Result'],
      ],
      status: [['Owner says', 'Result', 'Status']],
      milestones: [['Milestone']],
      parent: [[], ['Goal']],
      priority: [[], ['Rank']],
      category: [[], ['Level', 'Goal']],
    },
  ],
  [
    'processes',
    {
      name: [['Process']],
      owner: [['Owner']],
      backup: [['Backup']],
      cadence: [['Cadence']],
      proof: [['Proof']],
      duetime: [['Due at']],
      steps: [[], ['Step']],
      due: [[], ['Starts', 'Next due', 'Due at']],
      nextdue: [[], ['Starts', 'Next due']],
      lastdone: [[], ['Starts']],
      category: [[], ['Location']],
      status: [[], ['Health', 'Active']],
    },
  ],
  [
    'todos',
    {
      title: [['To-Do']],
      owner: [['Owner']],
      due: [['Due']],
      status: [['Done on', 'Status']],
      completedon: [['Done on']],
      source: [[], ['Serves']],
      milestones: [[], ['Done on', 'Milestone']],
    },
  ],
  [
    'issues',
    {
      title: [['Issue']],
      raisedby: [['Raised by']],
      raisedon: [[], ['Raised on']],
      priority: [['Priority']],
      status: [['Solved on', 'Status']],
      resolution: [['Fix']],
      resolvedon: [['Solved on']],
      nextstep: [[], ['Fix']],
    },
  ],
  [
    'roster',
    {
      name: [['Name']],
      team: [['Team']],
      email: [['Email'], ['Also known as']],
      role: [[], ['Seat', 'Team']],
      category: [[], ['Location', 'Team']],
    },
  ],
  ['holidays', { date: [['Date']], name: [['Name']], category: [[], ['Location']] }],
]);

/**
 * What a column with these meanings may become in a table of that kind. Meanings are as the index writes them: `due`,
 * `title / milestones (indented)`, `email/handle`. The first is wanted, the others are no mistake; so is one that repeats
 * another column (`category (2)`, `title (group)`).
 */
export function columnsFor(kind: string, meaning: string, also: readonly string[]): Wanted {
  const [first = '', ...others] = meaning.split(' / ');
  const own = lookUp(kind, first);
  const repeats = /\((\d+|group)\)/.test(first);
  const rest = [...others, ...also].map((one) => lookUp(kind, one));
  const may = [...(repeats ? own.must : []), ...own.may, ...rest.flatMap((one) => [...one.must, ...one.may])];
  // Where leaving it out is as right as taking it, nothing is wanted.
  const optional = repeats || also.some((one) => lookUp(kind, one).must.length === 0);
  return optional ? { must: [], may: [...own.must, ...may] } : { must: own.must, may };
}

function lookUp(kind: string, meaning: string): Wanted {
  const word = /^[a-z]+/i.exec(meaning.trim())?.[0].toLowerCase() ?? '';
  const known = fields.get(kind) ?? {};
  const found = Object.hasOwn(known, word) ? known[word] : undefined;
  return { must: found?.[0] ?? [], may: found?.[1] ?? [] };
}
