import { listOwnTabs, type OwnTabs } from './list-own-tabs';
import { planBinding, type ReadProposal } from './plan-binding';
import { readAdopting, type Adopting } from './read-adopting';
import { readStarts } from '../../../core/adopt/view/read-starts';
import { readSheets } from './read-sheets';
import type { Ports } from '../../ports';
import type { AdoptChoice } from '../../../core/adopt/adopt-context';
import { readRecords } from '../../../core/adopt/plan/adoption-record';
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

function adoptedBefore(sheet: string, table: string, own: OwnTabs, ports: Ports, tabId: number): ScannedTable['before'] {
  if (own.bound.get(sheet) === table) return 'bound';
  const records = readRecords(ports.store.all());
  return records.some((record) => record.tabId === tabId && record.file === '' && record.table === table) ? 'copied' : '';
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
  const { sheets, says } = readSheets(ports.workbook, tabs);
  const { proposals, others } = proposeAdoption(sheets, adopting.context, Object.keys(choice).length === 0 ? undefined : choice);
  const tables = proposals.map((proposal): ScannedTable => {
    const { sheet, reading, adopted } = proposal;
    const tabId = adopting.found.read.tabIds[sheet.name] ?? -1;
    const before = adoptedBefore(sheet.name, reading.table ?? '', own, ports, tabId);
    return { reading, adopted, before, bind: judgeBind(ports, adopting, proposal, before), periods: readStarts(reading, adopting.context) };
  });
  return { ok: true, view: makeScanView({ tables, others, says }, adopting.context, request.whole ?? false) };
}
