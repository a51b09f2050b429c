import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { BLANK, refuse, take, type CellReading } from './cell-reading';
import { cleanLine, isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import { foldText } from './fold-text';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';
import { refuseCadence, translateCadence } from './translate-cadence';
import { tellTick } from './tell-tick';
import { isWord, type ValueLexicon } from './value-lexicon';

const MOST_PERIODS = 1000;

/** The unit that a header gives to the numbers below it: `Frequency (days)`. */
function unitOfHeader(header: string, lexicon: ValueLexicon): string | null {
  const words = foldText(header).split(/[^\p{L}\p{M}]+/u);
  const units = words.flatMap((word) => {
    const english = /^(?:day|week|month|year)s?$/.exec(lexicon.cadences.get(word) ?? word);
    if (english !== null) return [english[0].replace(/s?$/, 's')];
    return ['week', 'month', 'year'].filter((unit) => word.length > 1 && isWord(lexicon, unit, word)).map((unit) => `${unit}s`);
  });
  return new Set(units).size === 1 ? (units[0] ?? null) : null;
}

function readNumber(value: number, unit: string | null): CellReading {
  const fits = unit !== null && Number.isInteger(value) && value >= 1 && value <= MOST_PERIODS;
  const cadence = fits ? (value === 1 ? `every ${unit.replace(/s$/, '')}` : `every ${String(value)} ${unit}`) : '';
  if (fits) return take(cadence, `${quote(String(value))} is taken as ${cadence}.`);
  return refuse('no-cadence', `${quote(String(value))} does not say how often; write it like "every 30 days".`);
}

/** Finding what was probably meant takes long: after so many texts that cannot be read, the sentence goes without. */
const MOST_SUGGESTIONS = 25;

/** Readings by text: a column says the same few things again and again. */
interface Known {
  readonly readings: Map<string, CellReading>;
  refused: number;
}

function refuseText(text: string, known: Known): CellReading {
  known.refused += 1;
  const { undated, says } =
    known.refused > MOST_SUGGESTIONS ? { undated: false, says: 'Write it like "every Friday".' } : refuseCadence(text);
  if (undated) return take(text, `${quote(text)} names no days, so nothing is ever due.`);
  return refuse('no-cadence', `${quote(text)} cannot be read as how often it is done. ${says}`);
}

function readText(text: string, known: Known, { lexicon }: TableAround): CellReading {
  const cadence = translateCadence(text, lexicon);
  if (cadence !== null)
    return take(cadence, ...(foldText(cadence) === foldText(text) ? [] : [`${quote(text)} is taken as ${quote(cadence)}.`]));
  const isTick = tellTick(text, lexicon, '') !== null;
  const reading = isTick
    ? refuse('no-cadence', `${quote(text)} does not say how often; write it like "every Friday".`)
    : refuseText(text, known);
  return reading.refusal !== null && saysNothing(text, lexicon) ? readNothing(text) : reading;
}

function readCell(cell: Cell, unit: string | null, known: Known, around: TableAround): CellReading {
  if (isBlankCell(cell)) return BLANK;
  if (typeof cell === 'number') return readNumber(cell, unit);
  const text = cleanLine(cellText(cell));
  if (isDateCell(cell) || typeof cell === 'boolean')
    return refuse('no-cadence', `${quote(text)} does not say how often; write it like "every Friday".`);
  if (/^\d{1,4}$/.test(text)) return readNumber(Number(text), unit);
  const reading = known.readings.get(text) ?? readText(text, known, around);
  known.readings.set(text, reading);
  return reading;
}

/** Reads a column that says how often: words of any language, or numbers where the header has their unit. */
export function readCadences({ header, cells }: ColumnToRead, around: TableAround): ColumnOutcome {
  const unit = unitOfHeader(header, around.lexicon);
  const known: Known = { readings: new Map(), refused: 0 };
  return plainOutcome(cells.map((cell) => readCell(cell, unit, known, around)));
}
