import { makeRun, makeStep, rawOf, rowsIn, type Cells } from '../../support/core-world';
import { decodeRun, decodeRunStep } from '../../../src/core/runs/decode-run';
import { decodeLedger } from '../../../src/core/runs/ledger';
import { diffRun, diffStep, runCells, stepCells } from '../../../src/core/runs/run-cells';
import { readRunKey, runKey, type Run } from '../../../src/core/runs/run';

const RUN = makeRun(
  { hop: 2, moved: '2026-11-20T11:00', location: 'Bar', status: 'Missed', why: 'Because.' },
  { missed: '2026-11-20T09:00' },
);

function read(cells: Cells): Run | string {
  const [row] = rowsIn('runs', [cells]);
  if (row === undefined) throw new Error('no row');
  const decoded = decodeRun(row);
  return 'run' in decoded ? decoded.run : `${decoded.issue.code} ${decoded.issue.column}`;
}

describe('a run that was written', () => {
  it('is read back as it was, and nothing is left to write', () => {
    const back = read(runCells(RUN));
    const terms = { ...RUN.terms, holds: [RUN.hop, RUN.assignee] };
    expect(typeof back === 'string' ? back : { ...back, row: null }).toEqual({ ...RUN, terms });
    expect(typeof back === 'string' ? back : diffRun(back)).toEqual([]);
  });

  it.each(['Bar', 'Bar | Terrace', '||', '| 2026-11-20T07:00', ''])('at the location %j keeps its key', (location) => {
    const key = runKey('P-AAAA', location, '2026-11-20T07:00');
    expect(readRunKey(key)).toEqual({ process: 'P-AAAA', location, due: '2026-11-20T07:00' });
    expect(read(runCells({ ...RUN, key, location }))).toMatchObject({ location, due: '2026-11-20T07:00' });
  });

  it('touches cells of the team only for a mark that made itself and an answer that was used up', () => {
    const row = rowsIn('runs', [{ ...runCells(RUN), done: false, answer: 'I have it', note: 'x', proof: 4 }])[0] ?? null;
    const columns = (run: Run): readonly string[] => diffRun({ ...run, row }).map((change) => change.column);
    expect(columns({ ...RUN, answer: 'I have it', note: 'y', proof: '5' })).toEqual([]);
    expect(columns({ ...RUN, answer: '', tick: true })).toEqual(['done', 'answer']);
  });
});

describe('a run that somebody changed', () => {
  const terms = (more: object): string => JSON.stringify({ ...RUN.terms, ...more });
  it.each([
    ['no id', { id: '' }, 'run-damaged Key'],
    ['no key', { key: '' }, 'run-damaged Key'],
    ['a key without a due time', { key: 'P-AAAA' }, 'run-damaged Key'],
    ['a key with a wrong due time', { key: 'P-AAAA|Bar|soon' }, 'run-damaged Key'],
    ['a day that there is not', { key: 'P-AAAA|Bar|2026-02-30T07:00' }, 'run-damaged Key'],
    ['no due time', { due: '' }, 'run-damaged Key'],
    ['a due time that is none', { due: 'soon' }, 'run-damaged Key'],
    ['no terms', { terms: '' }, 'run-damaged Terms'],
    ['terms cut off', { terms: terms({}).slice(0, 40) }, 'run-damaged Terms'],
    ['terms that are a list', { terms: '[]' }, 'run-damaged Terms'],
    ['terms of another version', { terms: terms({ v: 2 }) }, 'run-damaged Terms'],
    ['a chain of three', { terms: terms({ chain: ['a', 'b', 'c'] }) }, 'run-damaged Terms'],
    ['a wait that is no number', { terms: terms({ grace: '2' }) }, 'run-damaged Terms'],
    ['a base that is no moment', { terms: terms({ base: 'now' }) }, 'run-damaged Terms'],
    ['a miss that is no moment', { terms: terms({ missed: '' }) }, 'run-damaged Terms'],
  ])('%s', (_name, cells, problem) => {
    expect(read({ ...runCells(RUN), ...cells })).toBe(problem);
  });

  it.each([
    ['status', { status: 'Whatever' }, { status: 'Open' }],
    ['hop', { hop: 9 }, { hop: RUN.hop }],
    ['hop and holder', { hop: 1, assignee: 'Cy' }, { hop: RUN.hop, assignee: RUN.assignee }],
    ['hop without terms that know it', { hop: 9, terms: terms({}) }, { hop: 0 }],
    ['holder without terms that know it', { assignee: 'Cy', terms: terms({}) }, { assignee: 'Cy' }],
    ['opened', { opened: 'long ago' }, { opened: '2026-11-20T07:00' }],
    ['due', { due: { local: '2027-01-01T00:00' } }, { due: '2026-11-20T07:00' }],
  ])('%s counts as it has to', (_name, cells, found) => {
    expect(read({ ...runCells(RUN), ...cells })).toMatchObject(found);
  });
});

describe('a step that was written', () => {
  it('is read back as it was, and nothing is left to write', () => {
    const step = makeStep(2, { needs: 'photo', required: false, status: 'Done', doneBy: 'Ana', doneAt: '2026-11-20T06:00' });
    const [row] = rowsIn('run_steps', [{ ...stepCells(step, RUN), done: true, proof: 'https://a.example', note: 'x' }]);
    if (row === undefined) throw new Error('no row');
    const back = decodeRunStep(row);
    expect(back).toEqual({ ...step, row, tick: true, proof: 'https://a.example', note: 'x' });
    expect(diffStep(back, RUN)).toEqual([]);
  });
});

describe('the ledger', () => {
  const closed = (id: string, at: string): Run =>
    makeRun({ id, key: `P-AAAA||${at}`, due: at, status: 'Done', doneAt: at, proof: `https://a.example/${id}` }, { closed: at });
  const cells = (run: Run): Cells => ({ ...runCells(run), proof: run.proof, done: run.tick });
  const old = closed('U-AAAAAA', '2026-11-18T07:00');
  const late = closed('U-BBBBBB', '2026-11-19T07:00');
  const open = makeRun({ id: 'U-CCCCCC' });
  const step = makeStep(1, { run: 'U-CCCCCC', proof: 'seen' });
  const steps = rawOf('run_steps', [
    stepCells(step, open),
    { ...stepCells(step, open), status: 'Done' },
    stepCells(makeStep(1, { run: old.id }), old),
  ]);
  const ledger = decodeLedger(rawOf('runs', [...[old, late, open].map(cells), cells(open)]), steps, '2026-11-18T12:00', new Set());

  it('reads whole what is open or was closed since, and the rest lightly', () => {
    expect(ledger.open.map((run) => run.id)).toEqual(['U-CCCCCC']);
    expect(ledger.closedLately.map((run) => run.id)).toEqual(['U-BBBBBB']);
    expect(ledger.past.map((run) => [run.id, run.status])).toEqual([
      ['U-AAAAAA', 'Done'],
      ['U-BBBBBB', 'Done'],
    ]);
  });

  it('reads whole what a mail still waits for', () => {
    const waiting = decodeLedger(rawOf('runs', [old, late].map(cells)), undefined, '2026-11-19T12:00', new Set([old.id]));
    expect([waiting.stillTold.map((run) => run.id), waiting.closedLately]).toEqual([['U-AAAAAA'], []]);
  });

  it('counts the upper of two equal rows and says so', () => {
    expect(ledger.issues).toMatchObject([
      { code: 'run-doubled', tab: 'Runs', row: 5 },
      { code: 'run-doubled', tab: 'Run steps', row: 3 },
    ]);
    expect([...ledger.stepsOf.values()].map((list) => list.map((item) => item.status))).toEqual([['Open']]);
  });

  it('keeps the location of a past run, whatever is in it', () => {
    const key = 'P-AAAA|Bar | Terrace|2026-11-18T07:00';
    const { past } = decodeLedger(rawOf('runs', [cells({ ...old, key, location: 'Bar | Terrace' })]), undefined, null, new Set());
    expect(past).toMatchObject([{ process: 'P-AAAA', location: 'Bar | Terrace' }]);
  });
});

describe('the steps of an open run', () => {
  it('are those that were agreed when it opened, whatever somebody typed over them', () => {
    const agreed = makeRun({}, { steps: [{ order: 1, step: 'Count the till', proof: 'number 1..8', required: true }] });
    const typed = { ...stepCells(makeStep(1, { run: agreed.id }), agreed), step: 'Nothing', needs: 'none', required: 'no' };
    const { stepsOf } = decodeLedger(rawOf('runs', [runCells(agreed)]), rawOf('run_steps', [typed]), null, new Set());
    expect(stepsOf.get(agreed.id)).toMatchObject([{ order: 1, step: 'Count the till', needs: 'number 1..8', required: true }]);
  });
});
