import { HOME_COLUMNS, HOME_PAGE, HOME_ROWS } from '../../core/home/layout';
import type { ColumnSpec } from '../../core/tables/spec';
import type { InstallPlan, PlannedTab } from '../../core/tables/template-plan';
import type { TabLayout, Workbook } from '../ports';

/** Rows of a new tab that people write in, and of one that only Runsheet writes; both grow when they are full. */
const SHOWN_ROWS = 200;
const HIDDEN_ROWS = 50;

function gridRows(planned: PlannedTab): number {
  const least = planned.spec.hidden === true ? HIDDEN_ROWS : SHOWN_ROWS;
  return Math.max(least, planned.rows.length + 20);
}

function quoteTab(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'`;
}

function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`;
}

/** The names in People, offered wherever a person is expected; a seat or an address may be typed too. */
function personOffers(columns: readonly ColumnSpec[], plan: InstallPlan): Readonly<Record<string, string>> {
  const people = plan.tabs.find((tab) => tab.spec.key === 'people');
  const name = people?.columns['name'];
  if (people === undefined || name === undefined) return {};
  const letter = columnLetter(name);
  const range = `${quoteTab(people.tab)}!${letter}2:${letter}`;
  const persons = columns.filter((column) => column.kind === 'person' && column.writer === 'team');
  return Object.fromEntries(persons.map((column) => [column.key, range] as const));
}

function layoutOf(planned: PlannedTab, plan: InstallPlan): TabLayout {
  const isNew = planned.action !== 'keep';
  const { spec, added } = planned;
  return {
    columns: added,
    rows: isNew ? gridRows(planned) - 1 : Math.max(planned.lastRow - 1, 1),
    frozenColumns: isNew ? (spec.frozenColumns ?? 0) : 0,
    hidden: isNew && spec.hidden === true,
    colours: (spec.colours ?? []).filter((colour) => added.some((column) => column.key === colour.column)),
    offers: personOffers(added, plan),
    extraColumns: planned.addedPeriods.length,
    firstColumn: planned.addAt + 1,
  };
}

/** Offered ranges must exist before a dropdown names them; hence looks come after all tabs are there. */
function applyTab(workbook: Workbook, planned: PlannedTab, plan: InstallPlan): void {
  const { tab, header, rows } = planned;
  if (header.length > 0) {
    workbook.ensureColumns(tab, planned.width);
    workbook.applyLayout(tab, layoutOf(planned, plan));
  }
  if (planned.action !== 'keep') {
    workbook.write(tab, 1, 1, [header, ...rows]);
    return;
  }
  if (header.length > 0) workbook.write(tab, 1, planned.addAt + 1, [header]);
  if (rows.length > 0) workbook.append(tab, Math.max(planned.lastRow, 1), rows);
  planned.cells.forEach((cell) => workbook.write(tab, cell.row, cell.column, [[cell.value]]));
}

function applyHome(workbook: Workbook, planned: PlannedTab): void {
  if (planned.action !== 'keep') {
    workbook.ensureColumns(planned.tab, HOME_COLUMNS);
    workbook.applyPage(planned.tab, HOME_PAGE);
    workbook.write(planned.tab, 1, 1, planned.rows);
  }
  planned.formulas.forEach(({ row, column, formula }) => workbook.writeFormula(planned.tab, row, column, formula));
}

/** The record of sample rows goes first, so that a cut-off installation never leaves a sample row that nobody can remove. */
function orderOfWriting(plan: InstallPlan): readonly PlannedTab[] {
  const first = (planned: PlannedTab): number => ['settings', 'columns'].indexOf(planned.spec.key);
  return [...plan.tabs].sort((a, b) => first(b) - first(a));
}

/** Home where it was made, else the first tab made that is not hidden; a new tab would stay in front otherwise. */
function tabToShow(plan: InstallPlan): string | undefined {
  const made = plan.tabs.filter((planned) => planned.action !== 'keep' && planned.spec.hidden !== true);
  return (made.find((planned) => planned.spec.page === true) ?? made[0])?.tab;
}

/** Carries an installation out. A second run after a cut-off one does what is left. */
export function applyInstall(workbook: Workbook, plan: InstallPlan): void {
  plan.tabs
    .filter((planned) => planned.action === 'create')
    .forEach((planned) => {
      const isPage = planned.spec.page === true;
      workbook.addTab(planned.tab, isPage ? HOME_ROWS : gridRows(planned), isPage ? HOME_COLUMNS : planned.width);
    });
  orderOfWriting(plan).forEach((planned) => {
    if (planned.spec.page === true) applyHome(workbook, planned);
    else applyTab(workbook, planned, plan);
  });
  const shown = tabToShow(plan);
  if (shown !== undefined) workbook.showTab(shown);
  if (plan.changes) workbook.flush();
}
