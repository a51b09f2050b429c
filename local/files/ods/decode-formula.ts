/**
 * A formula of an .ods in Sheets' own syntax: `of:=SUM([.A1:.B2];[$Other.C1])` gives `=SUM(A1:B2,Other!C1)`. Texts in it
 * stay as they are; a cell of another file becomes `#REF!`.
 */
export function decodeFormula(formula: string): string {
  const body = formula.replace(/^[a-z]{1,10}:/i, '').replace(/^=?/, '');
  let text = '=';
  let inArray = false;
  for (let at = 0; at < body.length; at++) {
    const character = body.charAt(at);
    if (character === '"' || character === '[') {
      const end = closingAt(body, at, character === '"' ? '"' : ']');
      const part = body.slice(at, end + 1);
      text += character === '"' ? part : decodeReference(part.slice(1, -1));
      at = end;
      continue;
    }
    if (character === '{' || character === '}') inArray = character === '{';
    text += separators(inArray)[character] ?? character;
  }
  return text;
}

function separators(inArray: boolean): Readonly<Record<string, string>> {
  return inArray ? { ';': ',', '|': ';' } : { ';': ',' };
}

function closingAt(text: string, from: number, closing: string): number {
  const end = text.indexOf(closing, from + 1);
  return end < 0 ? text.length - 1 : end;
}

/** `.A1:.B2`, `$Other.A1`, `'My tab'.A1:.B2` without the brackets. */
function decodeReference(reference: string): string {
  if (reference.includes('#')) return '#REF!';
  const [first = '', ...rest] = splitCells(reference);
  return [decodeCell(first), ...rest.map((cell) => cell.slice(cell.lastIndexOf('.') + 1))].join(':');
}

/** The cells of a range; a colon in the quoted name of a tab is none between cells. */
function splitCells(reference: string): string[] {
  const cells: string[] = [''];
  let quoted = false;
  for (const character of reference) {
    if (character === "'") quoted = !quoted;
    if (character === ':' && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

function decodeCell(cell: string): string {
  const dot = cell.lastIndexOf('.');
  const tab = cell.slice(0, Math.max(0, dot)).replace(/^\$/, '');
  return tab === '' ? cell.slice(dot + 1) : `${tab}!${cell.slice(dot + 1)}`;
}
