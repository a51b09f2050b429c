import type { Book } from '../store/book';
import { isDateFormat } from '../store/number-format';
import type { Tab } from '../store/tab';
import { cellName } from '../xlsx/address';
import type { FormulaCell } from './formula-inputs';
import { loadLibrary } from './load-model';
import { defineFunction, readArgument, readResult } from './read-payloads';

/** Functions for cells that an add-on brings. */
export interface AddOnFunctions {
  /** Their names as Google finds them: documented with `@customfunction`. */
  readonly names: readonly string[];
  /** Value of one call in a cell; an error is `{ error }`, rows of values are a range. */
  value(book: Book, now: number, cell: string, name: string, args: readonly unknown[]): unknown;
}

/** Names of the functions for cells in the text of an add-on. */
export function listCellFunctions(code: string): string[] {
  return [...code.matchAll(/@customfunction\s*\*\/\s*function (\w+)\(/g)].flatMap(([, name]) => name ?? []);
}

/** True where a formula calls one of the names. */
export function callsAny(formula: string, names: readonly string[]): boolean {
  return names.length > 0 && new RegExp(`\\b(?:${names.join('|')})\\s*\\(`, 'i').test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

interface Call {
  readonly book: Book;
  readonly now: number;
  readonly functions: AddOnFunctions;
}

let current: Call | null = null;
const registered = new Set<string>();

function register(name: string): void {
  if (registered.has(name)) return;
  registered.add(name);
  const compute = (cell: string, args: readonly unknown[]): unknown => {
    const call = current;
    if (call === null || !call.functions.names.includes(name)) return { value: '#NAME?' };
    const given = args.map((one) => readArgument(one, call.book.timeZone));
    return readResult(call.functions.value(call.book, call.now, `${cell} ${name}`, name, given));
  };
  defineFunction(loadLibrary(), name, compute);
}

/** Lets the model call the add-on's functions for cells while `run` computes. */
export function withAddOn<T>(book: Book, now: number, functions: AddOnFunctions | null, run: () => T): T {
  if (functions === null) return run();
  functions.names.forEach(register);
  const before = current;
  current = { book, now, functions };
  try {
    return run();
  } finally {
    current = before;
  }
}

/** True while the add-on's functions are called. */
export function isAddOnUsed(): boolean {
  return current !== null;
}

/** Formats of dates by cell, so that the model hands dates on as dates. */
export function dateFormatsOf(tab: Tab, cells: Iterable<string>, formulas: readonly FormulaCell[]): Readonly<Record<string, string>> {
  const wanted = new Set(cells);
  const own = new Set(formulas.filter((one) => one.tab === tab).map((one) => cellName(one.row, one.column)));
  const found: Record<string, string> = {};
  tab.forEachCell(({ format }, row, column) => {
    const name = cellName(row, column);
    if (format !== undefined && wanted.has(name) && !own.has(name) && isDateFormat(format)) found[name] = format;
  });
  return found;
}
