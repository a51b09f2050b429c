import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { makeRun, makeStep, rawOf, rowsIn, type Cells } from '../../support/core-world';
import { sealOf, type ArchivedRun } from '../../../src/core/archive/archived-run';
import { archiveRows } from '../../../src/core/archive/archive-rows';
import { countRuns } from '../../../src/core/statistics/count-runs';
import { decodeArchiveRow, type LinedRun } from '../../../src/core/archive/decode-archive';
import { keepSteps } from '../../../src/core/archive/keep-steps';
import { packRuns } from '../../../src/core/archive/pack-runs';
import { hashRun } from '../../../src/core/plan/run-log';
import { runCells } from '../../../src/core/runs/run-cells';
import type { Run, Terms } from '../../../src/core/runs/run';
import type { Cell } from '../../../src/core/tables/cell';

const STEPS = [makeStep(1, { status: 'Done', doneBy: 'Ana', doneAt: '2026-08-01T06:10', proof: '120', note: 'two drawers' })];

function closed(values: Partial<Run> = {}, terms: Partial<Terms> = {}): Run {
  const due = values.due ?? '2026-08-01T07:00';
  const done = { status: 'Done', doneBy: 'Ana (unverified)', doneAt: '2026-08-01T06:30', proof: '4', tick: true, why: 'Done.' } as const;
  return makeRun({ due, ...done, ...values }, { closed: '2026-08-01T10:05', ...terms });
}

const cellsOf = (run: Run, more: Cells = {}): Cells => ({ ...runCells(run), done: run.tick, proof: run.proof, note: run.note, ...more });

function archive(rows: readonly Cells[]): readonly ArchivedRun[] {
  return archiveRows({ runs: rawOf('runs', rows) }, (_cells, index) => index > 0).map(({ run }) => run);
}

/** What stands in the archive after packing, read back from its cells. */
function readBack(runs: readonly ArchivedRun[]): readonly (LinedRun | null)[] {
  const rows = rowsIn(
    'run_archive',
    packRuns(runs).map(({ cells }) => cells),
  );
  return rows.map(decodeArchiveRow).flatMap(({ runs: packed }) => packed);
}

const seals = (runs: readonly (ArchivedRun | null)[]): readonly string[] => runs.map((run) => (run === null ? 'unreadable' : sealOf(run)));

describe('a packed run', () => {
  it('is one readable line with due, id, result, who, when, hops, proof, steps and the hash of the log', () => {
    const run = closed({}, { kept: keepSteps(STEPS) });
    const [row] = packRuns(archive([cellsOf(run)]));
    const kept = [[1, 'Part 1', 'Done', '120', 'Ana', '2026-08-01T06:10', 'two drawers']];
    const said = ['2026-08-01T07:00', 'U-7K2QAB', 'Done', 'Ana', 'Ana (unverified)', '2026-08-01T06:30', 0, '4', kept, 'Done.', '', false];
    expect(JSON.parse(String(row?.cells['runs']))).toEqual([...said, {}, null, null, null, hashRun(run, [])]);
    expect(row?.cells).toMatchObject({
      process: 'P-AAAA Opening check',
      location: '',
      month: '2026-08',
      due_runs: 1,
      on_time: 1,
      missed: 0,
    });
  });

  it.each([
    ['with steps', cellsOf(closed({}, { kept: keepSteps(STEPS) }))],
    ['at a location with a bar in it', cellsOf(closed({ location: 'Bar|North|1' }))],
    ['missed at the business owner', cellsOf(closed({ status: 'Missed', hop: 3, doneBy: '', doneAt: null, proof: '' }))],
    ['excused', cellsOf(closed({ status: 'Excused', doneBy: '', doneAt: null, proof: '' }))],
    ['that was optional', cellsOf(closed({ status: 'Missed' }, { optional: true }))],
    ['with a number for a proof', cellsOf(closed(), { proof: 0.5 })],
    ['with a date for a proof', cellsOf(closed(), { proof: { local: '2026-08-01T00:00' } })],
    ['whose due cell was changed', cellsOf(closed(), { due: { local: '2026-08-02T07:00' } })],
    ['whose location cell was changed', cellsOf(closed({ location: 'Bar' }), { location: 'Kitchen' })],
    ['whose title was changed', cellsOf(closed(), { process: 'P-AAAA Another check' })],
    ['whose key is of no process we know', cellsOf(closed(), { key: 'what is this|x|2026-08-01T07:00' })],
    ['whose title looks like an id', cellsOf(closed({}, { title: 'X-1 check' }))],
  ])('comes back as it was packed: %s', (_name, cells) => {
    const runs = archive([cellsOf(closed({ id: 'U-ZZZZZZ', due: '2026-08-03T07:00' })), cells]);
    expect(seals(readBack(runs))).toEqual(seals(runs));
    expect(runs.length).toBe(2);
  });

  it.each([...HOSTILE_TEXTS, { name: '50,000 characters', text: 'x'.repeat(50_000) }, { name: '50,000 quotes', text: '"'.repeat(50_000) }])(
    'stays one line of a cell with $name everywhere',
    ({ text }) => {
      const step = makeStep(1, { step: text, proof: text, doneBy: text, note: text, status: 'Done' });
      const run = closed(
        { proof: text, doneBy: text, assignee: text, why: text, note: text, location: text },
        { kept: keepSteps([step, step, step]) },
      );
      const own = { process: `P-AAAA ${text}` };
      const runs = archive([cellsOf(run, own), cellsOf({ ...run, id: 'U-ZZZZZZ' }, own)]);
      const cells = packRuns(runs).map((row) => String(row.cells['runs']));
      expect(seals(readBack(runs))).toEqual(seals(runs));
      expect(runs.length).toBe(2);
      expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(30_000);
      expect(cells.every((cell) => cell.startsWith('['))).toBe(true);
    },
  );

  it('fits into a cell and comes back, whatever is in it', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .chain((piece) => fc.integer({ min: 1, max: 400 }).map((times) => piece.repeat(times)));
    const input = fc.record({ proof: text, doneBy: text, assignee: text, why: text, note: text });
    fc.assert(
      fc.property(input, fc.array(text, { maxLength: 30 }), (values, proofs) => {
        const steps = proofs.map((proof, index) => makeStep(index + 1, { proof, step: proof, doneBy: proof, note: proof, status: 'Done' }));
        const runs = archive([cellsOf(closed(values, { kept: keepSteps(steps) }))]);
        const cell = String(packRuns(runs)[0]?.cells['runs']);
        expect(cell.length).toBeLessThanOrEqual(30_000);
        expect(seals(readBack(runs))).toEqual(seals(runs));
      }),
      { numRuns: 60 },
    );
  });
});

describe('rows of the archive', () => {
  const month = (runs: number, proof: string): readonly ArchivedRun[] =>
    archive(
      Array.from({ length: runs }, (_unused, n) =>
        cellsOf(closed({ id: `U-${n}`, due: `2026-08-${String(n + 1).padStart(2, '0')}T07:00`, proof })),
      ),
    );

  it.each([
    ['one for a month of short lines', 31, '4', 1],
    ['more where its lines need them', 31, 'x'.repeat(2000), 3],
  ])('are %s', (_name, count, proof, rows) => {
    const packed = packRuns(month(count, proof));
    expect(packed.length).toBe(rows);
    expect(packed.map(({ cells }) => cells['month'])).toEqual(Array.from({ length: rows }, () => '2026-08'));
    expect(packed.reduce((sum, { cells }) => sum + Number(cells['due_runs']), 0)).toBe(count);
    expect(packed.every(({ cells }) => String(cells['runs']).length <= 30_000)).toBe(true);
  });

  it('are one a process, location and month', () => {
    const runs = archive([
      cellsOf(closed({ id: 'U-1' })),
      cellsOf(closed({ id: 'U-2', location: 'Bar' })),
      cellsOf(closed({ id: 'U-3', due: '2026-09-01T07:00' })),
      cellsOf(closed({ id: 'U-4', key: 'P-BBBB||2026-08-01T07:00' })),
      cellsOf(closed({ id: 'U-5', due: '2026-08-02T07:00' })),
    ]);
    expect(packRuns(runs).map(({ items }) => items.map(({ id }) => id).join())).toEqual(['U-1,U-5', 'U-2', 'U-3', 'U-4']);
  });

  it.each([
    ['no JSON', '[oops'],
    ['no list', '{"due":"2026-08-01T07:00"}'],
    ['a list too short', '["2026-08-01T07:00","U-7K2QAB"]'],
    ['a text where a number belongs', JSON.stringify([...'x'.repeat(6), 'none', '', [], '', '', false, {}, null, null, null, ''])],
  ])('say which lines they cannot read: %s', (_name, line) => {
    const [row] = packRuns(month(2, '4'));
    const [changed] = rowsIn('run_archive', [
      { ...row?.cells, runs: `${line}\n${String(row?.cells['runs'])}` } as Readonly<Record<string, Cell>>,
    ]);
    if (changed === undefined) throw new Error('no row');
    expect(decodeArchiveRow(changed).runs.map((run) => run?.id ?? null)).toEqual([null, 'U-0', 'U-1']);
  });
});

describe('the counts of a row', () => {
  const run = (result: string, hops = 0, optional = false): Pick<ArchivedRun, 'result' | 'hops' | 'optional'> => ({
    result,
    hops,
    optional,
  });
  it.each([
    ['nothing', [], [0, 0, 0, 0, 0, 0, 0]],
    ['on time', [run('Done'), run('Done', 1)], [2, 2, 0, 0, 0, 0, 0]],
    ['late', [run('Done late')], [1, 0, 1, 0, 0, 0, 0]],
    ['by backup', [run('Done by backup', 1)], [1, 0, 0, 1, 0, 0, 0]],
    ['by the business owner', [run('Done by backup', 3)], [1, 0, 0, 1, 1, 0, 0]],
    ['missed at the business owner', [run('Missed', 3)], [1, 0, 0, 0, 1, 1, 0]],
    ['excused, which reached nobody', [run('Excused', 3)], [1, 0, 0, 0, 0, 0, 1]],
    ['optional and missed, which leaves every count', [run('Missed', 3, true), run('Done')], [1, 1, 0, 0, 0, 0, 0]],
    ['optional and done', [run('Done late', 0, true)], [1, 0, 1, 0, 0, 0, 0]],
  ])('of %s', (_name, runs, [due, onTime, late, backup, owner, missed, excused]) => {
    expect(countRuns(runs)).toEqual({
      ...{ due_runs: due, on_time: onTime, late, by_backup: backup, reached_owner: owner, missed, excused },
    });
  });
});
