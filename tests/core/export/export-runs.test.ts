import { makeRun, makeStep, rowsIn } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { exportRuns, toCsv, type ExportedRun } from '../../../src/core/export/export-runs';
import { runCells, stepCells } from '../../../src/core/runs/run-cells';

const RUN = makeRun(
  { location: 'Bar', status: 'Done by backup', hop: 1, assignee: 'Ben', doneBy: 'Ben', doneAt: '2026-11-20T10:00', why: 'Late.' },
  { closed: '2026-11-20T11:00' },
);
const rows = (...dues: readonly string[]) =>
  rowsIn(
    'runs',
    dues.map((due, index) => ({ ...runCells({ ...RUN, due, id: `U-AAAAA${index}` }), proof: 4, note: 'n' })),
  );

function fields(csv: string): readonly string[] {
  const found: string[] = [];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g))
    found.push((match[1] ?? '').replace(/^"([^]*)"$/, '$1').replace(/""/g, '"'));
  return found;
}

describe('the runs of a period', () => {
  it('are those due on its days, both included, by due time and id', () => {
    const all = rows(
      '2026-11-21T00:00',
      '2026-11-20T23:59',
      '2026-11-18T23:59',
      '2026-11-19T00:00',
      '2026-11-20T07:00',
      '2026-11-20T07:00',
    );
    expect(exportRuns(all, [], [], '2026-11-19', '2026-11-20').map((run) => [run.due, run.id])).toEqual([
      ['2026-11-19T00:00', 'U-AAAAA3'],
      ['2026-11-20T07:00', 'U-AAAAA4'],
      ['2026-11-20T07:00', 'U-AAAAA5'],
      ['2026-11-20T23:59', 'U-AAAAA1'],
    ]);
  });

  it('say result, proof, hops and steps', () => {
    const steps = rowsIn('run_steps', [
      { ...stepCells(makeStep(1, { run: 'U-AAAAA0', status: 'Done' }), { ...RUN, id: 'U-AAAAA0' }), proof: 120 },
      stepCells(makeStep(2, { run: 'U-AAAAA0', status: 'Skipped' }), { ...RUN, id: 'U-AAAAA0' }),
    ]);
    expect(exportRuns(rows('2026-11-20T07:00'), steps, [], '2026-11-20', '2026-11-20')).toEqual([
      {
        id: 'U-AAAAA0',
        process: 'P-AAAA',
        title: 'Opening check',
        location: 'Bar',
        due: '2026-11-20T07:00',
        result: 'Done by backup',
        hops: 1,
        holder: 'Ben',
        doneBy: 'Ben',
        doneAt: '2026-11-20T10:00',
        proof: '4',
        steps: '1. Part 1: Done (120); 2. Part 2: Skipped',
        why: 'Late.',
        note: 'n',
      },
    ]);
  });
});

describe('as CSV', () => {
  const [exported] = exportRuns(rows('2026-11-20T07:00'), [], [], '2026-11-20', '2026-11-20');
  const withNote = (note: string): ExportedRun => {
    if (exported === undefined) throw new Error('no run');
    return { ...exported, note };
  };
  const noteIn = (note: string): string => fields(toCsv([withNote(note)])).at(-1) ?? '';

  it('has a header and one line a run', () => {
    expect(toCsv([])).toBe('Run,Process,Title,Location,Due,Result,Hops,Holder,Done by,Done at,Proof,Steps,Why,Note\r\n');
    expect(toCsv([withNote('x')]).split('\r\n').length).toBe(3);
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', 'a,b'],
    ['say "hi"', 'say "hi"'],
    ['two\nlines', 'two\nlines'],
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-5', "'-5"],
    ['@home', "'@home"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['a=1', 'a=1'],
  ])('%j is read back as %j', (note, back) => {
    expect(noteIn(note)).toBe(back);
  });

  it.each(HOSTILE_TEXTS)('$name stays in its field and is no formula', ({ text }) => {
    const csv = toCsv([{ ...withNote(text), title: text, proof: text }]);
    const found = fields(csv);
    expect(found.length).toBe(28);
    expect([found[16], found[24], found[27]].map((field) => (field ?? '').replace(/^'/, ''))).toEqual([text, text, text]);
    expect(found.every((field) => !/^[=+\-@\t\r]/.test(field))).toBe(true);
  });
});
