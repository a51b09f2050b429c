import type { Evidence } from '../evidence';
import { countShown, hinted, showing, shows, type KindRule } from './kind-rule';

const DATES = ['due', 'end', 'next_due'];
const STAGES = 3;
const WORK = ['owner', 'due', 'end', 'status', 'done', 'done_on', 'priority', 'progress', 'created', 'effort', 'start', 'approver'];

/** Ticks beside tasks say how far they are; a table of ticks that ends with one for "done" is a list of work by its stages. */
function ticked(evidence: Evidence): number {
  if (evidence.tickColumns >= STAGES && shows(evidence, 'done')) return 3;
  return evidence.tickColumns >= 1 && (hinted(evidence, 'todos') > 0.5 || showing(evidence, 'task') >= 0.8) ? 2 : 0;
}

function lacksWork(evidence: Evidence, title: number): string {
  if (title < 0.45) return 'a column that says what is to be done';
  const assigned = shows(evidence, 'name') && showing(evidence, 'task') >= 0.8;
  if (!shows(evidence, 'owner', 'due', 'status', 'done', 'done_on', 'progress') && evidence.tickColumns === 0 && !assigned)
    return 'an owner, a due date or a status';
  if (ticked(evidence) > 0) return '';
  return countShown(evidence, WORK) < 2 && hinted(evidence, 'todos') < 0.7 && showing(evidence, 'task') < 0.8
    ? 'more than one column of work to be done'
    : '';
}

export const todosRule: KindRule = {
  table: 'todos',
  titles: {
    ...{ task: 3, activity: 2, item: 1.6, description: 1.2, step: 1, project: 0.8, milestone: 0.4, objective: 0.5, process: 0.7 },
    ...{ check: 0.4, name: 0.8, issue: 0.4, equipment: 0.2 },
  },
  points: {
    ...{
      owner: 2,
      due: 2,
      end: 1.2,
      status: 2,
      done: 2.4,
      done_on: 1.5,
      priority: 1,
      severity: -2,
      created: 0.6,
      effort: 0.6,
      category: 0.5,
      notes: 0.5,
    },
    ...{
      start: 0.3,
      progress: 0.8,
      name: 1.2,
      ref: 0.3,
      approver: 0.4,
      source: 0.5,
      next_step: 0.5,
      proof: 0.3,
      description: 0.3,
      depends: 0.2,
    },
  },
  hint: 3,
  decoy: 1.6,
  extra: ticked,
  lacks: lacksWork,
};

function horizon(evidence: Evidence): number {
  const span = Math.min(showing(evidence, 'start'), showing(evidence, ...DATES));
  const spanned = span >= 0.55 ? 1.2 : 0;
  const months = evidence.periods.all >= 3 && evidence.periods.numbers * 2 <= evidence.periods.all ? 1.8 : 0;
  return spanned + months;
}

function lacksHorizon(evidence: Evidence, title: number): string {
  if (title < 0.45) return 'a column of goals or projects';
  const goals = shows(evidence, 'objective', 'key_result', 'project', 'milestone') || hinted(evidence, 'rocks') > 0.7;
  if (shows(evidence, 'quarter') && goals) return '';
  if (horizon(evidence) >= 1.2) return '';
  if (shows(evidence, 'progress', 'target', 'milestone', 'done_when', 'weight') && goals) return '';
  return goals && shows(evidence, 'due', 'end', 'year', 'status') ? '' : 'a quarter, a span of time or a progress';
}

export const rocksRule: KindRule = {
  table: 'rocks',
  titles: {
    ...{ objective: 3.5, key_result: 3.5, project: 2.6, milestone: 2.6, task: 1.5, activity: 1.7, item: 1.2, description: 0.8, name: 0.8 },
    ...{ category: 0.5, process: 0.5 },
  },
  points: {
    ...{
      owner: 1.5,
      start: 1.5,
      due: 1.5,
      end: 1.5,
      progress: 1.6,
      status: 1.3,
      quarter: 2.5,
      year: 0.5,
      duration: 1.2,
      depends: 1.4,
      done_on: 0.8,
    },
    ...{ parent: 1, why: 1, done_when: 1.5, target: 1, value: 0.8, baseline: 0.7, weight: 0.7, priority: 0.5, category: 0.4, notes: 0.3 },
    ...{ effort: 0.4, budget: 0.4, description: 0.3, link: 0.2, ref: 0.2, measurable: 0.5, next_step: 0.3 },
  },
  hint: 2.6,
  decoy: 1.6,
  extra: horizon,
  lacks: lacksHorizon,
};

export const milestonesRule: KindRule = {
  table: 'milestones',
  titles: { milestone: 2.5 },
  points: { parent: 2.5, objective: 2, project: 1.2, owner: 0.8, due: 1.2, done_on: 1.2, done: 0.8, status: 0.6, weight: 0.6, proof: 0.4 },
  hint: 2,
  decoy: 1.6,
  lacks: (evidence, title) => {
    if (title < 0.6) return 'a column of milestones';
    if (!shows(evidence, 'objective', 'parent')) return 'the goal each milestone belongs to';
    return shows(evidence, 'due', 'end', 'done_on') && !shows(evidence, 'start') ? '' : 'a date each milestone is due';
  },
};

export const goalsRule: KindRule = {
  table: 'goals',
  titles: { objective: 2.5 },
  points: { year: 2, target: 1.5, value: 1, baseline: 1, owner: 0.8, measurable: 1, weight: 0.6, status: 0.5, progress: 0.5 },
  hint: 3,
  decoy: 1.6,
  lacks: (evidence, title) => {
    if (title < 0.6) return 'a column of goals';
    if (!shows(evidence, 'year')) return 'a year';
    return shows(evidence, 'target', 'value') && !shows(evidence, 'quarter', 'start') ? '' : 'a target';
  },
};
