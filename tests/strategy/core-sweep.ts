import { ruleFiles } from '../../src/app/rules';
import { tableSpecs } from '../../src/app/templates';
import { planSweep, type SweepPlan } from '../../src/core/plan/plan-sweep';
import type { SweepInput } from '../../src/core/plan/sweep-input';
import { bindColumns } from '../../src/core/tables/bind-columns';
import type { Cell } from '../../src/core/tables/cell';
import type { RawTable } from '../../src/core/tables/raw-table';
import { UTC } from '../support/core-world';
import type { Company } from './model/company';
import { headersOf, type Sheet } from './write-company';

const PERIOD = /^\d{4}-\d\d-\d\d$/;

function rawOf(tab: string, rows: Sheet, company: Company): readonly [string, RawTable] {
  const spec = Object.values(tableSpecs).find((one) => one.tab === tab);
  if (spec === undefined) throw new Error(`there is no tab ${tab}`);
  const headers = headersOf(tab, company);
  const top: Cell[] = headers.map((header) => (PERIOD.test(header) ? { local: `${header}T00:00` } : header));
  const grid = [top, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return [spec.key, { spec, tab, grid, binding: bindColumns(spec, top, []) }];
}

/** The company's tabs as a sweep reads them. */
export function inputOf(company: Company, sheets: Readonly<Record<string, Sheet>>): SweepInput {
  const moves = company.rocks.flatMap((rock) => (rock.logged === null ? [] : [[rock.id, rock.logged] as const]));
  return {
    now: company.now,
    zone: UTC,
    ...{ fingerprint: '', url: '', ruleFiles, properties: {}, issues: [] },
    raws: Object.fromEntries(Object.entries(sheets).map(([tab, rows]) => rawOf(tab, rows, company))),
    state: { handledThrough: null, moves: Object.fromEntries(moves), log: { rows: 0, seq: 0, hash: '' } },
    cellOf: () => undefined,
  };
}

/** One sweep of the core over the company's tabs. */
export function sweepCore(company: Company, sheets: Readonly<Record<string, Sheet>>): SweepPlan {
  return planSweep(inputOf(company, sheets));
}
