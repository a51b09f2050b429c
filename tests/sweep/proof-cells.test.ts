import { makeProofCafe, type Given } from './proof-cafe';
import { beatAt, goBack, remember, rowsOf, tabOf } from './cafe';

const TILL: readonly (readonly Given[])[] = [
  ['What', 'Value'],
  ['difference', 0],
  ['rest of a sum', 5.5e-17],
  ['text', 'Locked'],
  ['number as text', '10'],
  ['ticked', true],
  ['share', 0.96],
  ['nothing', ''],
  ['error', '#REF!'],
  ['half', 0.5],
];

/** Rule, and what a tick lacks (`''`: nothing). */
const CASES: readonly (readonly [rule: string, lacks: string])[] = [
  ['cell Till!B2 = 0', ''],
  ['cell till!b2 == 0', ''],
  ["cell 'Till'!$B$2 <= 0", ''],
  ['cell ‘Till’!B2 ≤ 0', ''],
  ['cell Till!B3 = 0', ''],
  ['cell Till!B4 = “locked”', ''],
  ['cell Till!B5 > 5', ''],
  ['cell Till!B6 = yes', ''],
  ['cell Till!B6 = TRUE', ''],
  ['cell Till!B7 >= 95%', ''],
  ['cell Till!B10 = 0,5', ''],
  ["cell 'Ana''s till!'!A1 = 7", ''],
  ["cell Ana's shelf!A1 <> 7", ''],
  ['cell Till!B2 != 0', 'Till!B2 is "0", not <> 0.'],
  ['cell Till!B4 = 0', 'Till!B4 is "Locked", not = 0.'],
  ['cell Till!B4 > 0', 'Till!B4 is "Locked", which cannot be compared with "0".'],
  ['cell Till!B5 < 9', 'Till!B5 is "10", not < 9.'],
  ['cell Till!B6 = 5', 'Till!B6 is "TRUE", not = 5.'],
  ['cell Till!B8 = 0', 'Till!B8 is still blank.'],
  ['cell Till!B8 <> 0', 'Till!B8 is still blank.'],
  ['cell Till!B9 <> 0', 'Till!B9 shows the error "#REF!"; mend its formula.'],
  ['cell Till!Z99 = 0', 'Till!Z99 is still blank.'],
  ['cell Old till!B2 = 0', 'the cell Old till!B2 does not exist: no tab of this file is called "Old till".'],
  ['cell Till!B0 = 0', 'the proof rule "cell Till!B0 = 0" cannot be read; use one of'],
  ['cell B2 = 0', 'the proof rule "cell B2 = 0" cannot be read; use one of'],
  ['cell Till!B2 =', 'the proof rule "cell Till!B2 =" cannot be read; use one of'],
  ['cell Till!B2 =< 0', 'the proof rule "cell Till!B2 =< 0" cannot be read; use one of'],
];
const FRESH = 'cell Till!B2 = 1';
const cafe = makeProofCafe([...CASES.map(([rule]) => rule), FRESH], { Till: TILL, "Ana's till!": [[7]], "Ana's shelf": [[8]] });
const { host, judge } = cafe;

it.each(CASES)('%s lacks %j', (rule, lacks) => {
  const said = judge(rule, null);
  expect([said.run === '', said.step === '']).toEqual([lacks === '', lacks === '']);
  expect(said.run).toContain(lacks);
  expect(said.step).toContain(lacks);
});

describe('a cell proof that nobody ticks', () => {
  const before = remember(host);
  beforeEach(() => {
    goBack(host, before);
  });
  const runOf = (rule: string) => rowsOf(host, 'Runs').find((row) => row['Process']?.endsWith(`Check ${rule}`)) ?? {};
  const write = (value: Given): void => {
    tabOf(host, 'Till').setCell(2, 2, { value });
  };

  it('ticks itself once it has come true after the run opened', () => {
    write(1);
    beatAt(host, '2026-11-20T06:35');
    expect(runOf(FRESH)).toMatchObject({ Status: 'Done', Done: 'true' });
  });

  it('does not where it held already when the run opened, and says what to do', () => {
    beatAt(host, '2026-11-20T07:05');
    expect(runOf('cell Till!B2 = 0')).toMatchObject({ Status: 'Late' });
    expect(runOf('cell Till!B2 = 0')['Why']).toContain(' Till!B2 was so already when the run opened; tick Done once it was checked anew.');
  });

  it('does once it was seen otherwise', () => {
    write(3);
    beatAt(host, '2026-11-20T06:35');
    expect(runOf('cell Till!B2 = 0')).toMatchObject({ Status: 'Open' });
    write(0);
    beatAt(host, '2026-11-20T06:45');
    expect(runOf('cell Till!B2 = 0')).toMatchObject({ Status: 'Done', Done: 'true' });
  });

  it('whose tab is renamed stays open and says so', () => {
    tabOf(host, 'Till').name = 'Till 2';
    beatAt(host, '2026-11-20T06:35');
    tabOf(host, 'Till 2').setCell(2, 2, { value: 0 });
    expect(runOf('cell Till!B2 = 0')).toMatchObject({ Status: 'Open' });
    tabOf(host, 'Till 2').name = 'Till';
    beatAt(host, '2026-11-20T06:45');
    expect(runOf('cell Till!B2 = 0')).toMatchObject({ Status: 'Done' });
  });
});
