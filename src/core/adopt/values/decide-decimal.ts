import { hasDecimalComma } from '../../settings/has-decimal-comma';
import { quote } from '../../texts/issue-texts';
import type { NumberText } from './parse-number-text';

/** The decimal mark of a column, what shows it, and whether cells show the other one too. */
export interface DecimalDecision {
  readonly decimal: '.' | ',';
  readonly torn: boolean;
  /** Second half of a sentence; `''` where no cell leaves it open. */
  readonly says: string;
}

/** Decides for all numbers of a column whether decimals stand behind a comma: a cell that proves it, else the locale of the file. */
export function decideDecimal(texts: readonly (NumberText | null)[], written: (at: number) => string, locale: string): DecimalDecision {
  const open = texts.some((text) => text !== null && text.withPoint !== text.withComma);
  const points = texts.findIndex((text) => text?.decimal === '.');
  const commas = texts.findIndex((text) => text?.decimal === ',');
  const torn = points >= 0 && commas >= 0;
  const decimal = commas >= 0 && points < 0 ? ',' : points >= 0 ? '.' : hasDecimalComma(locale) ? ',' : '.';
  const mark = decimal === ',' ? 'comma' : 'point';
  const proof = decimal === ',' ? commas : points;
  if (!open || torn) return { decimal, torn, says: '' };
  const why =
    proof >= 0
      ? `as ${quote(written(proof))} shows`
      : `as files of ${locale === '' ? 'no known country' : locale} do; no row shows it, so look at one`;
  return { decimal, torn, says: `has its decimals behind a ${mark}, ${why}.` };
}
