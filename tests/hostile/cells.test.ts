import * as fc from 'fast-check';
import { beat } from '../../local/cli/call-add-on';
import { Host } from '../../local/host/host';
import type { StoredValue } from '../../local/store/types';
import { fuzzCount } from '../support/fuzz-count';
import { HOSTILE_CELLS } from '../support/hostile-values';
import { TRAPPED, trapCode } from '../support/inherited-trap';
import { faultsOf } from '../support/mail-markup';
import { beatAt, goBack, makeCafe, remember, setClock, tabOf, typeInto, type Morning } from '../sweep/cafe';

interface Spot {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  /** 0 where it is the header of the column. */
  readonly header: number;
  readonly value: StoredValue;
}

const numbers: readonly StoredValue[] = [1e9, -5, 46342.5, 3e6, 5e7, -8e5, -5e7, 1e308, true, false, { error: '#REF!' }, { error: '#N/A' }];
const spot: fc.Arbitrary<Spot> = fc.record({
  tab: fc.nat(1000),
  row: fc.nat(30),
  column: fc.nat(30),
  header: fc.nat(25),
  value: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...HOSTILE_CELLS) },
    { weight: 3, arbitrary: fc.constantFrom(TRAPPED, `cell ${TRAPPED}!A1 = 0`, `rotate: ${TRAPPED}, ${TRAPPED}`, `P-0PEN ${TRAPPED}`) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...numbers) },
  ),
});

let host: Host;
let morning: Morning;
let own: ReadonlySet<string>;

/** Formulas of the file by place; texts that only look like one are none. */
function formulaPlaces(): string[] {
  const places: string[] = [];
  for (const tab of host.book.tabs) {
    tab.forEachCell(({ formula = '' }, row, column) => formula !== '' && places.push(`${tab.name}!${row},${column} ${formula}`));
  }
  return places;
}

function type({ tab: turn, row, column, header, value }: Spot): void {
  const tab = host.book.tabs[turn % host.book.tabs.length] ?? tabOf(host, 'Rocks');
  const at = header === 0 ? 1 : 2 + (row % Math.max(3, Math.min(tab.lastRow() + 1, tab.maxRows - 1)));
  const place = 1 + (column % Math.max(1, tab.lastColumn()));
  tab.setCell(at, place, { ...tab.cell(at, place), value });
}

/** A heartbeat that has to come to its end, whatever stands in the file; mails have to be ours alone. */
function expectBeat(at: string): void {
  setClock(host, at);
  const { run } = beat(host);
  expect([run.error, run.missing, run.logs]).toEqual([null, [], []]);
  expect(run.mails.flatMap((mail) => faultsOf(mail))).toEqual([]);
  expect(formulaPlaces().filter((place) => !own.has(place))).toEqual([]);
}

beforeAll(() => {
  const cafe = makeCafe({ sample: true });
  host = new Host({ ...cafe, code: trapCode + cafe.code, warm: true });
  host.book.addTab(TRAPPED).setCell(1, 1, { value: 0 });
  ['2026-11-20T06:05', '2026-11-20T07:05'].forEach((at) => beatAt(host, at));
  morning = remember(host);
  own = new Set(formulaPlaces());
});

beforeEach(() => goBack(host, morning));

describe('whatever stands in cells', () => {
  it('every heartbeat ends well, writes no formula, sends no foreign markup and looks nothing up that every object has', () => {
    expect([...own]).toEqual(['Home!2,1 =NOW()-$B$3']);
    let mails = 0;
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 25 }), (spots) => {
        goBack(host, morning);
        spots.forEach(type);
        ['2026-11-20T08:05', '2026-11-20T10:05'].forEach(expectBeat);
        mails += host.desk.mails.length;
      }),
      { numRuns: fuzzCount('files with hostile cells', 60) },
    );
    expect(mails).toBeGreaterThan(20);
  }, 1_200_000);

  it.each(['constructor', '__proto__', 'toString', TRAPPED])('a row whose id is %s is given one, once', (id) => {
    for (const [tab, header] of [
      ['Rocks', 'Rock'],
      ['Scorecard', 'Measurable'],
      ['Processes', 'Process'],
      ['To-Dos', 'To-Do'],
    ] as const) {
      tabOf(host, tab).setCell(2, 1, { value: id });
      tabOf(host, tab).setCell(3, tabOf(host, tab).lastColumn(), { value: header });
    }
    expectBeat('2026-11-20T08:05');
    const rows = ['Scorecard history', 'Runs', 'Run steps', 'Issues'].map((tab) => tabOf(host, tab).lastRow());
    expectBeat('2026-11-20T08:15');
    expectBeat('2026-11-20T08:25');
    expect(['Scorecard history', 'Runs', 'Run steps', 'Issues'].map((tab) => tabOf(host, tab).lastRow())).toEqual(rows);
  });

  it('a proof may stand in a tab of any name, and is read', () => {
    for (const name of ['constructor', '__proto__', TRAPPED]) {
      goBack(host, morning);
      (host.book.findTab(name) ?? host.book.addTab(name)).setCell(12, 2, { value: 0 });
      typeInto(host, 'Processes', ['ID', 'P-0PEN'], { Proof: `cell ${name}!B12 = 0` });
      ['2026-11-20T08:05', '2026-11-21T05:05', '2026-11-21T06:05'].forEach(expectBeat);
      const issues = JSON.stringify(beat(host).report['issues']);
      expect(issues).not.toContain(`no tab of this file is called`);
    }
  });
});
