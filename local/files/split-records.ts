import Papa from 'papaparse';
import { CellBudget } from './cell-budget';

const delimiters = [',', ';', '\t', '|'];

/** Records that are looked at to choose the delimiter. */
const trialRecords = 200;
/** Characters that are looked at for it: the parser cuts all lines it is given, wanted or not. */
const trialCharacters = 4_000_000;

/** Quote character of a file that means its quotes as they stand; no text holds it. */
const noQuote = '\u0000';

/**
 * Cuts a text into records and fields. The delimiter is the one that cuts most records into equally many fields, or
 * the one a first line `sep=;` names; quotes may hold delimiters and line ends. One field a record where nothing cuts.
 * Refuses what is cut into more fields than a file may have; the sentence goes on after the file's name.
 */
export function splitRecords(text: string): readonly (readonly string[])[] {
  const { delimiter, rest } = namedDelimiter(text.replace(/\r\n?/g, '\n'));
  const chosen = delimiter ?? chooseDelimiter(rest);
  refuseTooMany(rest, chosen, '"');
  const { data, errors } = parse(rest, chosen, '"', 0);
  // A quote that is never closed would swallow the rest of the file.
  if (errors.some(({ code }) => code === 'MissingQuotes')) {
    refuseTooMany(rest, chosen, noQuote);
    return finish(parse(rest, chosen, noQuote, 0).data);
  }
  return finish(data);
}

/** Counts before anything is made of it: the pieces of a text that is all delimiters are more than memory holds. */
function refuseTooMany(text: string, delimiter: string, quote: string): void {
  let [cuts, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === quote) quoted = !quoted;
    else if (!quoted && (character === delimiter || character === '\n')) cuts++;
  }
  new CellBudget().take(cuts);
}

function parse(text: string, delimiter: string, quoteChar: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, preview });
}

function namedDelimiter(text: string): { readonly delimiter: string | null; readonly rest: string } {
  const named = /^"?sep=(.)"?\n/i.exec(text.slice(0, 20));
  return { delimiter: named?.[1] ?? null, rest: named === null ? text : text.slice(named[0].length) };
}

function chooseDelimiter(text: string): string {
  const rated = delimiters.map((delimiter) => ({ delimiter, score: rateDelimiter(text, delimiter) }));
  const best = rated.reduce((first, one) => (one.score > first.score ? one : first));
  // A tab is in no text by chance, so it is what cuts nothing.
  return best.score > 0 ? best.delimiter : '\t';
}

/** Part of the records that have the usual number of fields, the number itself between equals; 0 where most have one only. */
function rateDelimiter(text: string, delimiter: string): number {
  const records = parse(text.slice(0, trialCharacters), delimiter, '"', trialRecords).data.filter((record) =>
    record.some((field) => field.trim() !== ''),
  );
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  let [width, most] = [1, 0];
  for (const [length, count] of widths) {
    if (length > 1 && count * length > most * width) [width, most] = [length, count];
  }
  if (width === 1) return 0;
  return most / records.length + Math.min(width, 20) / 10_000;
}

function finish(records: readonly string[][]): readonly (readonly string[])[] {
  let last = records.length;
  while (last > 0 && (records[last - 1] ?? []).every((field) => field === '')) last--;
  return records.slice(0, last).map((record) => record.map(unwrap));
}

/** `="007"` is how programs tell a spreadsheet to leave a text alone. */
function unwrap(field: string): string {
  return field.startsWith('="') && field.endsWith('"') && field.indexOf('"', 2) === field.length - 1 ? field.slice(2, -1) : field;
}
