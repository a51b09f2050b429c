const PLAIN_START = /^[\p{L}\s"#*[\]{}<>|_~;:!?&\\^`]/u;
/** What Runsheet itself writes all the time and Sheets leaves alone: `2026 Q4`, `R-7K2Q`. */
const HARMLESS = /^(\d{4} Q[1-4]|[A-Z]-[0-9A-Z]{4,})$/;
const BOOLEAN = /^\s*(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero)\s*$/i;
/** A word of letters followed by a number and little else: a date in some language ("Nov 20", "20 mars", "März 3"). */
const MONTH_LIKE = /^\s*\p{L}{1,12}\.?[\s/.-]*\d{1,4}([\s,/.-]+\d{1,4})?(\s+\d{1,2}:\d{2})?\s*$/u;

function isReinterpreted(text: string): boolean {
  if (HARMLESS.test(text)) return false;
  if (BOOLEAN.test(text) || MONTH_LIKE.test(text)) return true;
  return !PLAIN_START.test(text) || /^\s*[=+\-@'\d#]/.test(text);
}

/**
 * Text as it must be handed to Sheets to stay text: with a leading apostrophe, which Sheets takes off again, where it would
 * otherwise become a formula, number, date or yes/no. `=A1` becomes `'=A1`; `Open the café` stays as it is.
 */
export function guardText(text: string): string {
  return text !== '' && isReinterpreted(text) ? `'${text}` : text;
}
