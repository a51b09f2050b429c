import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { isSheetError, readTimeOfDay } from '../../tables/decode-value';
import { isEmail, isUrl } from './classify-text';
import { BLANK, noteOnly, refuse, take, type CellReading } from './cell-reading';
import { cleanLine, cleanText, isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import { foldText } from './fold-text';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';
import { isWord } from './value-lexicon';

/** Longest title of a row. */
const LONGEST_TITLE = 200;
/** A list mark before a title says nothing of it. */
const BULLET = /^[-–—•*·▪◦●■]\s+(?=\S)/;
const TIME_DAY = '1899-12-30';
const MINUTES_A_DAY = 1440;
const LONGEST_TIME = 30;

type ReadOne = (cell: Cell, text: string, around: TableAround, column: ColumnToRead) => CellReading;

function each(read: ReadOne): (column: ColumnToRead, around: TableAround) => ColumnOutcome {
  return (column, around) =>
    plainOutcome(
      column.cells.map((cell) => {
        if (isBlankCell(cell)) return BLANK;
        const text = cleanText(cellText(cell));
        if (isSheetError(text)) return refuse('cell-error', `the cell shows ${quote(text)}; mend its formula.`);
        return read(cell, text, around, column);
      }),
    );
}

/** Titles: one line, at most 200 characters; a longer text is kept whole beside the row. */
export const readTitles = each((_cell, text) => {
  const line = cleanLine(text).replace(BULLET, '');
  if (line.length <= LONGEST_TITLE) return { ...take(line), keep: false };
  const cut = [...line.slice(0, LONGEST_TITLE - 1)].join('').replace(/[\ud800-\udbff]$/, '');
  return { ...take(`${cut}…`, 'the title is longer than 200 characters; all of it stays beside the row.'), keep: true };
});

/** Texts as they stand. */
export const readTexts = each((_cell, text) => take(text));

/** `text` where the column takes anything; numbers and ticks stay what they are. */
export const readAny = each((cell, text) => take(typeof cell === 'string' ? text : cell));

/** Addresses of pages. */
export const readLinks = each((_cell, text, { lexicon }) => {
  if (isUrl(text)) return take(/^www\./i.test(text) ? `https://${text}` : text);
  return saysNothing(text, lexicon) ? readNothing(text) : refuse('bad-link', `${quote(text)} is no link; it stays beside the row.`);
});

/** Mail addresses, one a cell. */
export const readEmails = each((_cell, text, { lexicon }) => {
  const bare = text.replace(/^mailto:/i, '').replace(/^[^<>]*<([^<>]+)>$/, '$1');
  if (isEmail(bare)) return take(bare);
  return saysNothing(text, lexicon)
    ? readNothing(text)
    : refuse('bad-address', `${quote(text)} is no mail address; write it like ana@cafe.example.`);
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Times of day. */
export const readTimes = each((cell, text, { lexicon }) => {
  if (isDateCell(cell))
    return cell.local.startsWith(TIME_DAY)
      ? take(cell.local.slice(11, 16))
      : take(cell.local.slice(11, 16), `of ${quote(text)} only the time is taken.`);
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return take(clock(Math.round(cell * MINUTES_A_DAY) % MINUTES_A_DAY));
  const time = text.length > LONGEST_TIME ? null : readTimeOfDay(text.replace(/\s*(?:uhr|h|hrs)$/i, '').replace(/(\d)\.(\d\d)$/, '$1:$2'));
  if (time !== null) return take(time);
  if (saysNothing(text, lexicon)) return readNothing(text);
  return refuse('bad-time', `${quote(text)} is not a time of day; type it like 07:00.`);
});

/** One of the choices of our column; words for week and month in any language. */
export const readChoices = each((_cell, text, { context, reading, lexicon }, { field }) => {
  const columns = reading.table === null ? [] : (context.specs[reading.table]?.columns ?? []);
  const choices = columns.find(({ key }) => key === field)?.choices ?? [];
  const folded = foldText(text);
  const found =
    choices.find((choice) => foldText(choice) === folded) ?? choices.find((choice) => isWord(lexicon, choice.toLowerCase(), folded));
  const english = lexicon.cadences.get(folded)?.replace(/ly$/, '');
  const named = found ?? choices.find((choice) => choice.toLowerCase() === english);
  if (named !== undefined) return take(named);
  if (saysNothing(text, lexicon)) return readNothing(text);
  return refuse('bad-choice', `${quote(text)} is not one of ${choices.join(', ')}; choose one of them.`);
});

/** The place of a step in its order: the number that stands in the cell; what has none is kept. */
export const readOrders = each((cell, text) => {
  if (typeof cell === 'number') return take(cell);
  const number = /^[^\d]{0,12}(\d{1,4})[.):]?$/.exec(text);
  return number === null ? noteOnly(`${quote(text)} stays beside the row.`, true) : take(Number(number[1]));
});

/** Numbers of a list and other texts that only say where a row stands; kept, never counted with. */
export const keepBeside = each((_cell, text) => noteOnly(`${quote(text)} stays beside the row.`, true));
