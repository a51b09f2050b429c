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

const isMarked = ({ profile }: ColumnFacts): boolean => profile.cells > 0 && profile.ticks / profile.cells >= 0.7 && profile.distinct <= 6;

function ofScorecard(column: ColumnFacts): Repeated | null {
  if (column.axis !== 'period') return null;
  return column.profile.cells === 0 ? period(0.8) : isNumeric(column) ? period(0.95) : period(0.6);
}

function ofRocks(column: ColumnFacts): Repeated | null {
  if (column.axis !== 'period') return null;
  const { profile } = column;
  const written = profile.shortTexts + profile.longTexts - profile.numbers - profile.ticks;
  if (profile.cells > 0 && profile.meanLength > SHORT_MARK && written / profile.cells >= 0.6)
    return {
      field: 'milestone',
      concept: 'milestone',
      confidence: 0.85,
      says: 'Its header is a month or a week, with texts below: what is to be reached then.',
    };
  return { field: '', concept: 'timeline', confidence: 0.8, says: 'It is one column of a timeline.' };
}

function ofProcesses(column: ColumnFacts): Repeated | null {
  const often = column.meanings.some(({ concept, strength }) => concept === 'ticks' && strength >= 0.9);
  const { profile } = column;
  const marks = profile.cells > 0 && (profile.ticks >= profile.cells * 0.7 || (profile.distinct <= 2 && profile.meanLength <= SHORT_MARK));
  if (often && marks) return { field: 'cadence', concept: 'ticks', confidence: 0.85, says: 'Its header says how often, with marks below.' };
  return column.axis !== '' ? { field: '', concept: 'marks', confidence: 0.7, says: 'It is one column of a calendar.' } : null;
}

function ofTodos(column: ColumnFacts): Repeated | null {
  if (column.meanings.some(({ strength, agrees }) => strength * agrees >= 0.6)) return null;
  return isMarked(column) || column.axis !== ''
    ? { field: '', concept: 'stage', confidence: 0.7, says: 'It is a stage, ticked when it is done.' }
    : null;
}

function ofPeople(column: ColumnFacts): Repeated | null {
  return column.axis === '' ? null : { field: '', concept: 'shift', confidence: 0.7, says: 'It is a day of a roster.' };
}

const KINDS: Readonly<Partial<Record<AdoptTable, (column: ColumnFacts) => Repeated | null>>> = {
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
    const repeated = judge?.(column) ?? null;
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
