import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { isSheetError } from '../../tables/decode-value';
import { BLANK, refuse, take, type CellReading } from './cell-reading';
import { cleanLine, isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import { foldText } from './fold-text';
import type { PersonIndex } from './index-people';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';
import type { ValueLexicon } from './value-lexicon';

const LONGEST = 300;
const SPLIT = /\s*[;\n|]\s*|\s*,\s+|\s*,(?=\S)|\s+[/+&]\s+|\s*\/\s*|\s*、\s*/;
const INITIALS = /^(?:\p{Lu}\.?\s?){2,4}$/u;
const NO_NAME = /^[\d\s.,:%/-]+$|\d{3}|\d[/.:]\d/;

/** Words that join names in the table's own language and in English; in another language the same letters may be part of a name. */
function listJoining({ context, reading }: TableAround): ReadonlySet<string> {
  const own = context.words.values.filter(({ language }) => language === 'en' || language === reading.language);
  return new Set(own.flatMap((language) => language.words['also'] ?? []).map(foldText));
}

function splitNames(text: string, joining: ReadonlySet<string>): readonly string[] {
  return text.split(SPLIT).flatMap((part) => {
    const pieces: string[][] = [[]];
    for (const word of part.split(/\s+/)) {
      if (joining.has(foldText(word)) && word === word.toLowerCase() && (pieces[pieces.length - 1] ?? []).length > 0) pieces.push([]);
      else pieces[pieces.length - 1]?.push(word);
    }
    return pieces.map((piece) => piece.join(' ')).filter((piece) => piece !== '');
  });
}

/** A column in which every cell is two words with a comma between writes last names first. */
function writesLastNameFirst(cells: readonly Cell[], { lexicon }: TableAround): boolean {
  const texts = cells.filter((cell) => !isBlankCell(cell) && !saysNothing(cellText(cell), lexicon)).map(cellText);
  const parts = texts.map((text) => text.split(',').map((part) => part.trim()));
  const firsts = new Set(parts.map(([first = '']) => first));
  const fits = (two: readonly string[]): boolean => two.length === 2 && two.every((part) => part !== '' && part.split(' ').length <= 2);
  return texts.length > 0 && parts.every(fits) && !parts.some(([, second = '']) => firsts.has(second));
}

interface OwnerColumn {
  readonly lastNameFirst: boolean;
  readonly joining: ReadonlySet<string>;
}

interface Named {
  readonly name: string;
  readonly note: string;
}

/** The person a text means where exactly one is known by it; else the text as it stands. */
function resolve(text: string, index: PersonIndex): Named {
  const folded = foldText(text);
  const known = index.byText.get(folded) ?? index.byText.get(folded.replace(/^@/, '')) ?? [];
  if (known.length === 1) {
    const [name = text] = known;
    return { name, note: foldText(name) === folded ? '' : `${quote(text)} is taken as ${quote(name)}.` };
  }
  const initials = INITIALS.test(text) ? (index.byInitials.get(folded.replace(/[.\s]/g, '')) ?? []) : [];
  return initials.length === 1
    ? { name: initials[0] ?? text, note: `${quote(text)} is taken as ${quote(initials[0] ?? text)}.` }
    : { name: text, note: '' };
}

/** `Ana (backup: Ben)`: who stands in, by the word before the name. */
function cutBackup(text: string, { words }: ValueLexicon): readonly [string, string] {
  const match = /^([^()]{1,100})\(([^():]{1,30})[:\-–] ?([^()]{1,100})\)$/.exec(text);
  const isBackup = match !== null && (words.get('backup') ?? new Set<string>()).has(foldText(match[2] ?? ''));
  return isBackup ? [(match[1] ?? '').trim(), (match[3] ?? '').trim()] : [text, ''];
}

function readText(text: string, column: OwnerColumn, { lexicon, people }: TableAround): CellReading {
  const [main, backup] = cutBackup(text, lexicon);
  const whole = people.byText.get(foldText(main)) ?? [];
  const names = whole.length === 1 || column.lastNameFirst ? [main] : splitNames(main, column.joining);
  const [first = '', ...others] = names.map((name) => resolve(name, people));
  if (first === '') return refuse('bad-person', `${quote(text)} names nobody; write one name.`);
  const notes = [
    first.note,
    ...(others.length > 0 ? [`${quote(text)} names several; ${quote(first.name)} is taken, the others stay beside the row.`] : []),
  ];
  const stands = backup === '' ? null : resolve(backup, people);
  const also = stands === null ? {} : { backup: stands.name };
  const said = stands === null ? [] : [`${quote(stands.name)} stands in for ${quote(first.name)}.`];
  return { ...take(first.name, ...[...notes, ...said].filter((note) => note !== '')), also, keep: others.length > 0 };
}

function readCell(cell: Cell, column: OwnerColumn, around: TableAround): CellReading {
  if (isBlankCell(cell)) return BLANK;
  const text = cleanLine(cellText(cell));
  if (isSheetError(text)) return refuse('cell-error', `the cell shows ${quote(text)}; mend its formula.`);
  if (saysNothing(text, around.lexicon)) return readNothing(text);
  if (isDateCell(cell) || typeof cell !== 'string' || NO_NAME.test(text) || text.length > LONGEST)
    return refuse('bad-person', `${quote(text)} is not a name; write one name.`);
  return readText(text, column, around);
}

/** Reads a column of people: the first of several is held responsible; initials and addresses become names where exactly one person has them. Teams and roles stay as they stand. */
export function readOwners({ cells }: ColumnToRead, around: TableAround): ColumnOutcome {
  const column: OwnerColumn = { lastNameFirst: writesLastNameFirst(cells, around), joining: listJoining(around) };
  return plainOutcome(cells.map((cell) => readCell(cell, column, around)));
}
