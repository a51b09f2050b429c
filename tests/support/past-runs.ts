import type { PastDetails, PastRun } from '../../src/core/runs/past-run';
import { runKey } from '../../src/core/runs/run';

/** A closed run of the Opening check, due at 07:00 on that day, that Ana had; `details` are what only reports read. */
export function pastRun(day: string, status: string, values: Partial<PastRun> = {}, details: Partial<PastDetails> = {}): PastRun {
  const { process = 'P-AAAA', location = '' } = values;
  const due = `${day}T07:00`;
  const told = {
    title: 'Opening check',
    assignee: 'Ana',
    why: '',
    hops: 0,
    optional: false,
    owner: 'Ana',
    doneBy: '',
    terms: null,
    ...details,
  };
  return { id: `U-${day}`, key: runKey(process, location, due), process, location, due, status, doneAt: null, tell: () => told, ...values };
}
