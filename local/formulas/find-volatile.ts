import type { Book } from '../store/book';
import { callsAny } from './add-on-functions';
import type { FormulaCell } from './formula-inputs';
import { referencesIn } from './formula-tokens';

const changesByItself = /\b(now|today|rand|randbetween|randarray|offset|indirect)\s*\(/i;

/** Formulas whose value changes with the clock, by chance or with the add-on (`names`: its functions for cells), by themselves or through a cell they refer to. */
export function findVolatile(book: Book, formulas: readonly FormulaCell[], names: readonly string[] = []): ReadonlySet<FormulaCell> {
  const isVolatile = ({ formula = '' }: FormulaCell['cell']): boolean => changesByItself.test(formula) || callsAny(formula, names);
  const found = new Set(formulas.filter((one) => isVolatile(one.cell)));
  if (found.size === 0) return found;
  const references = formulas.map((one) => ({ one, to: referencesIn(one.formula) }));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { one, to } of references) {
      if (!found.has(one) && to.some(({ tab, area }) => reaches(found, tab === null ? one.tab : book.findTab(tab), area))) found.add(one);
    }
  }
  return found;
}

function reaches(
  found: ReadonlySet<FormulaCell>,
  tab: FormulaCell['tab'] | undefined,
  area: { row: number; column: number; rows: number; columns: number },
): boolean {
  for (const one of found) {
    const inside =
      one.row >= area.row && one.row < area.row + area.rows && one.column >= area.column && one.column < area.column + area.columns;
    if (inside && one.tab === tab) return true;
  }
  return false;
}
