import { footprint } from '../ask';
import { plannedCompany } from '../planned-company';
import { addRows, makeCompany, typeInto } from '../../../support/company';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';
import { makeMemoryPorts, type MemoryPorts } from '../../../support/memory-ports';
import { viewHonesty } from '../../../../src/app/requests/formalise/view-honesty';
import { startChecks } from '../../../../src/app/requests/start-checks';
import { runSweep } from '../../../../src/app/sweep/sweep';
import type { HonestyPart } from '../../../../src/core/contract/formalise';
import type { Cell } from '../../../../src/core/tables/cell';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

function partOf(ports: MemoryPorts, key: string): HonestyPart {
  const part = viewHonesty(ports).parts.find((one) => one.key === key);
  if (part === undefined) throw new Error(`there is no part ${key}`);
  return part;
}

const told = (ports: MemoryPorts, key: string): readonly string[] => partOf(ports, key).lines.map(({ says }) => says);

const COUNT: Readonly<Record<string, Cell>> = { Process: 'Count the till', Owner: 'Ana', Cadence: 'every day', Proof: 'number' };

describe('rows and processes', () => {
  const ports = makeCompany({
    rows: {
      Processes: [
        { ...COUNT, Backup: 'Ben', Fallback: 'Cy' },
        { ...COUNT, Process: 'Lock up', Backup: 'ana@cafe.example' },
        { ...COUNT, Process: 'Old one', Owner: '', Active: 'no' },
      ],
      Rocks: [{ Rock: 'Loyalty card', Owner: '', 'Why it matters': 'x' }],
      Scorecard: [{ Measurable: 'Guests', Seat: 'Bar lead', Goal: '> 3' }],
      'To-Dos': [{ 'To-Do': 'Call', Owner: '' }],
    },
  });
  runSweep(ports);

  it.each([
    ['owner', ['Rocks: Loyalty card has no Owner.', 'To-Dos: Call has no Owner.']],
    ['backup', []],
    ['fallback', ['Processes: Lock up has nothing in Fallback.']],
    ['proof', []],
    ['people', ['Processes: Lock up has Ana as owner and as backup.']],
  ])('%s: %j', (key, lines) => {
    expect(told(ports, key)).toEqual(lines);
  });

  it('lead to their row', () => {
    expect(partOf(ports, 'fallback').lines[0]).toMatchObject({ tab: 'Processes', row: 3, id: matching(/^P-/) });
  });

  it('rest in a part without data where nothing is there', () => {
    expect(partOf(makeCompany(), 'backup')).toMatchObject({ state: 'no data', count: 0 });
  });
});

describe('one person', () => {
  it('is named with the share of what they own, of where they work alone, and of what nobody covers', () => {
    const ports = makeCompany({
      rows: {
        People: [
          { Name: 'Ana', Email: 'ana@cafe.example', Location: 'Station', Cover: 'Ben' },
          { Name: 'Ben', Email: 'ben@cafe.example', Location: 'Harbour' },
          { Name: 'Cy', Email: 'cy@cafe.example', Location: 'Harbour' },
        ],
        Seats: [
          { Seat: 'Bar lead', Holder: 'Ben' },
          { Seat: 'Buyer', Holder: 'Ana' },
        ],
        Processes: [{ ...COUNT, Backup: 'Ben', Location: 'Station, Harbour' }],
        'To-Dos': Array.from({ length: 5 }, (_unused, at) => ({ 'To-Do': `Call ${at}`, Owner: at < 3 ? 'ana@cafe.example' : 'Ben' })),
      },
    });
    runSweep(ports);
    expect(told(ports, 'people')).toEqual([
      'Ana has 4 of 6 (67 %) of the open rows with an owner.',
      'Only Ana works at Station, where one process runs.',
      'Ben holds Bar lead and has no Cover in People.',
    ]);
  });

  it('who makes most changes is told with count, period and what Google hides', () => {
    const ports = plannedCompany();
    runSweep(ports);
    const line = (who: string, at: number) => ({
      ...{
        Seq: at,
        At: { local: `2026-11-${String(at + 1).padStart(2, '0')}T09:00` },
        Who: who,
        What: 'Owner set',
        Row: 'R-CARD',
        Hash: 'x',
      },
    });
    addRows(
      ports,
      'Log',
      [...Array.from({ length: 9 }, () => 'ben@cafe.example'), 'Ana', 'Ana', 'unknown', 'engine'].map((who, at) => line(who, at)),
    );
    expect(partOf(ports, 'edits')).toMatchObject({
      says: "Ben made 9 of 11 (82 %) of the logged changes from 1 Nov 2026 to 11 Nov 2026. Google hid who made 1 more; they may be anybody's.",
      lines: [{ says: 'Ben: 9 of 11 (82 %).' }, { says: 'Ana: 2 of 11 (18 %).' }],
    });
  });

  it('who alone started the checks is told, until a second one does', () => {
    const ports = plannedCompany({ effective: 'ana@cafe.example', active: 'ana@cafe.example' });
    expect(partOf(ports, 'admins').state).toBe('no data');
    startChecks(ports, 'off');
    expect(partOf(ports, 'admins')).toMatchObject({ state: 'found', says: matching(/^Ana alone started hourly checks/) });
    addRows(ports, 'Log', [
      { Seq: 9, At: { local: '2026-11-20T09:00' }, Who: 'ben@cafe.example', What: 'checks started', Row: 'Settings', Hash: 'x' },
    ]);
    expect(partOf(ports, 'admins')).toMatchObject({ state: 'clean', says: matching(/^Ana and Ben each started/) });
  });
});

describe('what is said', () => {
  it('and not shown is told with both', () => {
    const ports = plannedCompany();
    typeInto(ports, 'Rocks', 2, 'Owner says', 'On track');
    runSweep(ports);
    expect(told(ports, 'said')).toEqual(['Rocks: Loyalty card: the owner says "On track", the rows give Off track.']);
  });

  it('a goal that changed inside a quarter is told, one that changed between two quarters is not', () => {
    const ports = plannedCompany();
    const period = (start: string, goal: string) => ({
      Measurable: 'K-WEEK Guests back',
      Period: { local: `${start}T00:00` },
      Value: 3,
      Goal: goal,
    });
    addRows(ports, 'Scorecard history', [period('2026-09-21', '>= 50'), period('2026-10-05', '>= 40'), period('2026-10-12', '>= 35')]);
    expect(told(ports, 'goals')).toEqual(['Scorecard: the goal of Guests back went from >= 40 to >= 35 in 2026 Q4.']);
  });

  it('statuses typed over and overrides are counted by week, beside the four weeks before', () => {
    const ports = plannedCompany();
    runSweep(ports);
    const status = (day: string, before: string, after: string) => ({
      ...{
        Seq: 1,
        At: { local: `2026-${day}T09:00` },
        Who: 'engine',
        What: 'status',
        Row: 'R-CARD',
        Before: before,
        After: after,
        Hash: 'x',
      },
    });
    const hand = { Seq: 2, At: { local: '2026-11-10T09:00' }, Who: 'Ana', What: 'override', Row: 'R-CARD', Hash: 'x' };
    addRows(ports, 'Log', [
      status('09-01', '', 'At risk'),
      status('10-10', 'On track', 'At risk'),
      status('11-09', 'At risk', 'Off track'),
      hand,
    ]);
    expect(partOf(ports, 'upkeep')).toMatchObject({
      count: 1,
      says: '0.3 a week over the last four weeks. That is as many as in the four weeks before (0.3).',
    });
  });
});

describe('any file', () => {
  const rows = Array.from({ length: 10 }, (_unused, at): Cell[] => [`Task ${at}`, 'Ana', at + 2, at + 5, (at + 2) * (at + 5)]);

  function foreignFile(): MemoryPorts {
    const ports = makeMemoryPorts({
      tabs: {
        Plan: [['Task', 'Owner', 'Hours', 'Rate', 'Cost'], ...rows],
        Rates: [['x'], [3]],
        Sum: [
          ['Total', '#REF!'],
          ['a', 5],
        ],
      },
    });
    rows.forEach((_row, at) => {
      const row = at + 2;
      if (at !== 4) ports.workbook.writeFormula('Plan', row, 5, `=C${row}*D${row}`);
    });
    ports.workbook.writeFormula('Sum', 2, 2, '=Rates!A2+IMPORTRANGE("https://x.example","A!A1")');
    ports.workbook.setHidden('Rates', true);
    return ports;
  }

  it('is looked through without any tab of Runsheet, and nothing is written', () => {
    const ports = foreignFile();
    const before = footprint(ports);
    const { installed, parts } = viewHonesty(ports);
    expect(installed).toBe(false);
    expect(parts.flatMap(({ lines }) => lines.map(({ says, tab, column, row }) => `${tab} ${column}${row}: ${says}`))).toEqual([
      'Plan E6: Plan E6 holds 54, typed; E5 calculates =C5*D5.',
      'Sum B1: Sum B1 shows #REF!.',
      'Sum B2: Sum: 1 cell reads another file, the first is B2.',
      'Sum B2: Sum: 1 formula reads the hidden tab Rates, the first is B2.',
      'Plan B1: Plan: Ana stands in 10 of 10 (100 %) of Owner.',
    ]);
    expect(footprint(ports)).toEqual(before);
  });

  it('gets the three fixes that matter first by the rule it tells', () => {
    const { fixes, rule } = viewHonesty(foreignFile());
    expect(fixes.map(({ key, tab, row }) => `${key} ${tab} ${row}`)).toEqual(['overwritten Plan 6', 'errors Sum 1', 'names Plan 1']);
    expect(rule).toMatch(/^First what lets work be missed/);
  });

  it.each(HOSTILE_TEXTS)('$name in a cell stays one plain line', ({ text }) => {
    const ports = foreignFile();
    ports.workbook.write('Plan', 6, 5, [[9]]);
    rows.forEach((_row, at) => {
      ports.workbook.write('Plan', at + 2, 2, [[text]]);
    });
    const says = viewHonesty(ports).parts.flatMap(({ says: sum, lines }) => [sum, ...lines.map((line) => line.says)]);
    expect(says.filter((line) => /[\p{Cc}\u2028\u2029\u202e\u2066]/u.test(line) || line.length > 400)).toEqual([]);
  });
});
