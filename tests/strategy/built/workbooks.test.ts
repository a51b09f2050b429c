import fc from 'fast-check';
import { expectedLines, seenLines } from '../compare';
import { companies } from '../make-company';
import type { Company } from '../model/company';
import { ENGLISH, GERMAN } from '../write-company';
import { fillWorkbook, sweepWorkbook, type Looks } from './fill-workbook';

const PLAIN: Looks = { zone: 'Europe/Berlin', writing: ENGLISH, rowsTurned: false, columnsTurned: false, renamed: {} };
const RENAMED: Looks['renamed'] = {
  Rocks: { Owner: 'Who', Due: 'Deadline', Progress: 'How far', Status: 'State' },
  Scorecard: { Goal: 'Ziel', Measurable: 'Kennzahl', Status: 'Ampel' },
};

const LOOKS: readonly (readonly [string, Looks])[] = [
  ['as installed, in Berlin', PLAIN],
  ['numbers written in German', { ...PLAIN, writing: GERMAN }],
  ['rows from the last to the first, in New York', { ...PLAIN, zone: 'America/New_York', rowsTurned: true }],
  ['columns turned round, with others between, in Auckland', { ...PLAIN, zone: 'Pacific/Auckland', columnsTurned: true }],
  ['renamed headers, in German, in New York', { ...PLAIN, zone: 'America/New_York', writing: GERMAN, renamed: RENAMED }],
  [
    'everything at once, in Auckland',
    { zone: 'Pacific/Auckland', writing: GERMAN, rowsTurned: true, columnsTurned: true, renamed: RENAMED },
  ],
];

const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);
const EACH = 6;

/** Companies whose Log is empty, as that of a new file. */
const made = fc
  .sample(companies, { seed: SEED, numRuns: EACH })
  .map((company): Company => ({ ...company, rocks: company.rocks.map((rock) => ({ ...rock, logged: null })) }));

describe('the built add-on over workbooks of companies', () => {
  it.each(LOOKS)('%s: every status, progress, flag and cause is that of the model', (_label, looks) => {
    for (const company of made) {
      const { statuses, loads } = sweepWorkbook(fillWorkbook(company, looks), looks);
      expect(seenLines(company, statuses, loads)).toEqual(expectedLines(company));
    }
  });
});
