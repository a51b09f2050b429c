import { context, measurable, rock, row, type World } from './builders';
import { findStrategyIssues } from '../../../src/core/status/find-strategy-issues';

const issues = (tables: NonNullable<World['tables']>) =>
  findStrategyIssues(context({ tables })).map((issue) => `${issue.code} | ${issue.message}`);
const override = (values: Record<string, string | null>) =>
  issues({
    rocks: [rock('R-AAAA')],
    overrides: [row('overrides', '', '', { row: 'R-AAAA', status: 'On track', why: 'x', until: '2026-11-25', ...values })],
  });

describe('what has to be mended', () => {
  it.each([
    ['soon', [], 'bad-goal | scorecard, row 2, column Goal: "soon" is no goal; write it like >= 95, < 3, = 0, 10..20, not 10..20 or yes.'],
    [
      '>= 95',
      [96, 'n/a'],
      'bad-value | scorecard, row 2, column 2026-11-09: "n/a" cannot be compared with the goal >= 95; correct the value or clear it.',
    ],
  ])('goal %j with %j', (goal, weeks, message) => {
    expect(issues({ scorecard: [measurable('K-AAAA', goal, weeks)] })).toEqual([message]);
  });

  it('an entry deadline nobody can read', () => {
    expect(issues({ scorecard: [measurable('K-AAAA', '= 0', [0], { entry_deadline: 'later' })] })).toEqual([
      'bad-deadline | scorecard, row 2, column Entry deadline: "later" is no day and time; write it like Mon 17:00.',
    ]);
  });

  it('Rocks that wait for each other', () => {
    const rocks = [rock('R-BBBB', { depends_on: ['R-AAAA'] }), rock('R-AAAA', { depends_on: ['R-BBBB'] })];
    expect(issues({ rocks })).toEqual([
      'dependency-circle | rocks, row 2, column Depends on: R-AAAA waits for R-BBBB waits for R-AAAA; take one of them out.',
    ]);
  });

  it.each([
    [{}, []],
    [{ until: '2026-11-19' }, []],
    [{ row: null }, ['bad-override | overrides, row 2, column Row: choose the row it is about.']],
    [{ why: null }, ['bad-override | overrides, row 2, column Why: write the reason; an override without one does not hold.']],
    [{ until: null }, ['bad-override | overrides, row 2, column Until: write the last day it holds, at most 2026-12-18.']],
    [
      { until: '2026-12-19' },
      ['bad-override | overrides, row 2, column Until: 2026-12-19 is more than 28 days ahead; write 2026-12-18 or earlier.'],
    ],
  ])('override with %j', (values, messages) => {
    expect(override(values)).toEqual(messages);
  });

  it('an override to a status nobody knows', () => {
    expect(override({ status: 'Splendid' })).toEqual([
      'bad-override | overrides, row 2, column Status: "Splendid" is no status this row can be set to; look up the statuses in the Rules tab. Done comes from the work alone.',
    ]);
  });
});
