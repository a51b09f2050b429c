import { as, signingCafe, sweepAt } from './signing-cafe';
import { rowsOf, type CompanyOptions, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import type { ActedResult, Undo } from '../../../src/core/contract/acting';
import type { Cell } from '../../../src/core/tables/cell';

export { as, sweepAt };

export const day = (date: string): Cell => ({ local: `${date}T00:00` });

const daily = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const ROWS: Readonly<Record<string, readonly TypedRow[]>> = {
  People: [
    { Name: 'Ana', Email: 'ana@cafe.example', Manager: 'Dee', 'Hours per week': 40 },
    { Name: 'Ben', Email: 'ben@cafe.example', Manager: 'Dee', 'Hours per week': 40 },
    { Name: 'Cy', Email: 'cy@cafe.example', Manager: 'Dee', 'Away from': day('2026-11-20'), 'Away to': day('2026-11-27'), Cover: 'Dee' },
    { Name: 'Dee', Email: 'dee@cafe.example' },
  ],
  Processes: [
    { Process: 'Cash-up', ...daily, Proof: 'link' },
    { Process: 'Opening', ...daily, 'Strict order': 'yes' },
    { Process: 'Oven check', ...daily, Proof: 'number 1..8' },
  ],
  Steps: [
    { Process: 'Opening', Order: 1, Step: 'Keys' },
    { Process: 'Opening', Order: 2, Step: 'Till', Proof: 'choice ok/not ok' },
    { Process: 'Opening', Order: 3, Step: 'Doors', Required: 'no' },
  ],
  Rocks: [
    { ID: 'R-CARD', Rock: 'Loyalty card', Owner: 'Ana', Quarter: '2026 Q4', Due: day('2026-12-18'), Target: 100, Current: 10, Effort: 38 },
    { ID: 'R-T1KK', Rock: 'Second till', Owner: 'Ben', Quarter: '2026 Q4', Effort: 10 },
  ],
  Milestones: [{ ID: 'M-0001', Rock: 'R-CARD Loyalty card', Milestone: 'Card printed', Owner: 'Ana', Due: day('2026-11-30') }],
  'To-Dos': [{ ID: 'T-0001', 'To-Do': 'Ask the printer', Owner: 'Ana', Due: day('2026-11-25') }],
  Issues: [{ ID: 'I-0001', Issue: 'Queue at noon', 'Raised by': 'Ana', About: 'R-T1KK Second till' }],
  Goals: [{ ID: 'G-0001', Goal: 'Guests return', Owner: 'Dee', Year: 2026, Start: 0, Target: 50, Current: 20 }],
  Scorecard: [
    { ID: 'K-0001', Measurable: 'Guests', Owner: 'Ana', Goal: '>= 95', Every: 'week' },
    { ID: 'K-0002', Measurable: 'Till counted', Owner: 'Ben', Goal: 'yes' },
  ],
};

/** Six in the morning of Fri 20 Nov 2026, the three runs of the day open and with Ana; mail is on. */
export function actingCafe(options: CompanyOptions = {}): MemoryPorts {
  return signingCafe({
    ...options,
    settings: { 'Quiet hours': '02:00-03:00', ...options.settings },
    rows: { ...ROWS, Steps: ROWS['Steps'] ?? [], ...options.rows },
  });
}

export const row = (ports: MemoryPorts, tab: string, at = 2): TypedRow => rowsOf(ports, tab)[at - 2] ?? {};

export const runId = (ports: MemoryPorts, title: string): string =>
  String(rowsOf(ports, 'Runs').find((one) => String(one['Process']).includes(title))?.['ID']);

export const run = (ports: MemoryPorts, title: string): TypedRow =>
  rowsOf(ports, 'Runs').find((one) => String(one['Process']).includes(title)) ?? {};

/** What a request came to: its sentences, or the one that refuses it behind `refused: `. */
export interface Came {
  readonly says: string;
  readonly undo?: Undo;
  readonly rows?: readonly string[];
}

/** Acts as somebody, `''` for somebody whom Google does not reveal. */
export function act(ports: MemoryPorts, who: string, request: object): Came {
  const answer = answerRequest(JSON.stringify(request), as(ports, who));
  if (!answer.ok) return { says: `refused: ${answer.error}` };
  const { says, undo, rows } = JSON.parse(JSON.stringify(answer.result)) as ActedResult;
  return { says: says.join(' '), ...(undo === undefined ? {} : { undo }), ...(rows === undefined ? {} : { rows }) };
}

/** The last lines of the log, who | what | row | before | after | reason. */
export function logOf(ports: MemoryPorts, count = 1): readonly string[] {
  const headers = ['Who', 'What', 'Row', 'Before', 'After', 'Reason'];
  return rowsOf(ports, 'Log')
    .slice(-count)
    .map((line) => headers.map((header) => String(line[header])).join(' | '));
}
