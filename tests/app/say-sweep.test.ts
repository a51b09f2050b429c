import { saySweep } from '../../src/app/texts/say-problem';
import { emptyReport } from '../../src/core/plan/build-report';
import { ASKS, NEWER, sayStandingBy } from '../../src/core/texts/beat-texts';
import { issueOfTab } from '../../src/core/texts/issue-texts';

const report = emptyReport('2026-11-20T09:05', 'Europe/Berlin');

it.each([
  ['another person’s checks are at work', 'standing-by', sayStandingBy('ana@cafe.example'), true],
  ['Google asks for a permission', 'not-authorized', ASKS, false],
  ['a newer version was here', 'newer-version', NEWER, true],
  ['time was short', 'out-of-time', 'There was too little time.', false],
])('says that %s, and nothing of another check', (_name, code, says, complete) => {
  const issue = issueOfTab(code, 'Home', says);
  expect(saySweep({ ...report, complete, issues: [issue] })).toBe(issue.message);
});

it('says that another check works where nothing else is known', () => {
  expect(saySweep(report)).toMatch(/^Another check is working/);
});
