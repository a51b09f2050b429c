import type { StartPreview } from '../../../src/core/contract/overview';
import type { ReportedRun } from '../../../src/core/plan/report';
import { sayCount, sayFirst, sayList } from '../../../src/core/texts/say-list';
import { askStart, sayCheck } from '../../../src/core/texts/start-texts';

const run = (title: string, more: Partial<ReportedRun> = {}): ReportedRun => ({
  ...{ id: 'U-AAAAAA', key: '', process: 'P-AAAA', title, location: '', due: '2026-11-20T07:00' },
  ...{ assignee: 'Ben', hop: 1, status: 'Missed', why: '' },
  ...more,
});
const NOTHING = { opened: [], moved: [], missed: [], closed: [], changed: 0, issues: [] };
const issue = { code: 'blank', tab: 'Rocks', row: 2, column: 'Owner', message: '' };

const preview = (more: Partial<StartPreview> = {}): StartPreview => ({
  ...{ says: ['It opens 1 run: Opening check.'], mails: [], recipients: [{ name: 'Ana Ruiz', address: 'ana@cafe.example' }] },
  ...{ domains: ['cafe.example'], from: 'dee@cafe.example', mail: 'off' },
  ...more,
});

describe('lists', () => {
  it.each([
    [[], 3, ''],
    [['a'], 3, 'a'],
    [['a', 'b', 'c'], 3, 'a, b and c'],
    [['a', 'b', 'c', 'd'], 3, 'a, b, c and 1 more'],
  ])('%j, at most %i: %j', (names, most, says) => {
    expect(sayFirst(names, most)).toBe(says);
  });

  it('count', () => {
    expect([sayList(['a', 'b']), sayCount(1, 'run'), sayCount(2, 'run'), sayCount(0, 'run')]).toEqual([
      'a and b',
      '1 run',
      '2 runs',
      '0 runs',
    ]);
  });
});

describe('what a check does', () => {
  it.each([
    ['nothing', {}, ['It changes nothing now.']],
    ['opens', { opened: [run('Bread', { location: 'Bar' }), run('Till')] }, ['It opens 2 runs: Bread (Bar) and Till.']],
    [
      'misses and moves',
      { missed: [run('Till')], moved: [run('Till')] },
      ['It finds 1 run missed: Till.', 'It moves 1 run on: Till to Ben.'],
    ],
    ['moves to nobody', { moved: [run('Till', { assignee: '' })] }, ['It moves 1 run on: Till.']],
    ['closes and writes', { closed: [run('Till')], changed: 1 }, ['It closes 1 run: Till.', 'It brings 1 cell up to date.']],
    [
      'finds things to mend',
      { issues: [issue, issue] },
      ['It changes nothing now.', '2 things in the tabs to mend; the sidebar lists what.'],
    ],
    ['opens many', { opened: [...'abcdefg'].map((title) => run(title)) }, ['It opens 7 runs: a, b, c, d, e and 2 more.']],
    ['opens a hostile one', { opened: [run('a\n\u202eb')] }, ['It opens 1 run: a b.']],
  ])('%s', (_name, report, says) => {
    expect(sayCheck({ ...NOTHING, ...report })).toEqual(says);
  });
});

describe('the question before the hourly checks', () => {
  it('says what happens, whom mail would reach, from where, and that it is off', () => {
    expect(askStart(preview())).toBe(
      [
        'Runsheet will look at this file once an hour, as you, and write its statuses into it.',
        'The first check, if it ran now:\n- It opens 1 run: Opening check.',
        [
          'Mail is off, so nobody is written to. Turn it on in the sidebar, or set Escalation mail in Settings to on.',
          'Mail would go to: Ana Ruiz (ana@cafe.example). It would go out from dee@cafe.example.',
          'People you name later are mailed only at cafe.example; others wait for your approval.',
        ].join('\n'),
        'Start?',
      ].join('\n\n'),
    );
  });

  it('names twelve people at most', () => {
    const recipients = Array.from({ length: 15 }, (_unused, n) => ({ name: `P${n}`, address: `p${n}@cafe.example` }));
    expect(askStart(preview({ recipients }))).toMatch(/P11 \(p11@cafe\.example\) and 3 more\. It/);
    expect(askStart(preview({ recipients }))).not.toContain('P12');
  });

  it.each([
    ['on', {}, 'Mail is on.\nMail would go to: '],
    ['dry run', {}, 'Mail is on dry run: each one is listed in the Outbox, none is sent.'],
    ['off', { from: '' }, 'It would go out from your address.'],
    ['off', { recipients: [], domains: [] }, 'There is nobody to mail yet.\n\nStart?'],
    ['on', { recipients: [{ name: '', address: 'ben@bar.example' }] }, 'Mail would go to: ben@bar.example.'],
    [
      'on',
      { recipients: [{ name: 'Ana\nStart?\u202e', address: 'ana@cafe.example' }] },
      'Mail would go to: Ana Start?  (ana@cafe.example).',
    ],
  ] as const)('with mail %s and %j says so', (mail, more, says) => {
    expect(askStart(preview({ mail, ...more }))).toContain(says);
  });
});
