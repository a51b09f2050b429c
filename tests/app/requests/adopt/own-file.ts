import { newFile } from '../setup/new-file';
import { gridOf } from '../../../support/company';
import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from '../../../support/memory-ports';
import { answerRequest } from '../../../../src/app/requests/answer-request';
import type { AdoptDraft, AdoptView, ScanTable, ScanView } from '../../../../src/core/contract/adopt';
import type { ActionResult } from '../../../../src/core/contract/overview';
import type { Cell } from '../../../../src/core/tables/cell';

export const day = (date: string): Cell => ({ local: `${date}T00:00` });

export const HEADER: readonly Cell[] = ['Task', 'Owner', 'Due date', 'Comment'];

/** A list as somebody keeps it: a word too many here, nobody named there. */
export const PLAN: readonly (readonly Cell[])[] = [
  HEADER,
  ['Order new chairs', 'Ana Roe', day('2026-11-27'), 'the blue ones'],
  ['Call the landlord', 'Ben Oduya', day('2026-11-12'), ''],
  ['Repair the oven door', 'Ana Roe', day('2026-12-04'), 'hinge is loose'],
  ['Write the winter menu', '', day('2026-12-11'), ''],
  ['Book the band', 'Cy Tran', day('2026-12-01'), ''],
];

/** A file that is set up, with the team's own tab Plan in it. */
export function ownFile(plan: readonly (readonly Cell[])[] = PLAN, options: MemoryOptions = {}): MemoryPorts {
  return newFile({ tabs: { Plan: plan.map((row) => [...row]) }, ...options });
}

/** The same without anything of Runsheet in it. */
export function bareFile(plan: readonly (readonly Cell[])[] = PLAN): MemoryPorts {
  return makeMemoryPorts({ now: '2026-11-20T09:12', active: 'mara@cafe.example', tabs: { Plan: plan.map((row) => [...row]) } });
}

interface Answers {
  readonly scan: ScanView;
  readonly adopt: AdoptView;
  readonly unadopt: ActionResult;
  readonly 'show-place': ActionResult;
}

/** Asks through the door and gives the result; a refusal fails the test. */
export function request<R extends keyof Answers>(ports: MemoryPorts, name: R, more: object = {}): Answers[R] {
  const answer = answerRequest(JSON.stringify({ request: name, ...more }), ports);
  if (!answer.ok) throw new Error(answer.error);
  return JSON.parse(JSON.stringify(answer.result)) as Answers[R];
}

/** What the sidebar would send for a table as it was proposed. */
export function draftOf(table: ScanTable, more: Partial<AdoptDraft> = {}): AdoptDraft {
  return {
    ...{ sheet: table.sheet, headerRows: table.headerRows, column: table.columns[0]?.letter ?? 'A', table: table.table },
    ...{ columns: Object.fromEntries(table.columns.map(({ letter, field }) => [letter, field])), way: 'copy', engine: 'end', ...more },
  };
}

export function scanOne(ports: MemoryPorts, more: object = {}): ScanTable {
  const [table] = request(ports, 'scan', more).tables;
  if (table === undefined) throw new Error('nothing was found');
  return table;
}

/** Copies the first table that is found. */
export function copy(ports: MemoryPorts, more: Partial<AdoptDraft> = {}): AdoptView {
  return request(ports, 'adopt', { draft: draftOf(scanOne(ports), more), dry: false });
}

/** The team's tab, cell by cell. */
export const planOf = (ports: MemoryPorts): Cell[][] => gridOf(ports, 'Plan');
