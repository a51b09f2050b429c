import { bindRead } from '../adopt/bind-read';
import { readPresent, type PresentTabs } from '../install/read-present';
import type { Ports, Workbook } from '../ports';
import { cellReader, findTabName } from '../sweep/read-input';
import { specOf } from '../sweep/read-tables';
import { tableSpecs } from '../templates';
import type { EditMaker } from '../../core/edit/plan-marks';
import { decodePerson } from '../../core/people/decode-people';
import { buildDirectory } from '../../core/people/directory';
import { decodeHoliday } from '../../core/plan/decode-workbook';
import type { ProofCircumstances } from '../../core/proof/check-proof';
import { proofTabs } from '../../core/proof/proof-rule';
import { decodeSettings } from '../../core/settings/decode-settings';
import type { Settings } from '../../core/settings/settings';
import { decodeTable } from '../../core/tables/decode-table';
import { candidateTabs, isRecognised, type Grid } from '../../core/tables/locate-table';
import type { RawTable } from '../../core/tables/raw-table';
import type { Row } from '../../core/tables/row';
import type { TableSpec } from '../../core/tables/spec';
import { ownOf } from '../../core/texts/own-of';

/** A tab that may be ours by its name or by a binding, and what is known of the file by then. */
export interface EditedTab {
  readonly spec: TableSpec;
  readonly present: PresentTabs;
}

/** Finds out whether a tab may be ours; one call, none where there is no Columns tab. What no sweep looks at is nobody's to type into. */
export function findTab(workbook: Workbook, tab: string): EditedTab | null {
  const present = readPresent(workbook, [], specOf('columns'));
  const likely = Object.values(tableSpecs).flatMap((spec) => {
    const place = candidateTabs(spec, present.names, present.bindings).find((one) => one.tab === tab);
    return place === undefined || !spec.swept ? [] : [{ spec, present, bound: place.bound }];
  });
  return likely.find(({ bound }) => bound) ?? likely[0] ?? null;
}

/** Reads a table from the tab a sweep would read it from; one call. `null` where it is not installed. */
export function readTable(workbook: Workbook, present: PresentTabs, table: string): RawTable | null {
  const spec = specOf(table);
  for (const { tab, bound } of candidateTabs(spec, present.names, present.bindings)) {
    const grid = ownOf(present.grids, tab) ?? workbook.read(tab);
    if (bound || isRecognised(spec, grid, present.bindings)) return bindRead(workbook, spec, { tab, grid }, present.bindings);
  }
  return null;
}

function readRows(workbook: Workbook, present: PresentTabs, table: string): readonly Row[] {
  const raw = readTable(workbook, present, table);
  return raw === null ? [] : decodeTable(raw).rows;
}

/** Settings with the holidays; two calls. */
export function readSettings(workbook: Workbook, present: PresentTabs): Settings {
  const holidays = readRows(workbook, present, 'holidays').flatMap(decodeHoliday);
  return decodeSettings(readRows(workbook, present, 'settings'), holidays).settings;
}

/** Somebody Google does not tell. */
export const NOBODY: EditMaker = { name: '', email: '' };

/** The person at the keyboard, by address where People does not know it; one call, two where Google tells. */
export function readWho({ identity, workbook }: Ports, present: PresentTabs): EditMaker {
  const address = identity.active();
  if (address === '') return NOBODY;
  const people = readRows(workbook, present, 'people').map(decodePerson);
  const found = buildDirectory(people, []).resolve(address, '');
  return { name: found.kind === 'person' ? found.person.name : address, email: address };
}

/** Reads the tabs in which a proof is looked up; one call each, mostly none. */
export function readProofCells(workbook: Workbook, present: PresentTabs, rules: readonly string[]): ProofCircumstances['cellOf'] {
  const tabs = new Set(proofTabs(rules).flatMap((tab) => findTabName(present.names, tab) ?? []));
  const grids: Readonly<Record<string, Grid>> = Object.fromEntries([...tabs].map((tab) => [tab, workbook.read(tab)] as const));
  return cellReader(grids);
}
