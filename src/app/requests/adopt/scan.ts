import { listOwnTabs, type OwnTabs } from './list-own-tabs';
import { planBinding, type ReadProposal } from './plan-binding';
import { readAdopting, type Adopting } from './read-adopting';
import { readStarts } from '../../../core/adopt/view/read-starts';
import { readSheets } from './read-sheets';
import type { Ports } from '../../ports';
import type { AdoptChoice } from '../../../core/adopt/adopt-context';
import { nameOfBinding, readRecords, type AdoptionRecord } from '../../../core/adopt/plan/adoption-record';
import { recallFields } from '../../../core/adopt/plan/recall-fields';
import { proposeAdoption } from '../../../core/adopt/propose-adoption';
import type { AdoptTable } from '../../../core/adopt/table-reading';
import { ADOPTABLE, makeScanView, type ScannedTable } from '../../../core/adopt/view/make-scan-view';
import type { ScanView } from '../../../core/contract/adopt';
import { quote } from '../../../core/texts/issue-texts';

/** What is to be looked at, and what a person decided about it. */
export interface ScanRequest {
  readonly sheet?: string;
  readonly as?: string;
  readonly headerRows?: readonly number[];
  readonly columns?: Readonly<Record<string, string>>;
  readonly whole?: boolean;
}

/** What a scan found, or the sentence that refuses it. */
export type ScanAnswer = { readonly ok: true; readonly view: ScanView } | { readonly ok: false; readonly says: string };

/** The table that has a tab of that name. */
export function tableNamed(name: string, { context }: Adopting): AdoptTable | undefined {
  const wanted = name.trim().toLowerCase();
  return ADOPTABLE.find((table) => table === wanted || context.specs[table]?.tab.toLowerCase() === wanted);
}

/** What a person decided, for the reading; `null` where they named a tab that is none of ours. */
export function choiceOf({ as, headerRows, columns }: ScanRequest, adopting: Adopting): AdoptChoice | null {
  const table = as === undefined ? undefined : tableNamed(as, adopting);
  if (as !== undefined && table === undefined) return null;
  return {
    ...(table === undefined ? {} : { table }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(columns === undefined ? {} : { columns }),
  };
}

/** Whether the engine can work on the tab as it is, and what stands against it. */
function judgeBind(ports: Ports, adopting: Adopting, proposal: ReadProposal, before: ScannedTable['before']): ScannedTable['bind'] {
  const { table } = proposal.reading;
  if (before === 'bound') return { ok: false, says: 'Runsheet works on it already.' };
  if (table === null || !ADOPTABLE.includes(table)) return { ok: false, says: 'It is no table that Runsheet works on.' };
  const result = planBinding(ports, adopting, table, proposal, 'end');
  return result.ok ? { ok: true, says: result.plan.says.join(' ') } : { ok: false, says: result.says.join(' ') };
}

/** The last adoption of that table of the tab, whatever it is taken for now; absent where there is none. */
function findRecord({ reading }: ReadProposal, tabId: number, records: readonly AdoptionRecord[]): AdoptionRecord | undefined {
  const letter = reading.found.columns[0]?.letter;
  return records
    .filter((one) => one.tabId === tabId && one.file === '' && one.letter === letter && recallFields(reading, one) !== null)
    .pop();
}

/** Reads a table that was found once more, with what is known of it. */
function readAgain(proposal: ReadProposal, { context }: Adopting, choice: AdoptChoice): ReadProposal {
  const { headerRows, columns } = proposal.reading.found;
  const again = proposeAdoption([proposal.sheet], context, { ...choice, headerRows }).proposals;
  const letter = columns[0]?.letter;
  return (
    again.find(({ reading: { found } }) => found.headerRows.join(',') === headerRows.join(',') && found.columns[0]?.letter === letter) ??
    proposal
  );
}

/** A table that was adopted before is read as the person chose then. */
function readAsBefore(proposal: ReadProposal, adopting: Adopting, record: AdoptionRecord): ReadProposal {
  const columns = recallFields(proposal.reading, record);
  const table = ADOPTABLE.find((one) => one === record.table);
  return columns === null || table === undefined ? proposal : readAgain(proposal, adopting, { table, columns });
}

/** A table that is bound is what the Columns tab says, whatever it looks like with the columns that were added. */
function readAsBound(proposal: ReadProposal, adopting: Adopting, own: OwnTabs): ReadProposal {
  const table = ADOPTABLE.find((one) => one === own.bound.get(proposal.sheet.name));
  if (table === undefined || table === proposal.reading.table) return proposal;
  const header = adopting.found.read.raws[table]?.adopted?.headerRow;
  return proposal.reading.found.headerRows.slice(-1)[0] === header ? readAgain(proposal, adopting, { table }) : proposal;
}

function scanTable(
  ports: Ports,
  adopting: Adopting,
  own: OwnTabs,
  records: readonly AdoptionRecord[],
  found: ReadProposal,
  isChosen: boolean,
): ScannedTable {
  const tabId = adopting.found.read.tabIds[found.sheet.name] ?? -1;
  const record = findRecord(found, tabId, records);
  const known = record === undefined ? readAsBound(found, adopting, own) : readAsBefore(found, adopting, record);
  const proposal = isChosen ? found : known;
  const { sheet, reading, adopted } = proposal;
  const isBound = own.bound.get(sheet.name) === reading.table;
  const before: ScannedTable['before'] = isBound ? 'bound' : record?.way === 'copy' && record.table === reading.table ? 'copied' : '';
  const adoption = before === 'bound' ? nameOfBinding(records, tabId, reading.table ?? '') : before === '' ? '' : (record?.id ?? '');
  return {
    reading,
    adopted,
    before,
    adoption,
    bind: judgeBind(ports, adopting, proposal, before),
    periods: readStarts(reading, adopting.context),
  };
}

/** Looks at the tabs of the team, or at one of them, and tells what each table on them may be. Writes nothing. */
export function scanFile(ports: Ports, request: ScanRequest): ScanAnswer {
  const adopting = readAdopting(ports);
  const own = listOwnTabs(ports, adopting.found);
  const tabs = ports.workbook.tabs().filter(({ name }) => !own.ours.has(name) && (request.sheet ?? name) === name);
  const [only] = tabs;
  if (request.sheet !== undefined && only === undefined)
    return { ok: false, says: `There is no tab ${quote(request.sheet)} of your own in this file. Scan the file again.` };
  const choice = choiceOf(request, adopting);
  if (choice === null) return { ok: false, says: `Runsheet has no tab ${quote(request.as ?? '')}. Choose one of its tabs.` };
  const isChosen = Object.keys(choice).length > 0;
  const { sheets, says } = readSheets(ports.workbook, tabs);
  const { proposals, others } = proposeAdoption(sheets, adopting.context, isChosen ? choice : undefined);
  const records = readRecords(adopting.found.input.properties);
  const tables = proposals.map((found) => scanTable(ports, adopting, own, records, found, isChosen));
  return { ok: true, view: makeScanView({ tables, others, says }, adopting.context, request.whole ?? false) };
}
