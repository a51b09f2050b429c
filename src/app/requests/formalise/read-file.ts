import { readPresent } from '../../install/read-present';
import type { Ports, Workbook } from '../../ports';
import { specOf, type ReadTables } from '../../sweep/read-tables';
import { tableSpecs } from '../../templates';
import { findTabs } from './find-tabs';
import type { SheetTab } from '../../../core/formalise/sheet-tab';
import { ownOf } from '../../../core/texts/own-of';

/** The tabs of the file as they stand. */
export interface ReadFile {
  /** Without tabs that only Runsheet writes. */
  readonly tabs: readonly SheetTab[];
  /** Names of the tabs that are ours. */
  readonly ours: ReadonlySet<string>;
}

function readTab(workbook: Workbook, name: string, hidden: boolean, known: ReadTables['grids']): SheetTab {
  const cells = ownOf(known, name) ?? workbook.read(name);
  return { name, hidden, cells, formulas: cells.length === 0 ? [] : workbook.formulas(name) };
}

/** Reads every tab that a person may have written in, with its formulas: one call a tab beside what was read already. */
export function readFile({ workbook }: Pick<Ports, 'workbook'>, read: Pick<ReadTables, 'names' | 'grids' | 'bindings'>): ReadFile {
  const found = findTabs(workbook, Object.values(tableSpecs), read);
  const engines = new Set(found.filter(({ spec }) => spec.hidden === true).map(({ tab }) => tab));
  const tabs = workbook.tabs().filter(({ name }) => !engines.has(name));
  return { tabs: tabs.map(({ name, hidden }) => readTab(workbook, name, hidden, read.grids)), ours: new Set(found.map(({ tab }) => tab)) };
}

/** What is known of tabs where nothing was read before. */
export function readNames({ workbook }: Pick<Ports, 'workbook'>): Pick<ReadTables, 'names' | 'grids' | 'bindings'> {
  return readPresent(workbook, [], specOf('columns'));
}
