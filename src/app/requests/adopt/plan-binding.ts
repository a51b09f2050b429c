import { listOwnTabs } from './list-own-tabs';
import type { Adopting } from './read-adopting';
import type { Ports } from '../../ports';
import { specOf } from '../../sweep/read-tables';
import type { AdoptSheet } from '../../../core/adopt/adopt-sheet';
import type { AdoptedTable } from '../../../core/adopt/adopted-table';
import type { BindResult, EnginePlace } from '../../../core/adopt/bind/bind-plan';
import { draftBind } from '../../../core/adopt/bind/draft-bind';
import { findDoneWords } from '../../../core/adopt/bind/find-done-words';
import { findFirstNamed } from '../../../core/adopt/bind/find-first-named';
import { planBind } from '../../../core/adopt/bind/plan-bind';
import { sayUndone } from '../../../core/adopt/bind/say-undone';
import { findTables } from '../../../core/adopt/find/find-tables';
import type { FoundTable } from '../../../core/adopt/found-table';
import type { AdoptTable, TableReading } from '../../../core/adopt/table-reading';
import { readStarts } from '../../../core/adopt/view/read-starts';

/** A table that was read, with the tab it stands on. */
export interface ReadProposal {
  readonly sheet: AdoptSheet;
  readonly reading: TableReading;
  readonly adopted: AdoptedTable;
}

const UNDER = 'Some lines or columns of it belong to others as their milestones or steps. Copy its rows instead.';

/** Other tables of the tab in the way they were found; the one that was read stands for itself. */
function neighbours({ sheet, reading }: ReadProposal, { context }: Adopting): readonly FoundTable[] {
  const own = reading.found;
  const isOwn = (one: FoundTable): boolean =>
    one.firstRow <= own.lastRow && one.lastRow >= own.firstRow && one.columns[0]?.index === own.columns[0]?.index;
  return [own, ...findTables(sheet, context.words).filter((one) => !isOwn(one))];
}

/** Whether the engine can work on a tab of the team as it is: what would be written, or why not. Writes nothing. */
export function planBinding(ports: Ports, adopting: Adopting, table: AdoptTable, proposal: ReadProposal, engine: EnginePlace): BindResult {
  const { found, workbook, context } = adopting;
  const { sheet, reading, adopted } = proposal;
  if (adopted.rows.some(({ under }) => under.length > 0)) return { ok: false, says: [UNDER] };
  const raw = found.read.raws[table];
  const rows = (workbook.tables[table] ?? []).filter(({ title }) => title !== '').length;
  const bound = listOwnTabs(ports, found).bound.get(sheet.name);
  const draft = draftBind({
    ...{ spec: specOf(table), tabId: found.read.tabIds[sheet.name] ?? -1, grid: sheet.cells, reading, formats: adopted.formats },
    ...{ starts: readStarts(reading, context), found: neighbours(proposal, adopting), engine },
    doneWords: findDoneWords(reading, context),
    firstNamed: findFirstNamed(reading, adopted, specOf(table)),
    around: {
      ...{
        bindings: found.read.bindings,
        names: found.read.names,
        merges: sheet.merges,
        isProtected: ports.workbook.isProtected(sheet.name),
      },
      ours: raw === undefined || raw.adopted !== undefined ? null : { tab: raw.tab, rows },
      takenBy: bound === undefined ? [] : [specOf(bound).tab],
      // Where nothing of Runsheet is in the file yet, its tabs are made before anything is bound.
      hasColumns: true,
    },
  });
  const result = planBind(draft);
  return result.ok ? { ok: true, plan: { ...result.plan, says: [...result.plan.says, ...sayUndone(reading, adopted)] } } : result;
}
