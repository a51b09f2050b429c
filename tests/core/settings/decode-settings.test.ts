import { rowsIn, settingsWith } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { decodeSettings } from '../../../src/core/settings/decode-settings';
import { USUAL_AGENDA } from '../../../src/core/meeting/read-agenda';
import type { Issue } from '../../../src/core/tables/issue';
import type { Cell } from '../../../src/core/tables/cell';

const DEFAULTS = settingsWith();

function issuesOf(setting: string, value: Cell): readonly Issue[] {
  return decodeSettings(
    rowsIn('settings', [
      { setting: 'Company', value: 'Corner Cup' },
      { setting, value },
    ]),
    [],
  ).issues;
}

it('has the defaults of the contract where everything is blank', () => {
  expect(DEFAULTS).toEqual({
    company: '',
    businessOwner: '',
    calendar: { workDays: [1, 2, 3, 4, 5], weekStartsOn: 1, yearStartsIn: 1, holidays: [] },
    decimalComma: false,
    leadershipMeeting: { weekday: 2, time: '09:00' },
    meetingAgenda: USUAL_AGENDA,
    entryDeadline: { weekday: 1, time: '17:00' },
    mailMode: 'off',
    testRecipient: '',
    approvedDomains: [],
    quietHours: { from: '20:00', to: '07:00' },
    nagEveryDays: 1,
    remindDays: { todo: [2], rock: [30, 15, 7] },
    weeklyMail: { weekday: 1, time: '08:00' },
    midweekMail: { weekday: 3, time: '12:00' },
    acknowledgeHoldsHours: 4,
    pausedUntil: null,
    vocabulary: 'EOS-style',
    file: '',
    sweeper: '',
  });
});

describe('a value that can be read', () => {
  const CASES: readonly (readonly [string, Cell, object])[] = [
    ['Work week', 'Mon-Sat', { calendar: { workDays: [1, 2, 3, 4, 5, 6] } }],
    ['Work week', 'Fri-Mon', { calendar: { workDays: [1, 5, 6, 7] } }],
    ['Work week', 'Tue, thu; Sat', { calendar: { workDays: [2, 4, 6] } }],
    ['Work week', 'Sunday to Thursday', { calendar: { workDays: [1, 2, 3, 4, 7] } }],
    ['Week starts on', 'Sunday', { calendar: { weekStartsOn: 7 } }],
    ['Year starts in', 'April', { calendar: { yearStartsIn: 4 } }],
    ['Year starts in', 7, { calendar: { yearStartsIn: 7 } }],
    ['Leadership meeting', 'Wed 8am', { leadershipMeeting: { weekday: 3, time: '08:00' } }],
    ['Entry deadline', 'fri 12:00', { entryDeadline: { weekday: 5, time: '12:00' } }],
    ['Escalation mail', 'Dry run', { mailMode: 'dry run' }],
    ['Escalation mail', 'ON', { mailMode: 'on' }],
    ['Escalation mail', true, { mailMode: 'on' }],
    ['Escalation mail', false, { mailMode: 'off' }],
    ['Test recipient', 'Ana@Cafe.Example', { testRecipient: 'ana@cafe.example' }],
    ['Approved domains', 'Cafe.example, other.example', { approvedDomains: ['cafe.example', 'other.example'] }],
    ['Quiet hours', '22:00 – 06:30', { quietHours: { from: '22:00', to: '06:30' } }],
    ['Quiet hours', '8pm to 7am', { quietHours: { from: '20:00', to: '07:00' } }],
    ['Quiet hours', 'none', { quietHours: null }],
    ['Nag every', '3 days', { nagEveryDays: 3 }],
    ['Nag every', 2, { nagEveryDays: 2 }],
    ['Nag every', '2 weeks', { nagEveryDays: 14 }],
    ['Nag every', 0, { nagEveryDays: 1 }],
    ['Remind of to-dos', 3, { remindDays: { todo: [3], rock: [30, 15, 7] } }],
    ['Remind of to-dos', '2 days', { remindDays: { todo: [2] } }],
    ['Remind of to-dos', '', { remindDays: { todo: [] } }],
    ['Remind of to-dos', 'off', { remindDays: { todo: [] } }],
    ['Remind of Rocks', '30 15 7', { remindDays: { rock: [30, 15, 7] } }],
    ['Remind of Rocks', '14d; 1 day and 0', { remindDays: { rock: [14, 1, 0] } }],
    ['Remind of Rocks', 'None', { remindDays: { rock: [] } }],
    ['Weekly mail', 'fri 4pm', { weeklyMail: { weekday: 5, time: '16:00' } }],
    ['Weekly mail', 'off', { weeklyMail: null }],
    ['Mid-week mail', 'off', { midweekMail: null }],
    ['Mid-week mail', 'Thu 9:30', { midweekMail: { weekday: 4, time: '09:30' } }],
    ['Acknowledge holds', '1.5 hours', { acknowledgeHoldsHours: 1.5 }],
    ['Acknowledge holds', '30 min', { acknowledgeHoldsHours: 0.5 }],
    ['Acknowledge holds', '1 day', { acknowledgeHoldsHours: 24 }],
    ['Acknowledge holds', 0, { acknowledgeHoldsHours: 0 }],
    ['Paused until', '2026-11-20', { pausedUntil: '2026-11-20T00:00' }],
    ['Paused until', { local: '2026-11-20T12:30' }, { pausedUntil: '2026-11-20T12:30' }],
    ['Paused until', '2026-11-20 12:30', { pausedUntil: '2026-11-20T12:30' }],
    ['escalation MAIL', 'on', { mailMode: 'on' }],
    ['Vocabulary', 'OKR-style', { vocabulary: 'OKR' }],
    ['Vocabulary', ' okrs ', { vocabulary: 'OKR' }],
    ['Vocabulary', 'EOS', { vocabulary: 'EOS-style' }],
    ['Vocabulary', 'scaling-up', { vocabulary: 'Scaling Up' }],
    ['Vocabulary', 'Plain', { vocabulary: 'plain' }],
    ['Vocabulary', '', { vocabulary: 'EOS-style' }],
  ];

  it.each(CASES)('%s %j', (setting, value, found) => {
    expect(settingsWith({ [setting]: value })).toMatchObject(found);
    expect(issuesOf(setting, value)).toEqual([]);
  });
});

describe('a value that cannot be read', () => {
  it.each([
    ['Vocabulary', 'Klingon', 'EOS-style, Scaling Up, OKR or plain'],
    ['Work week', 'always', 'Mon-Fri'],
    ['Work week', 'Mon-', 'Mon-Fri'],
    ['Week starts on', 'the first', 'Monday'],
    ['Year starts in', '13', 'January'],
    ['Year starts in', '0', 'January'],
    ['Leadership meeting', 'Tue', 'Tue 09:00'],
    ['Leadership meeting', '09:00 Tue', 'Tue 09:00'],
    ['Entry deadline', 'Mon 25:00', 'Mon 17:00'],
    ['Escalation mail', 'sometimes', 'off, dry run or on'],
    ['Escalation mail', 'constructor', 'off, dry run or on'],
    ['Escalation mail', '__proto__', 'off, dry run or on'],
    ['Quiet hours', '20:00', '20:00-07:00'],
    ['Quiet hours', '20:00-20:00', '20:00-07:00'],
    ['Quiet hours', '20:00-07:00-08:00', '20:00-07:00'],
    ['Nag every', 'often', '1 day'],
    ['Remind of to-dos', 'soon', '2 (days before)'],
    ['Remind of to-dos', '-2', '2 (days before)'],
    ['Remind of to-dos', '2.5', '2 (days before)'],
    ['Remind of Rocks', '367', '30, 15, 7 (days before)'],
    ['Remind of Rocks', '30, , 7', '30, 15, 7 (days before)'],
    ['Remind of Rocks', '1,2,3,4,5,6,7,8,9,10,11,12,13', '30, 15, 7 (days before)'],
    ['Weekly mail', 'weekly', 'Mon 08:00 or off'],
    ['Mid-week mail', 'noon', 'Wed 12:00 or off'],
    ['Nag every', '-1', '1 day'],
    ['Nag every', '12 hours', '1 day'],
    ['Acknowledge holds', '2 weeks', '4 hours'],
    ['Acknowledge holds', '#REF!', '4 hours'],
    ['Paused until', '2026-02-30', '2026-11-20'],
    ['Paused until', 'Monday', '2026-11-20'],
  ])('%s %j counts as blank and is an issue with an example', (setting, value, example) => {
    expect(settingsWith({ [setting]: value })).toEqual(DEFAULTS);
    const issues = issuesOf(setting, value);
    expect(issues).toMatchObject([{ code: 'bad-setting', tab: 'Settings', row: 3, column: 'Value' }]);
    expect(issues[0]?.message).toContain(`cannot be read as ${setting}; write it like ${example}.`);
  });

  it.each(HOSTILE_TEXTS)('$name in any setting stops nothing', ({ text }) => {
    const names = [
      'Work week',
      'Escalation mail',
      'Quiet hours',
      'Nag every',
      'Paused until',
      'Entry deadline',
      'Remind of Rocks',
      'Weekly mail',
    ];
    expect(settingsWith(Object.fromEntries(names.map((name) => [name, text])))).toEqual(DEFAULTS);
  });
});
