import type { AdoptChoice, AdoptContext } from '../adopt-context';
import type { FoundTable } from '../found-table';
import type { AdoptTable, ColumnGuess, TableReading } from '../table-reading';
import { applyChoice } from './apply-choice';
import { chooseLanguage, inLanguage } from './choose-language';
import { readColumnFacts, type ColumnFacts } from './column-facts';
import { gatherEvidence, type Evidence } from './evidence';
import { guessColumns } from './guess-columns';
import { guessWeeksDown } from './guess-weeks-down';
import { judgeKind, type KindVerdict } from './judge-kind';
import { judgeWeeksDown, takeWeeksDown, type WeeksDown } from './kinds/judge-weeks-down';
import { kindRules } from './kinds/list-kinds';
import { sayKind, sayNone } from './say-kind';

/** What is known of a table besides itself. */
export interface RecogniseHints {
  /** Name of the file it comes from, `''` where it is not known. */
  readonly file: string;
}

const MOST_SURE = 0.97;
const OFFERED = 0.5;
const WORTH_NAMING = 0.3;
const TITLES: readonly string[] = [
  ...['to_do', 'issue', 'process', 'rock', 'measurable', 'name', 'milestone', 'goal', 'step', 'seat', 'item', 'date', 'done'],
];

const confidenceOf = (points: number): number => Math.round(Math.min(MOST_SURE, Math.max(0, points / 10)) * 100) / 100;

/** Kinds that lack nothing come first; then the one with more points. */
function rankKinds(evidence: Evidence): readonly KindVerdict[] {
  const verdicts = kindRules.map((rule) => judgeKind(rule, evidence));
  return verdicts.sort((a, b) => Number(a.lacks !== '') - Number(b.lacks !== '') || b.points - a.points);
}

interface Decision {
  readonly table: AdoptTable | null;
  readonly confidence: number;
  readonly reason: string;
  readonly weeksDown: WeeksDown | null;
}

function decide(evidence: Evidence, ranked: readonly KindVerdict[], context: AdoptContext): Decision {
  const best = ranked.find(({ lacks }) => lacks === '');
  const down = judgeWeeksDown(evidence);
  if (down !== null && down.points >= 5 && down.points > (best?.points ?? 0)) {
    const reason = `Dates run down, ${String(down.measurables.length)} columns of numbers stand beside them.`;
    return { table: 'scorecard', confidence: confidenceOf(down.points), reason, weeksDown: down };
  }
  if (best === undefined || confidenceOf(best.points) < OFFERED || evidence.rows === 0)
    return { table: null, confidence: 0, reason: sayNone(evidence, ranked, context), weeksDown: null };
  return { table: best.table, confidence: confidenceOf(best.points), reason: sayKind(best, evidence, context), weeksDown: null };
}

/** Without a column to call its rows by, a table is of no use whatever else it shows. */
function hasTitle(guesses: readonly ColumnGuess[]): boolean {
  return guesses.some(({ field }) => TITLES.includes(field));
}

function readAs(table: AdoptTable, evidence: Evidence, decided: WeeksDown | null, said: boolean): readonly ColumnGuess[] {
  const { columns } = evidence;
  if (table !== 'scorecard') return guessColumns(table, columns, said);
  const across = columns.some(({ axis }) => axis === 'period');
  const down = decided ?? (said && !across ? takeWeeksDown(evidence) : null);
  return down === null ? guessColumns(table, columns, said) : guessWeeksDown(columns, down);
}

const unread = (columns: readonly ColumnFacts[]): readonly ColumnGuess[] =>
  columns.map(({ at }) => ({ at, field: '', concept: '', confidence: 0, reason: 'The table is none of ours.' }));

function listOthers(ranked: readonly KindVerdict[], table: AdoptTable | null): TableReading['others'] {
  return ranked
    .filter((verdict) => verdict.table !== table && verdict.lacks === '' && confidenceOf(verdict.points) >= WORTH_NAMING)
    .map((verdict) => ({ table: verdict.table, confidence: confidenceOf(verdict.points) }));
}

/**
 * Tells what a table is and which of its columns is which. From 0.5 on it is offered, from 0.8 on it is sure; what is less is
 * none of ours, with the reason. A column that is not at least half sure stays unmapped. What a person chose wins.
 */
export function recogniseTable(found: FoundTable, hints: RecogniseHints, context: AdoptContext, choice?: AdoptChoice): TableReading {
  const facts = readColumnFacts(found, context.words);
  const language = chooseLanguage(facts);
  const columns = inLanguage(facts, language);
  const evidence = gatherEvidence(found, columns, context.words, hints.file);
  const ranked = rankKinds(evidence);
  const decided = decide(evidence, ranked, context);
  const table = choice?.table ?? decided.table;
  const guesses = table === null ? unread(columns) : readAs(table, evidence, decided.weeksDown, choice?.table !== undefined);
  const mapped = applyChoice(found, table, guesses, choice);
  const reading = { found, others: listOthers(ranked, table), weeksDown: mapped.some(({ field }) => field === 'week'), language };
  if (choice?.table !== undefined) return { ...reading, table, confidence: 1, reason: 'You said what it is.', columns: mapped };
  if (table !== null && !hasTitle(mapped))
    return {
      ...reading,
      table: null,
      confidence: 0,
      reason: 'No column says what its rows are called.',
      columns: unread(columns),
      weeksDown: false,
    };
  return { ...reading, table, confidence: decided.confidence, reason: decided.reason, columns: mapped };
}
