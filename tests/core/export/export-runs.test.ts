import { makeRun, makeStep, rowsIn } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { addTraces, exportRuns, toCsv, type ExportedRun } from '../../../src/core/export/export-runs';
import { traceRuns } from '../../../src/core/export/trace-runs';
import type { LogLine } from '../../../src/core/plan/plan';
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
        owner: 'Ana',
        openedFor: '',
        optional: false,
        closed: true,
        path: '',
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
  const columns = fields(toCsv([])).length;
  const at = (header: string): number => columns + fields(toCsv([])).indexOf(header);
  const noteIn = (note: string): string => fields(toCsv([withNote(note)]))[at('Note')] ?? '';

  it('has a header and one line a run', () => {
    expect(toCsv([])).toBe(
      'Run,Process,Title,Location,Due,Result,Hops,Holder,Done by,Done at,Proof,Steps,Why,Note,Owner,Opened for,Optional,Closed,Path\r\n',
    );
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
    expect(found.length).toBe(2 * columns);
    expect(['Title', 'Proof', 'Note'].map((header) => found[at(header)]).map((field) => (field ?? '').replace(/^'/, ''))).toEqual([
      text,
      text,
      text,
    ]);
    expect(found.every((field) => !/^[=+\-@\t\r]/.test(field))).toBe(true);
  });
});

describe('the path of a run', () => {
  const line = (what: string, more: Partial<LogLine> = {}): LogLine & { readonly at: string } => {
    const said = { who: 'engine', row: 'U-AAAAA0', before: '', after: '', reason: '', ...more };
    return { at: '2026-11-20T09:05', what, ...said };
  };

  it.each([
    [line('opened', { after: 'Ana', reason: 'due 2026-11-20T07:00' }), 'opened for Ana'],
    [line('opened', { reason: 'due 2026-11-20T07:00' }), 'opened for nobody'],
    [line('late'), 'late'],
    [line('missed'), 'missed'],
    [line('moved', { before: 'Ana', after: 'Ben', reason: 'hop 1' }), 'moved from Ana to Ben'],
    [line('closed', { after: `Done by backup ${'a'.repeat(64)}` }), 'closed as Done by backup'],
    [line('step 1 done', { after: '12', reason: 'Count, by Ben' }), 'step 1 done: 12: Count, by Ben'],
    [line('toString', { who: 'ana@cafe.example', reason: 'x' }), 'toString: x by ana@cafe.example'],
  ])('%j', (given, says) => {
    expect(traceRuns([given], new Set(['U-AAAAA0'])).get('U-AAAAA0')?.path).toBe(`2026-11-20 09:05 ${says}`);
  });

  it('follows the runs asked for, each line once, and names whom the run was opened for', () => {
    const opened = line('opened', { after: 'Ana' });
    const lines = [opened, opened, line('opened', { after: 'Cy', row: 'U-OTHER' }), line('missed'), line('opened', { after: 'Ben' })];
    const traces = traceRuns(lines, new Set(['U-AAAAA0']));
    const path = '2026-11-20 09:05 opened for Ana; 2026-11-20 09:05 missed; 2026-11-20 09:05 opened for Ben';
    expect([...traces]).toEqual([['U-AAAAA0', { openedFor: 'Ana', path }]]);
    const [run] = exportRuns(rows('2026-11-20T07:00'), [], [], '2026-11-20', '2026-11-20');
    expect(addTraces(run === undefined ? [] : [run], traces)).toMatchObject([{ owner: 'Ana', openedFor: 'Ana', path }]);
  });
});
