const LANGUAGES =
  /^(?:az|be|bg|bs|ca|cs|da|de|el|es|et|eu|fi|fr|gl|hr|hu|hy|id|is|it|ka|kk|lt|lv|mk|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|tr|uk|uz|vi)(?:_|$)/i;
/** Countries that speak one of these languages and write a point. */
const POINT = /_(?:CH|LI|MX|US|GT|HN|NI|PA|PE|PR|SV|DO)$/i;

/** True where numbers are written `1.234,5` in files of this locale (`de_DE`); false where it is blank or unknown. */
export function hasDecimalComma(locale: string): boolean {
  const name = locale.trim().replace('-', '_');
  return LANGUAGES.test(name) && !POINT.test(name);
}
