import fc from 'fast-check';
import { expectedLines, seenLines } from './compare';
import { sweepCore } from './core-sweep';
import { companies } from './make-company';
import type { Company } from './model/company';
import { ENGLISH, GERMAN, writeCompany, type Writing } from './write-company';

const RUNS = Number(process.env['RUNSHEET_COMPANIES'] ?? 120);

function sweptLines(company: Company, writing: Writing): readonly string[] {
  const { statuses } = sweepCore(company, writeCompany(company, writing));
  const loads = Object.fromEntries(statuses.filter(({ table }) => table === 'people').map(({ title, cells }) => [title, cells['load']]));
  return seenLines(
    company,
    statuses.map((status) => ({ ...status, progress: status.cells['progress'] })),
    loads,
  );
}

describe('statuses against a model that was written from the documents alone', () => {
  it.each([
    ['numbers written as in English', ENGLISH],
    ['numbers written as in German', GERMAN],
  ])('%s', (_label, writing) => {
    fc.assert(
      fc.property(companies, (company) => {
        expect(sweptLines(company, writing)).toEqual(expectedLines(company));
      }),
      { numRuns: RUNS },
    );
  });
});
