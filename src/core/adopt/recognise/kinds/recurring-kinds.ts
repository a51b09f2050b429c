import type { Evidence } from '../evidence';
import { hinted, shows, showing, type KindRule } from './kind-rule';

function pair(evidence: Evidence): number {
  return Math.min(showing(evidence, 'last_done'), showing(evidence, 'next_due')) >= 0.55 ? 1.5 : 0;
}

const countSayingHowOften = ({ columns }: Evidence): number =>
  columns.filter(({ meanings }) => meanings.some(({ concept, strength }) => concept === 'ticks' && strength >= 0.9)).length - 1;

/** Marks under weekdays or under daily, weekly, monthly. */
function marks(evidence: Evidence): number {
  if (evidence.signs.has('ticks')) return 3 + Math.min(2, countSayingHowOften(evidence));
  return evidence.days >= 5 && evidence.tickColumns >= 1 ? 1.5 : 0;
}

function isChecklist(evidence: Evidence): boolean {
  const listed = shows(evidence, 'check', 'process') || hinted(evidence, 'processes') >= 0.75;
  return listed && (shows(evidence, 'status', 'done', 'proof', 'severity') || evidence.tickColumns >= 1);
}

function lacksRhythm(evidence: Evidence, title: number): string {
  if (title < 0.45) return 'a column of recurring work';
  if (shows(evidence, 'cadence', 'ticks')) return '';
  if (shows(evidence, 'next_due') && shows(evidence, 'last_done', 'process', 'equipment')) return '';
  return isChecklist(evidence) ? '' : 'how often it recurs, or when it was last and will next be done';
}

export const processesRule: KindRule = {
  table: 'processes',
  titles: {
    ...{
      process: 3,
      check: 2.7,
      equipment: 2.5,
      task: 1.7,
      activity: 1.8,
      item: 1.3,
      step: 1.5,
      description: 1,
      name: 0.8,
      measurable: 0.3,
    },
    ...{ objective: 0.3 },
  },
  points: {
    ...{ cadence: 4, last_done: 2, next_due: 2, owner: 1, backup: 1.5, due_time: 1.2, proof: 1.2, status: 0.8, done: 0.8, location: 0.4 },
    ...{ severity: 0.4, duration: 0.3, category: 0.4, notes: 0.3, steps: 0.6, description: 0.4, fallback: 1, link: 0.3, priority: 0.2 },
  },
  hint: 3,
  decoy: 1.5,
  extra: (evidence) => pair(evidence) + marks(evidence) + (isChecklist(evidence) ? 1 : 0),
  lacks: lacksRhythm,
};

export const stepsRule: KindRule = {
  table: 'steps',
  titles: { step: 2.5 },
  points: { process: 2.5, parent: 1, ref: 1, proof: 1, description: 0.4 },
  hint: 2.5,
  decoy: 1.6,
  lacks: (evidence, title) => {
    if (title < 0.6) return 'a column of steps';
    if (!shows(evidence, 'process', 'parent')) return 'the process each step belongs to';
    return shows(evidence, 'due', 'owner', 'cadence', 'status') ? 'nothing, but it has owners or dates of its own' : '';
  },
};

const RISKY = ['severity', 'probability', 'resolution', 'raised_by', 'created', 'status', 'owner', 'priority', 'cause', 'done_on', 'done'];

/** What only lists of issues or risks say, where no header says so: who reported it, how grave and how likely it is. */
function isReported(evidence: Evidence): boolean {
  if (shows(evidence, 'raised_by') && shows(evidence, 'status', 'severity', 'priority')) return true;
  if (shows(evidence, 'severity') && shows(evidence, 'probability')) return true;
  const mentioned = (evidence.mentions.get('issue') ?? 0) + (evidence.mentions.get('risk') ?? 0) > 0;
  if (mentioned && shows(evidence, 'severity', 'probability', 'resolution', 'raised_by')) return true;
  return showing(evidence, 'severity') >= 0.9 && !shows(evidence, 'task', 'activity') && shows(evidence, 'status', 'owner');
}

export const issuesRule: KindRule = {
  table: 'issues',
  titles: { issue: 3.5, risk: 3.5, item: 1.3, description: 1.2, task: 0.7, check: 0.5, name: 1, activity: 0.4, equipment: 0.3 },
  points: {
    ...{ severity: 1.8, probability: 2, resolution: 2, raised_by: 2, created: 1.2, status: 1.4, priority: 0.9, owner: 0.9, cause: 1.2 },
    ...{
      done_on: 0.9,
      done: 0.7,
      next_step: 0.5,
      category: 0.4,
      source: 0.6,
      ref: 0.3,
      due: 0.8,
      notes: 0.3,
      proof: 0.3,
      description: 0.3,
    },
  },
  hint: 3,
  decoy: 1.5,
  lacks: (evidence, title) => {
    const named = showing(evidence, 'issue', 'risk') >= 0.6 || hinted(evidence, 'issues') >= 0.7;
    if (title < 0.4) return 'a column of issues or risks';
    if (!named && !isReported(evidence)) return 'anything that says it lists issues or risks';
    return shows(evidence, ...RISKY) ? '' : 'a severity, a status, an owner or a solution';
  },
};
