import { hasDecimalComma } from '../../settings/has-decimal-comma';
import { parseGoal } from '../../status/parse-goal';
import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { BLANK, refuse, take, type CellReading } from './cell-reading';
import { cleanLine, isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import { decideDecimal, type DecimalDecision } from './decide-decimal';
import { foldText } from './fold-text';
import { parseNumberText } from './parse-number-text';
import { numberOf } from './read-numbers';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';
import type { ValueLexicon } from './value-lexicon';

const LONGEST = 60;
const SIGN = /^(<=|>=|=<|=>|==|<|>|=|≤|≥|≦|≧)\s*(.+)$/;
const PLUS = /^(.*\d\s?%?)\s?\+$/;
const RANGE = /^(.*?\d[^\d]{0,6}?)\s?(?:\.\.+|…|–|—|-|~|〜)\s?([^\d-]{0,4}\d.*)$/;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['=<', '<='],
  ['≤', '<='],
  ['≦', '<='],
  ['=>', '>='],
  ['≥', '>='],
  ['≧', '>='],
  ['==', '='],
]);
const WORDS: readonly (readonly [string, string])[] = [
  ['atLeast', '>='],
  ['atMost', '<='],
  ['less', '<'],
  ['more', '>'],
  ['exactly', '='],
];
const GOAL_TIME = /^(?:h|hrs?|hours?|d|days?|m|mins?|minutes?|s|secs?|seconds?)\.?$/i;

/** How the goals of a column are read, beside the text. */
interface GoalColumn {
  readonly lexicon: ValueLexicon;
  readonly decision: DecimalDecision;
  readonly decimalComma: boolean;
}

/** A number as it is written in goals of this file; the unit stays where goals know it. */
function writeAmount(text: string, { decision, decimalComma }: GoalColumn): string | null {
  const number = parseNumberText(text);
  const value = number === null ? null : numberOf(number, decision);
  if (number === null || value === null) return null;
  const shown = Number((number.unit === '%' ? value * 100 : value).toPrecision(12));
  const digits = String(shown).replace('.', decimalComma ? ',' : '.');
  if (digits.includes('e')) return null;
  if (number.unit === '%') return `${digits}%`;
  return GOAL_TIME.test(number.unit) ? `${digits} ${number.unit}` : digits;
}

/** Longest words first, so that `no more than` is not read as `more than`. */
function listWords(lexicon: ValueLexicon): readonly (readonly [string, string])[] {
  const all = WORDS.flatMap(([meaning, sign]) => [...(lexicon.words.get(meaning) ?? [])].map((word) => [word, sign] as const));
  return all.sort(([a], [b]) => b.length - a.length);
}

const SPACED = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}]/u;

/** What is left of a text that begins or ends with a word; a word of letters with blanks between has to stand alone. */
function cutWord(folded: string, word: string): string | null {
  const spaced = SPACED.test(word);
  const behind = folded.startsWith(word) ? folded.slice(word.length) : null;
  if (behind !== null && !(spaced && /^\p{L}/u.test(behind))) return behind.replace(/^[:\s]+/, '');
  const before = folded.endsWith(word) ? folded.slice(0, -word.length) : null;
  return before === null || (spaced && /\p{L}$/u.test(before)) ? null : before.replace(/[(,\s]+$/, '');
}

function cutSign(folded: string, lexicon: ValueLexicon): readonly [string, string] | null {
  const sign = SIGN.exec(folded);
  if (sign !== null) return [SIGNS.get(sign[1] ?? '') ?? sign[1] ?? '', sign[2] ?? ''];
  const plus = PLUS.exec(folded);
  if (plus !== null) return ['>=', plus[1] ?? ''];
  for (const [word, mark] of listWords(lexicon)) {
    const rest = cutWord(folded, word);
    if (rest !== null) return [mark, rest];
  }
  return null;
}

function readRange(folded: string, column: GoalColumn): string | null {
  const between = [...(column.lexicon.words.get('between') ?? [])].find((word) => folded.startsWith(`${word} `));
  const rest = between === undefined ? folded : folded.slice(between.length + 1);
  const joined = [...(column.lexicon.words.get('to') ?? [])].reduce((text, word) => text.split(` ${word} `).join(' .. '), rest);
  const match = RANGE.exec(joined);
  const [low, high] = [match?.[1] ?? '', match?.[2] ?? ''].map((part) => writeAmount(part.trim(), column));
  if (low === undefined || high === undefined || low === null || high === null) return null;
  return `${low}..${high}`;
}

/** The goal that a text says in the form of ours, `null` where it says none; `bare` where it is a number alone. */
function writeGoal(text: string, column: GoalColumn): { readonly goal: string; readonly bare: boolean } | null {
  const folded = foldText(text);
  const amount = writeAmount(text, column);
  if (amount !== null) return { goal: amount, bare: true };
  const signed = cutSign(folded, column.lexicon);
  const number = signed === null ? null : writeAmount(signed[1], column);
  if (signed !== null && number !== null) return { goal: `${signed[0]} ${number}`, bare: false };
  const range = readRange(folded, column);
  if (range !== null) return { goal: range, bare: false };
  for (const [meaning, goal] of [
    ['yes', 'yes'],
    ['no', 'no'],
  ] as const)
    if (column.lexicon.words.get(meaning)?.has(folded)) return { goal, bare: false };
  return null;
}

/** True where fewer is better: a word of the measurable's title says so. */
function wantsFewer(title: string, lexicon: ValueLexicon): boolean {
  const folded = ` ${foldText(title).replace(/[^\p{L}\p{M}\d]+/gu, ' ')} `;
  return [...(lexicon.words.get('fewer') ?? [])].some((word) =>
    folded.includes(/^[\u3040-\u9fff\uac00-\ud7af]/.test(word) ? word : ` ${word} `),
  );
}

function readBare(amount: string, title: string, { lexicon }: GoalColumn): CellReading {
  if (!/[1-9]/.test(amount)) return take(`= ${amount}`, `a goal of 0 is taken as none at all.`);
  const fewer = wantsFewer(title, lexicon);
  const goal = `${fewer ? '<=' : '>='} ${amount}`;
  return take(goal, `${quote(amount)} is taken as ${fewer ? 'at most, because its name counts something one wants less of' : 'at least'}.`);
}

/** A number as a goal; one that is shown in percent counts as such. */
function writeNumber(value: number, unit: string, { decimalComma }: GoalColumn): string {
  const shown = unit === '%' ? Number((value * 100).toPrecision(12)) : value;
  return `${String(shown).replace('.', decimalComma ? ',' : '.')}${unit === '%' ? '%' : ''}`;
}

function readCell(cell: Cell, title: string, unit: string, column: GoalColumn): CellReading {
  if (isBlankCell(cell)) return BLANK;
  if (typeof cell === 'boolean') return take(cell ? 'yes' : 'no');
  const text = cleanLine(cellText(cell));
  if (isDateCell(cell)) return refuse('bad-goal', `${quote(text)} is a date, not a goal; write it like >= 95.`);
  const written =
    typeof cell === 'number'
      ? { goal: writeNumber(cell, unit, column), bare: true }
      : text.length > LONGEST
        ? null
        : writeGoal(text, column);
  const reading = { unit: '', decimalComma: column.decimalComma };
  if (written !== null && parseGoal(written.goal, reading) !== null) {
    if (written.bare) return readBare(written.goal, title, column);
    return take(
      written.goal,
      ...(foldText(written.goal).replace(/\s/g, '') === foldText(text).replace(/\s/g, '')
        ? []
        : [`${quote(text)} is taken as ${written.goal}.`]),
    );
  }
  return saysNothing(text, column.lexicon)
    ? readNothing(text)
    : refuse('bad-goal', `${quote(text)} is no goal that can be checked; write it like >= 95, < 3 or 10..20.`);
}

/** Reads a column of goals of a scorecard. A number alone is "at least", or "at most" where its name says that fewer is better; both are said. */
export function readGoals({ name, cells, units }: ColumnToRead, around: TableAround, titles: readonly string[]): ColumnOutcome {
  const texts = cells.map((cell) => (typeof cell === 'string' ? parseNumberText(cell) : null));
  const decision = decideDecimal(texts, (at) => cellText(cells[at] ?? ''), around.context.locale);
  const column: GoalColumn = { lexicon: around.lexicon, decision, decimalComma: hasDecimalComma(around.context.locale) };
  const outcome = plainOutcome(cells.map((cell, at) => readCell(cell, titles[at] ?? '', units?.[at] ?? '', column)));
  return decision.says === '' ? outcome : { ...outcome, notices: [`${name} ${decision.says}`] };
}
