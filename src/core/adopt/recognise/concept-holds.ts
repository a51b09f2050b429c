import type { Holds } from '../fields';

/** What stands in a column of that name. Names that are not listed are texts of any kind. */
const HOLDS = new Map<string, Holds>(
  Object.entries<Holds>({
    ...{ task: 'title', activity: 'title', item: 'title', objective: 'title', key_result: 'title', project: 'title', milestone: 'title' },
    ...{ risk: 'title', issue: 'title', process: 'title', check: 'title', equipment: 'title', step: 'title', measurable: 'title' },
    ...{ seat: 'title', name: 'person', holiday: 'any' },
    ...{ owner: 'person', backup: 'person', fallback: 'person', raised_by: 'person', manager: 'person', holder: 'person', cover: 'person' },
    ...{ approver: 'person', due: 'date', end: 'date', start: 'date', done_on: 'date', created: 'date', updated: 'date', date: 'date' },
    ...{ last_done: 'date', next_due: 'date', away_from: 'date', away_to: 'date', status: 'state', done: 'tick', progress: 'percent' },
    ...{ priority: 'rank', severity: 'rank', probability: 'rank', cadence: 'cadence', due_time: 'time', weight: 'number', target: 'goal' },
    ...{ baseline: 'number', hours_per_week: 'number', link: 'url', email: 'email', category: 'short', unit: 'short', location: 'short' },
    ...{ team: 'short', role: 'short', handle: 'short', quarter: 'short', duration: 'any', effort: 'any', value: 'number', phone: 'any' },
    ...{ ref: 'any', year: 'any', month: 'any', week: 'any', why: 'text', done_when: 'text', resolution: 'text', proof: 'text' },
    ...{ description: 'text', notes: 'text', responsibilities: 'text', depends: 'any', parent: 'any', trend: 'any', shift: 'any' },
  }),
);

/** What has to stand in the cells of a column of this concept. */
export function holdsOf(concept: string): Holds {
  return HOLDS.get(concept) ?? 'any';
}
