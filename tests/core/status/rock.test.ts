import { measurable, milestone, person, rock, row, statusOf, type World } from './builders';

/** Tue 24 Nov: 16 of the 20 working days are over, 80 % expected; off track below 60 %, at risk below 76 %. */
const AT_80 = '2026-11-24T09:00';
const one = (values: Parameters<typeof rock>[1], world: World = {}) => {
  const tables: World['tables'] = { ...world.tables, rocks: [rock('R-AAAA', values)] };
  return statusOf('R-AAAA', { now: AT_80, lastMoves: { 'R-AAAA': '2026-11-20' }, ...world, tables });
};

describe('pace of a Rock', () => {
  it.each([
    [59, 'Off track', 'rock.off.pace'],
    [59.99999, 'At risk', 'rock.risk.pace'],
    [60, 'At risk', 'rock.risk.pace'],
    [61, 'At risk', 'rock.risk.pace'],
    [75, 'At risk', 'rock.risk.pace'],
    [76, 'On track', 'rock.ontrack'],
    [77, 'On track', 'rock.ontrack'],
    [99, 'On track', 'rock.ontrack'],
    [100, 'Done', 'rock.done'],
    [140, 'Done', 'rock.done'],
    [-5, 'Off track', 'rock.off.pace'],
  ])('%s of 100 where 80 %% are expected is %s', (current, status, rule) => {
    expect(one({ current })).toMatchObject({ status, rule });
  });

  it('says progress and expectation', () => {
    expect(one({ current: 18 }).why).toBe('18 % done, 80 % expected by today.');
  });

  it('counts a number downwards', () => {
    expect(one({ from: 50, target: 10, current: 34 })).toMatchObject({ status: 'Off track', cells: { progress: 0.4 } });
  });

  it('takes a blank Current as nothing moved yet', () => {
    expect(one({ current: null })).toMatchObject({ status: 'Off track', cells: { progress: 0 } });
  });

  it('uses first and last day of the quarter where the dates are blank', () => {
    // Thu 1 Oct to Thu 31 Dec 2026 has 66 working days, 38 until Mon 23 Nov.
    expect(one({ start: null, due: null, quarter: '2026 Q4', current: 40 }).why).toBe('40 % done, 58 % expected by today.');
  });

  it('leaves holidays out of the working days', () => {
    const holidays = ['2026-11-25', '2026-11-26', '2026-11-27'].map((date) => ({ date, location: '', name: 'closed' }));
    expect(one({ current: 18 }, { holidays }).why).toBe('18 % done, 94 % expected by today.');
  });

  it.each([
    ['2026-11-03T09:00', 'On track', ['Too early']],
    ['2026-11-04T09:00', 'Off track', []],
    ['2026-11-05T09:00', 'Off track', []],
  ])('gives no verdict before 10 %% of the time is over: %s', (now, status, flags) => {
    expect(one({ current: 0 }, { now, lastMoves: {} })).toMatchObject({ status, flags });
  });

  it.each([
    [0.7, 'Off track'],
    [0.5, 'At risk'],
  ])('follows the threshold of the Rules tab: %s', (value, status) => {
    expect(one({ current: 50 }, { rules: [{ id: 'rock.off.pace', value, on: true }] }).status).toBe(status);
  });

  it.each([
    [true, 'On track', ['Too early']],
    [false, 'Off track', []],
  ])('judges the pace from the first day where rock.quiet is not on: %s', (on, status, flags) => {
    const rules = [{ id: 'rock.quiet', value: null, on }];
    expect(one({ current: 0 }, { now: '2026-11-03T09:00', lastMoves: {}, rules })).toMatchObject({ status, flags });
  });

  it('does not fire a rule that is switched off', () => {
    const rules = [{ id: 'rock.off.pace', value: null, on: false }];
    expect(one({ current: 0 }, { rules })).toMatchObject({ status: 'At risk', rule: 'rock.risk.pace' });
  });
});

describe('due dates of a Rock', () => {
  it.each([
    ['2026-11-26T09:00', 96, 'On track'],
    ['2026-11-27T23:59', 96, 'On track'],
    ['2026-11-28T00:00', 96, 'Off track'],
    ['2026-11-28T00:00', 100, 'Done'],
  ])('at %s with %s %% done it is %s', (now, current, status) => {
    expect(one({ current }, { now }).status).toBe(status);
  });

  it('names the date it was due', () => {
    expect(one({ current: 96 }, { now: '2026-11-30T09:00' }).why).toBe('96 % done, 100 % expected by today, due 27 Nov 2026, 3 days ago.');
  });

  it.each([
    ['2026-11-01T09:00', 'Not started', 'Starts 2 Nov 2026, in 1 day.'],
    ['2026-11-02T09:00', 'On track', '0 % done, 0 % expected by today.'],
  ])('at %s it is %s', (now, status, why) => {
    expect(one({}, { now, lastMoves: {} })).toMatchObject({ status, why });
  });
});

describe('milestones of a Rock', () => {
  const withMilestone = (now: string, value: number | null = null) =>
    one(
      { target: null },
      {
        now,
        rules: [{ id: 'rock.off.milestone', value, on: true }],
        tables: {
          milestones: [
            milestone('M-AAAA', 'R-AAAA', { due: '2026-11-10', done_on: '2026-11-10', weight: 9 }),
            milestone('M-BBBB', 'R-AAAA', { due: '2026-11-23' }),
          ],
        },
      },
    );

  it.each([
    ['2026-11-22T09:00', null, 'On track'],
    ['2026-11-23T09:00', null, 'On track'],
    ['2026-11-24T09:00', null, 'Off track'],
    ['2026-11-24T09:00', 2, 'On track'],
    ['2026-11-25T09:00', 2, 'On track'],
    ['2026-11-26T09:00', 2, 'Off track'],
  ])('at %s with %s days of grace, one due on 23 Nov: %s', (now, value, status) => {
    expect(withMilestone(now, value).status).toBe(status);
  });

  it('weighs them and names the late one', () => {
    const status = withMilestone('2026-11-24T09:00');
    expect(status.why).toBe('Milestone "Step M-BBBB" was due 23 Nov 2026, 1 day ago.');
    expect(status.cells['progress']).toBe(0.9);
    expect(status.because).toEqual(['R-AAAA', 'M-BBBB']);
  });

  it('counts a Done on that is ahead as not done', () => {
    const milestones = [milestone('M-AAAA', 'R-AAAA', { due: '2026-12-01', done_on: '2026-11-25' })];
    expect(one({ target: null }, { tables: { milestones } }).cells['progress']).toBe(0);
  });
});

describe('parts of a Rock', () => {
  it.each([
    [{ owner: null }, 'An owner is missing.', 'no owner'],
    [{ why_it_matters: null }, 'Why it matters is missing.', undefined],
    [{ goal: null }, 'A goal is missing.', 'unattached'],
    [{ target: null }, 'A milestone or a Target is missing.', undefined],
    [{ owner: null, goal: null, target: null }, 'An owner, a goal and a milestone or a Target is missing.', 'no owner'],
  ])('%j: incomplete', (values, why, constraint) => {
    const status = one({ current: 90, ...values });
    expect(status).toMatchObject({ status: 'Incomplete', rule: 'rock.incomplete', why });
    expect(status.constraint).toBe(constraint);
  });

  it('is off track before it is incomplete', () => {
    expect(one({ current: 10, why_it_matters: null }).status).toBe('Off track');
  });

  it.each(['Done', 'Not done', 'Carried', 'Converted', 'Dropped'])('a written Result decides: %s', (result) => {
    expect(one({ current: 10, result })).toMatchObject({ status: result, rule: 'rock.result', flags: [] });
  });

  it('flags an owner who says done', () => {
    expect(one({ current: 90, owner_says: 'Done!' }).flags).toEqual(['Says done']);
    expect(one({ current: 100, owner_says: 'Done!' }).flags).toEqual([]);
  });
});

describe('what puts a Rock at risk', () => {
  it.each([
    ['2026-11-11', 'On track', []],
    ['2026-11-10', 'On track', []],
    ['2026-11-09', 'At risk', ['Drifting']],
  ])('nothing moved since %s: %s', (moved, status, flags) => {
    expect(one({ current: 90 }, { lastMoves: { 'R-AAAA': moved } })).toMatchObject({ status, flags });
  });

  it('a milestone that was done or logged is a move', () => {
    const milestones = [milestone('M-AAAA', 'R-AAAA', { done_on: '2026-11-12' }), milestone('M-BBBB', 'R-AAAA', {})];
    expect(one({ current: 90 }, { lastMoves: {}, tables: { milestones } }).flags).toEqual([]);
    expect(one({ current: 90 }, { lastMoves: { 'M-BBBB': '2026-11-20' }, tables: { milestones: milestones.slice(1) } }).flags).toEqual([]);
  });

  it.each([
    [[90, 91], 'On track'],
    [[90, 91, 92], 'On track'],
    [[90, 91, 92, 93], 'At risk'],
    [[90, 91, 92, 93, 94], 'At risk'],
    [[90, 91, '', 92, '', 93], 'At risk'],
  ])('a measurable serving it with %j, newest first: %s', (weeks, status) => {
    const scorecard = [measurable('K-AAAA', '>= 50', weeks, { serves: 'R-AAAA' })];
    expect(one({ current: 90 }, { tables: { scorecard } }).status).toBe(status);
  });

  it.each([
    [39, 'On track', []],
    [40, 'On track', []],
    [41, 'At risk', ['Over capacity']],
  ])('%s of 40 hours promised: %s', (hours, status, flags) => {
    const initiatives = [row('initiatives', 'W-AAAA', 'New till', { owner: 'Ana', serves: 'G-AAAA', effort: hours - 10 })];
    const people = [person('Ana', { hoursPerWeek: 40 })];
    const found = one({ current: 90, effort: 10 }, { people, tables: { initiatives } });
    expect(found).toMatchObject({ status, flags });
    expect(found.because).toEqual(hours > 40 ? ['R-AAAA', 'W-AAAA'] : ['R-AAAA']);
  });

  it('says how much is promised', () => {
    expect(one({ current: 90, effort: 45 }, { people: [person('Ana', { hoursPerWeek: 40 })] }).why).toBe(
      'Ana has promised 45 of 40 hours a week.',
    );
  });

  it.each([
    ['blank hours a week', { effort: 90 }, null],
    ['work that is done', { effort: 90, current: 100 }, 40],
    ['work that was closed', { effort: 90, result: 'Carried' }, 40],
  ])('no verdict on capacity: %s', (_name, values, hoursPerWeek) => {
    expect(one({ current: 90, ...values }, { people: [person('Ana', { hoursPerWeek })] }).flags).toEqual([]);
  });

  it.each([
    ['2026-11-01T09:00', 0],
    ['2026-11-02T09:00', 1],
    ['2026-11-27T09:00', 1],
    ['2026-11-28T09:00', 0],
  ])('hours count from start to due: %s', (now, load) => {
    const people = [person('Ana', { hoursPerWeek: 40 })];
    const tables = { people: [row('people', 'ana', 'Ana', {}, { row: people[0]?.row ?? 0 })], rocks: [rock('R-AAAA', { effort: 40 })] };
    expect(statusOf('ana', { now, people, tables }).cells['load']).toBe(load);
  });
});
