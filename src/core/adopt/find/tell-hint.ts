import type { BodyShape } from './body-shape';
import { isMeasured, profileOf } from './body-shape';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { plainWord, startsWithWord } from './known-words';

const example =
  /^[[(<{*"“]{0,2}(e\.? ?g\.?|ex\.?|eg|i\.e\.|for example|example|z\. ?b\.|bspw?\.|p\. ?ej\.?|ej\.?|par ex\.?|bijv\.?|np\.|напр\.?|örn\.?|örnek|例)(?=[\s:：,.)\]]|$)/iu;
const mask = /^[[(<{]?([dmyjahsgt]{1,4})([./ :-])([dmyjahsgt]{1,4})(\2[dmyjahsgt]{1,4})?[\])>}]?$/i;
const framed = /^(\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})$/;
const typeWords: ReadonlySet<string> = new Set([
  'text',
  'date',
  'number',
  'integer',
  'string',
  'boolean',
  'dropdown',
  'yes/no',
  'y/n',
  'currency',
  'percent',
  'free text',
]);

function explains(shape: BodyShape, row: number, column: number): boolean {
  const text = textAt(shape.grid, row, column);
  if (example.test(text) || mask.test(text) || framed.test(text)) return true;
  return typeWords.has(plainWord(text)) || startsWithWord(text, shape.grid.words.hints);
}

function isAgainst(shape: BodyShape, row: number, column: number): boolean {
  const profile = profileOf(shape, column);
  if (profile === undefined || profile.filled < 4 || !isMeasured(shape, column)) return false;
  return profile.purity >= 0.75 && kindAt(shape.grid, row, column) === Kind.text;
}

/** True where a line right below the header says how to fill the table in: examples, masks, types, texts over other kinds. */
export function isHint(shape: BodyShape, row: number): boolean {
  const columns = filledColumns(shape.grid, row, shape.left, shape.right);
  const texts = columns.filter((column) => kindAt(shape.grid, row, column) === Kind.text || kindAt(shape.grid, row, column) === Kind.long);
  if (texts.length === 0) return false;
  const telling = texts.filter((column) => explains(shape, row, column));
  if (telling.length >= texts.length * 0.6 && texts.length >= columns.length * 0.5) return true;
  if (telling.includes(columns[0] ?? -1) && example.test(textAt(shape.grid, row, columns[0] ?? 0))) return true;
  const against = columns.filter((column) => isAgainst(shape, row, column));
  const measured = shape.profiles.filter((_, at) => isMeasured(shape, shape.left + at)).length;
  return against.length >= 2 && against.length >= measured * 0.6 && texts.length === columns.length;
}
