import { cellText, type Cell } from './cell';
import { WHOLE_TAB } from './column-binding';
import { decodeSampleRecord, encodeSampleRecord, joinSampleRecords, SAMPLE_SETTING, type SampleRecord } from './sample-record';
import type { TableSpec } from './spec';
import { refreshedRules } from './template-rules';
import { placeTable, type Present, type TabPlace } from './template-place';
import { planOffers, type OfferedTab } from './template-offers';
import type { SampleRow } from './template-sample';
import { ABOUT_ROW, NO_ABOUT } from '../formalise/about-file';
import { isRemovedBanner } from '../formalise/left';
import { BANNER_FORMULA, HOME, HOME_TEXTS } from '../home/layout';
import { describeInstall } from '../texts/install-texts';

type Values = Readonly<Record<string, Cell>>;

/** What an installation is asked for and finds. */
export interface InstallInput extends Present {
  /** The tables to install, in the order in which their tabs are made. */
  readonly specs: readonly TableSpec[];
  /** Tables of other templates; where their tabs are ours they get the dropdowns of links with the tab that fills these. */
  readonly others?: readonly TableSpec[];
  /** Names of templates that came along unasked. */
  readonly added: readonly string[];
  /** Rows that come with Runsheet and stand in no template, by table key (Rules). */
  readonly rows: Readonly<Record<string, readonly Values[]>>;
  readonly sample: readonly SampleRow[];
  /** Settings filled in where they are new or blank, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Everything to do in one tab. */
export interface PlannedTab extends TabPlace {
  /** Cells of row 1, written from column `addAt`. */
  readonly header: readonly Cell[];
  /** Full rows, written after `lastRow` or after the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** Single cells that change, 1-based, and the setting they belong to. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: Cell; readonly name: string }[];
  /** Formulas to write after everything else (the banner of Home). */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** An installation as data. Planning again after applying gives a plan without anything to do. */
export interface InstallPlan {
  readonly tabs: readonly PlannedTab[];
  /** Tabs that were there before dropdowns of links were, and their link columns. */
  readonly offered: readonly OfferedTab[];
  readonly created: readonly string[];
  readonly kept: readonly string[];
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
  readonly rows: number;
  /** False where there is nothing to do. */
  readonly changes: boolean;
  readonly says: readonly string[];
}

function hasWork(tab: PlannedTab): boolean {
  return tab.action !== 'keep' || [tab.header, tab.rows, tab.cells, tab.formulas].some((list) => list.length > 0);
}

function identityOf(spec: TableSpec, valueOf: (key: string) => Cell): string {
  return spec.identity.map((key) => cellText(valueOf(key))).join('|');
}

function presentIds(place: TabPlace): ReadonlySet<string> {
  const rows = place.grid.slice(1);
  return new Set(rows.map((row) => identityOf(place.spec, (key) => row[place.columns[key] ?? -1] ?? '')));
}

function newRows(place: TabPlace, rows: readonly Values[]): readonly Values[] {
  if (place.adopted) return [];
  const present = presentIds(place);
  return rows.filter((values) => !present.has(identityOf(place.spec, (key) => values[key] ?? '')));
}

function toGridRow(place: TabPlace, values: Values): readonly Cell[] {
  const row: Cell[] = Array.from({ length: place.width }, () => '');
  Object.entries(values).forEach(([key, value]) => {
    const index = place.columns[key] ?? place.periods.find((period) => period.start === key)?.index;
    if (index !== undefined) row[index] = value;
  });
  return row;
}

function bindingRow(place: TabPlace): Values {
  return { table: place.spec.tab, column: WHOLE_TAB, tab: place.tab };
}

function sampleFor(place: TabPlace, input: InstallInput): readonly Values[] {
  return newRows(
    place,
    input.sample.filter((row) => row.table === place.spec.key).map((row) => row.values),
  );
}

function baseRows(place: TabPlace, places: readonly TabPlace[], input: InstallInput): readonly Values[] {
  const bindings = place.spec.key === 'columns' ? places.filter((other) => other.bind).map(bindingRow) : [];
  return newRows(place, [...(place.spec.initial ?? []), ...(input.rows[place.spec.key] ?? []), ...bindings]);
}

/** The text of a setting as it stands in the tab now, `null` where the row is not there. */
function settingNow(place: TabPlace, name: string): { readonly row: number; readonly text: string } | null {
  const index = place.grid.findIndex((row, turn) => turn > 0 && cellText(row[place.columns['setting'] ?? -1] ?? '') === name);
  if (index === -1) return null;
  return { row: index + 1, text: cellText(place.grid[index]?.[place.columns['value'] ?? -1] ?? '') };
}

function wantedSettings(place: TabPlace, record: SampleRecord, input: InstallInput): Readonly<Record<string, string>> {
  const before = decodeSampleRecord(settingNow(place, SAMPLE_SETTING)?.text ?? '');
  const joined = encodeSampleRecord(joinSampleRecords(before, record));
  return { ...input.settings, ...(joined === '' ? {} : { [SAMPLE_SETTING]: joined }) };
}

function settingCells(place: TabPlace, wanted: Readonly<Record<string, string>>): PlannedTab['cells'] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const now = settingNow(place, name);
    const isFree = now !== null && (now.text === '' || name === SAMPLE_SETTING) && now.text !== value;
    return isFree ? [{ row: now.row, column: (place.columns['value'] ?? 0) + 1, value, name }] : [];
  });
}

function planTab(
  place: TabPlace,
  base: readonly Values[],
  sample: readonly Values[],
  wanted: Readonly<Record<string, string>>,
  rules: readonly Values[],
): PlannedTab {
  const isSettings = place.spec.key === 'settings';
  const refreshed = place.spec.key === 'rules' && place.action === 'keep' ? refreshedRules(place, rules) : [];
  const withWanted = base.map((values) => ({ ...values, value: wanted[cellText(values['setting'] ?? '')] ?? values['value'] ?? '' }));
  const headers = place.added.map((column): Cell => column.header);
  return {
    ...place,
    header: [...headers, ...place.addedPeriods.map((start): Cell => ({ local: `${start}T00:00` }))],
    rows: [...(isSettings ? withWanted : base), ...sample].map((values) => toGridRow(place, values)),
    cells: isSettings ? settingCells(place, wanted) : refreshed,
    formulas: [],
  };
}

function planPage(place: TabPlace): PlannedTab {
  const { row, column } = HOME.banner;
  const shown = cellText(place.grid[row - 1]?.[column - 1] ?? '');
  const isLeft = isRemovedBanner(shown);
  const formulas = shown !== '' && !isLeft ? [] : [{ row, column, formula: BANNER_FORMULA }];
  const name = place.tab;
  const cells = isLeft ? NO_ABOUT.map(([value = '']: readonly Cell[], at) => ({ row: ABOUT_ROW + at, column: 1, value, name })) : [];
  return { ...place, header: [], rows: place.action === 'keep' ? [] : HOME_TEXTS, cells, formulas };
}

function placeAll(input: InstallInput): readonly TabPlace[] {
  const places: TabPlace[] = [];
  input.specs.forEach((spec) =>
    places.push(
      placeTable(
        spec,
        input,
        places.map((place) => place.tab),
      ),
    ),
  );
  return places;
}

function recordOf(places: readonly TabPlace[], samples: ReadonlyMap<string, readonly Values[]>): SampleRecord {
  return Object.fromEntries(
    places.map(({ spec }) => [spec.key, (samples.get(spec.key) ?? []).map((values) => identityOf(spec, (key) => values[key] ?? ''))]),
  );
}

function describePlan(tabs: readonly PlannedTab[], offered: readonly OfferedTab[], sampleRows: number, input: InstallInput): InstallPlan {
  const rows = tabs.reduce((sum, tab) => sum + (tab.spec.page === true ? 0 : tab.rows.length), 0);
  const created = tabs.filter((tab) => tab.action !== 'keep').map((tab) => tab.tab);
  const kept = tabs.filter((tab) => tab.action === 'keep');
  const renamed = tabs.filter((tab) => tab.bind && tab.action !== 'keep').map((tab) => ({ wanted: tab.spec.tab, used: tab.tab }));
  const widened = kept.filter((tab) => tab.header.length > 0).map((tab) => ({ tab: tab.tab, headers: tab.header.map(cellText) }));
  const settings = tabs
    .flatMap((tab) => (tab.spec.key === 'settings' ? tab.cells.map(({ name }) => name) : []))
    .filter((name) => name !== SAMPLE_SETTING);
  const refreshed = tabs.filter((tab) => tab.spec.key === 'rules' && tab.cells.length > 0).map((tab) => tab.tab);
  const restored = kept.filter((tab) => tab.formulas.length > 0).map((tab) => tab.tab);
  const linked = offered.map((tab) => tab.tab);
  const facts = {
    created,
    renamed,
    restored,
    refreshed,
    added: input.added,
    widened,
    linked,
    rows: rows - sampleRows,
    sampleRows,
    settings,
  };
  const says = describeInstall(facts);
  return { tabs, offered, created, kept: kept.map((tab) => tab.tab), renamed, rows, changes: tabs.some(hasWork), says };
}

/** Decides what an installation does: tabs, columns, rows and bindings. Nothing that is there is ever overwritten. */
export function planInstall(input: InstallInput): InstallPlan {
  const places = placeAll(input);
  const samples = new Map(places.map((place) => [place.spec.key, sampleFor(place, input)] as const));
  const settings = places.find((place) => place.spec.key === 'settings');
  const wanted = settings === undefined ? {} : wantedSettings(settings, recordOf(places, samples), input);
  const tabs = places.map((place) =>
    place.spec.page === true
      ? planPage(place)
      : planTab(place, baseRows(place, places, input), samples.get(place.spec.key) ?? [], wanted, input.rows['rules'] ?? []),
  );
  const sampleRows = [...samples.values()].reduce((sum, rows) => sum + rows.length, 0);
  return describePlan(tabs, planOffers(places, input), sampleRows, input);
}
