import { rock, row, statusOf, type World } from './builders';

const NOW = '2026-11-24T09:00';
const GOOD = { row: 'R-AAAA', status: 'On track', why: 'The supplier delivers on Friday', by: 'Ben', until: '2026-11-30' };
const judge = (override: Record<string, string | null>, rockValues = {}, id = 'R-AAAA') => {
  const tables: World['tables'] = {
    goals: [row('goals', 'G-AAAA', 'Open three shops')],
    rocks: [rock('R-AAAA', { current: 18, ...rockValues })],
    overrides: [row('overrides', '', '', { ...GOOD, ...override })],
  };
  return statusOf(id, { now: NOW, tables });
};

describe('an override', () => {
  it('sets the status, is signed, and leaves what was derived readable', () => {
    expect(judge({})).toMatchObject({
      status: 'On track',
      rule: 'override',
      why: 'Set to On track by Ben until 30 Nov 2026: The supplier delivers on Friday. Derived: Off track. 18 % done, 80 % expected by today; nothing moved for 22 days.',
    });
  });

  it('reaches the goal above', () => {
    expect(judge({}, {}, 'G-AAAA').status).toBe('On track');
  });

  it.each([
    ['2026-11-23', 'Off track'],
    ['2026-11-24', 'On track'],
    ['2026-12-22', 'On track'],
    ['2026-12-23', 'Off track'],
    [null, 'Off track'],
  ])('until %s, looked at on 24 Nov: %s', (until, status) => {
    expect(judge({ until }).status).toBe(status);
  });

  it.each([
    ['no reason', { why: null }],
    ['a status nobody knows', { status: 'Splendid' }],
    ['Done, which only work can reach', { status: 'Done' }],
    ['another row', { row: 'R-BBBB' }],
  ])('does not hold with %s', (_name, values) => {
    expect(judge(values).status).toBe('Off track');
  });
});

describe('since', () => {
  it.each([
    ['unchanged keeps its day', { status: 'Off track', since: '2026-11-10' }, '2026-11-10'],
    ['changed begins today', { status: 'At risk', since: '2026-11-10' }, '2026-11-24'],
    ['never written begins today', {}, '2026-11-24'],
  ])('%s', (_name, values, since) => {
    const found = judge({ until: null }, values);
    expect(found.since).toBe(since);
    expect(found.cells['since']).toEqual({ local: `${since}T00:00` });
  });
});
