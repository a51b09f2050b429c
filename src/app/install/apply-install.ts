import { HOME_COLUMNS, HOME_PAGE, HOME_ROWS } from '../../core/home/layout';
import { isTeamLink, LINK_LISTS, MOST_OFFERS, offerColumn } from '../../core/links/offer-column';
import { lettersOf } from '../../core/tables/column-letters';
import type { ColumnSpec } from '../../core/tables/spec';
import type { InstallPlan, PlannedTab } from '../../core/tables/template-plan';
import type { TabLayout, Workbook } from '../ports';

/** Rows of a new tab that people write in, and of one that only Runsheet writes; both grow when they are full. */
const SHOWN_ROWS = 200;
const HIDDEN_ROWS = 50;

function gridRows(planned: PlannedTab): number {
  // A range that a dropdown names does not grow with its tab.
  if (planned.spec.key === LINK_LISTS) return 1 + MOST_OFFERS;
  const least = planned.spec.hidden === true ? HIDDEN_ROWS : SHOWN_ROWS;
  return Math.max(least, planned.rows.length + 20);
}

function quoteTab(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'`;
}

/** A column of another tab below its header in A1 notation; nothing where the tab or the column is not part of the installation. */
function rangeOf(plan: InstallPlan, table: string, key: string | undefined): readonly string[] {
  const planned = plan.tabs.find((tab) => tab.spec.key === table);
  const index = planned?.columns[key ?? ''];
  if (planned === undefined || index === undefined) return [];
  const letter = lettersOf(index);
  return [`${quoteTab(planned.tab)}!${letter}${planned.headerRow + 1}:${letter}`];
}

/** The names in People wherever a person is expected, and the rows a link may name; other texts may be typed too. */
function offersOf(columns: readonly ColumnSpec[], plan: InstallPlan): Readonly<Record<string, string>> {
  const lists = plan.tabs.find((tab) => tab.spec.key === LINK_LISTS)?.spec;
  const found = columns.flatMap((column) => {
    const isPerson = column.kind === 'person' && column.writer === 'team';
    if (!isPerson && !isTeamLink(column)) return [];
    const offered = lists === undefined ? undefined : offerColumn(lists, column)?.key;
    const ranges = isPerson ? rangeOf(plan, 'people', 'name') : rangeOf(plan, LINK_LISTS, offered);
    return ranges.map((range) => [column.key, range] as const);
  });
  return Object.fromEntries(found);
}

function layoutOf(planned: PlannedTab, plan: InstallPlan): TabLayout {
  const isNew = planned.action !== 'keep';
  const { spec, added } = planned;
  return {
    columns: added,
    rows: (isNew ? gridRows(planned) : Math.max(planned.lastRow, SHOWN_ROWS)) - 1,
    frozenColumns: isNew ? (spec.frozenColumns ?? 0) : 0,
    hidden: isNew && spec.hidden === true,
    colours: (spec.colours ?? []).filter((colour) => added.some((column) => column.key === colour.column)),
    offers: offersOf(added, plan),
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
  // Home of a file that Runsheet comes back to lost its alarm when it was removed.
  if (planned.cells.length > 0) workbook.applyPage(planned.tab, HOME_PAGE);
  planned.cells.forEach(({ row, column, value }) => workbook.write(planned.tab, row, column, [[value]]));
  planned.formulas.forEach(({ row, column, formula }) => workbook.writeFormula(planned.tab, row, column, formula));
}

function applyOffers(workbook: Workbook, plan: InstallPlan): void {
  plan.offered.forEach(({ tab, columns }) => {
    const specs = columns.map(({ column }) => column);
    const offers = offersOf(specs, plan);
    workbook.addOffers(
      tab,
      columns.flatMap(({ column, index }) => {
        const range = offers[column.key];
        return range === undefined ? [] : [{ column, at: index + 1, range }];
      }),
    );
  });
}

const WRITTEN_FIRST = ['settings', 'columns'];

/**
 * The record of sample rows goes first, so that a cut-off installation never leaves a sample row that nobody can remove. Link lists goes
 * last: until it has its header, the dropdowns that an older file lacks are laid on again.
 */
function orderOfWriting(plan: InstallPlan): readonly PlannedTab[] {
  const first = ({ spec }: PlannedTab): number => (spec.key === LINK_LISTS ? -2 : WRITTEN_FIRST.indexOf(spec.key));
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
  applyOffers(workbook, plan);
  orderOfWriting(plan).forEach((planned) => {
    if (planned.spec.page === true) applyHome(workbook, planned);
    else applyTab(workbook, planned, plan);
  });
  const shown = tabToShow(plan);
  if (shown !== undefined) workbook.showTab(shown);
  if (plan.changes) workbook.flush();
}
