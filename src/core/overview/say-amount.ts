import { describeValue } from '../status/describe-value';
import type { Goal } from '../status/goal';
import { hasDecimalComma } from '../settings/has-decimal-comma';

/** Languages with a decimal comma that part thousands by a point; the others leave a space. */
const POINTS = /^(?:ca|da|de|el|es|eu|gl|hr|id|is|it|nl|pt|ro|sl|sr|tr|vi)(?:_|$)/i;
const NARROW_SPACE = '\u202f';
const NUMBER = /\d+(?:\.\d+)?/g;

/** Writes the numbers in a text of the engine (`12345.5 €`) as files of this locale do: `12.345,5 €`. */
function localize(text: string, locale: string): string {
  const comma = hasDecimalComma(locale);
  const group = comma ? (POINTS.test(locale) ? '.' : NARROW_SPACE) : ',';
  return text.replace(NUMBER, (number) => {
    const [whole = '', decimals] = number.split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
    return decimals === undefined ? grouped : `${grouped}${comma ? ',' : '.'}${decimals}`;
  });
}

/** A measured value with its unit as files of this locale (`de_DE`) write it: `96 %`, `2 h 30 min`, `1.234,5 kg`, `$1,200`. */
export function sayAmount(value: number, goal: Goal, unit: string, locale: string): string {
  const plain = describeValue(value, goal, '');
  const said = describeValue(value, goal, unit);
  const at = said.indexOf(plain);
  return `${said.slice(0, at)}${localize(plain, locale)}${said.slice(at + plain.length)}`;
}
