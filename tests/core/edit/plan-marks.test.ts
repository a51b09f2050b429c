import { makeRun, type Cells } from '../../support/core-world';
import { judge, known, NOW, OLD, PHOTO, remembered, said, stamped, stamps, unstamped, type World } from './mark-world';
import { runCells } from '../../../src/core/runs/run-cells';
import { THE_RUN, type Run } from '../../../src/core/runs/run';

describe('a tick in Runs', () => {
  it.each<readonly [string, string, Cells, Record<string, string>, boolean]>([
    ['without a proof to give', '', {}, {}, true],
    ['with its photo', 'photo', { proof: PHOTO }, {}, true],
    ['with its number', 'number 1..8', { proof: 4 }, {}, true],
    ['without its photo', 'photo', {}, { 'done 2': 'Not done yet: Proof needs a photo: paste an https link.' }, false],
    [
      'with a link that is none',
      'photo',
      { proof: 'http://x.example' },
      {
        'done 2': 'Not done yet: "http://x.example" is no https link: use the address that begins with https.',
        'proof 2': '"http://x.example" is no https link: use the address that begins with https.',
      },
      false,
    ],
    ['without its number', 'number 1..8', {}, { 'done 2': 'Not done yet: Proof needs a number from 1 to 8.' }, false],
    [
      'with a number too large',
      'number 1..8',
      { proof: 9 },
      { 'done 2': 'Not done yet: 9 is outside 1 to 8.', 'proof 2': '9 is outside 1 to 8.' },
      false,
    ],
    [
      'with a note too short',
      'text 20',
      { proof: 'ok' },
      {
        'done 2': 'Not done yet: Proof needs a note of at least 20 characters, 2 given.',
        'proof 2': 'Proof needs a note of at least 20 characters, 2 given.',
      },
      false,
    ],
    [
      'that waits for a second person',
      'sign-off',
      {},
      {
        'done 2': 'Ticked. It closes once somebody other than Ana signs it off in the sidebar (Extensions, Runsheet, Open Runsheet).',
      },
      true,
    ],
  ])('%s', (_name, proof, marks, notes, counts) => {
    const plan = judge({ terms: { proof }, marks: { done: true, ...marks } }, 'runs', 2, 'done');
    expect([said(plan, 'runs'), stamps(plan)]).toEqual([notes, counts ? stamped(2) : {}]);
  });

  it('is signed by whoever made it, else by the assignee', () => {
    const by = (who: string, run: Partial<Run> = {}) => stamps(judge({ who, run, marks: { done: true } }, 'runs', 2, 'done'))['done_by 2'];
    expect([by('Ben'), by(''), by('', { assignee: '' })]).toEqual(['Ben', 'Ana (unverified)', 'unknown (unverified)']);
  });

  it('taken back takes the stamp along, and what was said of it', () => {
    const plan = judge({ run: OLD, terms: { proof: 'photo' }, marks: { done: false } }, 'runs', 2, 'done');
    expect([stamps(plan), said(plan, 'runs')]).toEqual([unstamped(2), {}]);
    expect(plan.notes.map(({ says }) => says)).toEqual(['', '', '']);
  });

  it('keeps the time it was stamped with, whatever is edited later', () => {
    const world = { run: OLD, terms: { proof: 'photo', ...known(THE_RUN) }, marks: { done: true, proof: PHOTO } };
    const plan = judge(world, 'runs', 2, 'proof');
    expect([stamps(plan), remembered(plan)]).toEqual([{}, null]);
  });

  it('is remembered by its run, so that a name or a time typed over it counts for nothing', () => {
    const plan = judge({ who: 'Ben', marks: { done: true } }, 'runs', 2, 'done');
    expect(remembered(plan)).toEqual([{ of: THE_RUN, by: 'Ben', at: NOW, hop: 0 }]);
    const typed = { marks: { done: true, done_by: 'Cy', done_at: { local: '2026-11-20T05:00' } } };
    expect(stamps(judge(typed, 'runs', 2, 'done'))).toEqual(stamped(2));
    expect(remembered(judge({ run: OLD, terms: known(THE_RUN), marks: { done: false } }, 'runs', 2, 'done'))).toEqual([]);
  });

  it('loses it with its proof', () => {
    expect(stamps(judge({ run: OLD, terms: { proof: 'photo' }, marks: { done: true } }, 'runs', 2, 'proof'))).toEqual(unstamped(2));
  });

  it('does not count with a proof that another run has shown', () => {
    const other = { ...runCells(makeRun({ id: 'U-AAAAAA', due: '2026-11-19T07:00' })), proof: PHOTO };
    const world = { run: { id: 'U-BBBBBB' }, terms: { proof: 'photo' }, marks: { done: true, proof: 'https://other.example' } };
    expect(stamps(judge({ ...world, others: [other] }, 'runs', 2, 'done'))).toMatchObject({ 'done_by 2': 'Ana (unverified)' });
    const again = { ...runCells(makeRun({ id: 'U-CCCCCC', due: '2026-11-21T07:00' }, { proof: 'photo' })), done: true, proof: PHOTO };
    const plan = judge({ ...world, others: [other, again] }, 'runs', 4, 'done');
    expect([stamps(plan), said(plan, 'runs')['done 4']]).toEqual([
      {},
      'Not done yet: the proof was already used in U-AAAAAA; give a fresh one.',
    ]);
  });

  it('of a cell proof looks into that cell', () => {
    const world = { terms: { proof: 'cell Till!B12 = 0' }, marks: { done: true } };
    expect(stamps(judge({ ...world, cells: { 'Till!B12': 0 } }, 'runs', 2, 'done'))).toEqual(stamped(2));
    expect(said(judge({ ...world, cells: { 'Till!B12': 3 } }, 'runs', 2, 'done'), 'runs')).toEqual({
      'done 2': 'Not done yet: Till!B12 is "3", not = 0.',
    });
  });

  it('is what a stamp waits for, also where a cell proof ticks by itself', () => {
    expect(stamps(judge({ terms: { proof: 'cell Till!B12 = 0' }, cells: { 'Till!B12': 0 } }, 'runs', 2, 'proof'))).toEqual({});
  });

  it('of several rows at once is judged row by row', () => {
    const other = (n: number, marks: Cells) => ({
      ...runCells(
        makeRun({ id: `U-${String(n).repeat(6)}`, due: `2026-11-2${n}T07:00`, opened: '2026-11-20T00:00' }, { proof: 'number 1..8' }),
      ),
      ...marks,
    });
    const plan = judge(
      { marks: { done: true }, others: [other(1, { done: true }), other(2, { done: true, proof: 3 }), other(3, { done: true })] },
      'runs',
      2,
      'done',
      3,
    );
    expect(stamps(plan)).toEqual({ ...stamped(2), ...stamped(4) });
    expect(Object.keys(said(plan, 'runs'))).toEqual(['done 3']);
  });
});

describe('a tick of a run with steps', () => {
  const both = (first: Cells, second: Cells): World => ({
    marks: { done: true },
    steps: [
      { step: { step: 'Front', needs: 'photo' }, marks: first },
      { step: { step: 'Back' }, marks: second },
    ],
  });

  it('counts once every required step does', () => {
    expect(stamps(judge(both({ done: true, proof: PHOTO }, { done: true }), 'runs', 2, 'done'))).toEqual(stamped(2));
  });

  it('names what each step lacks', () => {
    const plan = judge(both({ done: true }, {}), 'runs', 2, 'done');
    expect(stamps(plan)).toEqual({});
    expect(said(plan, 'runs')['done 2']).toBe(
      'Not done yet: step 1 "Front": needs a photo: paste an https link; step 2 "Back" is not ticked; it closes by itself once that is there.',
    );
  });

  it('names three things and counts the rest', () => {
    const plan = judge({ terms: { proof: 'photo' }, marks: { done: true }, steps: [{}, {}, {}, {}] }, 'runs', 2, 'done');
    expect(said(plan, 'runs')['done 2']).toBe(
      'Not done yet: Proof needs a photo: paste an https link; step 1 "Part 1" is not ticked; step 2 "Part 2" is not ticked; 2 more; it closes by itself once that is there.',
    );
  });

  it('does without steps that are not required, and not without one whose row is gone', () => {
    expect(stamps(judge({ marks: { done: true }, steps: [{ step: { required: false } }] }, 'runs', 2, 'done'))).toEqual(stamped(2));
    const gone = { order: 1, step: 'Front', proof: '', required: true };
    expect(stamps(judge({ terms: { steps: [gone] }, marks: { done: true } }, 'runs', 2, 'done'))).toEqual({});
  });
});
