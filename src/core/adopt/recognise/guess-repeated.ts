import type { AdoptTable, ColumnGuess } from '../table-reading';
import type { ColumnFacts } from './column-facts';
import { isNumeric } from './evidence';

interface Repeated {
  readonly field: string;
  readonly concept: string;
  readonly confidence: number;
  readonly says: string;
}

const period = (confidence: number): Repeated => ({
  field: 'period',
  concept: 'period',
  confidence,
  says: 'Its header is a week or a month, with numbers below.',
});
const SHORT_MARK = 3;
const TIMELINE = 3;
const STEP_LENGTH = 8;
const FILLED_STEPS = 0.1;

const isMarked = ({ profile }: ColumnFacts): boolean => profile.cells > 0 && profile.ticks / profile.cells >= 0.7 && profile.distinct <= 6;

function ofScorecard(column: ColumnFacts): Repeated | null {
  if (column.axis !== 'period') return null;
  return column.profile.cells === 0 ? period(0.8) : isNumeric(column) ? period(0.95) : period(0.6);
}

const textsOf = ({ profile }: ColumnFacts): number =>
  profile.shortTexts + profile.longTexts - profile.numbers - profile.ticks - profile.states;

/** Texts long and different enough to be what is to be reached, in more than a few cells of the whole row of months. */
function describesSteps({ profile }: ColumnFacts, columns: readonly ColumnFacts[]): boolean {
  const months = columns.filter(({ axis }) => axis === 'period');
  const filled = months.reduce((sum, month) => sum + month.profile.cells, 0);
  const places = months.reduce((sum, month) => sum + month.profile.cells + month.profile.blanks, 0);
  const texts = months.reduce((sum, month) => sum + textsOf(month), 0);
  const long = months.reduce((sum, month) => sum + month.profile.meanLength * month.profile.cells, 0);
  const told = filled > 0 && texts / filled >= 0.6 && long / filled >= STEP_LENGTH && filled / places >= FILLED_STEPS;
  return told && profile.cells > 0 && profile.meanLength > SHORT_MARK;
}

function ofRocks(column: ColumnFacts, columns: readonly ColumnFacts[]): Repeated | null {
  if (column.axis !== 'period') return null;
  if (describesSteps(column, columns))
    return {
      field: 'milestone',
      concept: 'milestone',
      confidence: 0.85,
      says: 'Its header is a month or a week, with texts below: what is to be reached then.',
    };
  return { field: '', concept: 'timeline', confidence: 0.8, says: 'It is one column of a timeline.' };
}

const saysHowOften = ({ meanings }: ColumnFacts): boolean =>
  meanings.some(({ concept, strength }) => concept === 'ticks' && strength >= 0.9);

const isTickedOften = (column: ColumnFacts): boolean => {
  const { profile } = column;
  const marked = profile.ticks >= profile.cells * 0.7 || (profile.distinct <= 2 && profile.meanLength <= SHORT_MARK);
  return saysHowOften(column) && profile.cells > 0 && marked;
};

function ofProcesses(column: ColumnFacts, columns: readonly ColumnFacts[]): Repeated | null {
  const ticked = isTickedOften(column) || (saysHowOften(column) && column.profile.cells === 0 && columns.some(isTickedOften));
  if (ticked) return { field: 'cadence', concept: 'ticks', confidence: 0.85, says: 'Its header says how often, with marks below.' };
  return column.axis !== '' ? { field: '', concept: 'marks', confidence: 0.7, says: 'It is one column of a calendar.' } : null;
}

function ofTodos(column: ColumnFacts, columns: readonly ColumnFacts[]): Repeated | null {
  const timeline = column.axis === 'period' && columns.filter(({ axis }) => axis === 'period').length >= TIMELINE;
  if (timeline) return { field: '', concept: 'timeline', confidence: 0.8, says: 'It is one column of a timeline.' };
  if (column.meanings.some(({ strength, agrees }) => strength * agrees >= 0.6)) return null;
  return isMarked(column) || column.axis !== ''
    ? { field: '', concept: 'stage', confidence: 0.7, says: 'It is a stage, ticked when it is done.' }
    : null;
}

function ofPeople(column: ColumnFacts): Repeated | null {
  return column.axis === '' ? null : { field: '', concept: 'shift', confidence: 0.7, says: 'It is a day of a roster.' };
}

const KINDS: Readonly<Partial<Record<AdoptTable, (column: ColumnFacts, columns: readonly ColumnFacts[]) => Repeated | null>>> = {
  scorecard: ofScorecard,
  rocks: ofRocks,
  goals: ofRocks,
  processes: ofProcesses,
  todos: ofTodos,
  people: ofPeople,
};

/** Columns of which a table of this kind has many: weeks, months, stages, days. By position. */
export function guessRepeated(table: AdoptTable, columns: readonly ColumnFacts[]): ReadonlyMap<number, ColumnGuess> {
  const judge = KINDS[table];
  const guesses = new Map<number, ColumnGuess>();
  for (const column of columns) {
    const repeated = judge?.(column, columns) ?? null;
    if (repeated === null) continue;
    const { field, concept, confidence, says } = repeated;
    guesses.set(column.at, {
      at: column.at,
      field: table === 'goals' && field === 'milestone' ? '' : field,
      concept,
      confidence,
      reason: says,
    });
  }
  return guesses;
}
