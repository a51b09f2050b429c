import fc from 'fast-check';
import { act, actingCafe, runId } from './acting-cafe';
import { footprint } from './ask';
import { gridOf, rowNumber, snapshotOf } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';

const cafe = actingCafe();
const start = snapshotOf(cafe);
const [cash, opening, oven] = ['Cash-up', 'Opening', 'Oven check'].map((title) => runId(cafe, title));

/** The café as others leave it while an action has written its line of the log and nothing else yet. */
function worldAt(now: string, meanwhile: (ports: MemoryPorts) => void = () => undefined): MemoryPorts {
  let isDone = false;
  const onCall = (call: string, _index: number, when: 'before' | 'after'): void => {
    if (isDone || call !== 'append' || when !== 'after') return;
    isDone = true;
    meanwhile(ports);
  };
  const ports = makeMemoryPorts({ ...start, now, fingerprint: 'file-1', onCall });
  return ports;
}

const person = fc.constantFrom('Ana', 'Ben', 'Cy', 'Dee');
const words = fc.oneof(fc.constantFrom('fine', 'half', ''), fc.constantFrom(...HOSTILE_TEXTS.map(({ text }) => text)));
const row = fc.constantFrom('R-CARD', 'R-T1KK', 'M-0001', 'T-0001', 'I-0001', 'G-0001', 'K-0001', 'K-0002');
const aRun = fc.constantFrom(cash, opening, oven);
const number = fc.oneof(fc.integer({ min: -5, max: 200 }).map(String), fc.constantFrom('1,5', '1.5', 'yes', 'no', '', '7 %'));
const orNot = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.option(value).map((one) => (one === null ? {} : { [key]: one }));

const joined = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((list): object => Object.assign({}, ...list) as object);
const one = (request: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, ...more: readonly fc.Arbitrary<object>[]) =>
  joined(fc.constant({ request }), fc.record(fields), ...more);

const ACTION = fc.oneof(
  one(
    'submit',
    { run: aRun },
    ...[
      orNot('step', fc.integer({ min: 1, max: 3 })),
      orNot('proof', fc.oneof(number, words, fc.constantFrom('ok', 'https://x.example/1'))),
    ],
    ...[orNot('done', fc.boolean()), orNot('note', words)],
  ),
  one('answer-run', { run: aRun, answer: fc.constantFrom('have', 'cannot', 'excuse') }, orNot('note', words), orNot('from', person)),
  one('escalate', { run: aRun, from: person }, orNot('why', words)),
  one('reassign', { id: fc.oneof(row, aRun), to: person }, orNot('from', person), orNot('why', words)),
  one('redate', { id: row, due: fc.constantFrom('2026-11-19', '2026-11-20', '1.12.2026'), why: words }),
  one('complete', { id: row, done: fc.boolean() }),
  one('raise', { issue: words }, orNot('about', fc.oneof(row, aRun))),
  one('add-to-do', { title: words }, orNot('owner', person), orNot('under', row)),
  one('decide', { id: row, fix: words }),
  one('set', { id: row, field: fc.constantFrom('value', 'current', 'says', 'effort'), value: number }, orNot('note', words)),
);
const MOMENT = fc.constantFrom('2026-11-20T06:11', '2026-11-20T07:00', '2026-11-20T09:10', '2026-11-20T13:00');

it('every action pressed twice leaves what it leaves pressed once, whatever is asked for, whoever asks and when', () => {
  const isTold = (request: object, who: string, now: string): void => {
    const ports = worldAt(now);
    act(ports, who, request);
    const before = footprint(ports);
    const again = act(ports, who, request);
    expect({ says: again.says, undo: again.undo, left: footprint(ports) }).toEqual({ says: again.says, undo: undefined, left: before });
  };
  fc.assert(fc.property(ACTION, person, MOMENT, isTold), { numRuns: 25 });
});

const MEANWHILE = 'refused: Somebody changed this row at this moment, so nothing was written into it. Look again.';
type Case = readonly [string, object, string, string, string];
const CASES: readonly Case[] = [
  ['handed over', { request: 'reassign', id: cash, to: 'Ben' }, 'Runs', String(cash), 'Assignee'],
  ['moved on', { request: 'escalate', run: cash, from: 'Ana' }, 'Runs', String(cash), 'Assignee'],
  ['answered', { request: 'answer-run', run: cash, answer: 'excuse', note: 'closed' }, 'Runs', String(cash), 'Note'],
  ['submitted', { request: 'submit', run: cash, proof: 'https://x.example/1', done: true }, 'Runs', String(cash), 'Proof'],
  ['given to somebody', { request: 'reassign', id: 'R-CARD', to: 'Ben' }, 'Rocks', 'R-CARD', 'Owner'],
  ['re-dated', { request: 'redate', id: 'R-CARD', due: '2026-12-20', why: 'ill' }, 'Rocks', 'R-CARD', 'Due'],
  ['decided', { request: 'decide', id: 'I-0001', fix: 'two tills' }, 'Issues', 'I-0001', 'Fix'],
  ['completed', { request: 'complete', id: 'T-0001', done: true }, 'To-Dos', 'T-0001', 'Done on'],
  ['set', { request: 'set', id: 'R-CARD', field: 'current', value: '45' }, 'Rocks', 'R-CARD', 'Current'],
];

/** Somebody types into a cell, sorts a tab: no call of the action. */
function change(ports: MemoryPorts, tab: string, id: string, header: string): void {
  const { cells } = ports.workbook.sheet(tab);
  const headers = cells[0] ?? [];
  const line = cells.find((cell) => cell[headers.indexOf('ID')] === id);
  if (line !== undefined) line[headers.indexOf(header)] = 'other';
}

function moveDown(ports: MemoryPorts, tab: string, id: string): void {
  const { cells } = ports.workbook.sheet(tab);
  const at = (cells[0] ?? []).indexOf('ID');
  const [line = []] = cells.splice(
    cells.findIndex((cell) => cell[at] === id),
    1,
  );
  cells.push([], line);
}

describe.each(CASES)('something that is %s', (_what, request, tab, id, header) => {
  const NOW = '2026-11-20T06:11';

  it('is refused and its row untouched where somebody changed it between reading and writing', () => {
    const ports = worldAt(NOW, (world) => change(world, tab, id, header));
    const same = worldAt(NOW);
    change(same, tab, id, header);
    expect(act(ports, 'Dee', request).says).toBe(MEANWHILE);
    expect(gridOf(ports, tab)).toEqual(gridOf(same, tab));
  });

  it('is written into its own row where that moved meanwhile', () => {
    const [moved, still] = [worldAt(NOW, (world) => moveDown(world, tab, id)), worldAt(NOW)];
    const says = [moved, still].map((ports) => act(ports, 'Dee', request).says);
    const cellsOf = (ports: MemoryPorts) => gridOf(ports, tab)[rowNumber(ports, tab, 'ID', id) - 1];
    expect([says[0], cellsOf(moved)]).toEqual([says[1], cellsOf(still)]);
    expect(cellsOf(still)).not.toEqual(cellsOf(worldAt(NOW)));
  });
});
