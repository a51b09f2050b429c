import { heldByBen } from '../mail/builders';
import { goal, reviewInput, todo, type ReviewWorld } from '../review/builders';
import { measurable, milestone, person, rock } from '../status/builders';
import { makeRun } from '../../support/core-world';
import { focusOf } from '../../../src/core/focus/focus-of';
import type { Focus } from '../../../src/core/focus/plan-focus';
import type { Run } from '../../../src/core/runs/run';

const NO_DRIFT = { id: 'rock.risk.drift', value: null, on: false };

/** Fri 20 Nov 2026, 09:00; Rocks run from Mon 2 to Fri 27 Nov, so 14 of 20 working days are over. */
function focusIn(world: ReviewWorld, runs: readonly Run[] = []): Focus {
  const { workbook, statuses, today } = reviewInput({
    people: ['Ana', 'Ben', 'Cy'].map((name) => person(name)),
    rules: [NO_DRIFT],
    ...world,
  });
  return focusOf({ currentRuns: runs, statuses, workbook }, today);
}

const idsOf = (focus: Focus, name: string): readonly string[] => (focus[name] ?? []).map(({ id }) => id);
const fine = (id: string): ReturnType<typeof rock> => rock(id, { current: 80 });
const goals = [goal('G-AAAA')];

describe('the order of a focus', () => {
  it('is missed run, milestone due or overdue, off track, at risk, to-do', () => {
    const tables = {
      goals: [goal('G-AAAA', { owner: 'Cy' })],
      rocks: [rock('R-FINE', { current: 80, owner: 'Ben' }), rock('R-RISK', { owner: 'Ben', current: 66 })],
      milestones: [milestone('M-AAAA', 'R-FINE', { due: '2026-11-20' })],
      scorecard: [measurable('K-AAAA', '>= 95', [1, 1, 1], { owner: 'Ben' })],
      todos: [todo('T-AAAA', { owner: 'Ben' })],
    };
    expect(idsOf(focusIn({ tables }, [heldByBen()]), 'Ben')).toEqual(['U-7K2QAB', 'R-FINE', 'K-AAAA', 'R-RISK', 'T-AAAA']);
  });

  it('is then by days over the due date, then by id', () => {
    const rocks = ['R-DDDD', 'R-CCCC', 'R-BBBB', 'R-AAAA'].map(fine);
    const days = ['2026-11-19', '2026-11-18', '2026-11-20', '2026-11-18'];
    const milestones = rocks.map(({ id }, at) => milestone(`M-${id.slice(2)}`, id, { due: days[at] ?? '' }));
    expect(idsOf(focusIn({ tables: { goals, rocks, milestones } }), 'Ana')).toEqual(['R-AAAA', 'R-CCCC', 'R-DDDD', 'R-BBBB', 'G-AAAA']);
  });

  it.each([
    [4, 4],
    [5, 5],
    [6, 5],
  ])('of %s things shows %s', (given, shown) => {
    const todos = Array.from({ length: given }, (_unused, at) => todo(`T-AAA${at}`));
    expect(idsOf(focusIn({ tables: { todos } }), 'Ana').length).toBe(shown);
  });
});

describe('a to-do', () => {
  it.each([
    ['overdue', '2026-11-19', true],
    ['due today', '2026-11-20', true],
    ['due in a week', '2026-11-27', true],
    ['due a day later', '2026-11-28', false],
    ['without a day', null, false],
  ])('%s', (_label, due, there) => {
    expect(idsOf(focusIn({ tables: { todos: [todo('T-AAAA', { due })] } }), 'Ana')).toEqual(there ? ['T-AAAA'] : []);
  });

  it('that is due sooner stands first', () => {
    const todos = [todo('T-AAAA', { due: '2026-11-24' }), todo('T-BBBB', { due: '2026-11-19' }), todo('T-CCCC', { due: '2026-11-22' })];
    expect(idsOf(focusIn({ tables: { todos } }), 'Ana')).toEqual(['T-BBBB', 'T-CCCC', 'T-AAAA']);
  });
});

describe('milestones that are due', () => {
  it.each([
    ['the day before', '2026-11-21', {}],
    ['the day', '2026-11-20', { Ana: '80 % with one milestone due today, 70 % expected by today.' }],
    ['the day after', '2026-11-19', { Ana: '80 % with one milestone overdue, "Step M-AAAA" was due 19 Nov 2026, 1 day ago.' }],
  ])('%s', (_label, due, becauses) => {
    const milestones = [milestone('M-AAAA', 'R-FINE', { due })];
    const focus = focusIn({ tables: { rocks: [fine('R-FINE')], milestones } });
    expect(Object.fromEntries(Object.entries(focus).map(([name, items]) => [name, items.map(({ because }) => because).join()]))).toEqual(
      becauses,
    );
  });

  it('stand under their Rock as one item, with how many there are', () => {
    const milestones = ['2026-11-20', '2026-11-19', '2026-11-18'].map((due, at) => milestone(`M-AAA${at}`, 'R-FINE', { due }));
    expect(focusIn({ tables: { rocks: [fine('R-FINE')], milestones } })['Ana']).toEqual([
      {
        id: 'R-FINE',
        title: 'Rock R-FINE',
        because: '80 % with one milestone due today and two overdue, "Step M-AAA2" was due 18 Nov 2026, 2 days ago.',
      },
    ]);
  });

  it('of somebody else stand with both, each time once', () => {
    const milestones = [milestone('M-AAAA', 'R-FINE', { due: '2026-11-20', owner: 'Ben' })];
    expect(focusIn({ tables: { rocks: [fine('R-FINE')], milestones } })).toEqual({
      Ana: [{ id: 'R-FINE', title: 'Rock R-FINE', because: '80 % with one milestone due today, 70 % expected by today.' }],
      Ben: [{ id: 'R-FINE', title: 'Rock R-FINE', because: '"Step M-AAAA" is due today. The Rock is with Ana.' }],
    });
  });

  it.each([
    ['a Rock that was closed', { result: 'Dropped' }, {}],
    ['a milestone that is done', {}, { done_on: '2026-11-19' }],
  ])('%s: nothing', (_label, ofRock, ofMilestone) => {
    const tables = {
      rocks: [rock('R-FINE', { current: 80, ...ofRock })],
      milestones: [milestone('M-AAAA', 'R-FINE', { due: '2026-11-20', ...ofMilestone })],
    };
    expect(focusIn({ tables })).toEqual({});
  });

  it('of no Rock stand alone', () => {
    const milestones = [milestone('M-AAAA', 'R-GONE', { due: '2026-11-20', owner: 'Ana' })];
    expect(focusIn({ tables: { milestones } })).toEqual({ Ana: [{ id: 'M-AAAA', title: 'Step M-AAAA', because: 'Due today.' }] });
  });
});

describe('whose focus it is', () => {
  const tables = { todos: [todo('T-AAAA')] };
  const away = (from: string, to: string, cover: string) => ({
    tables,
    people: [
      person('Ana', { awayFrom: from, awayTo: to, cover }),
      person('Ben', { awayFrom: '2026-11-20', awayTo: '2026-11-20' }),
      person('Cy'),
    ],
  });

  it.each([
    ['back since today', away('2026-11-10', '2026-11-19', 'Cy'), 'Ana'],
    ['away today, with a cover', away('2026-11-20', '2026-11-20', 'Cy'), 'Cy'],
    ['away from tomorrow', away('2026-11-21', '2026-11-22', 'Cy'), 'Ana'],
    ['away with a cover who is away too', away('2026-11-20', '2026-11-20', 'Ben'), 'Ana'],
    ['away with a cover nobody knows', away('2026-11-20', '2026-11-20', 'Zoe'), 'Ana'],
  ])('somebody who is %s', (_label, world, name) => {
    expect(Object.keys(focusIn(world))).toEqual([name]);
  });

  it('says for whom a cover does it', () => {
    expect(focusIn(away('2026-11-20', '2026-11-20', 'Cy'))['Cy']?.[0]?.because).toBe('For Ana, who is away: Open, due 24 Nov 2026.');
  });

  it.each([
    ['the address of Ana', 'ana@x.example', ['Ana']],
    ['somebody nobody knows', 'Zoe', []],
    ['nobody', null, []],
  ])('%s', (_label, owner, names) => {
    expect(Object.keys(focusIn({ tables: { todos: [todo('T-AAAA', { owner })] } }))).toEqual(names);
  });

  it('leaves out runs that are closed or not missed', () => {
    const run = heldByBen();
    expect(focusIn({}, [{ ...run, terms: { ...run.terms, closed: '2026-11-20T10:00' } }, makeRun()])).toEqual({});
  });
});

describe('the Rock of the COO', () => {
  const tables = {
    goals,
    rocks: [rock('R-AUDT', { current: 18, owner: 'Cy', goal: 'G-AAAA' }), rock('R-OTHR', { current: 5, owner: 'Cy' })],
    milestones: [
      milestone('M-AAAA', 'R-AUDT', { due: '2026-11-20' }),
      milestone('M-BBBB', 'R-AUDT', { due: '2026-11-20' }),
      milestone('M-CCCC', 'R-AUDT', { due: '2026-11-24' }),
    ],
    scorecard: [measurable('K-AAAA', '>= 60', [70, 72, 75, 78], { serves: 'R-AUDT' })],
  };

  it('comes first, with its progress, its milestones and its number', () => {
    expect(focusIn({ tables })['Cy']?.[0]).toEqual({
      id: 'R-AUDT',
      title: 'Rock R-AUDT',
      because: '18 % with two milestones due today, 70 % expected by today; "Measurable K-AAAA" got worse 3 weeks in a row.',
    });
  });
});
