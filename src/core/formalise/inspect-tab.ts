import { findDerived, type Derived } from './find-derived';
import { findOverwritten, type Overwritten } from './find-overwritten';
import { shapeFormula } from './relative-formula';
import type { SheetTab, Spot } from './sheet-tab';
import { cellText } from '../tables/cell';

/** What can be seen in a tab, whoever made it. */
export interface TabInspection {
  readonly tab: string;
  readonly hidden: boolean;
  readonly formulas: number;
  readonly overwritten: readonly Overwritten[];
  readonly derived: readonly Derived[];
  /** Cells that show an error. */
  readonly errors: readonly (Spot & { readonly shows: string })[];
  /** Cells that read another file. */
  readonly outside: readonly Spot[];
  /** Other tabs it reads by lower-case name: how many cells do, and the first of them. */
  readonly reads: ReadonlyMap<string, { readonly cells: number; readonly first: Spot }>;
}

const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

interface Found {
  readonly errors: (Spot & { readonly shows: string })[];
  readonly outside: Spot[];
  readonly reads: Map<string, { cells: number; readonly first: Spot }>;
  formulas: number;
}

function noteFormula(found: Found, formula: string, spot: Spot): void {
  if (formula === '') return;
  found.formulas += 1;
  const { tabs, outside } = shapeFormula(formula, spot.row, spot.column);
  if (outside) found.outside.push(spot);
  for (const name of tabs) {
    const known = found.reads.get(name.toLowerCase());
    if (known === undefined) found.reads.set(name.toLowerCase(), { cells: 1, first: spot });
    else known.cells += 1;
  }
}

/** Looks through one tab; nothing is judged by its name or by who made it. */
export function inspectTab(tab: SheetTab): TabInspection {
  const found: Found = { errors: [], outside: [], reads: new Map(), formulas: 0 };
  tab.cells.forEach((line, r) => {
    line.forEach((value, c) => {
      const spot = { row: r + 1, column: c + 1 };
      const shows = typeof value === 'string' && value.startsWith('#') ? cellText(value) : '';
      if (ERROR.test(shows)) found.errors.push({ ...spot, shows });
      noteFormula(found, tab.formulas[r]?.[c] ?? '', spot);
    });
  });
  return { tab: tab.name, hidden: tab.hidden, ...found, overwritten: findOverwritten(tab), derived: findDerived(tab) };
}
