import type { BindDraft } from './bind-plan';
import { lettersOf } from '../../tables/column-letters';
import { tabBindingOf } from '../../tables/tab-binding';
import type { TableSpec } from '../../tables/spec';
import { quote } from '../../texts/issue-texts';

/** Tables that a team keeps itself; all others are records of the engine. */
const KEPT_BY_TEAMS: ReadonlySet<string> = new Set([
  ...['vto', 'goals', 'rocks', 'milestones', 'scorecard', 'processes', 'steps'],
  ...['todos', 'issues', 'people', 'seats', 'holidays', 'initiatives'],
]);

const COPY = 'Copy its rows instead';

type Refusal = (draft: BindDraft) => string;

function headerOf(spec: TableSpec, key: string): string {
  return spec.columns.find((column) => column.key === key)?.header ?? key;
}

const refuseTable: Refusal = ({ spec, weeksDown, isSplit, tab }) => {
  if (!KEPT_BY_TEAMS.has(spec.key)) return `Runsheet writes ${spec.tab} itself, so no tab of yours can stand in for it. ${COPY}.`;
  if (weeksDown) return `The weeks of ${quote(tab)} run down and its measurables stand side by side. ${COPY}.`;
  return isSplit ? `Several columns of ${quote(tab)} stand in one, with signs between them. ${COPY}, or split them first.` : '';
};

const refusePlace: Refusal = ({ spec, tab, around }) => {
  const bound = tabBindingOf(spec, around.bindings);
  if (!around.hasColumns) return 'There is no Columns tab in this file. Choose "Set up tabs" in the Runsheet menu first.';
  if (bound !== null) return `${spec.tab} is bound to your tab ${quote(bound.tab)} already. Take that back first.`;
  const [other] = around.takenBy;
  if (other !== undefined)
    return `${quote(tab)} is the tab of ${other} already. Copy its rows instead, or move the table to a tab of its own.`;
  const { ours } = around;
  return ours === null || ours.rows === 0
    ? ''
    : `Runsheet's own tab ${quote(ours.tab)} holds ${ours.rows} ${ours.rows === 1 ? 'row' : 'rows'}. ${COPY}, or empty that tab first.`;
};

/** Tables to which the engine adds rows of its own. */
const ADDED_TO: ReadonlySet<string> = new Set(['issues']);

const refuseApart: Refusal = ({ spec, engine }) =>
  engine === 'own tab' && ADDED_TO.has(spec.key)
    ? `Runsheet adds rows to ${spec.tab} itself, so its columns have to stand at the end of your tab.`
    : '';

const refuseHeader: Refusal = ({ headerRows, tab }) => {
  const [first = 0] = headerRows;
  if (first === 0) return `${quote(tab)} has no header. Write the names of its columns into the row above the first one, then scan again.`;
  const together = headerRows.every((row, at) => row === first + at);
  return together ? '' : `The header of ${quote(tab)} stands on rows that are not next to each other. ${COPY}.`;
};

const refuseColumns: Refusal = ({ spec, tab, columns, periods }) => {
  if (!columns.some(({ key }) => key === spec.title)) return `No column of ${quote(tab)} is ${headerOf(spec, spec.title)}. Choose one.`;
  const spread = columns.find((column) => column.spread === true);
  if (spread !== undefined)
    return `Column ${lettersOf(spread.index)} of ${quote(tab)} says ${headerOf(spec, spread.key)} once for several rows. Fill the blank cells below each, or copy its rows instead.`;
  if (spec.periods === undefined) return '';
  if (periods.length === 0) return `${quote(tab)} has no weeks or months side by side. ${COPY}.`;
  const unknown = periods.find(({ start }) => start === null);
  return unknown === undefined
    ? ''
    : `Nobody can tell the year of the week in column ${lettersOf(unknown.index)}. Write it into the name of the tab or into a header, like 2026, then scan again.`;
};

const refuseNeighbours: Refusal = ({ spec, tab, columns, dataRows, around }) => {
  const title = columns.find(({ key }) => key === spec.title)?.index ?? -1;
  const ours = new Set(columns.map(({ index }) => index));
  const last = Math.max(0, ...dataRows);
  const first = Math.min(...dataRows, last);
  const below = around.neighbours.find((other) => other.firstRow > last && other.columns.some((index) => ours.has(index)));
  if (below !== undefined)
    return `Another table begins below it in the same columns, at row ${below.firstRow} of ${quote(tab)}. Move it to a tab of its own, or copy the rows instead.`;
  const beside = around.neighbours.find((other) => other.columns.includes(title) && other.firstRow <= last && other.lastRow >= first);
  return beside === undefined ? '' : `Another table of ${quote(tab)} shares the column ${headerOf(spec, spec.title)} with it. ${COPY}.`;
};

const refuseCells: Refusal = ({ tab, columns, periods, dataRows, around, engine }) => {
  const ours = [...columns, ...periods].map(({ index }) => index + 1);
  const rows = new Set(dataRows);
  const merge = around.merges.find((area) => {
    const inData = Array.from({ length: area.rows }, (_unused, at) => area.row + at).some((row) => rows.has(row));
    return inData && ours.some((column) => column >= area.column && column < area.column + area.columns);
  });
  if (merge !== undefined) return `Row ${merge.row} of ${quote(tab)} has merged cells. Unmerge them, or copy its rows instead.`;
  return around.isProtected && engine === 'end'
    ? `A part of ${quote(tab)} is protected. Keep Runsheet's columns in a tab of their own, or lift the protection.`
    : '';
};

const REFUSALS: readonly Refusal[] = [refusePlace, refuseApart, refuseHeader, refuseColumns, refuseNeighbours, refuseCells];

/** Why the engine cannot work on that tab, a sentence each; none where it can. */
export function refuseBind(draft: BindDraft): readonly string[] {
  const never = refuseTable(draft);
  if (never !== '') return [never];
  return REFUSALS.map((refuse) => refuse(draft)).filter((says) => says !== '');
}
