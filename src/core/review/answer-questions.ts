import type { Kept } from './count-kept';
import type { HealthCount } from './health-lines';
import type { AlignedWork } from './measure-alignment';
import type { Programme, ProgrammePart } from './measure-programme';
import { activeProcesses } from './open-rows';
import type { ReviewScope } from './review-scope';
import { groupBy } from '../archive/group-by';
import type { ReviewQuestion } from '../contract/strategy';
import { ratesOf, sayShare } from '../statistics/rates';
import { dateOf, textOf, type Row } from '../tables/row';
import { daysBetween } from '../time/arith';

/** What the questions are answered from. */
export interface AnswerInput {
  readonly scope: ReviewScope;
  readonly health: readonly HealthCount[];
  readonly kept: readonly Kept[];
  readonly work: readonly AlignedWork[];
  readonly programme: Programme;
  /** `2 company Rocks in 2026 Q4; few: a quarter has 3 to 7.` */
  readonly companyRocks: string;
}

interface Count extends ProgrammePart {
  /** Ids of the rows that keep it from being full. */
  readonly rows: readonly string[];
}

/** Most rows an answer leads to. */
const MOST_ROWS = 20;

function answer(question: string, counts: readonly Count[], more: readonly string[] = []): ReviewQuestion {
  const counted = counts.filter(({ of }) => of > 0);
  const says = counted.map((count) => `${count.says}: ${count.good} of ${count.of} (${sayShare(count.good, count.of)})`);
  const rows = [...new Set(counted.flatMap((count) => count.rows))].slice(0, MOST_ROWS);
  return { question, answer: says.length === 0 ? 'no data' : `${[...says, ...more].join('; ')}.`, rows };
}

function countRows(says: string, rows: readonly Row[], isGood: (row: Row) => boolean): Count {
  const bad = rows.filter((row) => !isGood(row));
  return { says, good: rows.length - bad.length, of: rows.length, rows: bad.map(({ id }) => id) };
}

const isFilled =
  (column: string) =>
  (row: Row): boolean =>
    textOf(row, column) !== '';

/** Days from raising an issue to solving it, of those solved; the middle one. */
function middleDays(issues: readonly Row[]): readonly string[] {
  const days = issues.flatMap((issue) => {
    const [raised, solved] = [dateOf(issue, 'raised_on'), dateOf(issue, 'solved_on')];
    return raised === null || solved === null ? [] : [daysBetween(raised.slice(0, 10), solved.slice(0, 10))];
  });
  const middle = [...days].sort((a, b) => a - b)[Math.floor((days.length - 1) / 2)];
  return middle === undefined ? [] : [`half of them within ${middle} days`];
}

function countOwned({ statuses }: ReviewScope): Count {
  const owned = statuses.filter(({ table }) => ['goals', 'rocks', 'scorecard', 'initiatives', 'todos', 'processes'].includes(table));
  const bad = owned.filter(({ owner }) => owner === '');
  return { says: 'Rows with an owner', good: owned.length - bad.length, of: owned.length, rows: bad.map(({ id }) => id) };
}

function sumKept(kept: readonly Kept[], says: string, label: string): Count {
  const own = kept.filter((one) => one.says === says);
  return { says: label, good: own.reduce((sum, one) => sum + one.kept, 0), of: own.reduce((sum, one) => sum + one.of, 0), rows: [] };
}

function alignmentByTeam(work: readonly AlignedWork[]): readonly string[] {
  const teams = groupBy(work, ({ team }) => team || 'no team');
  return [...teams].map(([team, own]) => `${team} ${sayShare(own.filter(({ aligned }) => aligned).length, own.length)}`).sort();
}

/** Six questions about execution: clarity, alignment, visibility, rhythm, decisions, learning. */
function askExecution({ scope, health, kept, work, companyRocks }: AnswerInput): readonly ReviewQuestion[] {
  const line = (key: string): readonly Count[] => health.filter((one) => one.key === key);
  const issues = scope.index.rows('issues');
  const solved = issues.filter(isFilled('solved_on'));
  const fixes = scope.statuses.filter(({ table, flags }) => table === 'processes' && flags.includes('Last fix did not hold'));
  const broken = fixes.length === 0 ? [] : [`fixes that did not hold: ${fixes.map(({ id }) => id).join(', ')}`];
  return [
    answer('Is it clear what matters most, and why?', line('clarity'), [companyRocks.slice(0, -1)]),
    answer('Does the work serve it?', [...line('aligned'), ...line('orphans')], alignmentByTeam(work)),
    answer('How does it really stand?', [...line('rocks'), ...line('measurables'), ...line('saidgap')]),
    answer('Do we keep our rhythm?', [...line('ontime'), sumKept(kept, 'numbers entered', 'Numbers entered')]),
    answer('Do we decide?', [countRows('Issues solved', issues, isFilled('solved_on'))], middleDays(issues)),
    answer('Do we learn?', [countRows('Solved issues that say what was changed', solved, isFilled('fix'))], broken),
  ];
}

/** Four questions of management: who, what, how well, what else. */
function askManagement({ scope, health }: AnswerInput): readonly ReviewQuestion[] {
  const { carried, counted, missed } = ratesOf(scope.settled);
  const processes = activeProcesses(scope);
  const isEnforced = ({ id }: Row): boolean => !['Not enforced', 'Rule problem'].includes(scope.known.get(id)?.status ?? '');
  const standIn: Count = {
    says: 'Runs done by the next in the chain, of those not done in time',
    good: carried,
    of: carried + missed,
    rows: [],
  };
  return [
    answer('Who answers for what?', [countRows('Seats held', scope.index.rows('seats'), isFilled('holder')), countOwned(scope)]),
    answer('What has to happen, and when?', [countRows('Processes with owner, backup, cadence and proof', processes, isEnforced)]),
    answer(
      'Does it happen as it should?',
      health.filter(({ key }) => key === 'measurables' || key === 'processes' || key === 'todos'),
    ),
    answer(
      'What happens when it does not?',
      [countRows('Processes with a backup', processes, isFilled('backup')), standIn],
      [`${counted} runs closed in 13 weeks`],
    ),
  ];
}

function askUsage({ score, band, parts }: Programme): ReviewQuestion {
  const counts = parts.map((part) => ({ ...part, rows: [] }));
  return answer('Is this system in use?', counts, score === null ? [] : [`${score} of 100: ${band}`]);
}

/** Six questions about execution, four of management, and whether the system itself is used; each in numbers, or `no data`. */
export function answerQuestions(input: AnswerInput): readonly ReviewQuestion[] {
  return [...askExecution(input), ...askManagement(input), askUsage(input.programme)];
}
