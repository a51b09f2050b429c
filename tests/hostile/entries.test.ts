import * as fc from 'fast-check';
import type { EventTools } from '../../local/host/event-tools';
import type { Host, RunArguments, RunOptions } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { fuzzCount } from '../support/fuzz-count';
import { HOSTILE_CELLS } from '../support/hostile-values';
import { TRAPPED } from '../support/inherited-trap';
import { goBack, remember, type Morning } from '../sweep/cafe';
import { makeTrapped } from './trapped-cafe';

const INNER = /is not a function|is not iterable|Cannot (read|convert|set)|is not defined|RangeError|TypeError|Invalid (time|date)|\.js:\d/;
const KNOWN = ['R-R0TA', 'T-B1N5', 'M-CR03', 'K-C0MP', 'P-0PEN', 'Complaints', 'Opening check', 'r-r0ta  x'];

let host: Host;
let morning: Morning;

beforeAll(() => {
  host = makeTrapped();
  morning = remember(host);
});

beforeEach(() => goBack(host, morning));

const footprint = (): unknown => [host.book.changes, JSON.stringify(host.desk), host.desk.mails.length];
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...KNOWN) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...HOSTILE_CELLS, TRAPPED) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      NaN,
      Infinity,
      -0,
      1e308,
      true,
      '',
      '#N/A',
      new Date(0),
      new Date(NaN),
      new Date(8.64e15),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>({}, { length: 1e9 }, JSON.parse('{"__proto__":{"polluted":1}}'), { getTime: 1 }),
  },
);
const rows: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(fc.array(scalar, { maxLength: 4 }), { maxLength: 6 }),
  fc.array(scalar, { maxLength: 4 }),
  fc.constantFrom<unknown>([], [[]], [[], ['R-R0TA']], [[[['R-R0TA']]]], [['R-R0TA'], []], [[new Date(0)], 'R-R0TA']),
  fc
    .tuple(fc.constantFrom(1, 50, 5000, 2000), fc.constantFrom(1, 50, 2), scalar)
    .map(([down, across, one]) => Array.from({ length: down }, () => Array.from({ length: across }, () => one))),
  scalar.map((one) => [['R-R0TA'], ...Array.from({ length: 20 }, () => Array.from({ length: 3000 }, () => one))]),
);
const anything = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 2, arbitrary: rows },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const argumentsOf = fc.array(anything, { maxLength: 20 });

/** Runs one entry; it has to end well or with a sentence, and `writes` says whether it may change anything. */
function expectQuiet(name: string, args: RunArguments, options: RunOptions, writes = false): RunResult {
  const before = footprint();
  const run = host.run(name, args, options);
  expect([run.missing, run.logs]).toEqual([[], []]);
  const said = [...run.alerts, ...run.toasts].map((one) => one.text);
  for (const text of [run.error?.message ?? '', ...said]) expect(text).not.toMatch(INNER);
  if (!writes) expect(footprint()).toEqual(before);
  return run;
}

describe('a formula of the add-on', () => {
  it('given anything, gives texts or one sentence, and changes nothing', () => {
    let [answered, refused] = [0, 0];
    const isText = (value: unknown): boolean => typeof value === 'string' && !INNER.test(value) && value.length <= 60_000;
    fc.assert(
      fc.property(fc.constantFrom('WHY', 'KPI_STATUS', 'NEXT_RUN'), argumentsOf, (name, args) => {
        const { error, value } = expectQuiet(name, args, { kind: 'custom', authMode: 'CUSTOM_FUNCTION' });
        if (error === null) {
          answered++;
          expect([value].flat(2).filter((one) => !isText(one))).toEqual([]);
        } else {
          refused++;
          expect(error.message).toMatch(/^["A-Z][^]{5,400}[.?]$/);
        }
      }),
      { numRuns: fuzzCount('formulas with any arguments', 120) },
    );
    expect([answered > 20, refused > 20]).toEqual([true, true]);
  }, 600_000);
});

describe('what Google calls by itself', () => {
  const simple: RunOptions = { kind: 'simple', authMode: 'LIMITED' };

  it.each(['onOpen', 'onInstall'])('%s builds the menu whatever it is given', (name) => {
    fc.assert(
      fc.property(argumentsOf, (args) => {
        const run = expectQuiet(name, args, simple);
        expect([run.error, run.menus.length]).toEqual([null, 1]);
      }),
      { numRuns: fuzzCount(`${name} with anything`, 10) },
    );
  });

  it('onEdit passes over events that are none', () => {
    const fake = fc.dictionary(
      fc.constantFrom('range', 'source', 'value', 'oldValue', 'user', 'authMode', '__proto__', 'constructor'),
      anything,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          argumentsOf,
          fake.map((event) => [event]),
        ),
        (args) => {
          expect(expectQuiet('onEdit', args, simple).error).toBeNull();
        },
      ),
      { numRuns: fuzzCount('edits that are none', 60) },
    );
  });

  it('onEdit of any cells, with anything said of them, ends quietly', () => {
    const place = fc.record({
      tab: fc.nat(100),
      row: fc.integer({ min: 1, max: 40 }),
      column: fc.integer({ min: 1, max: 20 }),
      rows: fc.integer({ min: 1, max: 30 }),
      columns: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(place, anything, anything, scalar, ({ tab: turn, ...area }, value, oldValue, typed) => {
        goBack(host, morning);
        const tab = host.book.tabs[turn % host.book.tabs.length];
        if (tab === undefined) return;
        if (typeof typed === 'string') tab.setCell(area.row, area.column, { value: typed });
        const inside = {
          ...area,
          rows: Math.min(area.rows, tab.maxRows - area.row + 1),
          columns: Math.max(1, Math.min(area.columns, tab.maxColumns - area.column + 1)),
        };
        if (area.column > tab.maxColumns || inside.rows < 1) return;
        const event = (tools: EventTools): readonly unknown[] => [{ range: tools.range(tab, inside), value, oldValue, user: value }];
        expect(expectQuiet('onEdit', event, simple, true).error).toBeNull();
      }),
      { numRuns: fuzzCount('edits of any cells', 100) },
    );
  });

  it('the heartbeat runs for nobody but its trigger', () => {
    fc.assert(
      fc.property(argumentsOf, (args) => {
        const { error, value } = expectQuiet('runsheetHourly', args, { kind: 'trigger' });
        expect([error, JSON.parse(String(value))]).toEqual([null, { ok: false, error: 'Only the hourly trigger may call this.' }]);
      }),
      { numRuns: fuzzCount('heartbeats of nobody', 20) },
    );
  });
});

describe('what a person or a page calls', () => {
  it('the door takes anything that is no request as none', () => {
    fc.assert(
      fc.property(argumentsOf, (args) => {
        const { error, value } = expectQuiet('rpc', args, { kind: 'rpc' });
        expect([error, JSON.parse(String(value))]).toEqual([
          null,
          { ok: false, version: expect.any(String) as string, error: expect.stringMatching(/^[A-Z“][^\n]+\.$/) as string },
        ]);
      }),
      { numRuns: fuzzCount('calls of the door with anything', 60) },
    );
  });

  it.each<[string, boolean]>([
    ['menuOpen', false],
    ['menuInstall', false],
    ['menuRemoveSample', false],
    ['menuStart', false],
    ['menuCheckNow', true],
    ['menuStop', true],
  ])('%s, given anything and no yes, says a sentence', (name, writes) => {
    fc.assert(
      fc.property(
        argumentsOf,
        fc.array(fc.constantFrom('', 'NO', 'CANCEL', 'yes', ...HOSTILE_CELLS), { minLength: 1, maxLength: 3 }),
        (args, answers) => {
          goBack(host, morning);
          const run = expectQuiet(name, args, { answers }, writes);
          expect([run.error, run.alerts.length + run.shown.length > 0]).toEqual([null, true]);
        },
      ),
      { numRuns: fuzzCount(`${name} with anything`, writes ? 5 : 8) },
    );
  });

  it('a page may call the functions of the table by name, and what is none is not found', () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'eval',
      'Function',
      'globalThis',
      'hasOwnProperty',
      'entryPoints',
      'WHY.call',
      'rpc_',
      '',
      TRAPPED,
    ]) {
      const before = footprint();
      const { error } = host.rpc(name, 'x');
      expect([name, error?.message]).toEqual([name, `Script function not found: ${name}`]);
      expect(footprint()).toEqual(before);
    }
  });
});
