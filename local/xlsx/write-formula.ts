/** Functions that came after the file format: the file names them with a prefix, or Excel shows `#NAME?`. */
const newer = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BINOM.DIST BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL EXPAND EXPON.DIST FLOOR.MATH ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS IMCOSH IMTAN ISFORMULA ISO.CEILING ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS ' +
    'MODE.MULT MODE.SNGL MUNIT NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERMUTATIONA PHI QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P STDEV.P STDEV.S ' +
    'SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WORKDAY.INTL ' +
    'WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);

const prefixless = new Set(['NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING']);
const sheetFunctions = new Set(['FILTER', 'SORT']);

/** A formula in Sheets' syntax as the file holds it: without `=`, newer functions with their prefix. Text in quotes is left alone. */
export function toFileFormula(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  return bare.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*(?=\()/g, (token) => {
    const name = token.toUpperCase();
    if (sheetFunctions.has(name)) return `_xlfn._xlws.${token}`;
    return newer.has(name) && !prefixless.has(name) ? `_xlfn.${token}` : token;
  });
}
