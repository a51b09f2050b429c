import type { Book } from './book';

/**
 * Computes formula values into the cells of a book; called before a read that touches a formula, when the book or the
 * clock changed since. `now` is epoch milliseconds, for NOW() and TODAY().
 */
export interface FormulaEvaluator {
  evaluate(book: Book, now: number): void;
}

/** Keeps the values there are, as a file that was not recalculated. */
export const keepValues: FormulaEvaluator = { evaluate: () => undefined };

interface Mark {
  readonly changes: number;
  readonly now: number;
}

const running = new WeakSet<Book>();
const seen = new WeakMap<Book, WeakMap<FormulaEvaluator, Mark>>();

/** Evaluates once per change of the book or the clock, however often it is called. */
export function evaluateIfChanged(book: Book, evaluator: FormulaEvaluator, now: number): void {
  if (evaluator === keepValues) return;
  const marks = seen.get(book) ?? new WeakMap<FormulaEvaluator, Mark>();
  seen.set(book, marks);
  const mark = marks.get(evaluator);
  if (mark?.changes === book.changes && mark.now === now) return;
  // A custom function read during the evaluation sees the values there are.
  if (running.has(book)) return;
  running.add(book);
  try {
    evaluator.evaluate(book, now);
  } finally {
    running.delete(book);
  }
  marks.set(evaluator, { changes: book.changes, now });
}
