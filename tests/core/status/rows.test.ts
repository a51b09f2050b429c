import { milestone, person, row, statusOf, type World } from './builders';

describe('milestones and to-dos', () => {
  it.each([
    ['2026-11-19T23:00', 'Open', 'Open'],
    ['2026-11-20T00:00', 'Due', 'Open'],
    ['2026-11-21T00:00', 'Overdue', 'Overdue'],
  ])('due on 20 Nov, at %s: %s and %s', (now, milestoneStatus, todoStatus) => {
    const tables = {
      milestones: [milestone('M-AAAA', '', { due: '2026-11-20' })],
      todos: [row('todos', 'T-AAAA', 'Call', { due: '2026-11-20' })],
    };
    expect(statusOf('M-AAAA', { now, tables }).status).toBe(milestoneStatus);
    expect(statusOf('T-AAAA', { now, tables }).status).toBe(todoStatus);
  });

  it.each([
    ['2026-11-19', 'Done'],
    ['2026-11-20', 'Done'],
    ['2026-11-21', 'Overdue'],
  ])('done on %s, looked at on 20 Nov: %s', (done_on, status) => {
    const tables = { todos: [row('todos', 'T-AAAA', 'Call', { due: '2026-11-10', done_on })] };
    expect(statusOf('T-AAAA', { tables }).status).toBe(status);
  });

  it.each([
    [{ due: '2026-11-18' }, 'Due 18 Nov 2026, 2 days overdue.'],
    [{ due: '2026-11-24' }, 'Open, due 24 Nov 2026.'],
    [{}, 'Open, no due date.'],
    [{ done_on: '2026-11-18' }, 'Done on 18 Nov 2026.'],
  ])('%j: %s', (values, why) => {
    expect(statusOf('T-AAAA', { tables: { todos: [row('todos', 'T-AAAA', 'Call', values)] } }).why).toBe(why);
  });

  it('a milestone without owner belongs to the owner of its Rock', () => {
    const tables = { rocks: [row('rocks', 'R-AAAA', 'Rock', { owner: 'Ben' })], milestones: [milestone('M-AAAA', 'R-AAAA')] };
    expect(statusOf('M-AAAA', { tables }).owner).toBe('Ben');
  });
});

describe('lines of the plan', () => {
  it.each([
    ['2026-08-21', 'Current', 'Reviewed 21 Aug 2026.'],
    ['2026-08-20', 'Current', 'Reviewed 20 Aug 2026.'],
    ['2026-08-19', 'Stale', 'Last reviewed 19 Aug 2026, 93 days ago.'],
    [null, 'Stale', 'Nobody has reviewed it; write the day in Last reviewed.'],
  ])('last reviewed %s, looked at on 20 Nov: %s', (last_reviewed, status, why) => {
    expect(statusOf('V-AAAA', { tables: { vto: [row('vto', 'V-AAAA', 'Niche', { last_reviewed })] } })).toMatchObject({ status, why });
  });
});

describe('people', () => {
  const look = (values: Parameters<typeof person>[1], effort = 0) => {
    const ana = person('Ana', values);
    const initiatives = [row('initiatives', 'W-AAAA', 'New till', { owner: 'Ana', effort })];
    const people = [row('people', 'ana@x.example', 'Ana', {}, { row: ana.row })];
    return statusOf('ana@x.example', { people: [ana], tables: { people, initiatives } });
  };

  it.each([
    [{}, 0, 'Here', ''],
    [{ hoursPerWeek: 40 }, 40, 'Here', 1],
    [{ hoursPerWeek: 40 }, 41, 'Over capacity', 1.025],
    [{ hoursPerWeek: 40, awayFrom: '2026-11-20', awayTo: '2026-11-20' }, 41, 'Away', 1.025],
    [{ awayFrom: '2026-11-21' }, 0, 'Here', ''],
    [{ awayTo: '2026-11-19' }, 0, 'Here', ''],
    [{ email: '', awayFrom: '2026-11-20' }, 0, 'Cannot be mailed', ''],
  ])('%j with %s hours promised: %s', (values, effort, status, load) => {
    expect(look(values, effort)).toMatchObject({ status, cells: { status, load } });
  });

  it('keeps Over capacity as a flag of somebody away', () => {
    expect(look({ hoursPerWeek: 40, awayFrom: '2026-11-20', awayTo: '2026-11-27' }, 41)).toMatchObject({
      flags: ['Over capacity'],
      why: 'Away until 27 Nov 2026.',
      because: ['ana@x.example', 'W-AAAA'],
    });
  });
});

describe('initiatives', () => {
  const BASE = { owner: 'Ana', serves: 'G-AAAA', start: '2026-11-02', due: '2026-11-27' };
  it.each([
    [{ progress: 1 }, 'Done'],
    [{ progress: 100 }, 'Done'],
    [{ progress: 0.6 }, 'On track'],
    [{ progress: 60 }, 'On track'],
    [{ progress: 0.59 }, 'At risk'],
    [{ due: '2026-11-23', progress: 0.9 }, 'Off track'],
    [{ due: '2026-11-24', progress: 0.9 }, 'On track'],
    [{ owner: null }, 'Incomplete'],
    [{ serves: null }, 'Incomplete'],
    [{ start: '2026-11-25' }, 'Not started'],
    [{}, 'On track'],
  ])('%j on 24 Nov, 80 %% expected: %s', (values, status) => {
    const world: World = {
      now: '2026-11-24T09:00',
      tables: { initiatives: [row('initiatives', 'W-AAAA', 'New till', { ...BASE, ...values })] },
    };
    expect(statusOf('W-AAAA', world).status).toBe(status);
  });
});
