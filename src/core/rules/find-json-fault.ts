/** Where a text stops being JSON, and what should stand there. Line and character count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly character: number;
  readonly says: string;
}

type Expected = 'value' | 'item' | 'key' | 'member' | 'colon' | 'next';

const TOKEN =
  /[ \t\n\r]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

const SAYS: Readonly<Record<Expected, string>> = {
  value: 'a value is expected here',
  item: 'a value or ] is expected here',
  key: 'a name in straight quotes is expected here',
  member: 'a name in straight quotes or } is expected here',
  colon: 'a colon is expected here',
  next: 'a comma or the closing bracket is expected here',
};

function faultAt(text: string, offset: number, says: string): JsonFault {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, character: (before[before.length - 1] ?? '').length + 1, says };
}

function afterBracket(mark: string, expected: Expected, open: string[]): Expected | null {
  if (mark === '{' || mark === '[') {
    if (expected !== 'value' && expected !== 'item') return null;
    open.push(mark);
    return mark === '{' ? 'member' : 'item';
  }
  const wanted = mark === '}' ? '{' : '[';
  const empty = mark === '}' ? 'member' : 'item';
  return (expected === 'next' || expected === empty) && open.pop() === wanted ? 'next' : null;
}

/** What may follow a token, `null` where it may not stand there. */
function follow(text: string, isScalar: boolean, expected: Expected, open: string[]): Expected | null {
  if (text.startsWith('"')) {
    if (expected === 'key' || expected === 'member') return 'colon';
    return expected === 'value' || expected === 'item' ? 'next' : null;
  }
  if (isScalar) return expected === 'value' || expected === 'item' ? 'next' : null;
  if (text === ':') return expected === 'colon' ? 'value' : null;
  if (text === ',') return expected === 'next' && open.length > 0 ? (open[open.length - 1] === '{' ? 'key' : 'value') : null;
  return afterBracket(text, expected, open);
}

function tokenAt(text: string, at: number): { readonly token: string; readonly isScalar: boolean } {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  return { token: found?.slice(1).find((part) => part !== undefined) ?? '', isScalar: found?.[2] !== undefined };
}

/** True for a name that its object has already: a parser would silently take the last one. `names` are those of the open objects. */
function isTwice(token: string, expected: Expected, names: Set<string>[]): boolean {
  if (token === '{') names.push(new Set());
  if (token === '}') names.pop();
  if (expected !== 'key' && expected !== 'member') return false;
  const own = names[names.length - 1];
  const isKnown = own?.has(token) === true;
  if (token.startsWith('"')) own?.add(token);
  return isKnown;
}

/** Finds the first place at which a text is no JSON, or names something twice, without depending on how an engine words its own error; `null` where it is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  const names: Set<string>[] = [];
  let expected: Expected = 'value';
  let at = 0;
  while (text.slice(at).trim() !== '') {
    const { token, isScalar } = tokenAt(text, at);
    const start = at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
    const next: Expected | null = token === '' ? null : follow(token, isScalar, expected, open);
    const isOver = expected === 'next' && open.length === 0;
    if (next === null) return faultAt(text, start, isOver ? 'nothing may follow here' : SAYS[expected]);
    if (isTwice(token, expected, names)) return faultAt(text, start, `${token} stands in this object twice`);
    expected = next;
    at = start + token.length;
  }
  return expected === 'next' && open.length === 0 ? null : faultAt(text, text.length, `it ends too early: ${SAYS[expected]}`);
}
